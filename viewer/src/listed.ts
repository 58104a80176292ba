import { NO_FILTER } from '../../src/network/filter.ts';
import type { Fact, Thing } from '../../src/network/knowledge.ts';
import { confidenceOf, isSure } from '../../src/network/sureness.ts';
import { INITIAL, type State } from './state.ts';
import type { App } from './tab.ts';

/** What the legend and the filter leave, in words instead of lines. */
export interface Listed {
  readonly things: readonly Thing[];
  readonly has: (fact: Fact) => boolean;
  readonly facts: number;
  readonly all: number;
  /** What is left out, in words; none where nothing is. */
  readonly without: readonly string[];
}

/** Everything, as a change of state. */
export const EVERYTHING: Partial<State> = {
  filter: NO_FILTER,
  hiddenKinds: new Set(),
  hiddenLines: INITIAL.hiddenLines,
  sure: 0,
  focus: false,
};

const KIND_WORDS = {
  person: 'people',
  organization: 'organisations',
  place: 'places',
  thing: 'named things',
  event: 'events',
};
const LINE_WORDS = { role: 'roles', event: 'events', tie: 'ties', claim: 'statements' };

/**
 * The same facts as the picture shows. Statements are among them although their lines are drawn only when asked for: a list
 * has room for them.
 */
export function listed({ model, visible, store }: App): Listed {
  const { state } = store;
  const { hiddenKinds, passing, sure, focus, selection } = state;
  const lines = new Set([...state.hiddenLines].filter((line) => !INITIAL.hiddenLines.has(line)));
  const near = focus && selection?.type === 'about' ? visible().nodes : undefined;
  const isShown = (id: string) => {
    const kind = model.kind(id);
    return kind === undefined || (!hiddenKinds.has(kind) && (near === undefined || near.has(id)));
  };
  const has = (fact: Fact): boolean =>
    !lines.has(fact.type) &&
    !(fact.type === 'event' && hiddenKinds.has('event')) &&
    (passing === undefined || passing.has(fact.id)) &&
    isSure(confidenceOf(fact.evidence), sure) &&
    joins(model.thingsOf(fact), fact, isShown);
  const { things, roles, events, claims, ties } = model.knowledge;
  const all: readonly Fact[] = [...roles, ...events, ...claims, ...ties];
  const facts = all.filter(has);
  const without = [
    ...[...hiddenKinds].map((kind) => KIND_WORDS[kind]),
    ...[...lines].map((line) => LINE_WORDS[line]),
    ...(passing ? ['what the filter holds back'] : []),
    ...(near ? ['all but what is chosen and its neighbours'] : []),
    ...(all.some((fact) => !isSure(confidenceOf(fact.evidence), sure))
      ? [`what is less sure than ${Math.round(sure * 100)} %`]
      : []),
  ];
  const narrowed = passing !== undefined || lines.size > 0;
  return {
    things: things.filter(({ id }) => isShown(id) && (!narrowed || model.about(id).some(has))),
    has,
    facts: facts.length,
    all: all.length,
    without: [...new Set(without)],
  };
}

/** A role or a tie needs both its ends, any other fact one of those that take part. */
const joins = (things: readonly string[], { type }: Fact, isShown: (id: string) => boolean): boolean =>
  things.length === 0 || (type === 'role' || type === 'tie' ? things.every(isShown) : things.some(isShown));

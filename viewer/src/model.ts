import { append } from '../../src/core/multimap.ts';
import { type DisplayTable, type Look, lookOf, type NodeKind } from '../../src/network/display.ts';
import type {
  Article,
  Claim,
  Event,
  Evidence,
  Fact,
  Knowledge,
  Mention,
  Passage,
  Thing,
} from '../../src/network/knowledge.ts';
import { isSure } from '../../src/network/sureness.ts';
import { Breath } from './breath.ts';

/** The knowledge with its indices: what the panels ask for. */
export class Model {
  readonly #things = new Map<string, Thing>();
  readonly #events = new Map<string, Event>();
  readonly #facts = new Map<string, Fact>();
  readonly #articles = new Map<string, Article>();
  readonly #about = new Map<string, Fact[]>();
  readonly #perhaps = new Map<string, Fact[]>();
  readonly #claimsOf = new Map<string, Claim[]>();
  readonly #denialsOf = new Map<string, Claim[]>();
  readonly #evidenceIn = new Map<string, { readonly fact: Fact; readonly at: Evidence }[]>();
  readonly #mentionsIn = new Map<string, Mention[]>();

  private constructor(
    readonly knowledge: Knowledge,
    readonly display: DisplayTable,
  ) {}

  /** The model of a graph; the page can be used while that of a large one comes about. */
  static async of(knowledge: Knowledge, display: DisplayTable): Promise<Model> {
    const model = new Model(knowledge, display);
    const breath = new Breath();
    const { things, events, roles, claims, ties, articles, mentions } = knowledge;
    for (const article of articles) model.#articles.set(article.id, article);
    for (const list of [roles, events, claims, ties])
      for (const fact of list) {
        model.#index(fact);
        await breath.take();
      }
    for (const thing of things) model.#things.set(thing.id, thing);
    for (const mention of mentions) append(model.#mentionsIn, mention.article, mention);
    return model;
  }

  #index(fact: Fact): void {
    this.#facts.set(fact.id, fact);
    if (fact.type === 'event') this.#events.set(fact.id, fact);
    if (fact.type === 'claim') {
      for (const event of fact.asserts) append(this.#claimsOf, event, fact);
      for (const event of fact.denies) append(this.#denialsOf, event, fact);
    }
    const sure = new Set(thingsOf(fact, true));
    for (const id of sure) append(this.#about, id, fact);
    for (const id of new Set(thingsOf(fact, false))) if (!sure.has(id)) append(this.#perhaps, id, fact);
    for (const at of fact.evidence) append(this.#evidenceIn, at.article, { fact, at });
  }

  thing(id: string): Thing | undefined {
    return this.#things.get(id);
  }

  event(id: string): Event | undefined {
    return this.#events.get(id);
  }

  fact(id: string): Fact | undefined {
    return this.#facts.get(id);
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  textOf = (article: string): string => this.#articles.get(article)?.text ?? '';

  /** Facts that a thing takes part in, in the order of the graph. */
  about(id: string): readonly Fact[] {
    return this.#about.get(id) ?? [];
  }

  /** Facts that it may take part in, by weak evidence. */
  perhaps(id: string): readonly Fact[] {
    return this.#perhaps.get(id) ?? [];
  }

  /** Statements that tell of an event. */
  claimsOf(event: string): readonly Claim[] {
    return this.#claimsOf.get(event) ?? [];
  }

  /** The things that a fact joins, the likely ones. */
  thingsOf = (fact: Fact): readonly string[] => thingsOf(fact, true);

  /** Statements that deny an event. */
  denialsOf(event: string): readonly Claim[] {
    return this.#denialsOf.get(event) ?? [];
  }

  /** Mentions of an article, in text order. */
  mentionsOf(article: string): readonly Mention[] {
    return this.#mentionsIn.get(article) ?? [];
  }

  /** Facts that a passage gave: those with words in it, and statements and events that are mentioned there. */
  factsIn({ article, begin, end }: Passage): readonly Fact[] {
    const isIn = (other: Passage) => other.begin < end && begin < other.end;
    const read = (this.#evidenceIn.get(article) ?? []).filter(({ at }) => isIn(at)).map(({ fact }) => fact);
    const told = this.mentionsOf(article)
      .filter(isIn)
      .flatMap(({ of }) => this.#facts.get(of) ?? []);
    return [...new Set([...read, ...told])];
  }

  /** Statements by others that tell of events that the thing takes part in. */
  claimsAbout(id: string): readonly Claim[] {
    const claims = this.about(id)
      .filter((fact) => fact.type === 'event')
      .flatMap((event) => [...this.claimsOf(event.id), ...this.denialsOf(event.id)])
      .filter((claim) => claim.speaker !== id);
    return [...new Set(claims)];
  }

  label(id: string): string {
    const named = this.#things.get(id) ?? this.#events.get(id);
    if (named) return named.label;
    const fact = this.#facts.get(id);
    if (fact?.type === 'role') return `${this.label(fact.person)}, ${fact.title}`;
    return fact?.type === 'claim' ? `“${fact.text}”` : (this.#articles.get(id)?.headline ?? id);
  }

  kind(id: string): NodeKind | undefined {
    return this.#things.get(id)?.kind ?? (this.#events.has(id) ? 'event' : undefined);
  }

  look(id: string): Look {
    const thing = this.#things.get(id);
    if (thing) return lookOf(this.display, thing.kind, thing.classes);
    const event = this.#events.get(id);
    return event ? lookOf(this.display, 'event', [event.class]) : lookOf(this.display, 'thing', []);
  }
}

/** Below this a participant is told as perhaps. */
export const LIKELY = 0.3;

/** The things that a fact joins: the likely ones, or all. */
function thingsOf(fact: Fact, likely: boolean): string[] {
  const ids =
    fact.type === 'role'
      ? [fact.person, fact.organization]
      : fact.type === 'event'
        ? fact.participants.filter((p) => !likely || isSure(p.confidence, LIKELY)).map((p) => p.thing)
        : fact.type === 'claim'
          ? [fact.speaker, ...fact.via]
          : [fact.subject, fact.object];
  return ids.filter((id) => id !== undefined);
}

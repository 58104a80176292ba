import type { Token } from '../core/annotation.ts';
import { type Grammar, isRelation } from '../core/grammar.ts';
import { append } from '../core/multimap.ts';
import type { Trigger } from '../ontology/ontology.ts';
import { type Regression, SHIPPED_CONFIDENCE } from './confidence.ts';
import type { Reading } from './reading.ts';
import { chooseReadings } from './trigger-choice.ts';

/** A word or phrase of the text that names an event. */
export interface TriggerMatch {
  readonly type: string;
  readonly trigger: Trigger;
  /** The governing word. */
  readonly head: Token;
  /** All words of the phrase in text order. */
  readonly tokens: readonly Token[];
}

interface Entry {
  readonly type: string;
  readonly trigger: Trigger;
}

/** The words of the ontology's event types, looked up by their governing lemma. */
export class TriggerLexicon {
  readonly #byLemma = new Map<string, Entry[]>();

  constructor(types: Reading['ontology']['eventTypes']) {
    for (const { name, triggers } of types.values())
      for (const trigger of triggers) {
        const head = trigger.category === 'verb' ? trigger.lemmas[0]! : trigger.lemmas.at(-1)!;
        const key = `${trigger.category} ${head}`;
        append(this.#byLemma, key, { type: name, trigger });
      }
  }

  entries(category: Trigger['category'], lemma: string): readonly Entry[] {
    return this.#byLemma.get(`${category} ${lemma}`) ?? [];
  }
}

/** For each word of the document that may name an event: its readings, one for each type, the most telling first. */
export function triggerReadings(reading: Reading, lexicon: TriggerLexicon): TriggerMatch[][] {
  const timed = new Set(reading.document.times.flatMap((t) => range(t.first, t.endToken)));
  const named = new Set(
    reading.document.mentions.filter((m) => m.kind === 'name').flatMap((m) => range(m.first, m.endToken)),
  );
  return reading.grammar.tokens.flatMap((token) => {
    if (named.has(token.index) || timed.has(token.index)) return [];
    const category = categoryOf(token);
    if (!category) return [];
    const found = lexicon
      .entries(category, token.lemma.toLowerCase())
      .flatMap((entry) => match(reading, token, entry) ?? [])
      .toSorted((a, b) => weight(b) - weight(a));
    const best = found.filter((m, i) => found.findIndex((other) => other.type === m.type) === i);
    return best.length > 0 ? [best] : [];
  });
}

/** Every word of the document that names an event, in its likeliest reading. */
export function findTriggers(
  reading: Reading,
  lexicon: TriggerLexicon,
  types: Regression = SHIPPED_CONFIDENCE.types,
): TriggerMatch[] {
  const matches = chooseReadings(reading, triggerReadings(reading, lexicon), types);
  // a noun inside a longer phrase is no event of its own: "take control", "sign the agreement"
  const heads = new Set(matches.map((m) => m.head.index));
  const inside = new Map(
    matches.flatMap((m) => m.tokens.filter((t) => t !== m.head).map((t) => [t.index, m] as const)),
  );
  return matches.filter((m) => {
    const outer = inside.get(m.head.index);
    return !outer || !heads.has(outer.head.index);
  });
}

function categoryOf(token: Token): Trigger['category'] | undefined {
  if (token.upos === 'VERB' || token.upos === 'AUX') return 'verb';
  if (token.upos === 'NOUN' || token.upos === 'PROPN')
    return token.deprel === 'compound' || token.deprel === 'flat' ? undefined : 'noun';
  if (token.upos === 'ADJ') return 'adjective';
  return undefined;
}

const weight = ({ trigger }: TriggerMatch): number =>
  trigger.lemmas.length * 2 + (trigger.near ? 1 : 0) + (trigger.patientKind ? 1 : 0) + (trigger.weak ? 0 : 0.5);

function match(reading: Reading, head: Token, { type, trigger }: Entry): TriggerMatch | undefined {
  const { grammar } = reading;
  const tokens =
    trigger.category === 'verb' ? verbPhrase(reading, head, trigger.lemmas) : nounPhrase(reading, head, trigger.lemmas);
  if (!tokens || (trigger.lemmas.length === 1 && (isOfIdiom(reading.grammar, head) || isBody(reading, head))))
    return undefined;
  if (
    trigger.infinitive &&
    !grammar
      .children(head, 'xcomp', 'ccomp', 'advcl')
      .some((t) => grammar.children(t, 'mark').some((m) => m.lemma === 'to'))
  )
    return undefined;
  if (trigger.near) {
    const parent = grammar.head(head);
    const around = [
      ...grammar.subtree(head),
      ...(parent ? [parent, ...grammar.children(parent).flatMap((t) => [t, ...grammar.children(t)])] : []),
    ];
    if (!around.some((t) => t !== head && trigger.near!.includes(t.lemma.toLowerCase()))) return undefined;
  }
  if (trigger.patientKind) {
    const patient =
      trigger.category === 'verb'
        ? (grammar.child(head, 'obj') ?? grammar.child(head, 'nsubj:pass'))
        : grammar.children(head, 'nmod').find((t) => grammar.preposition(t) === 'of' || t.deprel === 'nmod:poss');
    const entity = patient && reading.entityAt(patient);
    if (entity === undefined || reading.entity(entity).type !== trigger.patientKind) return undefined;
  }
  return { type, trigger, head, tokens };
}

/** Verbs with objects that make them mean something else: what "took place" was not taken. */
const IDIOMS: Readonly<Record<string, ReadonlySet<string>>> = {
  take: new Set(
    `place part effect care advantage shape root note aim time bribe lead turn risk step measure decision action
    responsibility blame charge oath break photo photograph picture look breath pride interest issue stock toll refuge
    exam test drug medicine seriously view approach`.split(/\s+/),
  ),
  give: new Set(['rise', 'way', 'idea', 'example', 'impression']),
  make: new Set(['sense', 'way', 'use']),
  bear: new Set(['fruit', 'witness', 'resemblance']),
  defend: new Set(['title', 'crown', 'championship', 'trophy', 'record', 'lead']),
  send: new Set(['condolence', 'message', 'signal', 'greeting', 'shockwave', 'mud', 'cloud', 'plume', 'wave', 'chill']),
};

/** "The opposition said", "the alliance's coordinator": a body, whatever it does. */
function isBody(reading: Reading, noun: Token): boolean {
  const kind = noun.upos === 'NOUN' ? reading.ontology.kinds.get(noun.lemma.toLowerCase()) : undefined;
  return kind?.type === 'Organization' && reading.entityAt(noun) !== undefined;
}

/** "Stormed to victory", "cruised to the title". */
const RUNNING_TO = new Set('storm cruise race power romp sprint charge fight battle march sail'.split(' '));
const WINNING = new Set('victory win gold silver bronze title lead final success triumph point medal'.split(' '));

/** What breaks out like a fire and is told of by its own name: "protests erupted". */
const UNREST = new Set(
  'protest riot clash violence fighting war unrest row dispute anger cheer applause demonstration scandal'.split(' '),
);

function isOfIdiom(grammar: Grammar, token: Token): boolean {
  if (
    RUNNING_TO.has(token.lemma) &&
    grammar.children(token, 'obl').some((t) => grammar.preposition(t) === 'to' && WINNING.has(t.lemma))
  )
    return true;
  if (token.lemma === 'erupt' && grammar.children(token, 'nsubj').some((t) => UNREST.has(t.lemma))) return true;
  // "the defending champion"
  if (token.lemma === 'defend' && isRelation(token, 'amod')) return true;
  // whom a junta rules it governs
  if (token.lemma === 'rule' && grammar.child(token, 'obj', 'obl:agent')) return true;
  const [verb, object] = token.upos === 'VERB' ? [token, grammar.child(token, 'obj')] : [grammar.head(token), token];
  return verb !== undefined && object?.deprel === 'obj' && (IDIOMS[verb.lemma]?.has(object.lemma) ?? false);
}

/** The verb with the phrase's other words found below it, at most two steps down, in order. */
function verbPhrase(reading: Reading, head: Token, lemmas: readonly string[]): Token[] | undefined {
  if (lemmas.length === 1) return [head];
  const { grammar } = reading;
  // "according to" is no accord
  const below = grammar
    .children(head)
    .flatMap((t) => [t, ...grammar.children(t)])
    .filter((t) => t.form.toLowerCase() !== 'according');
  const found = [head];
  for (const lemma of lemmas.slice(1)) {
    const next = below.find(
      (t) =>
        t.lemma.toLowerCase() === lemma &&
        !found.includes(t) &&
        !['nsubj', 'nsubj:pass', 'advcl', 'conj'].includes(t.deprel),
    );
    const passive = below.find((t) => t.lemma.toLowerCase() === lemma && t.deprel === 'nsubj:pass');
    const hit = next ?? passive;
    if (!hit) return undefined;
    found.push(hit);
  }
  return found.toSorted((a, b) => a.index - b.index);
}

/** The noun with the phrase's other words right before it. */
function nounPhrase(reading: Reading, head: Token, lemmas: readonly string[]): Token[] | undefined {
  const first = head.index - lemmas.length + 1;
  if (first < 0) return undefined;
  const tokens = reading.grammar.tokens.slice(first, head.index + 1);
  return tokens.every((t, i) => t.lemma.toLowerCase() === lemmas[i] && t.sentence === head.sentence)
    ? tokens
    : undefined;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

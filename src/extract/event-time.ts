import type { TimeExpression, Token } from '../core/annotation.ts';
import type { EventTime } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { contains } from '../core/span.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** A word whose times are the event's, and how far it is from the event's own word. */
interface Anchor {
  readonly token: Token;
  readonly far: number;
}

/** Clauses that tell of the same moment: "was lost when it exploded on Friday". */
const SAME_MOMENT = new Set(['when', 'as', 'while']);
/** Prepositions of a stretch that only ends or begins at the time: the event is not at it. */
const OPEN = new Set(['until', 'till', 'since']);
/** Prepositions of what was at another time: "retired after the flight last month". */
const ANOTHER = new Set([
  'after',
  'following',
  'follow',
  'before',
  'since',
  'until',
  'prior to',
  'despite',
  'because of',
  'due to',
]);
const UNITS = new Set(['hour', 'day', 'week', 'month', 'year', 'decade', 'century', 'shortly', 'long', 'soon']);
/** Adverbs of a verb that tells of a later time than the one before it. */
const LATER = new Set(['later', 'then', 'subsequently', 'eventually', 'afterwards', 'afterward']);
/** A time further from the event than this is another's. */
const FARTHEST = 9;

/** When the event was, by the time expression that hangs on its word, or on the words that carry it. */
export function timeOf(reading: Reading, match: TriggerMatch): EventTime | undefined {
  const found = timeAt(reading, match.head) ?? inherited(reading, match);
  if (!found) return undefined;
  const { time, far } = found;
  const evidence = reading.evidence(
    'event-time',
    Math.max(0.3, 0.95 - far / 20),
    ...match.tokens,
    reading.grammar.token(time.first),
  );
  return { value: time.value!, evidence };
}

/** What a dated event leads to on its day, as the next sentence tells: "… on Friday. Three others were hurt." */
const TOLL = new Set([
  'Killing',
  'Death',
  'Injury',
  'Rescue',
  'Arrest',
  'Detention',
  'Battle',
  'Attack',
  'Protest',
  'Shooting',
  'Accident',
  'Investigation',
]);
/** The day of the sentence before, in the same paragraph, where this one says none and tells what that led to. */
function inherited(reading: Reading, match: TriggerMatch): { time: TimeExpression; far: number } | undefined {
  const { document, grammar } = reading;
  const sentence = document.sentences[match.head.sentence]!;
  const before = document.sentences[sentence.index - 1];
  if (!before || match.head.upos !== 'VERB' || match.head.index !== sentence.root) return undefined;
  if (!TOLL.has(match.type)) return undefined;
  const auxiliaries = grammar.children(match.head, 'aux');
  const isPast = [match.head, ...auxiliaries].some((t) => t.feats.Tense === 'Past');
  if (!isPast || auxiliaries.some((t) => ['have', 'will', 'would'].includes(t.lemma))) return undefined;
  if (document.times.some((t) => t.first >= sentence.first && t.endToken <= sentence.endToken)) return undefined;
  const { blocks } = document.article;
  if (!blocks.some((block) => contains(block, before) && contains(block, sentence))) return undefined;
  const found = timeAt(reading, grammar.token(before.root));
  return found && found.time.value!.length === 10 ? { time: found.time, far: 8 } : undefined;
}

/** The time of several tellings: what is said nearest to the event's word, made finer where another telling agrees. */
export function timeOfTellings(times: readonly EventTime[]): EventTime | undefined {
  const nearest = times.toSorted((a, b) => b.evidence[0].score - a.evidence[0].score)[0];
  if (!nearest) return undefined;
  return times
    .filter((t) => t.value.startsWith(nearest.value))
    .toSorted((a, b) => b.value.length - a.value.length || b.evidence[0].score - a.evidence[0].score)[0];
}

/** The time said of a word in its own sentence, with its distance in steps. */
export function timeAt(reading: Reading, trigger: Token): { time: TimeExpression; far: number } | undefined {
  const { document, grammar } = reading;
  const sentence = document.sentences[trigger.sentence]!;
  const anchors = anchorsOf(reading, trigger);
  const found = document.times
    .filter((t) => t.value !== undefined && t.first >= sentence.first && t.endToken <= sentence.endToken)
    .flatMap((time) => {
      const head = headOf(reading, time);
      if (OPEN.has(grammar.preposition(head))) return [];
      const steps = anchors.flatMap(({ token, far }) => {
        // a deadline is of what is to be done, not of what it is done to
        if (time.bound === 'before' && far > 0) return [];
        const path = pathTo(reading, head, token);
        return path === undefined ? [] : [far + path];
      });
      if (steps.length === 0) return [];
      return [{ time, far: Math.min(...steps) + Math.abs(head.index - trigger.index) / 50 }];
    })
    .filter(({ far }) => far <= FARTHEST)
    .toSorted((a, b) => a.far - b.far);
  const nearest = found[0];
  // "at the end of the month on April 29"
  return (
    nearest &&
    found
      .filter(({ time, far }) => far < nearest.far + 2 && time.value!.startsWith(nearest.time.value!))
      .toSorted((a, b) => b.time.value!.length - a.time.value!.length || a.far - b.far)[0]
  );
}

/** The word by which a time hangs in its sentence. */
export function headOf({ grammar }: Reading, { first, endToken }: TimeExpression): Token {
  for (let i = first; i < endToken; i++) {
    const token = grammar.token(i);
    if (token.head < first || token.head >= endToken) return token;
  }
  return grammar.token(first);
}

/** True for a time that is said of its sentence's main clause. */
export function isOfMainClause(reading: Reading, time: TimeExpression): boolean {
  const above = reading.grammar.ancestors(headOf(reading, time)).slice(1, -1);
  return above.every((t) => t.upos !== 'VERB' || isRelation(t, 'conj'));
}

/** Steps up from the time to the word; none where a verb lies between. */
function pathTo(reading: Reading, time: Token, token: Token): number | undefined {
  const path = reading.grammar.ancestors(time);
  const at = path.indexOf(token);
  const between = path.slice(1, at);
  return at > 0 && between.every((t) => t.upos !== 'VERB' && !ANOTHER.has(reading.grammar.preposition(t)))
    ? at
    : undefined;
}

function anchorsOf(reading: Reading, trigger: Token): Anchor[] {
  return [
    { token: trigger, far: 0 },
    ...(trigger.upos === 'VERB' ? above(reading, trigger) : carriers(reading, trigger)),
    ...below(reading, trigger),
  ];
}

/** Verbs that carry a noun's event: those it is subject, object or complement of. */
function carriers(reading: Reading, noun: Token): Anchor[] {
  const { grammar, ontology } = reading;
  if (isRelation(noun, 'ccomp') || noun.deprel === 'acl:relcl') return [];
  const path = grammar.ancestors(noun);
  const at = path.findIndex((t, i) => i > 0 && (t.upos === 'VERB' || t.head < 0));
  const verb = path[at];
  if (!verb) return [];
  const top = path[at - 1]!;
  // "months after the collapse of the truce", "convicted for his part in the theft": that was before
  if (path.slice(0, at).some((t) => isLongFrom(reading, t))) return [];
  const answers = ontology.words('ng:Factuality', 'ng:answeringVerb').has(verb.lemma.toLowerCase());
  if (answers && isRelation(top, 'obl') && grammar.preposition(top) === 'for') return [];
  // what is demanded, feared or condemned is not when it is said so
  const lemma = verb.lemma.toLowerCase();
  const spoken = isMeant(reading, verb);
  const judged = ['ng:judgingVerb', 'ng:topicVerb'].some((list) => ontology.words('schema:Claim', list).has(lemma));
  if ((spoken || judged) && !isRelation(top, 'nsubj')) return [];
  return [{ token: verb, far: 2 }];
}

/** "three months after the truce", "a decade before it". */
function isLongFrom({ grammar }: Reading, token: Token): boolean {
  const marker = grammar.child(token, 'case');
  const before = marker && grammar.tokens[marker.index - 1];
  return before !== undefined && ['after', 'before'].includes(marker!.lemma) && UNITS.has(before.lemma.toLowerCase());
}

/** The verbs above that share their time: "was arrested on Friday and charged", "crashed on Friday, killing 12". */
function above(reading: Reading, verb: Token): Anchor[] {
  const { grammar, ontology } = reading;
  const head = grammar.head(verb);
  if (!head) return [];
  if (verb.deprel === 'conj') return isApart(reading, head, verb) ? [] : [{ token: head, far: 3 }];
  if (isRelation(verb, 'xcomp')) {
    const lemma = head.lemma.toLowerCase();
    return ontology.words('ng:Denied', 'ng:governor').has(lemma) ? [] : [{ token: head, far: 3 }];
  }
  if (isRelation(verb, 'advcl') && head.upos === 'VERB') {
    const marks = grammar.children(verb, 'mark', 'advmod').map((t) => t.lemma.toLowerCase());
    const participle = verb.xpos === 'VBG' && grammar.children(verb, 'mark', 'case').length === 0;
    if (participle || marks.some((m) => SAME_MOMENT.has(m))) return [{ token: head, far: 3 }];
  }
  return [];
}

/** True for coordinated verbs of different times: "was removed in May and later convicted", "has won and will sail in May". */
function isApart({ grammar }: Reading, first: Token, second: Token): boolean {
  const later = grammar.children(second, 'advmod').some((t) => LATER.has(t.lemma.toLowerCase()));
  const will = (t: Token) => grammar.children(t, 'aux').some((aux) => aux.lemma === 'will');
  return later || (will(second) && !will(first));
}

/** The verbs below that share their time: "was lost when it exploded on Friday", "an operation carried out on Friday". */
function below(reading: Reading, trigger: Token): Anchor[] {
  const { grammar, ontology } = reading;
  if (trigger.upos !== 'VERB')
    return grammar
      .children(trigger, 'acl')
      .filter((t) => ['ng:agent', 'ng:patient'].some((role) => ontology.words(role, 'ng:lightVerb').has(t.lemma)))
      .map((token) => ({ token, far: 2 }));
  return grammar.children(trigger, 'advcl', 'conj', 'xcomp').flatMap((token) => {
    if (token.upos !== 'VERB') return [];
    if (isRelation(token, 'xcomp')) return isMeant(reading, trigger) ? [] : [{ token, far: 3 }];
    if (token.deprel === 'conj')
      return grammar.child(token, 'nsubj') || isApart(reading, trigger, token) ? [] : [{ token, far: 4 }];
    const marks = grammar.children(token, 'mark', 'advmod').map((t) => t.lemma.toLowerCase());
    return marks.some((m) => SAME_MOMENT.has(m)) ? [{ token, far: 3 }] : [];
  });
}

/** True for a word that only means its complement to be: "plan", "demand", "fear". */
function isMeant({ ontology }: Reading, token: Token): boolean {
  return ['ng:Planned', 'ng:Possible'].some((c) => ontology.words(c, 'ng:governor').has(token.lemma.toLowerCase()));
}

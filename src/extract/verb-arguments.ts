import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Frame } from '../ontology/ontology.ts';
import { type ArgumentList, AT, TOGETHER, WHERE } from './argument-list.ts';
import { complementArguments } from './noun-arguments.ts';
import type { Reading } from './reading.ts';

const JOINTLY = new Set([
  'coordination',
  'cooperation',
  'collaboration',
  'partnership',
  'conjunction',
  'alliance',
  'help',
  'support',
  'concert',
]);
const ACTING_WITH = new Set([
  'work',
  'act',
  'operate',
  'fight',
  'team',
  'cooperate',
  'join',
  'back',
  'assist',
  'support',
]);

/** Pronouns that mean what their clause describes. */
const RELATIVE = new Set(['who', 'which', 'that']);

/** The participants of an event that a verb names. */
export function verbArguments(list: ArgumentList, verb: Token, frame: Frame): void {
  const { grammar } = list.reading;
  const passive = list.reading.isPassive(verb);
  const subjects = doersOf(list.reading, verb);
  const own = grammar.children(verb, 'nsubj', 'csubj').length > 0;
  subjectArguments(list, verb, frame, passive, subjects, own);
  if (frame === 'Transitive') for (const t of sharedObjects(list, verb)) list.add('patient', t, 'shared-object');
  for (const t of grammar.children(verb, 'obj', 'iobj')) {
    if (list.match.tokens.includes(t)) complementArguments(list, t, frame);
    else if (frame === 'Mutual') list.add('agent', t, 'object-together');
    else if (frame === 'Motion' && list.isPlace(t)) list.add('place', t, 'object-place');
    else if (frame !== 'Experiencer') list.add('patient', t, 'object');
  }
  for (const t of grammar.children(verb, 'obl', 'nmod')) obliqueArguments(list, t, frame, passive);
  for (const t of addressees(list, verb)) list.add('patient', t, 'addressee');
  for (const t of companions(list, verb, subjects)) list.add('agent', t, 'acting-with');
  for (const t of grammar.children(verb, 'obj', 'obl'))
    if (!grammar.preposition(t).startsWith('accord')) list.addPlacesInside(t);
}

/** "demanded that X leave", "the demand that X leave": who is to do it. */
export function addressees({ reading: { grammar, ontology } }: ArgumentList, word: Token): Token[] {
  if (!ontology.words('ng:patient', 'ng:addressingWord').has(word.lemma.toLowerCase())) return [];
  const clauses = grammar
    .children(word, 'ccomp', 'acl')
    .filter((t) => t.deprel !== 'acl:relcl' && t.index > word.index);
  return clauses.flatMap((t) => grammar.children(t, 'nsubj'));
}

/** The verb's subjects; "X, who …" means X, and "fined X for hitting Y" has X hit. */
function doersOf(reading: Reading, verb: Token): Token[] {
  const { grammar } = reading;
  const head = grammar.head(verb);
  if (verb.deprel === 'advcl' && head && grammar.children(verb, 'nsubj', 'csubj').length === 0) {
    const punished = grammar.child(head, 'obj');
    const mark = grammar.child(verb, 'mark', 'case')?.lemma.toLowerCase();
    if (punished && (mark === 'for' || mark === 'of')) return [punished];
  }
  return reading
    .subjectsOf(verb)
    .map((t) =>
      head && verb.deprel === 'acl:relcl' && RELATIVE.has(t.lemma.toLowerCase()) && !reading.entitiesAt(t).length
        ? head
        : t,
    );
}

function subjectArguments(
  list: ArgumentList,
  verb: Token,
  frame: Frame,
  passive: boolean,
  subjects: readonly Token[],
  own: boolean,
): void {
  const affected = frame === 'Affected';
  const hasObject = list.reading.grammar.child(verb, 'obj') !== undefined;
  const undergone = frame === 'Receiving' || (affected && !hasObject);
  const role = passive ? (frame === 'Mutual' ? 'agent' : 'patient') : undergone ? 'patient' : 'agent';
  for (const t of subjects) list.add(role, t, own ? (passive ? 'passive-subject' : 'subject') : 'controlled-subject');
  if (subjects.length > 0) return;
  const head = list.reading.grammar.head(verb);
  if (!head || !isRelation(verb, 'acl')) return;
  if (verb.deprel === 'acl:relcl') list.addOnly(passive || !hasObject ? 'patient' : 'agent', head, 'relative-clause');
  else if (list.reading.entitiesAt(head).length > 0)
    list.addOnly(passive || affected ? 'patient' : 'agent', head, 'participle-of');
  else if (!passive) for (const t of carriersOf(list.reading, head)) list.add(role, t, 'participle-carrier');
}

/** "X's letter condemning Y", "X issued a statement condemning Y": whose the thing is that does it. */
function carriersOf(reading: Reading, thing: Token): Token[] {
  const owners = reading.grammar.children(thing, 'nmod:poss');
  const verb = reading.grammar.head(thing);
  if (owners.length > 0 || verb?.upos !== 'VERB') return owners;
  return isRelation(thing, 'obj') && !reading.isPassive(verb) ? reading.subjectsOf(verb) : [];
}

/** "targeted and eliminated X": the object that stands behind both verbs is of both. */
function sharedObjects({ reading: { grammar } }: ArgumentList, verb: Token): Token[] {
  if (grammar.child(verb, 'obj', 'nsubj:pass', 'ccomp', 'xcomp')) return [];
  const others = [...grammar.children(verb, 'conj'), ...(verb.deprel === 'conj' ? [grammar.token(verb.head)] : [])];
  return others
    .filter((t) => t.upos === 'VERB')
    .flatMap((t) => grammar.children(t, 'obj'))
    .filter((o) => o.index > verb.index);
}

/** "X, working alongside Y, did it": who the subject does it with. */
function companions({ reading: { grammar } }: ArgumentList, verb: Token, subjects: readonly Token[]): Token[] {
  const participles = [...grammar.children(verb, 'advcl'), ...subjects.flatMap((t) => grammar.children(t, 'acl'))];
  return participles
    .filter((t) => ACTING_WITH.has(t.lemma.toLowerCase()))
    .flatMap((t) => grammar.children(t, 'obl'))
    .filter((t) => ['with', 'alongside', 'by', 'together with'].includes(grammar.preposition(t)));
}

/** What a preposition's phrase beside a verb is to the event. */
export function obliqueArguments(list: ArgumentList, token: Token, frame: Frame, passive: boolean): void {
  const { grammar } = list.reading;
  const preposition = grammar.preposition(token);
  if (token.deprel === 'obl:agent' || (preposition === 'by' && (passive || list.match.trigger.category === 'noun'))) {
    list.add('agent', token, 'by-phrase');
  } else if (
    (TOGETHER.has(preposition) && frame === 'Mutual') ||
    ['alongside', 'together with', 'along with'].includes(preposition)
  ) {
    list.add('agent', token, 'together-with');
  } else if (JOINTLY.has(token.lemma)) {
    for (const t of grammar.children(token, 'nmod'))
      if (['with', 'of', 'from'].includes(grammar.preposition(t))) list.add('agent', t, 'in-coordination-with');
  } else if (list.isPlace(token) && WHERE.has(preposition)) {
    if (frame === 'Motion' || AT.has(preposition)) list.add('place', token, 'in-place');
  } else if (
    ['against', 'on', 'at', 'upon', 'with', 'for', 'to', 'of', 'from'].includes(preposition) &&
    frame !== 'Affected' &&
    frame !== 'Motion' &&
    grammar.head(token) === list.match.head
  ) {
    list.add('patient', token, 'target-phrase');
  }
}

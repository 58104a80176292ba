import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Frame } from '../ontology/ontology.ts';
import { type ArgumentList, AT, TOGETHER, WHERE } from './argument-list.ts';
import { complementArguments } from './noun-arguments.ts';

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

/** The participants of an event that a verb names. */
export function verbArguments(list: ArgumentList, verb: Token, frame: Frame): void {
  const { grammar } = list.reading;
  const passive = list.reading.isPassive(verb);
  const subjects = list.reading.subjectsOf(verb);
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
  for (const t of companions(list, verb, subjects)) list.add('agent', t, 'acting-with');
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
  const role = passive ? (frame === 'Mutual' ? 'agent' : 'patient') : affected && !hasObject ? 'patient' : 'agent';
  for (const t of subjects) list.add(role, t, own ? (passive ? 'passive-subject' : 'subject') : 'controlled-subject');
  if (subjects.length > 0) return;
  const head = list.reading.grammar.head(verb);
  if (!head || !isRelation(verb, 'acl')) return;
  if (verb.deprel === 'acl:relcl') list.addOnly(passive || !hasObject ? 'patient' : 'agent', head, 'relative-clause');
  else list.addOnly(passive || affected ? 'patient' : 'agent', head, 'participle-of');
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

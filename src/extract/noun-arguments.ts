import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Frame } from '../ontology/ontology.ts';
import { type ArgumentList, AT, TARGET, TOGETHER } from './argument-list.ts';
import { addressees, obliqueArguments } from './verb-arguments.ts';

const LED = new Set(['lead', 'back', 'sponsor', 'broker', 'organise', 'organize', 'own', 'run']);

/** The participants of an event that a noun names: possessor, modifiers, complements, then those of the verb it stands with. */
export function nounArguments(list: ArgumentList, noun: Token, frame: Frame): void {
  const { grammar } = list.reading;
  const complements = grammar.children(noun, 'nmod').map((t) => grammar.preposition(t));
  const undergoes = frame === 'Affected' || frame === 'Receiving';
  // "the mayor's killing" is of the mayor, "the gang's killing of the mayor" is by the gang, "the city's shelling by" of the city
  const owner =
    (undergoes && !(complements.includes('of') && frame === 'Affected')) ||
    (frame === 'Transitive' && complements.includes('by'))
      ? 'patient'
      : 'agent';
  for (const t of grammar.children(noun, 'nmod:poss')) list.add(owner, t, 'possessor');
  for (const t of grammar.children(noun, 'compound', 'amod')) {
    list.add(frame === 'Transitive' && list.isPlace(t) && !list.isCountry(t) ? 'place' : owner, t, 'modifier');
    if (LED.has(t.lemma))
      for (const leader of grammar.children(t, 'compound', 'obl', 'nmod', 'amod')) list.add('agent', leader, 'led-by');
  }
  for (const t of blamedFor(list, noun)) list.add('agent', t, 'blamed');
  complementArguments(list, noun, frame);
  for (const t of sharedComplements(list, noun)) complementArgument(list, t, noun, frame);
  for (const t of grammar.children(noun, 'acl'))
    for (const o of grammar.children(t, 'obl')) obliqueArguments(list, o, frame, list.reading.isPassive(t));
  for (const t of addressees(list, noun)) list.add('patient', t, 'addressee');
  lightVerbArguments(list, noun, frame);
}

/** Verbs that lay a deed to their object, and the prepositions before the deed. */
const BLAMING: ReadonlyMap<string, RegExp> = new Map([
  ['blame', /^for$/u],
  ['accuse', /^of$/u],
  ['suspect', /^(?:of|in)$/u],
  ['acquit', /^of$/u],
  ['convict', /^(?:of|for|in)$/u],
  ['charge', /^(?:with|in|over)$/u],
  ['arrest', /^(?:for|over|in)$/u],
  ['detain', /^(?:for|over|in)$/u],
  ['jail', /^(?:for|over)$/u],
  ['imprison', /^(?:for|over)$/u],
  ['indict', /^(?:for|over|in)$/u],
]);

/** "Blamed the attack on X", "accused X of the attack", "X was arrested over the killing": who is said to have done it. */
function blamedFor({ reading: { grammar } }: ArgumentList, noun: Token): Token[] {
  const verb = grammar.head(noun);
  if (verb?.upos !== 'VERB') return [];
  const isObject = isRelation(noun, 'obj') || noun.deprel.startsWith('nsubj:pass');
  if (verb.lemma === 'blame' && isObject)
    return [...grammar.children(verb, 'obl'), ...grammar.children(noun, 'nmod')].filter(
      (t) => grammar.preposition(t) === 'on',
    );
  const preposition = isRelation(noun, 'obl') ? grammar.preposition(noun) : '';
  return BLAMING.get(verb.lemma)?.test(preposition) ? grammar.children(verb, 'obj', 'nsubj:pass') : [];
}

/** "of", "by", "between", "against" and the like behind a noun. */
export function complementArguments(list: ArgumentList, noun: Token, frame: Frame): void {
  const { grammar } = list.reading;
  const blamed = blamedFor(list, noun);
  const complements = grammar
    .children(noun, 'nmod', 'obl')
    .filter((t) => t.deprel !== 'nmod:poss' && !blamed.includes(t));
  for (const t of complements) complementArgument(list, t, noun, frame);
  for (const t of complements) list.addPlacesInside(t);
}

/** What comes from those who do it: "support from X", "with the support of X". */
const GIVEN: ReadonlySet<string> = new Set(
  `aid appeal approval assistance attack backing blessing call complaint condemnation contribution cooperation
  criticism demand donation encouragement endorsement fire funding grant help investment loan objection offer
  opposition order permission plea praise pressure protest recommendation request resistance rocket shelling support
  threat warning`.split(/\s+/),
);
const SUPPORT: ReadonlySet<string> = new Set(
  'aid approval assistance backing blessing cooperation encouragement endorsement help permission support'.split(' '),
);

/** Whether what a phrase behind a noun names does it: "a threat from X", "with the help of X". */
function isGiver({ reading: { grammar } }: ArgumentList, t: Token, noun: Token): boolean {
  const preposition = grammar.preposition(t);
  if (preposition === 'from') return GIVEN.has(noun.lemma);
  return preposition === 'of' && SUPPORT.has(noun.lemma) && /^(?:with|without)$/u.test(grammar.preposition(noun));
}

function complementArgument(list: ArgumentList, t: Token, noun: Token, frame: Frame): void {
  const { grammar } = list.reading;
  if (frame === 'Motion')
    for (const to of grammar.children(t, 'nmod'))
      if (grammar.preposition(to) === 'to' && list.isPlace(to)) list.add('place', to, 'to-place');
  const preposition = grammar.preposition(t);
  if (preposition === 'by') list.add('agent', t, 'by-phrase');
  else if (frame === 'Transitive' && isGiver(list, t, noun)) list.add('agent', t, 'from-phrase');
  else if (TOGETHER.has(preposition) && (frame === 'Mutual' || preposition === 'between'))
    list.add('agent', t, 'together-with');
  else if (AT.has(preposition) && list.isPlace(t)) list.add('place', t, 'in-place');
  else if (preposition === 'of')
    list.add(frame === 'Mutual' || frame === 'Motion' ? 'agent' : 'patient', t, 'of-phrase');
  else if (frame === 'Motion' && list.isPlace(t)) list.add('place', t, 'to-place');
  else if (TARGET.has(preposition) || preposition === 'with')
    list.add(frame === 'Mutual' ? 'agent' : 'patient', t, 'target-phrase');
}

/** "the arrest and trial of X": what stands behind the last of several nouns, or the first, is of all. */
function sharedComplements({ reading: { grammar } }: ArgumentList, noun: Token): Token[] {
  const own = grammar.children(noun, 'nmod').some((t) => t.deprel !== 'nmod:poss');
  if (own) return [];
  return grammar
    .conjuncts(noun)
    .filter((t) => t !== noun && t.upos === 'NOUN')
    .flatMap((t) => grammar.children(t, 'nmod'))
    .filter((t) => t.deprel !== 'nmod:poss' && t.index > noun.index);
}

/** "launched an attack", "the attack took place in": the verb's participants are the noun's. */
function lightVerbArguments(list: ArgumentList, noun: Token, frame: Frame): void {
  const { grammar, ontology } = list.reading;
  let at = noun;
  while ((at.deprel === 'conj' || isMeasured(list, at)) && at.head >= 0) at = grammar.token(at.head);
  const verb = grammar.head(at);
  if (verb?.upos !== 'VERB') return;
  const passive = list.reading.isPassive(verb);
  if (isRelation(at, 'obj') || (isRelation(at, 'obl') && ['in', 'at'].includes(grammar.preposition(at)))) {
    const lemma = verb.lemma.toLowerCase();
    // "raising the death toll": who tells of it suffers nothing
    if (at.lemma === 'toll') return;
    const doing = ontology.words('ng:agent', 'ng:lightVerb').has(lemma);
    if (doing || ontology.words('ng:patient', 'ng:lightVerb').has(lemma))
      for (const s of list.reading.subjectsOf(verb))
        list.add(doing && frame !== 'Affected' && !passive ? 'agent' : 'patient', s, 'light-verb-subject');
    if (doing && frame !== 'Mutual')
      for (const o of grammar.children(verb, 'iobj')) list.add('patient', o, 'light-verb-object');
    for (const o of grammar.children(verb, 'obl')) if (o !== at) obliqueArguments(list, o, frame, false);
  }
  if (isRelation(at, 'nsubj')) for (const o of grammar.children(verb, 'obl')) obliqueArguments(list, o, frame, passive);
}

/** "a series of attacks", "ten million dollars of aid": the noun before only counts what it is of. */
function isMeasured({ reading }: ArgumentList, token: Token): boolean {
  const { grammar } = reading;
  const above = grammar.head(token);
  if (token.deprel !== 'nmod' || grammar.preposition(token) !== 'of' || above === undefined) return false;
  return (
    (above.upos === 'NOUN' || above.upos === 'NUM') &&
    grammar.children(above, 'nmod:poss').length === 0 &&
    reading.entitiesAt(above).length === 0
  );
}

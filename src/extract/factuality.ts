import type { Token } from '../core/annotation.ts';
import type { Factuality } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';

const CLASSES = { planned: 'ng:Planned', possible: 'ng:Possible', denied: 'ng:Denied' } as const;

/** Whether the event that a word names happened, by the words above and beside it: auxiliaries, negation, governing verbs. */
export function factualityOf(reading: Reading, trigger: Token): Factuality {
  const { grammar } = reading;
  const own = besides(reading, trigger);
  if (own) return own;
  let at = trigger;
  for (const above of grammar.ancestors(trigger).slice(1, 5)) {
    const relation = at.deprel;
    if (isRelation(at, 'nsubj') || isRelation(at, 'acl') || relation === 'parataxis' || relation === 'appos') {
      if (isRelation(at, 'nsubj') && trigger.upos === 'NOUN' && at === trigger)
        return besides(reading, above) ?? 'actual';
      return 'actual';
    }
    if (relation === 'conj' || relation === 'flat') {
      if (relation === 'conj' && above.upos === at.upos) {
        const shared = besides(reading, above);
        if (shared && !grammar.child(at, 'nsubj')) return shared;
      }
      at = above;
      continue;
    }
    if (relation === 'advcl')
      return hasMark(reading, at, 'if', 'unless')
        ? 'possible'
        : hasMark(reading, at, 'to') && !['ccomp'].includes(relation)
          ? 'planned'
          : 'actual';
    const governed = governorClass(reading, above, at, trigger);
    if (governed) return governed;
    const around = ['xcomp', 'obj', 'obl', 'nmod', 'ccomp'].some((r) => isRelation(at, r))
      ? besides(reading, above)
      : undefined;
    if (around && relation !== 'ccomp' && !(relation === 'nmod' && above.upos === 'NOUN')) return around;
    at = above;
  }
  return 'actual';
}

/** What its own auxiliaries, adverbs, negation and adjectives say. */
function besides(reading: Reading, token: Token): Factuality | undefined {
  const { grammar, ontology } = reading;
  const beside = grammar
    .children(token, 'aux', 'advmod', 'amod', 'det', 'case', 'advcl', 'cc')
    .filter((t) => t.deprel !== 'advcl');
  const words = beside.map((t) => t.lemma.toLowerCase());
  if (words.some((w) => ontology.words('ng:Denied', 'ng:modifier').has(w)) && !words.includes('only')) return 'denied';
  const has = (factuality: keyof typeof CLASSES) =>
    beside.some((t) =>
      ontology.words(CLASSES[factuality], t.upos === 'AUX' ? 'ng:auxiliary' : 'ng:modifier').has(t.lemma.toLowerCase()),
    );
  const perfect = beside.some((t) => t.lemma === 'have' && t.upos === 'AUX');
  if (has('possible')) return 'possible';
  if (has('planned') && !(perfect && words.includes('would')))
    return token.upos === 'NOUN' && words.includes('new') ? undefined : 'planned';
  return undefined;
}

function governorClass(reading: Reading, governor: Token, at: Token, trigger: Token): Factuality | undefined {
  const { ontology, grammar } = reading;
  const lemma = governor.lemma.toLowerCase();
  const infinitive = isRelation(at, 'xcomp') || hasMark(reading, at, 'to') || isRelation(at, 'acl');
  const object = isRelation(at, 'obj') || isRelation(at, 'obl') || isRelation(at, 'nmod');
  const clause = isRelation(at, 'ccomp');
  if (
    ontology.words('ng:Denied', 'ng:governor').has(lemma) &&
    (clause || infinitive || (object && governor.upos === 'VERB' && lemma !== 'stop'))
  )
    return 'denied';
  if (
    ontology.words('ng:Planned', 'ng:governor').has(lemma) &&
    (infinitive || object || (clause && !pastClause(reading, at)))
  ) {
    if (
      object &&
      trigger.upos === 'NOUN' &&
      ['order', 'set', 'move', 'try', 'tell', 'force', 'decide', 'ask'].includes(lemma)
    )
      return undefined;
    return 'planned';
  }
  if (
    ontology.words('ng:Possible', 'ng:governor').has(lemma) &&
    (infinitive || object || clause) &&
    !(clause && lemma === 'think')
  ) {
    if (object && grammar.preposition(at) === '' && ['discuss', 'claim', 'charge', 'warn', 'believe'].includes(lemma))
      return undefined;
    return 'possible';
  }
  return undefined;
}

const hasMark = (reading: Reading, token: Token, ...marks: readonly string[]): boolean =>
  reading.grammar.children(token, 'mark').some((t) => marks.includes(t.lemma.toLowerCase()));

const pastClause = (reading: Reading, token: Token): boolean =>
  token.feats.Tense === 'Past' ||
  reading.grammar
    .children(token, 'aux')
    .some((t) => ['have', 'do', 'be'].includes(t.lemma) && t.feats.Tense === 'Past');

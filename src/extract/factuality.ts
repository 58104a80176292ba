import type { Token } from '../core/annotation.ts';
import type { Factuality } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { timeAt } from './event-time.ts';
import type { Reading } from './reading.ts';

/** What is no fact, with the class of the ontology that lists its words. */
export const UNREAL = { planned: 'ng:Planned', possible: 'ng:Possible', denied: 'ng:Denied' } as const;
type Unreal = keyof typeof UNREAL;
/** Where a phrase with this preposition hangs on a verb, it happens if the verb does: "will meet at a conference". */
const WITHIN = new Set(['', 'in', 'at', 'during', 'by', 'with', 'into', 'to']);
/** What hangs by one of these is taken for granted, whatever is said of the verb: "may leave despite the ban". */
const GRANTED = new Set(['despite', 'due to', 'because of', 'amid', 'since', 'over', 'in response to']);
/** Modal verbs whose negation says what ought not or may not be, not what is not. */
const OPEN_MODALS = new Set(['should', 'may', 'might', 'must']);
/** How far up words may still decide. */
const REACH = 5;

/** Whether the event that a word names happened, by the words above and beside it: auxiliaries, negation, governing verbs, its day. */
export function factualityOf(reading: Reading, trigger: Token): Factuality {
  const said = besides(reading, trigger) ?? aboveOf(reading, trigger);
  return said === 'actual' && isAhead(reading, trigger) ? 'planned' : said;
}

/** Of several tellings of one event: what is told as fact anywhere is a fact; else the first decides. */
export function factualityOfTellings(tellings: readonly { readonly factuality: Factuality }[]): Factuality {
  return tellings.some((t) => t.factuality === 'actual') ? 'actual' : tellings[0]!.factuality;
}

/** True where the article says a day for it that was still to come. */
function isAhead(reading: Reading, trigger: Token): boolean {
  const { published } = reading.document.article;
  const [begin, end] = timeAt(reading, trigger)?.time.value?.split('/') ?? [];
  if (published === undefined || !begin) return false;
  const day = published.slice(0, begin.length);
  return begin > day || (begin === day && end !== undefined && end > published.slice(0, end.length));
}

/** What the words above the event say, nearest first. */
function aboveOf(reading: Reading, trigger: Token): Factuality {
  const { grammar } = reading;
  let at = trigger;
  for (const above of grammar.ancestors(trigger).slice(1, REACH)) {
    if (isRelation(at, 'nsubj')) return at.upos === 'VERB' ? 'actual' : (ofSubject(reading, at, above) ?? 'actual');
    if (at.upos !== 'VERB' && isPresupposed(reading, at, above)) return 'actual';
    if (at.deprel === 'parataxis' || at.deprel === 'appos' || at.deprel === 'acl:relcl') return 'actual';
    if (isRelation(at, 'obl') && at.upos !== 'VERB' && GRANTED.has(grammar.preposition(at))) return 'actual';
    if (at.deprel === 'acl' && !hasMark(reading, at, 'to') && !isOfClause(reading, at)) return 'actual';
    if (at.deprel === 'conj' || at.deprel === 'flat') {
      if (at.deprel === 'conj' && above.upos === at.upos && !grammar.child(at, 'nsubj')) {
        const shared = besides(reading, above);
        // "did not say where, but left"
        const but = grammar.children(at, 'cc').some((t) => t.lemma.toLowerCase() === 'but');
        if (shared && !(but && shared === 'denied')) return shared;
      }
      at = above;
      continue;
    }
    if (isRelation(at, 'advcl')) {
      if (hasMark(reading, at, 'if', 'unless')) return 'possible';
      if (hasMark(reading, at, 'without', 'instead of', 'rather than')) return 'denied';
      const governed = governorClass(reading, above, at, trigger);
      if (governed) return governed;
      if (hasMark(reading, at, 'to')) return 'planned';
      // "accused of putting …, taking her": what accompanies has the class of what it accompanies
      const alone = at.xpos === 'VBG' && grammar.child(at, 'mark', 'case') === undefined;
      if (!alone && !hasMark(reading, at, 'with')) return 'actual';
      const shared = besides(reading, above);
      if (shared && shared !== 'denied') return shared;
      at = above;
      continue;
    }
    // "cancelled a deal to sell"
    if (at.deprel === 'acl' && above.upos === 'NOUN' && factualityOf(reading, above) === 'denied') return 'denied';
    const governed = governorClass(reading, above, at, trigger);
    if (governed) return governed;
    if (at.deprel === 'acl' && hasMark(reading, at, 'to') && above.upos !== 'ADJ')
      return isOrdinal(reading, above) ? 'actual' : 'planned';
    const around = aroundOf(reading, at, above);
    if (around) return around;
    at = above;
  }
  return 'actual';
}

/** What a verb with its auxiliaries says of its subject: "the vote is scheduled", "no attack will happen". */
function ofSubject(reading: Reading, subject: Token, verb: Token): Factuality | undefined {
  const { ontology, grammar } = reading;
  const lemma = verb.lemma.toLowerCase();
  const has = (property: string) => ontology.words('ng:Factuality', property).has(lemma);
  if (subject.deprel === 'nsubj:pass') {
    if (ontology.words('ng:Planned', 'ng:passiveGovernor').has(lemma)) return 'planned';
    if (ontology.words('ng:Denied', 'ng:passiveGovernor').has(lemma)) return 'denied';
    if (has('ng:presupposingVerb')) return undefined;
  }
  // "the cuts are going to take place"
  if (lemma === 'go' && verb.xpos === 'VBG' && grammar.child(verb, 'xcomp')) return 'planned';
  if (has('ng:happeningVerb') && verb.upos === 'VERB') return factualityOf(reading, verb);
  const said = besides(reading, verb);
  // an attack that surprised nobody was one
  return said === 'denied' && verb.upos === 'VERB' ? undefined : said;
}

/** True for what was there before, whatever is said of the verb: "plans to end the war", "would thank them for their support". */
function isPresupposed({ grammar, ontology }: Reading, at: Token, verb: Token): boolean {
  if (verb.upos !== 'VERB' || !ontology.words('ng:Factuality', 'ng:presupposingVerb').has(verb.lemma.toLowerCase()))
    return false;
  return isRelation(at, 'obj') || (isRelation(at, 'obl') && ['for', 'to'].includes(grammar.preposition(at)));
}

/** What the verb's own words say of its complement: "may carry out an attack". */
function aroundOf(reading: Reading, at: Token, above: Token): Factuality | undefined {
  const within =
    isRelation(at, 'xcomp') ||
    isRelation(at, 'obj') ||
    (isRelation(at, 'obl') && WITHIN.has(reading.grammar.preposition(at)));
  if (!within) return undefined;
  const said = besides(reading, above);
  return said === 'denied' && isRelation(at, 'obl') ? undefined : said;
}

/** What its own auxiliaries, adverbs, negation and adjectives say. */
function besides(reading: Reading, token: Token): Factuality | undefined {
  const { grammar, ontology } = reading;
  const beside = grammar.children(token, 'aux', 'advmod', 'amod', 'det', 'case', 'cc');
  const words = beside.map((t) => t.lemma.toLowerCase());
  if (words.some((w) => ontology.words('ng:Denied', 'ng:modifier').has(w)) && !words.includes('only'))
    return words.some((w) => OPEN_MODALS.has(w)) ? 'possible' : 'denied';
  const has = (factuality: Unreal) =>
    beside.some((t) =>
      ontology.words(UNREAL[factuality], t.upos === 'AUX' ? 'ng:auxiliary' : 'ng:modifier').has(t.lemma.toLowerCase()),
    );
  const perfect = beside.some((t) => t.lemma === 'have' && t.upos === 'AUX');
  if (has('possible')) return 'possible';
  if (has('planned') && !(perfect && words.includes('would')))
    return token.upos === 'NOUN' && words.includes('new') ? undefined : 'planned';
  return isToBe(reading, token) ? 'planned' : undefined;
}

/** "is to begin", "were to be closed"; in headlines "Firm to close". */
function isToBe({ grammar }: Reading, token: Token): boolean {
  const to = grammar.children(token, 'mark').find((t) => t.lemma.toLowerCase() === 'to');
  if (!to || token.upos !== 'VERB') return false;
  const be = grammar.children(token, 'aux', 'cop').some((t) => t.lemma === 'be' && t.index < to.index);
  const subject = grammar.child(token, 'nsubj');
  return be || (token.head < 0 && subject !== undefined && subject.index < to.index);
}
/** What a governing verb, noun or adjective makes of its complement. */
function governorClass(reading: Reading, governor: Token, at: Token, trigger: Token): Unreal | undefined {
  const { ontology, grammar } = reading;
  const lemma = governor.lemma.toLowerCase();
  const infinitive = isRelation(at, 'xcomp') || hasMark(reading, at, 'to') || isOfClause(reading, at);
  const clause = isRelation(at, 'ccomp');
  const preposition = grammar.preposition(at);
  const object =
    isRelation(at, 'obj') ||
    ((isRelation(at, 'obl') || isRelation(at, 'nmod')) &&
      at.deprel !== 'nmod:poss' &&
      (preposition === '' || ontology.words('ng:Factuality', 'ng:complementPreposition').has(preposition)));
  const contains = object && ontology.words('ng:Factuality', 'ng:containingVerb').has(lemma);
  if (contains && governor.upos === 'VERB') {
    const [whole] = [
      ...grammar.children(governor, 'nsubj'),
      ...(governor.deprel === 'acl:relcl' ? heads(reading, governor) : []),
    ].filter((t) => t.upos === 'NOUN');
    const meant = whole?.lemma.toLowerCase() ?? '';
    for (const unreal of ['planned', 'possible'] as const)
      if (ontology.words(UNREAL[unreal], 'ng:governor').has(meant)) return unreal;
  }
  // "called a strike", "called elections"
  if (lemma === 'call' && isRelation(at, 'obj') && !grammar.child(governor, 'xcomp')) return 'planned';
  if (lemma === 'rule' && grammar.children(governor, 'compound').every((t) => t.lemma !== 'out')) return undefined;
  const of = (factuality: Unreal, property = 'ng:governor') => ontology.words(UNREAL[factuality], property).has(lemma);
  const bare = object && trigger.upos === 'NOUN';
  if (of('denied') && (clause || infinitive || (object && governor.upos === 'VERB' && lemma !== 'stop')))
    return 'denied';
  if (infinitive && lemma === 'be' && hasMark(reading, at, 'to')) return 'planned';
  if (of('possible') && (infinitive || object || clause) && !(clause && lemma === 'think')) {
    if (!(object && preposition === '' && of('possible', 'ng:factualObject'))) return 'possible';
    return undefined;
  }
  if (of('planned') && (infinitive || object || (clause && !pastClause(reading, at)))) {
    if (bare && of('planned', 'ng:factualObject')) return undefined;
    return 'planned';
  }
  return undefined;
}

const heads = ({ grammar }: Reading, token: Token): Token[] => {
  const head = grammar.head(token);
  return head ? [head] : [];
};

/** "accused of killing", "prevented from leaving": a clause after a preposition. */
function isOfClause(reading: Reading, at: Token): boolean {
  return (
    at.upos === 'VERB' &&
    (isRelation(at, 'acl') || isRelation(at, 'advcl') || isRelation(at, 'obl')) &&
    reading.grammar
      .children(at, 'mark', 'case')
      .some((t) => reading.ontology.words('ng:Factuality', 'ng:complementPreposition').has(t.lemma.toLowerCase()))
  );
}

/** "the first to climb it" did. */
const isOrdinal = (reading: Reading, token: Token): boolean =>
  [token, ...reading.grammar.children(token, 'amod')].some((t) =>
    ['first', 'second', 'third', 'last', 'only', 'latest'].includes(t.lemma.toLowerCase()),
  );

const hasMark = (reading: Reading, token: Token, ...marks: readonly string[]): boolean =>
  reading.grammar
    .children(token, 'mark')
    .some((t) =>
      marks.includes([t, ...reading.grammar.children(t, 'fixed')].map((w) => w.lemma.toLowerCase()).join(' ')),
    );

const pastClause = (reading: Reading, token: Token): boolean =>
  token.feats.Tense === 'Past' ||
  reading.grammar
    .children(token, 'aux')
    .some((t) => ['have', 'do', 'be'].includes(t.lemma) && t.feats.Tense === 'Past');

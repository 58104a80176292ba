import type { Event, RoleStatus } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import { type Holder, leadOf } from './roles-holder.ts';
import type { Title } from './roles-title.ts';
import type { RoleWords } from './roles-words.ts';

/** Words before a title by which it is over: "until now the Y". */
const PAST_LEADS = new Set(['until', 'till', 'once', 'formerly', 'previously']);
/** "Went on to become": what follows came true. */
const REACHING = new Set(['go', 'rise', 'come', 'grow', 'return', 'get', 'manage', 'promote', 'appoint', 'elect']);
const WILL = new Set(['will', 'would', 'shall']);

/** Whether a role is held at the time of the article, by the words about the title, the verb and its tense. */
export function statusOf(title: Title, holder: Holder, reading: Reading, words: RoleWords): RoleStatus {
  const { grammar } = reading;
  for (const word of title.before) {
    const status = words.statusOf(word);
    if (status) return status;
  }
  const lead = grammar.tokens.slice(leadOf(title, reading), title.phraseFirst + 1).map((t) => t.form.toLowerCase());
  if (lead.some((word) => PAST_LEADS.has(word))) return 'former';
  const behind = grammar.tokens.slice(title.phraseLast + 1, title.phraseLast + 4).map((t) => t.form.toLowerCase());
  if (['until', 'till'].includes(behind[0] ?? '') || behind.join(' ') === 'at the time') return 'former';
  if (/(?:elect|designate)$/u.test(title.key)) return 'future';
  if (/^ex-/u.test(title.key)) return 'former';
  const { verb, rule } = holder;
  if (!verb) return 'current';
  const first = grammar.child(verb, 'cop') ? verb : grammar.conjuncts(verb)[0]!;
  const auxiliaries = grammar.children(rule.startsWith('role-copula') ? first : verb, 'aux').map((t) => t.lemma);
  const status = words.statusOfVerb(verb.lemma);
  if (auxiliaries.some((lemma) => WILL.has(lemma))) return status === 'former' ? 'current' : 'future';
  if (rule.startsWith('role-copula')) {
    const copula = grammar.child(first, 'cop');
    const past = copula?.feats.Tense === 'Past' && !auxiliaries.includes('have');
    if (copula?.feats.VerbForm === 'Ger' || copula?.form === 'being') return 'former';
    return past ? 'former' : 'current';
  }
  if (status) return status;
  if (words.appointing.has(verb.lemma) && title.before.some((w) => w === 'new' || w === 'next')) return 'future';
  if (isRelation(verb, 'xcomp') || isRelation(verb, 'advcl')) {
    const toCome = grammar.children(verb, 'mark').some((t) => t.lemma === 'to');
    if (toCome && !REACHING.has(grammar.head(verb)!.lemma)) return 'future';
  }
  const past = verb.feats.Tense === 'Past' && verb.feats.VerbForm === 'Fin' && !auxiliaries.includes('have');
  return ['serve', 'work', 'act'].includes(verb.lemma) && past ? 'former' : 'current';
}

/** Whoever is less surely dead than this keeps his posts. */
const SURELY = 0.5;

/** The persons of whose death the article tells: what they were they are no more. */
export function deadPersons(events: readonly Event[]): Set<number> {
  return new Set(
    events
      .filter((event) => ['Killing', 'Death'].includes(event.type) && event.factuality === 'actual')
      .flatMap((event) =>
        event.arguments.filter((a) => a.role === 'patient' && a.evidence[0].score >= SURELY).map((a) => a.entity),
      ),
  );
}

/** When the role began and ended, where its own words or its verb say so. */
export function tenureOf(title: Title, holder: Holder, reading: Reading): { begin?: string; end?: string } {
  const { grammar, document } = reading;
  const anchors = [title.head, ...(holder.verb ? [holder.verb] : [])];
  const gives = holder.verb !== undefined && holder.rule.startsWith('role-by-verb');
  for (const anchor of anchors)
    for (const t of grammar.children(anchor, 'nmod', 'obl', 'advcl')) {
      const time = document.times.find((x) => x.first <= t.index && t.index < x.endToken);
      if (time?.value === undefined || !/^\d{4}/u.test(time.value)) continue;
      const preposition = grammar.preposition(t);
      const [begin, end] = time.value.split('/');
      if (time.kind === 'interval' && begin && end && preposition !== 'since') return { begin, end };
      if (preposition === 'since' && begin) return { begin };
      if (preposition === 'until' && (end ?? begin)) return { end: (end ?? begin)! };
      if (gives && ['in', 'on', ''].includes(preposition) && time.kind === 'date') return { begin: time.value };
    }
  return {};
}

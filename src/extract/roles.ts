import type { Token } from '../core/annotation.ts';
import type { Role, RoleStatus } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';

const FORMER = new Set([
  'former',
  'ex',
  'late',
  'then',
  'previous',
  'past',
  'one-time',
  'onetime',
  'ousted',
  'deposed',
  'outgoing',
  'erstwhile',
  'retired',
  'fallen',
  'disgraced',
  'slain',
]);
const FUTURE = new Set(['incoming', 'elect', 'designate', 'future', 'designated', 'next', 'prospective', 'new-elect']);
const QUALIFIER = new Set([
  'new',
  'current',
  'fugitive',
  'longtime',
  'long-time',
  'newly',
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'old',
  'young',
  'prominent',
  'veteran',
  'popular',
  'renowned',
  'well-known',
  'famous',
  'noted',
  'respected',
  'embattled',
  'controversial',
  'ailing',
  'moderate',
  'hardline',
  'radical',
  'firebrand',
  'conservative',
  'liberal',
  'acclaimed',
  'influential',
  'powerful',
  'fellow',
  'local',
  'top-ranking',
  'another',
  'other',
  'first',
  'second',
  'own',
  'same',
]);
const HEADS_OF_STATE =
  /^(?:vice[- ])?(?:president|prime minister|premier|king|queen|emperor|chancellor|.*minister|.*secretary|ambassador|attorney general|first lady|senator|congressman|congresswoman|head of state|speaker)/i;
const ORG_PREPOSITIONS = new Set(['of', 'for', 'at', 'with', 'in', 'to', 'from']);

/** The positions that people hold by the article, each once, with the words that say so. */
export function extractRoles(reading: Reading): Role[] {
  const finder = new RoleFinder(reading);
  for (const token of reading.grammar.tokens) finder.read(token);
  return finder.merged();
}

class RoleFinder {
  readonly #roles: Role[] = [];
  readonly #nameCover = new Set<number>();

  constructor(readonly reading: Reading) {
    for (const m of reading.document.mentions)
      if (m.kind === 'name') for (let t = m.first; t < m.endToken; t++) this.#nameCover.add(t);
  }

  /** Where a token is a title, finds whose it is. */
  read(title: Token): void {
    if (this.#nameCover.has(title.index) || !this.#isTitle(title)) return;
    const { grammar } = this.reading;
    const head = grammar.head(title);
    if (
      head &&
      ['compound', 'nmod:desc', 'flat', 'appos', 'nmod', 'amod'].includes(title.deprel) &&
      this.#person(head) !== undefined &&
      title.index < head.index
    )
      return this.#add(title, head, 'role-title-before-name');
    for (const name of grammar.children(title, 'flat', 'appos', 'nmod:desc', 'compound'))
      if (this.#person(name) !== undefined && name.index > title.index)
        return this.#add(title, name, 'role-title-before-name');
    const holder = this.#holderOf(title);
    if (holder) this.#add(title, holder.token, holder.rule);
  }

  merged(): Role[] {
    const kept: Role[] = [];
    for (const role of this.#roles.toSorted(
      (a, b) =>
        Number(b.organization !== undefined) - Number(a.organization !== undefined) || b.title.length - a.title.length,
    )) {
      const same = kept.findIndex(
        (k) =>
          k.person === role.person &&
          includesTitle(k.title, role.title) &&
          (role.organization === undefined || k.organization === role.organization),
      );
      if (same < 0) kept.push(role);
      else kept[same] = { ...kept[same]!, evidence: [...kept[same]!.evidence, ...role.evidence] };
    }
    return kept.toSorted((a, b) => a.titleSpan.start - b.titleSpan.start);
  }

  #isTitle(token: Token): boolean {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') return false;
    const lemma = token.lemma.toLowerCase();
    const before = this.reading.grammar.tokens[token.index - 1];
    const kinds = this.reading.ontology.kinds;
    return (
      kinds.get(lemma)?.role === true ||
      (before !== undefined && kinds.get(`${before.lemma.toLowerCase()} ${lemma}`)?.role === true)
    );
  }

  /** Who is called so in apposition, by a copula, or by appointment; through coordination of titles. */
  #holderOf(title: Token): { token: Token; rule: string } | undefined {
    const { grammar } = this.reading;
    const head = grammar.head(title);
    if (!head) return this.#byCopula(title);
    if (title.deprel === 'appos' || title.deprel === 'parataxis') {
      if (this.#person(head) !== undefined) return { token: head, rule: 'role-apposition' };
    }
    const copula = this.#byCopula(title);
    if (copula) return copula;
    if (title.deprel === 'conj') return this.#holderOf(head) ?? this.#titleAbove(head);
    if (
      (isRelation(title, 'xcomp') || isRelation(title, 'obj') || isRelation(title, 'obl')) &&
      head.upos === 'VERB' &&
      [
        'appoint',
        'name',
        'elect',
        'become',
        'serve',
        'make',
        'nominate',
        'remain',
        'work',
        'choose',
        'select',
        'act',
        'replace',
        'succeed',
        'promote',
        'designate',
        'install',
        'describe',
        'know',
        'call',
        'hire',
        'retire',
        'resign',
        'step',
        'return',
        'stand',
      ].includes(head.lemma)
    ) {
      if (isRelation(title, 'obl') && !['as', 'to'].includes(grammar.preposition(title))) return undefined;
      const object = grammar
        .children(head, 'obj', 'nsubj:pass')
        .find((t) => t !== title && this.#person(t) !== undefined);
      const subject = this.reading.subjectsOf(head).find((t) => this.#person(t) !== undefined);
      const token = object ?? subject;
      if (token) return { token, rule: `role-by-verb-${head.lemma}` };
    }
    return undefined;
  }

  #titleAbove(head: Token): { token: Token; rule: string } | undefined {
    const above = this.reading.grammar.head(head);
    return above && this.#isTitle(head) && this.#person(above) !== undefined
      ? { token: above, rule: 'role-apposition' }
      : undefined;
  }

  #byCopula(title: Token): { token: Token; rule: string } | undefined {
    const { grammar } = this.reading;
    if (!grammar.child(title, 'cop')) return undefined;
    const subject = grammar.child(title, 'nsubj');
    return subject && this.#person(subject) !== undefined ? { token: subject, rule: 'role-copula' } : undefined;
  }

  /** The named person that a token means. */
  #person(token: Token): number | undefined {
    const entity = this.reading.entityAt(token);
    if (entity === undefined) return undefined;
    const { type, name } = this.reading.entity(entity);
    return type === 'Person' && name !== undefined ? entity : undefined;
  }

  #add(title: Token, holder: Token, rule: string): void {
    const person = this.#person(holder);
    if (person === undefined) return;
    const words = this.#titleWords(title, holder);
    if (words.length === 0) return;
    const organization = this.#organization(title, words, holder);
    const titleSpan = this.reading.spanOf(...words);
    const text = this.reading.text(titleSpan).replace(/\s+/gu, ' ');
    const body = organization ?? (HEADS_OF_STATE.test(text) ? this.#defaultCountry() : undefined);
    this.#roles.push({
      person,
      title: text,
      titleSpan,
      ...(body !== undefined && { organization: body }),
      status: this.#status(title, holder, rule),
      evidence: this.reading.evidence(rule, 0.85, ...words, holder),
    });
  }

  /** The title's own words: modifiers that belong to it, neither names nor judgements. */
  #titleWords(title: Token, holder: Token): Token[] {
    const { grammar } = this.reading;
    const entity = (t: Token) => this.#nameCover.has(t.index);
    let first = title.index;
    for (let i = title.index - 1; i >= 0; i--) {
      const t = grammar.token(i);
      const word = t.lemma.toLowerCase();
      if (t.sentence !== title.sentence || t === holder || entity(t) || !/^[\p{L}-]+$/u.test(t.form)) break;
      if (!['NOUN', 'ADJ', 'PROPN', 'ADV'].includes(t.upos) && t.form !== '-') break;
      if (FORMER.has(word) || FUTURE.has(word) || QUALIFIER.has(word)) break;
      if (!grammar.ancestors(t).slice(0, 4).includes(title)) break;
      first = i;
    }
    const words = grammar.tokens.slice(first, title.index + 1);
    // "minister of transport", "head of finance": a complement without a name belongs to the title
    const complement = grammar
      .children(title, 'nmod')
      .find(
        (t) =>
          t.index > title.index &&
          ['of', 'for', 'to'].includes(grammar.preposition(t)) &&
          !grammar.subtree(t).some(entity) &&
          t.index - title.index <= 5 &&
          this.reading.entityAt(t) === undefined,
      );
    if (!complement) return words;
    const last = Math.max(
      ...grammar
        .subtree(complement)
        .filter((t) => t.index - complement.index <= 3 && t.deprel !== 'punct')
        .map((t) => t.index),
    );
    return last < holder.index || holder.index < title.index ? grammar.tokens.slice(first, last + 1) : words;
  }

  /** The body: "of/for/at X", "X's minister", "X minister", "Iraqi minister". */
  #organization(title: Token, words: readonly Token[], holder: Token): number | undefined {
    const { grammar } = this.reading;
    const last = words.at(-1)!;
    const heads = [title, ...words.filter((w) => w !== title), ...grammar.conjuncts(title)];
    for (const head of heads)
      for (const t of grammar.children(head, 'nmod', 'nmod:poss', 'compound', 'amod', 'nmod:desc')) {
        if (t === holder) continue;
        const entity = this.reading.entityAt(t);
        if (entity === undefined || !this.#isBody(entity)) continue;
        if (t.index > last.index && !ORG_PREPOSITIONS.has(grammar.preposition(t))) continue;
        return entity;
      }
    // "Iraqi Foreign Minister X" read flat: a body right before the title
    for (const m of this.reading.document.mentions)
      if (
        m.kind === 'name' &&
        m.endToken <= words[0]!.index &&
        words[0]!.index - m.endToken <= 1 &&
        this.#isBody(m.entity) &&
        grammar.token(m.head).sentence === title.sentence &&
        grammar.tokens
          .slice(m.endToken, words[0]!.index)
          .every((t) => t.upos !== 'PUNCT' || ["'s", '’s'].includes(t.form))
      )
        return m.entity;
    return undefined;
  }

  #isBody(entity: number): boolean {
    const { type, name } = this.reading.entity(entity);
    return type === 'Organization' || (type === 'Place' && name !== undefined);
  }

  /** The country most spoken of: whose president "President Obama" is where the article takes it as known. */
  #defaultCountry(): number | undefined {
    const counts = new Map<number, number>();
    for (const m of this.reading.document.mentions)
      if (this.reading.entity(m.entity).country) counts.set(m.entity, (counts.get(m.entity) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  }

  #status(title: Token, holder: Token, rule: string): RoleStatus {
    const { grammar } = this.reading;
    const around = [
      ...grammar.tokens
        .slice(Math.max(0, title.index - 6), title.index)
        .filter(
          (t) =>
            t.sentence === title.sentence &&
            (t.head === title.index || t.head === holder.index || grammar.ancestors(t).includes(title)),
        ),
      ...grammar.children(title, 'amod', 'advmod', 'compound'),
    ].map((t) => t.lemma.toLowerCase());
    const text = this.reading.text({ start: title.start, end: title.end + 12 });
    if (around.some((w) => FORMER.has(w)) || /^\p{L}*-?ex-/u.test(title.form)) return 'former';
    if (around.some((w) => FUTURE.has(w)) || /^[\p{L} ]+-(?:elect|designate)/u.test(text)) return 'future';
    const cop = grammar.child(title, 'cop');
    const aux = grammar.children(title, 'aux').map((t) => t.lemma);
    if (rule === 'role-copula' && cop?.feats.Tense === 'Past' && !aux.includes('have')) return 'former';
    const verb = grammar.head(title);
    if (rule.startsWith('role-by-verb') && verb) {
      const auxiliaries = grammar.children(verb, 'aux').map((t) => t.lemma);
      if (auxiliaries.some((l) => ['will', 'would', 'shall'].includes(l)) || verb.deprel === 'xcomp') return 'future';
      if (['resign', 'retire', 'step'].includes(verb.lemma)) return 'former';
      if (verb.lemma === 'serve' && verb.feats.Tense === 'Past' && !auxiliaries.includes('have')) return 'former';
    }
    return 'current';
  }
}

const includesTitle = (long: string, short: string): boolean => {
  const words = new Set(long.toLowerCase().split(/\s+/));
  return short
    .toLowerCase()
    .split(/\s+/)
    .every((w) => words.has(w));
};

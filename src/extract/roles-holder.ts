import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import { COURTESY } from './roles-sides.ts';
import type { Title } from './roles-title.ts';
import type { RoleWords } from './roles-words.ts';

/** Who holds a title, where that stands, and by which rule it was read. */
export interface Holder {
  readonly entity: number;
  /** The holder's words. */
  readonly token: Token;
  readonly rule: string;
  readonly score: number;
  /** The verb that gives or takes the post. */
  readonly verb?: Token;
}

const NAMING =
  /^(?:named|called|nicknamed|dubbed|identified as|known as|going by the name(?: of)?|by the name of)\s*["“'‘]?(?:the\s)?$/iu;
const UNREAL = new Set(['could', 'might', 'may', 'would', 'should', 'can']);

/** Classes of title that one has besides an office. */
const RANKS = new Set(['ng:MilitaryRole', 'ng:ReligionRole', 'ng:JusticeRole', 'ng:ScienceRole', 'ng:CultureRole']);

/** Words between a comma and a title: "X, until now the Y". */
const LEAD = new Set([
  'until',
  'till',
  'now',
  'recently',
  'last',
  'week',
  'month',
  'year',
  'once',
  'formerly',
  'previously',
  'currently',
  'then',
  'long',
]);

/** The first token of the phrase with what leads up to it. */
export function leadOf({ phraseFirst, head }: Title, { grammar }: Reading): number {
  let at = phraseFirst;
  while (
    LEAD.has(grammar.tokens[at - 1]?.form.toLowerCase() ?? '') &&
    grammar.tokens[at - 1]!.sentence === head.sentence
  )
    at--;
  return at;
}

/** Finds the named persons who hold a title by its place beside their names, by a copula or by a verb of appointing. */
export class HolderFinder {
  readonly #personAt = new Map<number, EntityMention>();
  readonly #personBefore = new Map<number, EntityMention>();
  readonly #tokens: readonly Token[];

  readonly #titleAt: ReadonlyMap<number, Title>;

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
    titles: readonly Title[],
  ) {
    this.#titleAt = new Map(titles.map((title) => [title.first, title]));
    this.#tokens = reading.grammar.tokens;
    for (const m of reading.document.mentions) {
      if (m.kind !== 'name' || !this.#isNamedPerson(m.entity)) continue;
      this.#personAt.set(m.first, m);
      this.#personBefore.set(m.endToken, m);
    }
  }

  /** The holders by the title's own place; several after a plural ("senators X and Y"). */
  of(title: Title): Holder[] {
    const before = this.#nameBefore(title);
    const after = this.#nameAfter(title, before !== undefined);
    if (after.length > 0) return after;
    if (before) return [before];
    const said =
      this.#byCopula(title.head) ?? this.#asSubject(title) ?? this.#byVerb(title.head) ?? this.#byNoun(title.head);
    return said ? [said] : [];
  }

  /** "President X", "CEO of Y X", "the president of Y, X,", "a cosplayer named X". */
  #nameAfter(title: Title, apposed: boolean): Holder[] {
    const { sentence } = title.head;
    let at = title.phraseLast + 1;
    const comma = this.#tokens[at]?.form === ',';
    if (comma) at++;
    while (COURTESY.has(this.#tokens[at]?.form.toLowerCase() ?? '') || /^["“\]]$/u.test(this.#tokens[at]?.form ?? ''))
      at++;
    at = this.#pastRank(at, title);
    const name = this.#personAt.get(at);
    if (!name || this.#tokens[at]!.sentence !== sentence) return comma ? [] : this.#naming(title);
    if (comma) {
      const close = this.#tokens[name.endToken];
      const closed =
        !close || close.sentence !== sentence || [',', '.', ')', '—', '-', '"', '”', 'of', 'from'].includes(close.form);
      if (apposed || title.plural || !title.determined || !closed) return [];
      return [this.#holder(name, 'role-title-comma-name', 0.85)];
    }
    const holders = [this.#holder(name, 'role-title-before-name', 0.95)];
    if (title.plural) {
      let last = name;
      for (;;) {
        let next = last.endToken;
        while ([',', 'and', '&'].includes(this.#tokens[next]?.form ?? '')) next++;
        const more = next > last.endToken ? this.#personAt.get(next) : undefined;
        if (!more || this.#tokens[next]!.sentence !== sentence) break;
        holders.push(this.#holder(more, 'role-title-before-names', 0.8));
        last = more;
      }
    }
    return holders;
  }

  /** "the police chief, Inspector General X": past a second title, which is no office by itself. */
  #pastRank(at: number, { plural }: Title): number {
    const next = plural ? undefined : this.#titleAt.get(at);
    const kind = next && this.words.ontology.kinds.get(next.key)?.class;
    return next && next.phraseFirst === at && next.body === undefined && kind !== undefined && RANKS.has(kind)
      ? next.phraseLast + 1
      : at;
  }

  /** "a cosplayer going by the name X". */
  #naming(title: Title): Holder[] {
    for (let at = title.phraseLast + 2; at < title.phraseLast + 8; at++) {
      const name = this.#personAt.get(at);
      if (!name || this.#tokens[at]!.sentence !== title.head.sentence) continue;
      const between = this.reading.text({ start: this.#tokens[title.phraseLast]!.end, end: name.start }).trim();
      return NAMING.test(`${between} `.replace(/\s+$/u, (s) => (/["“'‘]$/u.test(between) ? '' : s)))
        ? [this.#holder(name, 'role-title-named', 0.85)]
        : [];
    }
    return [];
  }

  /** "X, the Y", "X, 42, a former Y", "X (Y". */
  #nameBefore(title: Title): Holder | undefined {
    const { grammar } = this.reading;
    if (title.plural) return undefined;
    let at = leadOf(title, this.reading) - 1;
    const sign = this.#tokens[at];
    if (sign?.sentence !== title.head.sentence) return undefined;
    if (![',', '(', '—', '–', '-'].includes(sign.form)) return undefined;
    if (/^\d+$/u.test(this.#tokens[at - 1]?.form ?? '') && this.#tokens[at - 2]?.form === ',') at -= 2;
    const name = this.#personBefore.get(at);
    if (!name || this.#tokens[name.first]!.sentence !== title.head.sentence) return undefined;
    const { head } = title;
    const holder = this.#holder(name, 'role-apposition', 0.9);
    const governor = grammar.head(head);
    if (isRelation(head, 'appos') && governor && governor.index >= name.first && governor.index < name.endToken)
      return holder;
    if (isRelation(head, 'nsubj') && !this.#closes(title) && !this.#opens(name, title)) return undefined;
    if (grammar.child(head, 'cop') || grammar.child(head, 'nsubj')) return undefined;
    if (isRelation(head, 'conj') && !title.determined) return undefined;
    return { ...holder, score: 0.75 };
  }

  /** "X, the president of Y said": the comma behind it left out, and the name nothing else's. */
  #opens(name: EntityMention, title: Title): boolean {
    const before = this.#tokens[name.first - 1];
    const next = this.#tokens[title.phraseLast + 1];
    const begins = !before || before.sentence !== title.head.sentence || /^[,"“]$/u.test(before.form);
    return begins && title.determined && next !== undefined && /^(?:VERB|AUX)$/u.test(next.upos);
  }

  #closes(title: Title): boolean {
    const next = this.#tokens[title.phraseLast + 1];
    return !next || next.sentence !== title.head.sentence || [',', '.', ')', ';', '—', '"', '”'].includes(next.form);
  }

  /** "X is the Y", "X has been Y", "… and is currently Y"; through coordination of predicates. */
  #byCopula(head: Token): Holder | undefined {
    const { grammar } = this.reading;
    const copula = grammar.child(head, 'cop');
    if (!copula) return undefined;
    if (grammar.children(head, 'aux').some((t) => UNREAL.has(t.lemma))) return undefined;
    if (grammar.children(head, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return undefined;
    const subject = this.#subjectOf(head);
    const entity = subject && this.#person(subject);
    return subject && entity !== undefined
      ? { entity, token: subject, rule: 'role-copula', score: 0.85, verb: head }
      : undefined;
  }

  /** "The president of Y is X": one determined title as the subject, a name said to be it. */
  #asSubject({ head, plural, determined }: Title): Holder | undefined {
    const { grammar } = this.reading;
    const named = isRelation(head, 'nsubj') ? grammar.head(head) : undefined;
    if (!named || plural || !determined || !grammar.child(named, 'cop') || grammar.preposition(named)) return undefined;
    if (grammar.children(named, 'aux').some((t) => UNREAL.has(t.lemma))) return undefined;
    if (grammar.children(named, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return undefined;
    const names = [named, ...this.#namesBeside(named)].filter((t) => t.upos === 'PROPN');
    const token = names.find((t) => this.#person(t) !== undefined);
    return token && { entity: this.#person(token)!, token, rule: 'role-copula-subject', score: 0.8, verb: named };
  }

  /** The subject of a clause, or of the clause that it is coordinated with or that it describes. */
  #subjectOf(head: Token): Token | undefined {
    const { grammar } = this.reading;
    const own = grammar.child(head, 'nsubj');
    const above = grammar.head(head);
    if (own && this.#person(own) !== undefined) return own;
    if (own && own.feats.PronType === 'Rel') return isRelation(head, 'acl') ? above : own;
    if (own || !above) return own;
    return head.deprel === 'conj' ? this.#subjectOf(above) : undefined;
  }

  /** "X was appointed Y", "named X as its new Y", "X served as Y", "X became Y". */
  #byVerb(head: Token): Holder | undefined {
    const { grammar } = this.reading;
    const top = grammar.conjuncts(head)[0]!;
    const verb = grammar.head(top);
    if (verb?.upos !== 'VERB' || grammar.children(verb, 'advmod').some((t) => ['not', 'never'].includes(t.lemma)))
      return undefined;
    const preposition = grammar.preposition(top);
    const { lemma } = verb;
    const appoints = this.words.appointing.has(lemma);
    const succeeds = this.words.succeeding.has(lemma) && preposition === 'as';
    if (!appoints && !succeeds && !this.words.holding.has(lemma)) return undefined;
    const complement =
      (['xcomp', 'obj', 'ccomp'].some((r) => isRelation(top, r)) && (preposition === '' || preposition === 'as')) ||
      (isRelation(top, 'obl') && ['as', 'to', 'for'].includes(preposition) && !(preposition === 'for' && appoints)) ||
      (isRelation(top, 'nmod') && preposition === 'as');
    if (!complement) return undefined;
    if (isRelation(top, 'obj') && preposition === '' && !appoints && lemma !== 'become' && lemma !== 'remain')
      return undefined;
    const object = grammar
      .children(verb, 'obj', 'nsubj:pass', 'iobj')
      .filter((t) => t !== top)
      .flatMap((t) => [t, ...this.#namesBeside(t)])
      .find((t) => this.#person(t) !== undefined);
    const passive = this.reading.isPassive(verb);
    if (succeeds && passive) return undefined;
    const modified = isRelation(verb, 'acl') ? grammar.head(verb) : undefined;
    const subject = [...this.reading.subjectsOf(verb), ...(modified && (passive || !appoints) ? [modified] : [])].find(
      (t) => this.#person(t) !== undefined,
    );
    const token = appoints ? (object ?? (passive ? subject : undefined)) : subject;
    const entity = token && this.#person(token);
    return token && entity !== undefined
      ? { entity, token, rule: `role-by-verb-${lemma}`, score: 0.85, verb }
      : undefined;
  }

  /** A name that hangs on its title: "head of finance X". */
  #namesBeside(token: Token): Token[] {
    const { grammar } = this.reading;
    return grammar.children(token, 'nmod', 'appos', 'flat').filter((t) => grammar.preposition(t) === '');
  }

  /** "the appointment of X as Y", "his election as Y". */
  #byNoun(head: Token): Holder | undefined {
    const { grammar } = this.reading;
    const top = grammar.conjuncts(head)[0]!;
    const noun = grammar.head(top);
    if (noun?.upos !== 'NOUN' || grammar.preposition(top) !== 'as') return undefined;
    const token = [
      ...grammar.children(noun, 'nmod:poss'),
      ...grammar.children(noun, 'nmod').filter((t) => grammar.preposition(t) === 'of'),
    ].find((t) => this.#person(t) !== undefined);
    const entity = token && this.#person(token);
    return token && entity !== undefined ? { entity, token, rule: 'role-by-noun', score: 0.75 } : undefined;
  }

  #holder(name: EntityMention, rule: string, score: number): Holder {
    return { entity: name.entity, token: this.reading.grammar.token(name.head), rule, score };
  }

  /** The named person that a token means. */
  #person(token: Token): number | undefined {
    const entity = this.reading.entityAt(token);
    return entity !== undefined && this.#isNamedPerson(entity) ? entity : undefined;
  }

  #isNamedPerson(entity: number): boolean {
    const { type, name } = this.reading.entity(entity);
    return type === 'Person' && name !== undefined;
  }
}

import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import { ClauseHolders } from './roles-clause.ts';
import { COURTESY } from './roles-phrase.ts';
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
  /^(?:, ?)?(?:named|called|nicknamed|dubbed|identified as|known as|going by the name(?: of)?|by the name of)\s*["“'‘]?(?:the\s)?$/iu;
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

/** Finds the named persons who hold a title by its place beside their names, else by the clause that it stands in. */
export class HolderFinder {
  readonly #personAt = new Map<number, EntityMention>();
  readonly #personBefore = new Map<number, EntityMention>();
  readonly #tokens: readonly Token[];
  readonly #clauses: ClauseHolders;

  readonly #titleAt: ReadonlyMap<number, Title>;

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
    titles: readonly Title[],
  ) {
    this.#titleAt = new Map(titles.map((title) => [title.phraseFirst, title]));
    this.#tokens = reading.grammar.tokens;
    this.#clauses = new ClauseHolders(reading, words);
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
    const said = this.#clauses.holder(title);
    return said ? [said] : [];
  }

  /** "President X", "CEO of Y X", "the president of Y, X,", "a cosplayer named X". */
  #nameAfter(title: Title, apposed: boolean): Holder[] {
    const { sentence } = title.head;
    let at = title.phraseLast + 1;
    if (
      /^at the time$/u.test(
        this.#tokens
          .slice(at, at + 3)
          .map((t) => t.form)
          .join(' '),
      )
    )
      at += 3;
    const comma = this.#tokens[at]?.form === ',';
    if (comma) at++;
    while (COURTESY.has(this.#tokens[at]?.form.toLowerCase() ?? '') || /^["“\]]$/u.test(this.#tokens[at]?.form ?? ''))
      at++;
    at = this.#pastRank(at, title);
    const name = this.#personAt.get(at);
    if (!name || this.#tokens[at]!.sentence !== sentence) return this.#naming(title);
    if (comma) {
      const close = this.#tokens[name.endToken];
      const closed =
        !close || close.sentence !== sentence || [',', '.', ')', '—', '-', '"', '”', 'of', 'from'].includes(close.form);
      if (apposed || title.plural || !(title.determined || this.#isOfBody(title)) || !closed) return [];
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

  /** "X chief executive, Y,", "X president and chief executive, Y,": without an article, but of a body named before it. */
  #isOfBody({ body, phraseFirst, first }: Title): boolean {
    if (body !== undefined) return phraseFirst < first && this.#opensPhrase(phraseFirst);
    const before = [...this.#titleAt.values()].find((t) => t.phraseLast === phraseFirst - 2);
    const isJoined =
      this.#tokens[phraseFirst - 1]?.form === 'and' && before?.head.sentence === this.#tokens[first]!.sentence;
    return (
      isJoined &&
      before?.body !== undefined &&
      before.phraseFirst < before.first &&
      this.#opensPhrase(before.phraseFirst)
    );
  }

  /** Whether no comma or "and" before it makes it one of a row. */
  #opensPhrase(index: number): boolean {
    const [before, t] = [this.#tokens[index - 1], this.#tokens[index]!];
    return before?.sentence !== t.sentence || !/^(?:,|;|and|or|&|-|–|—)$/u.test(before.form);
  }

  /** "the police chief, Inspector General X": past a second title, which is no office by itself. */
  #pastRank(at: number, { plural }: Title): number {
    const next = plural ? undefined : this.#titleAt.get(at);
    const kind = next && this.words.ontology.kinds.get(next.key)?.class;
    return next && this.#isRankAlone(next) && kind !== undefined && RANKS.has(kind) ? next.phraseLast + 1 : at;
  }

  /** Of no organisation: "General", "the French physician". */
  #isRankAlone({ body }: Title): boolean {
    return body === undefined || this.reading.entity(body).type === 'Place';
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
    const at = leadOf(title, this.reading) - 1;
    const sign = this.#tokens[at];
    if (sign?.sentence !== title.head.sentence) return undefined;
    if (![',', '(', '—', '–', '-'].includes(sign.form)) return undefined;
    const name = this.#personBefore.get(at) ?? this.#personBefore.get(this.#pastAside(at));
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

  /** "X, 42,", "X (D-Ohio),", "X, of Dallas,": to before what is said between name and title. */
  #pastAside(sign: number): number {
    const close = this.#tokens[sign - 1];
    if (close?.form === ')') {
      for (let at = sign - 2; at > sign - 12; at--) if (this.#tokens[at]?.form === '(') return at;
      return sign;
    }
    for (let at = sign - 2; at > sign - 6; at--) {
      const aside = this.#tokens.slice(at + 1, sign);
      if (this.#tokens[at]?.form === ',')
        return /^(?:(?:aged )?\d+|[RDI] ?[-–] ?\S+(?: \S+)?|of \S+(?: \S+)?|M\.?D\.?|Ph\.?D\.?|[JS]r\.?|Esq\.?|R\.?N\.?|[OMC]BE|MP|QC|KC|MPH)$/u.test(
          aside.map((t) => t.form).join(' '),
        )
          ? at
          : sign;
    }
    return sign;
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

  #holder(name: EntityMention, rule: string, score: number): Holder {
    return { entity: name.entity, token: this.reading.grammar.token(name.head), rule, score };
  }

  #isNamedPerson(entity: number): boolean {
    const { type, name } = this.reading.entity(entity);
    return type === 'Person' && name !== undefined;
  }
}

import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import type { RoleWords } from './roles-words.ts';

/** A title where it stands in the text. Token ranges are inclusive. */
export interface Title {
  /** The noun that governs it. */
  readonly head: Token;
  /** First and last of its own words: "minister of transport" of "the former minister of transport of Italy". */
  readonly first: number;
  readonly last: number;
  /** First and last token of the whole phrase, determiner and body included. */
  readonly phraseFirst: number;
  readonly phraseLast: number;
  /** Its words in lower case, abbreviations in full, the singular of its noun. */
  readonly key: string;
  /** The same without its complement: "minister" of "minister of transport". */
  readonly post: string;
  /** The body that the phrase names. */
  readonly body?: number;
  /** Every word before the title inside the phrase, in lower case. */
  readonly before: readonly string[];
  readonly plural: boolean;
  /** True with an article, a possessor or a complement: a phrase that can mean one person by itself. */
  readonly determined: boolean;
}

/** Words of courtesy between a title and a name, lower case. */
export const COURTESY: ReadonlySet<string> = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor rev rev. hon hon.'.split(' '),
);
const BODY_PREPOSITIONS = new Set(['of', 'for', 'at', 'with']);
const JOINED = /^[-‐–]$/u;
const WORD = /^[\p{L}.’'-]+$/u;

/** Every title in the text, in text order, whoever holds it. */
export function findTitles(reading: Reading, words: RoleWords): Title[] {
  const finder = new TitleFinder(reading, words);
  return finder.cores().map((core) => finder.phrase(core));
}

interface Core {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

class TitleFinder {
  /** Name mentions by each of their tokens. */
  readonly #names = new Map<number, EntityMention>();
  readonly #tokens: readonly Token[];

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
  ) {
    this.#tokens = reading.grammar.tokens;
    for (const m of reading.document.mentions)
      if (m.kind === 'name') for (let t = m.first; t < m.endToken; t++) this.#names.set(t, m);
  }

  /** The longest stretches that the ontology knows as titles, outside names. */
  cores(): Core[] {
    const found: Core[] = [];
    for (const { index } of this.#tokens) {
      const core = [6, 5, 4, 3, 2, 1, 0].map((n) => this.#coreAt(index - n, index)).find((c) => c !== undefined);
      if (!core) continue;
      while (found.length > 0 && found.at(-1)!.first >= core.first) found.pop();
      if (found.length === 0 || found.at(-1)!.last < core.first) found.push(core);
    }
    return found.filter((core) => this.#standsFree(core));
  }

  #coreAt(first: number, last: number): Core | undefined {
    const end = this.#tokens[last]!;
    const start = this.#tokens[first];
    if (!start || start.sentence !== end.sentence || this.#isNamed(first, last)) return undefined;
    const range = this.#tokens.slice(first, last + 1);
    const full = first === last ? this.words.abbreviations.get(end.form) : undefined;
    if (full) return { first, last, key: full };
    if (!['NOUN', 'PROPN', 'ADJ'].includes(end.upos)) return undefined;
    const forms = [...range.slice(0, -1).map((t) => t.form.toLowerCase()), end.lemma.toLowerCase()];
    const hyphened = forms.join(' ').replace(/ ?[-‐–] ?/gu, '-');
    const key = [hyphened, hyphened.replaceAll('-', ' ')].find((words) => this.words.isTitle(words));
    return key === undefined ? undefined : { first, last, key };
  }

  /** No title: the first half of another compound ("chairman role", "leader board"), part of a name. */
  #standsFree({ last }: Core): boolean {
    const next = this.#tokens[last + 1];
    const head = this.#tokens[last]!;
    if (!next || next.sentence !== head.sentence || this.#names.has(next.index)) return true;
    if (JOINED.test(next.form) && next.start === head.end)
      return /^(?:elect|designate|general|in)$/iu.test(this.#tokens[last + 2]?.form ?? '');
    return !(head.deprel === 'compound' && head.head > last && head.head <= last + 3 && !this.#names.has(head.head));
  }

  /** Whether a name other than one of a portfolio covers some of it. */
  #isNamed(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) {
      const name = this.#names.get(i);
      if (name && !this.#isPortfolio(name)) return true;
    }
    return false;
  }

  /** "Foreign Affairs", "Shadow Home": taken for a name, but a minister's field. */
  #isPortfolio(name: EntityMention): boolean {
    return (
      this.reading.entity(name.entity).type !== 'Person' &&
      this.#tokens
        .slice(name.first, name.endToken)
        .every((t) => this.words.portfolios.has(t.form.toLowerCase()) || ['and', 'of', ','].includes(t.form))
    );
  }

  phrase(core: Core): Title {
    const { tokens, sentence } = { tokens: this.#tokens, sentence: this.#tokens[core.last]!.sentence };
    let first = core.first;
    while (this.#belongs(first - 1, sentence)) first--;
    while (first < core.first && !/^\p{L}/u.test(tokens[first]!.form)) first++;
    if (first === core.first && this.#endsName(first - 1, core.key)) first--;
    first = this.#withCoordination(first, sentence);
    const left = this.#readLeft(first, sentence);
    const right = this.#readRight(core.last, sentence);
    const body = right.body ?? left.body;
    const titleWords = tokens.slice(first, core.first).map((t) => t.form.toLowerCase());
    const complement = tokens.slice(core.last + 1, right.titleLast + 1).map((t) => t.form.toLowerCase());
    return {
      head: tokens[core.last]!,
      first,
      last: right.titleLast,
      phraseFirst: left.first,
      phraseLast: right.last,
      key: [...titleWords, core.key, ...complement].join(' ').replace(/ ?- ?/g, '-'),
      post: [...titleWords, core.key].join(' ').replace(/ ?- ?/g, '-'),
      ...(body !== undefined && { body }),
      before: tokens.slice(left.first, first).map((t) => t.form.toLowerCase()),
      plural: tokens[core.last]!.feats.Number === 'Plur',
      determined: left.determined || right.last > core.last,
    };
  }

  /** Whether the word is one of a title that goes on after it. */
  #belongs(index: number, sentence: number): boolean {
    const t = this.#tokens[index];
    if (t?.sentence !== sentence) return false;
    const name = this.#names.get(index);
    if (name) return this.#isPortfolio(name);
    const word = t.form.toLowerCase();
    if (JOINED.test(t.form)) {
      const before = this.#tokens[index - 1];
      return (
        before !== undefined &&
        before.end === t.start &&
        !this.words.statusOf(before.form.toLowerCase()) &&
        !this.#names.has(index - 1)
      );
    }
    if (this.words.epithets.has(word) || this.words.statusOf(word) || !WORD.test(t.form)) return false;
    return (
      (['NOUN', 'ADJ', 'PROPN'].includes(t.upos) &&
        ['compound', 'amod', 'nmod', 'flat', 'nmod:desc', 'nmod:unmarked'].includes(t.deprel) &&
        !/^[''’]/u.test(t.form) &&
        t.head > index) ||
      (t.xpos === 'VBG' && t.deprel === 'amod' && t.head > index)
    );
  }

  /** "Senate Majority" before "leader": a name read too long, whose last word is the title's. */
  #endsName(index: number, key: string): boolean {
    const name = this.#names.get(index);
    return (
      name !== undefined &&
      name.first < index &&
      this.reading.entity(name.entity).type !== 'Person' &&
      this.words.isTitle(`${this.#tokens[index]!.form.toLowerCase()} ${key}`)
    );
  }

  /** What is named by the words of a name read too long, without its last. */
  #namedBy(first: number, end: number): number | undefined {
    if (first >= end) return undefined;
    const text = this.reading.text(this.reading.spanOf(...this.#tokens.slice(first, end)));
    return this.reading.document.entities.find((e) => e.name === text || e.aliases.includes(text))?.index;
  }

  /** "interior and overseas minister": the first of two fields. */
  #withCoordination(first: number, sentence: number): number {
    const [and, field] = [this.#tokens[first - 1], this.#tokens[first - 2]];
    if (and?.sentence !== sentence || field?.sentence !== sentence || and.form.toLowerCase() !== 'and') return first;
    const named = this.#names.get(field.index);
    return this.words.portfolios.has(field.form.toLowerCase()) && (!named || this.#isPortfolio(named))
      ? field.index
      : first;
  }

  /** Leftwards over epithets and bodies to the determiner: "Iraq's new", "the GAO's", "a former Guardian". */
  #readLeft(start: number, sentence: number): { first: number; body?: number; determined: boolean } {
    let first = start;
    let body: number | undefined;
    for (let i = start - 1; i >= 0 && start - i < 14; i--) {
      const t = this.#tokens[i]!;
      if (t.sentence !== sentence) break;
      const word = t.form.toLowerCase();
      const name = this.#names.get(i);
      if (name && this.reading.entity(name.entity).type !== 'Person') {
        const entity = name.endToken === i + 1 ? name.entity : this.#namedBy(name.first, i + 1);
        if (entity !== undefined && this.#isBody(entity)) body ??= entity;
        i = first = name.first;
        continue;
      }
      if (name) break;
      if (/^['’]s?$/u.test(t.form) && (t.upos === 'PART' || t.deprel === 'case')) {
        const possessor = this.#possessor(i);
        if (possessor === undefined) break;
        if (body === undefined && possessor.entity !== undefined) body = possessor.entity;
        return { first: possessor.first, ...(body !== undefined && { body }), determined: true };
      }
      if (t.upos === 'DET') return { first: i, ...(body !== undefined && { body }), determined: true };
      if (t.upos === 'PRON' && t.deprel === 'nmod:poss') {
        const entity = this.reading.entityAt(t);
        if (body === undefined && entity !== undefined && this.#isBody(entity)) body = entity;
        return { first: i, ...(body !== undefined && { body }), determined: true };
      }
      const skipped =
        this.words.epithets.has(word) ||
        this.words.statusOf(word) !== undefined ||
        JOINED.test(t.form) ||
        (['ADJ', 'ADV'].includes(t.upos) && t.head <= start + 3 && t.head > i) ||
        (t.upos === 'VERB' && ['VBG', 'VBN'].includes(t.xpos) && ['amod', 'acl'].includes(t.deprel)) ||
        (['NOUN', 'PROPN'].includes(t.upos) &&
          ['compound', 'nmod:desc', 'nmod:unmarked'].includes(t.deprel) &&
          t.head > i);
      if (!skipped) break;
      first = i;
    }
    return { first, ...(body !== undefined && { body }), determined: false };
  }

  /** The phrase before "'s", and the body that it means. */
  #possessor(marker: number): { first: number; entity?: number } | undefined {
    const name = this.#names.get(marker - 1);
    if (name) {
      const the = this.#tokens[name.first - 1];
      const first = the?.upos === 'DET' ? the.index : name.first;
      return this.#isBody(name.entity) ? { first, entity: name.entity } : undefined;
    }
    const owner = this.reading.grammar.head(this.#tokens[marker]!);
    if (!owner || owner.index >= marker) return undefined;
    const first = Math.min(
      ...this.reading.grammar
        .subtree(owner)
        .filter((t) => t.index < marker)
        .map((t) => t.index),
    );
    const entity = this.reading.entityAt(owner);
    return { first, ...(entity !== undefined && this.#isBody(entity) && { entity }) };
  }

  /** Rightwards over "of transport" (the title's own) and "of Italy", "at the Refugee Council" (the body). */
  #readRight(coreLast: number, sentence: number): { titleLast: number; last: number; body?: number } {
    let titleLast = coreLast;
    if (
      JOINED.test(this.#tokens[coreLast + 1]?.form ?? '') &&
      /^(?:elect|designate)$/iu.test(this.#tokens[coreLast + 2]?.form ?? '')
    )
      titleLast = coreLast + 2;
    let last = titleLast;
    if (/^["”]$/u.test(this.#tokens[last + 1]?.form ?? '') && this.#tokens[last + 2]?.form === 'of') last++;
    for (let turn = 0; turn < 3; turn++) {
      const preposition = this.#tokens[last + 1];
      if (preposition?.sentence !== sentence || preposition.upos !== 'ADP') break;
      const word = preposition.form.toLowerCase();
      const start = this.#skipWords(last + 2, sentence);
      const name = this.#names.get(start);
      if (name && name.first === start && BODY_PREPOSITIONS.has(word) && !this.#isPortfolio(name)) {
        if (this.#isBody(name.entity)) {
          const whole = this.#wholeOf(this.#endOfPlace(name), name);
          return { titleLast, last: this.#closeBrackets(this.#endOfPlace(whole)), body: whole.entity };
        }
        if (start === last + 2) break;
      }
      if (name && name.first === start && word === 'to' && this.reading.entity(name.entity).type !== 'Person') {
        titleLast = last = this.#endOfPlace(name);
        continue;
      }
      const complement = this.#complement(last + 1, sentence);
      if (complement === undefined) break;
      const entity = this.#entityOfPhrase(last + 2, complement);
      if (entity !== undefined && BODY_PREPOSITIONS.has(word) && this.reading.entity(entity).type === 'Organization')
        return { titleLast, last: complement, ...(this.#isBody(entity) && { body: entity }) };
      if (!['of', 'for', 'to'].includes(word) || (titleLast > coreLast && word !== 'of')) break;
      titleLast = last = complement;
    }
    return { titleLast, last };
  }

  /** Past the articles and adjectives before a name. */
  #skipWords(from: number, sentence: number): number {
    let i = from;
    while (i < from + 5) {
      const t = this.#tokens[i];
      if (t?.sentence !== sentence || this.#names.has(i)) break;
      if (!['DET', 'ADJ', 'NOUN', 'PUNCT'].includes(t.upos) || [',', '(', ';', ':'].includes(t.form)) break;
      i++;
    }
    return i;
  }

  /** A name with the noun that follows it in its phrase: "the Lombardy region", "the X advocacy group". */
  #endOfPlace(name: EntityMention): number {
    let end = name.endToken - 1;
    while (
      this.#tokens[end + 1]?.upos === 'NOUN' &&
      this.#tokens[end + 1]!.sentence === this.#tokens[end]!.sentence &&
      !this.words.isTitle(this.#tokens[end + 1]!.lemma.toLowerCase())
    )
      end++;
    return end;
  }

  /** "the Dallas chapter of X": of a body's part in a place, the body. */
  #wholeOf(end: number, part: EntityMention): EntityMention {
    if (end < part.endToken || this.#tokens[end + 1]?.form !== 'of') return part;
    const start = this.#skipWords(end + 2, this.#tokens[end]!.sentence);
    const whole = this.#names.get(start);
    return whole?.first === start && this.reading.entity(whole.entity).type === 'Organization' ? whole : part;
  }

  #closeBrackets(end: number): number {
    if (this.#tokens[end + 1]?.form !== '(') return end;
    for (let i = end + 2; i < end + 9; i++) if (this.#tokens[i]?.form === ')') return i;
    return end;
  }

  /** Where a complement without a name ends: "of product development", "to the prime minister". */
  #complement(preposition: number, sentence: number): number | undefined {
    let end: number | undefined;
    for (let i = preposition + 1; i < preposition + 8; i++) {
      const t = this.#tokens[i];
      if (t?.sentence !== sentence) break;
      const name = this.#names.get(i);
      if (name && !this.#isPortfolio(name)) break;
      if (COURTESY.has(t.form.toLowerCase())) break;
      if (['NOUN', 'PROPN'].includes(t.upos)) end = i;
      else if (!['ADJ', 'DET', 'CCONJ'].includes(t.upos) && !(t.upos === 'VERB' && t.xpos === 'VBG')) break;
      if (t.upos === 'DET' && i > preposition + 1) break;
      if (t.upos === 'CCONJ' && !this.words.portfolios.has(this.#tokens[i + 1]?.form.toLowerCase() ?? '')) break;
    }
    return end;
  }

  #entityOfPhrase(from: number, to: number): number | undefined {
    for (let i = to; i >= from; i--) {
      const entity = this.reading.entityAt(this.#tokens[i]!);
      if (entity !== undefined) return entity;
    }
    return undefined;
  }

  /** A named organisation or place. */
  #isBody(entity: number): boolean {
    const { type, name } = this.reading.entity(entity);
    return name !== undefined && (type === 'Organization' || type === 'Place');
  }
}

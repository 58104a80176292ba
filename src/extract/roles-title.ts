import type { Token } from '../core/annotation.ts';
import type { Reading } from './reading.ts';
import { JOINED } from './roles-phrase.ts';
import { TitleSides } from './roles-sides.ts';
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
  /** True where it is someone's or something's that is no named body: "his", "the opposition's". */
  readonly owned: boolean;
}

/** Whoever studies something: there are more such words than any list has. */
const SCHOLAR =
  /^\p{L}{3,}(?:olog|onom|chem|physic|genetic|genet|dont|therap|botan|graph|iatr|cultur|metr|neur)ist$|^\p{L}{3,}(?:ographer|ometrician|iatrician|itician|keeper|smith)$/u;
const WORD = /^[\p{L}.’'-]+$/u;

/** Every title in the text, in text order, whoever holds it. */
export function findTitles(reading: Reading, words: RoleWords): Title[] {
  const finder = new TitleFinder(reading, words);
  return finder
    .cores()
    .map((core) => finder.phrase(core))
    .filter((title) => reading.ontology.kinds.get(title.post)?.type !== 'Organization'); // "coast guard"
}

interface Core {
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

/** What a title that is no abbreviation ends in. */
const ENDS = new Set(['NOUN', 'PROPN', 'ADJ']);

class TitleFinder {
  readonly #tokens: readonly Token[];
  readonly #sides: TitleSides;

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
  ) {
    this.#tokens = reading.grammar.tokens;
    this.#sides = new TitleSides(reading, words);
  }

  /** The longest stretches that the ontology knows as titles, outside names. */
  cores(): Core[] {
    const found: Core[] = [];
    for (const { index } of this.#tokens) {
      const core = this.#longestCore(index);
      if (!core) continue;
      while (found.length > 0 && found.at(-1)!.first >= core.first) found.pop();
      const before = found.at(-1);
      if (!before || before.last < core.first) found.push(core);
      else if (core.last > core.first) found.splice(-1, 1, this.#joined(before, core));
    }
    return found.filter((core) => this.#standsFree(core));
  }

  #longestCore(last: number): Core | undefined {
    const longest = ENDS.has(this.#tokens[last]!.upos) ? 7 : 1;
    for (let length = longest; length > 0; length--) {
      const core = this.#coreAt(last - length + 1, last);
      if (core) return core;
    }
    return undefined;
  }

  /** "Assistant secretary" and "secretary of state": one title of both. */
  #joined({ first }: Core, { first: from, last, key }: Core): Core {
    const words = this.#tokens.slice(first, from).map((t) => t.form.toLowerCase());
    return { first, last, key: [...words, key].join(' ') };
  }

  #coreAt(first: number, last: number): Core | undefined {
    const end = this.#tokens[last]!;
    const start = this.#tokens[first];
    if (!start || start.sentence !== end.sentence || this.#isNamed(first, last)) return undefined;
    if (last > first + 1 && this.#goesOn(last)) return undefined;
    const range = this.#tokens.slice(first, last + 1);
    const full = first === last ? this.words.abbreviations.get(end.form) : undefined;
    if (full && end.upos !== 'X') return { first, last, key: full };
    if (!ENDS.has(end.upos)) return undefined;
    const forms = [...range.slice(0, -1).map((t) => t.form.toLowerCase()), end.lemma.toLowerCase()];
    const hyphened = forms.join(' ').replace(/ ?[-‐–] ?/gu, '-');
    const singular = hyphened.replace(/^(\p{L}+)s (?=of |in )/u, '$1 '); // "chiefs of staff"
    const key = [hyphened, singular, hyphened.replaceAll('-', ' ')].find((words) => this.words.isTitle(words));
    if (key !== undefined) return { first, last, key };
    return first === last && end.upos === 'NOUN' && SCHOLAR.test(end.form) && !/^scientologist/iu.test(end.form)
      ? { first, last, key: hyphened }
      : undefined;
  }

  /** "Leader of the opposition X": the words behind the preposition are of a name that follows. */
  #goesOn(last: number): boolean {
    const name = this.#sides.names.get(last + 1);
    const inner = this.#tokens[last - 1]!;
    return (
      name?.first === last + 1 &&
      this.reading.entity(name.entity).type === 'Organization' &&
      (inner.upos === 'DET' || inner.upos === 'ADP') &&
      this.#tokens[last]!.head > last
    );
  }

  /** No title: the first half of another compound ("chairman role", "leader board"), part of a name. */
  #standsFree({ last }: Core): boolean {
    const next = this.#tokens[last + 1];
    const head = this.#tokens[last]!;
    if (!next || next.sentence !== head.sentence || this.#sides.names.has(next.index)) return true;
    if (JOINED.test(next.form) && next.start === head.end)
      return /^(?:elect|designate|general|in)$/iu.test(this.#tokens[last + 2]?.form ?? '');
    if (head.upos === 'ADJ' && head.deprel === 'amod' && head.head > last && !this.#sides.names.has(head.head))
      return false;
    return (
      !(head.deprel === 'compound' && head.head > last && head.head <= last + 3) ||
      this.#sides.names.has(head.head) ||
      this.#isRank(next.lemma.toLowerCase())
    );
  }

  /** Whether a name covers some of it that is neither one of a portfolio nor the body that the title ends in ("member of parliament"). */
  #isNamed(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) {
      const name = this.#sides.names.get(i);
      if (name && !this.#sides.isPortfolio(name) && this.#bodyIn(first, last) === undefined) return true;
    }
    return false;
  }

  /** The body that the last words of a title name: "member of parliament". */
  #bodyIn(first: number, last: number): number | undefined {
    const name = this.#sides.names.get(last);
    if (name?.endToken !== last + 1) return undefined;
    const before = this.#tokens[name.first - (this.#tokens[name.first - 1]?.upos === 'DET' ? 2 : 1)];
    return before && before.index > first && before.upos === 'ADP' ? name.entity : undefined;
  }

  phrase(core: Core): Title {
    const { tokens, sentence } = { tokens: this.#tokens, sentence: this.#tokens[core.last]!.sentence };
    let first = core.first;
    while (this.#belongs(first - 1, sentence) && !this.#isBeforeRank(first - 1, core)) first--;
    while (first < core.first && !/^\p{L}/u.test(tokens[first]!.form)) first++;
    if (first === core.first && this.#endsName(first - 1, core.key)) first--;
    first = this.#withCoordination(first, sentence);
    const left = this.#isBeforeRank(first - 1, core) ? { first, determined: false } : this.#sides.left(first, sentence);
    const right = this.#sides.right(core.last, sentence);
    const head = this.#governor(core);
    const inner = this.words.isStateOffice(core.key) ? undefined : this.#bodyIn(core.first, core.last);
    const body = this.#sides.ofBoth(left, right, head) ?? inner;
    const titleWords = tokens.slice(first, core.first).map((t) => t.form.toLowerCase());
    const complement = tokens.slice(core.last + 1, right.titleLast + 1).map((t) => t.form.toLowerCase());
    return {
      head,
      first,
      last: right.titleLast,
      phraseFirst: left.first,
      phraseLast: right.last,
      key: [...titleWords, core.key, ...complement].join(' ').replace(/ ?- ?/g, '-'),
      post: [...titleWords, core.key].join(' ').replace(/ ?- ?/g, '-'),
      ...(body !== undefined && { body }),
      before: tokens.slice(left.first, first).map((t) => t.form.toLowerCase()),
      plural: head.feats.Number === 'Plur',
      determined: left.determined || right.last > core.last || this.#isAfterDetermined(head, left.first),
      owned: body === undefined && left.owned === true,
    };
  }

  /** The word of a title on which its others hang: "chief" of "chief of staff". */
  #governor({ first, last }: Core): Token {
    const outer = this.#tokens.slice(first, last + 1).filter((t) => t.head < first || t.head > last);
    const end = this.#tokens[last]!;
    return outer.length === 0 || outer.includes(end) ? end : outer[0]!;
  }

  /** "President" before "General X": a title by itself. */
  #isBeforeRank(index: number, { key }: Core): boolean {
    const word = this.#tokens[index]?.lemma.toLowerCase() ?? '';
    return this.#isRank(key) && this.words.isTitle(word) && !this.words.isTitle(`${word} ${key}`);
  }

  #isRank(key: string): boolean {
    return this.words.isTitle(key) && this.reading.ontology.kinds.get(key)?.class === 'ng:MilitaryRole';
  }

  /** Whether the word is one of a title that goes on after it. */
  #belongs(index: number, sentence: number): boolean {
    const t = this.#tokens[index];
    if (t?.sentence !== sentence) return false;
    const name = this.#sides.names.get(index);
    if (name) return this.#sides.isPortfolio(name);
    const word = t.form.toLowerCase();
    if (JOINED.test(t.form)) {
      const before = this.#tokens[index - 1];
      return (
        before !== undefined &&
        before.end === t.start &&
        !this.words.statusOf(before.form.toLowerCase()) &&
        !this.#sides.names.has(index - 1)
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

  /** "His brother-in-law and former chief of staff": by the determiner of the first of two. */
  #isAfterDetermined(head: Token, first: number): boolean {
    const { grammar } = this.reading;
    const other = head.deprel === 'conj' ? grammar.head(head) : undefined;
    return (
      other !== undefined &&
      other.upos === 'NOUN' &&
      this.#tokens[first - 1]?.lemma === 'and' &&
      grammar.children(other, 'det', 'nmod:poss').length > 0
    );
  }

  /** "Senate Majority" before "leader": a name read too long, whose last word is the title's. */
  #endsName(index: number, key: string): boolean {
    const name = this.#sides.names.get(index);
    return (
      name !== undefined &&
      name.first < index &&
      this.reading.entity(name.entity).type !== 'Person' &&
      this.words.isTitle(`${this.#tokens[index]!.form.toLowerCase()} ${key}`)
    );
  }

  /** "interior and overseas minister": the first of two fields. */
  #withCoordination(first: number, sentence: number): number {
    const [and, field] = [this.#tokens[first - 1], this.#tokens[first - 2]];
    if (and?.sentence !== sentence || field?.sentence !== sentence || and.form.toLowerCase() !== 'and') return first;
    const named = this.#sides.names.get(field.index);
    return this.words.portfolios.has(field.form.toLowerCase()) && (!named || this.#sides.isPortfolio(named))
      ? field.index
      : first;
  }
}

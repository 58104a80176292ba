import { expand } from '../ontology/terms.ts';
import {
  type Article,
  type Evidence,
  type Id,
  type Mention,
  type Passage,
  SILENCE_REASONS,
  type Silence,
} from './knowledge.ts';
import { idOf, type Triples, tripleKey, tripleKeyOf } from './triples.ts';

/** Where in the articles the facts and things of a graph stand. */
export class EvidenceIndex {
  readonly #triples: Triples;
  readonly #offsets = new Map<Id, OffsetTable>();
  readonly #contexts = new Map<Id, Article>();
  readonly #byTriple = new Map<string, Id[]>();

  /** `contexts` gives the article whose text a `nif:Context` holds. */
  constructor(triples: Triples, contexts: ReadonlyMap<Id, Article>) {
    this.#triples = triples;
    for (const [context, article] of contexts) {
      this.#contexts.set(context, article);
      this.#offsets.set(context, new OffsetTable(article.text));
    }
    for (const reifier of triples.having('rdf:reifies'))
      for (const term of triples.terms(reifier, 'rdf:reifies'))
        if (term.termType === 'Quad') this.#note(tripleKeyOf(term), reifier);
    for (const reifier of triples.instances('rdf:Statement')) {
      const [subject] = triples.ids(reifier, 'rdf:subject');
      const [predicate] = triples.ids(reifier, 'rdf:predicate');
      const [object] = triples.terms(reifier, 'rdf:object');
      if (subject && predicate && object) this.#note(tripleKey(subject, predicate, idOf(object)), reifier);
    }
  }

  #note(key: string, reifier: Id): void {
    const known = this.#byTriple.get(key);
    if (known) known.push(reifier);
    else this.#byTriple.set(key, [reifier]);
  }

  get isEmpty(): boolean {
    return this.#byTriple.size === 0;
  }

  /** The words that one triple was read from; `object` is an id or a literal's text. */
  of(subject: Id, property: string, object: string): Evidence[] {
    const reifiers = this.#byTriple.size > 0 && this.#byTriple.get(tripleKey(subject, expand(property), object));
    if (!reifiers) return [];
    return reifiers.flatMap((reifier) => {
      const confidence = this.#triples.number(reifier, 'ng:confidence');
      const rule = this.#rule(reifier);
      return this.#triples.ids(reifier, 'prov:wasDerivedFrom').flatMap((mention) => {
        const passage = this.passage(mention);
        return passage ? [{ ...passage, ...(confidence !== undefined && { confidence }), ...(rule && { rule }) }] : [];
      });
    });
  }

  #rule(reifier: Id): string | undefined {
    const term = this.#triples.terms(reifier, 'prov:wasGeneratedBy')[0];
    if (!term) return undefined;
    return this.#triples.text(idOf(term), 'rdfs:label') ?? term.value.replace(/^.*[#/]/, '');
  }

  /** Where a `nif:OffsetBasedString` stands; undefined where its text or its offsets are not in the graph. */
  passage(mention: Id): Passage | undefined {
    const [context] = this.#triples.ids(mention, 'nif:referenceContext');
    const article = context === undefined ? undefined : this.#contexts.get(context);
    const begin = this.#triples.number(mention, 'nif:beginIndex');
    const end = this.#triples.number(mention, 'nif:endIndex');
    if (!article || begin === undefined || end === undefined || begin > end) return undefined;
    const table = this.#offsets.get(context!)!;
    return { article: article.id, begin: table.toUtf16(begin), end: table.toUtf16(end) };
  }

  /** Every mention, by article in order of the text. */
  mentions(): Mention[] {
    const found: Mention[] = [];
    for (const mention of this.#triples.having('itsrdf:taIdentRef')) {
      const passage = this.passage(mention);
      if (passage)
        for (const of of this.#triples.ids(mention, 'itsrdf:taIdentRef')) found.push({ id: mention, ...passage, of });
    }
    return found.sort((a, b) => byPlace(a, b) || compareText(a.of, b.of));
  }

  /** Every sentence that is said to have given no fact, by article in order of the text. */
  silences(): Silence[] {
    const found = this.#triples.having('ng:silence').flatMap((sentence): Silence[] => {
      const reason = SILENCE_REASONS.find((known) => known === this.#triples.text(sentence, 'ng:silence'));
      const passage = this.passage(sentence);
      return passage && reason ? [{ ...passage, reason }] : [];
    });
    return found.sort(byPlace);
  }
}

const byPlace = (a: Passage, b: Passage): number =>
  compareText(a.article, b.article) || a.begin - b.begin || b.end - a.end;

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Evidence without repeats, surest first, then in order of the text. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const known = new Map<string, Evidence>();
  for (const item of evidence) {
    const key = `${item.article} ${item.begin} ${item.end} ${item.rule ?? ''}`;
    const before = known.get(key);
    if (!before || (item.confidence ?? 0) > (before.confidence ?? 0)) known.set(key, item);
  }
  return [...known.values()].sort(
    (a, b) =>
      (b.confidence ?? 0) - (a.confidence ?? 0) ||
      compareText(a.article, b.article) ||
      a.begin - b.begin ||
      a.end - b.end,
  );
}

/** Turns offsets in code points, as NIF counts, into offsets in UTF-16 units, as JavaScript counts. */
class OffsetTable {
  /** Code point offsets just after which the two counts part by one more. */
  readonly #astral: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    let point = 0;
    for (const character of text) {
      if (character.length === 2) this.#astral.push(point);
      point += 1;
    }
    this.#length = text.length;
  }

  toUtf16(offset: number): number {
    let [low, high] = [0, this.#astral.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#astral[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(offset + low, this.#length);
  }
}

import type { AnnotatedDocument, NameSpan, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Name } from './draft.ts';

/** Bodies whose name is whose they are and one noun; a person gives the name only to a government or a movement. */
const OF_PERSONS = new Set(['government', 'administration', 'regime', 'cabinet', 'movement']);
const SHARED = new Set([
  'government',
  'administration',
  'force',
  'army',
  'ministry',
  'parliament',
  'police',
  'military',
]);
const OF_PLACES_ALONE = new Set([
  'team',
  'squad',
  'delegation',
  'police',
  'embassy',
  'parliament',
  'assembly',
  'legislature',
  'senate',
  'congress',
]);

/** Words `[first, endToken)` that say whose a body is. */
type Owner = Pick<NameSpan, 'first' | 'endToken' | 'type'>;

/**
 * Bodies named by whose they are: "Iraqi forces", "the Obama administration", "US-led coalition forces", "the Iraqi and
 * Kurdish governments", "the Los Angeles sheriff's office".
 */
export function findNamedGroups(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
): Name[] {
  const finder = new GroupFinder(document, grammar, ontology, gazetteer);
  return document.tokens.flatMap((head) => [...finder.bodies(head), ...finder.offices(head)]);
}

class GroupFinder {
  readonly #names: readonly (number | undefined)[];
  readonly #nouns: ReadonlySet<string>;
  readonly #soldiers: ReadonlySet<string>;
  readonly #adjectives: ReadonlySet<string>;
  readonly #offices: ReadonlySet<string>;
  /** "US team" where the text has "US team Cloud9": what a name after it names. */
  readonly #named = new Set<string>();

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.#names = nameCover(document);
    this.#soldiers = ontology.words('ng:Military', 'ng:bodyNoun');
    this.#nouns = new Set([
      ...ontology.words('schema:Organization', 'ng:bodyNoun'),
      ...ontology.words('schema:GovernmentOrganization', 'ng:bodyNoun'),
      ...this.#soldiers,
    ]);
    this.#adjectives = ontology.words('ng:Military', 'ng:bodyAdjective');
    this.#offices = ontology.words('schema:GovernmentOrganization', 'ng:officeNoun');
    for (const head of document.tokens)
      if (this.#nouns.has(head.lemma.toLowerCase()) && this.#isBeforeName(head)) {
        const owner = this.#ownerBefore(head.index);
        if (owner) this.#named.add(this.#text(owner.first, head.index + 1));
      }
  }

  bodies(head: Token): Name[] {
    if ((head.upos !== 'NOUN' && head.upos !== 'PROPN') || this.#names[head.index] !== undefined) return [];
    const lemma = this.#lemma(head);
    const isPart = head.deprel === 'compound' && !OF_PERSONS.has(lemma) && !this.#isHeaded(head, lemma);
    if (!this.#nouns.has(lemma) || isPart || this.#isBeforeName(head)) return [];
    const plural = head.feats.Number === 'Plur';
    const owner = this.#ownerBefore(head.index);
    if (!owner) return this.#coalition(head, lemma);
    if (!this.#mayOwn(owner, lemma) || this.#named.has(this.#text(owner.first, head.index + 1))) return [];
    const areSoldiers = this.#soldiers.has(lemma);
    const other = plural && (SHARED.has(lemma) || areSoldiers) ? this.#sharer(owner) : undefined;
    // "Roe and Italian troops": only an adjective is of the noun too
    const sharer = other && areSoldiers && !this.#isDemonym(other) ? undefined : other;
    if (plural && !sharer && !areSoldiers && lemma !== 'police') return [];
    const own = this.#group(owner.first, head, sharer && !areSoldiers ? this.#singular(owner.first, head) : undefined);
    if (!sharer) return [own];
    const form = `${this.#text(sharer.first, sharer.endToken)} ${areSoldiers ? head.form : this.#noun(head)}`;
    return [this.#group(sharer.first, head, form), own];
  }

  /** "East Java police chief": the police are named with their chief. */
  #isHeaded(head: Token, lemma: string): boolean {
    const holder = this.grammar.head(head);
    if (lemma !== 'police' || !holder || holder.index !== head.index + 1) return false;
    return this.ontology.kinds.get(`police ${holder.lemma.toLowerCase()}`)?.role === true || holder.lemma === 'chief';
  }

  /** The lemma, of "troops" too, which has a singular only in lists of words. */
  #lemma(head: Token): string {
    const lemma = head.lemma.toLowerCase();
    return this.#nouns.has(lemma) ? lemma : lemma.replace(/s$/u, '');
  }

  /** "The Los Angeles sheriff's office": an office named by whoever heads it. */
  offices(head: Token): Name[] {
    const holder = this.grammar.tokens[head.index - 2];
    if (!this.#offices.has(head.lemma.toLowerCase()) || !/^['’]s?$/u.test(this.grammar.tokens[head.index - 1]!.form))
      return [];
    if (!holder || holder.sentence !== head.sentence || !this.ontology.kinds.get(holder.lemma.toLowerCase())?.role)
      return [];
    let first = holder.index;
    while (this.#isNamelike(this.grammar.tokens[first - 1], head.sentence)) first--;
    const named = first < holder.index || /^\p{Lu}/u.test(holder.form);
    return named && this.#names[head.index] === undefined ? [this.#group(first, head)] : [];
  }

  #isNamelike(token: Token | undefined, sentence: number): boolean {
    if (!token || token.sentence !== sentence) return false;
    return /^\p{Lu}/u.test(token.form) && (token.upos === 'PROPN' || this.#names[token.index] !== undefined);
  }

  /** "Coalition forces" and "coalition soldiers" are the coalition's. */
  #coalition(head: Token, lemma: string): Name[] {
    const before = this.grammar.tokens[head.index - 1];
    if (!this.#soldiers.has(lemma) || before?.lemma.toLowerCase() !== 'coalition' || before.sentence !== head.sentence)
      return [];
    return [this.#group(before.index, head)];
  }

  /** Whose it is by the words right before the noun, with nothing between but "security", "-led coalition" and the like. */
  #ownerBefore(index: number): Owner | undefined {
    const { sentence } = this.grammar.token(index);
    for (let i = index - 1; i >= 0 && i >= index - 5; i--) {
      const token = this.grammar.token(i);
      if (token.sentence !== sentence) return undefined;
      const owner = this.#ownerAt(token);
      if (owner) return owner;
      if (!this.#adjectives.has(token.form.toLowerCase())) return undefined;
    }
    return undefined;
  }

  #ownerAt(token: Token): Owner | undefined {
    const name = this.#names[token.index];
    if (name !== undefined) return this.document.names[name];
    const isDemonym = /^\p{Lu}/u.test(token.form) && this.gazetteer.demonym(token.form)?.adjective;
    return isDemonym ? { first: token.index, endToken: token.index + 1, type: 'Organization' } : undefined;
  }

  #mayOwn(owner: Owner, lemma: string): boolean {
    if (OF_PERSONS.has(lemma)) return true;
    const isPlace =
      owner.type === 'Place' || this.gazetteer.demonym(this.#text(owner.first, owner.endToken)) !== undefined;
    return isPlace || (owner.type === 'Organization' && !OF_PLACES_ALONE.has(lemma));
  }

  #isDemonym({ first, endToken }: Owner): boolean {
    return this.gazetteer.demonym(this.#text(first, endToken))?.adjective === true;
  }

  /** The other owner of a plural noun: "Iraqi" in "the Iraqi and Kurdish regional governments". */
  #sharer(owner: Owner): Owner | undefined {
    const and = this.grammar.tokens[owner.first - 1];
    const before = this.grammar.tokens[owner.first - 2];
    if (!and || !before || and.lemma !== 'and' || before.sentence !== and.sentence) return undefined;
    return this.#ownerAt(before);
  }

  /** "US team Cloud9": the noun only says what the name after it is. */
  #isBeforeName(head: Token): boolean {
    const name = this.#names[head.index + 1];
    return name !== undefined && this.grammar.tokens[head.index + 1]!.sentence === head.sentence;
  }

  #singular(first: number, head: Token): string {
    return `${this.#text(first, head.index)} ${this.#noun(head)}`;
  }

  #noun(head: Token): string {
    return /^\p{Lu}/u.test(head.form) ? head.lemma[0]!.toUpperCase() + head.lemma.slice(1) : head.lemma;
  }

  #text(first: number, endToken: number): string {
    const text = this.document.article.text;
    return text.slice(this.grammar.token(first).start, this.grammar.token(endToken - 1).end).replace(/\s+/gu, ' ');
  }

  #group(first: number, head: Token, form?: string): Name {
    return {
      first,
      endToken: head.index + 1,
      start: this.grammar.token(first).start,
      end: head.end,
      type: 'Organization',
      score: 0.8,
      firm: true,
      ...(form !== undefined && { form }),
    };
  }
}

/** For each token the index of the name that covers it. */
export function nameCover(document: Pick<AnnotatedDocument, 'names' | 'tokens'>): (number | undefined)[] {
  const cover: (number | undefined)[] = document.tokens.map(() => undefined);
  document.names.forEach((name, i) => {
    for (let t = name.first; t < name.endToken; t++) cover[t] = i;
  });
  return cover;
}

import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { isPartOfBodyName } from './body-names.ts';
import type { Name } from './draft.ts';
import { nameCover } from './groups.ts';

const POLICE = /\b(?:police|constabulary|sheriff)/iu;

/** Words of the longest institution: "attorney general 's office". */
const LONGEST = 4;

/**
 * Institutions that a state has one of, named by what they are: "the central bank", "the electoral commission", "parliament",
 * "the water ministry". None that the words before say to be some other's ("Iraqi", "a").
 */
export function findInstitutions(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
): Name[] {
  const finder = new InstitutionFinder(document, grammar, ontology, gazetteer);
  return document.tokens.flatMap((head) => finder.at(head));
}

class InstitutionFinder {
  readonly #names: readonly (number | undefined)[];
  /** Those called so with "the" alone, and those called so without it too. */
  readonly #definite: ReadonlySet<string>;
  readonly #bare: ReadonlySet<string>;
  readonly #fields: ReadonlySet<string>;

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.#names = nameCover(document);
    this.#definite = ontology.words('schema:GovernmentOrganization', 'ng:institutionNoun');
    this.#bare = ontology.words('schema:GovernmentOrganization', 'ng:bareInstitutionNoun');
    this.#fields = ontology.words('ng:OfficeRole', 'ng:portfolio');
  }

  at(last: Token): Name[] {
    if (last.upos !== 'NOUN' && last.upos !== 'PROPN') return [];
    for (let length = LONGEST; length > 0; length--) {
      const first = this.grammar.tokens[last.index - length + 1];
      if (!first || first.sentence !== last.sentence) continue;
      const words = this.grammar.tokens.slice(first.index, last.index + 1);
      if (words.some((t) => this.#names[t.index] !== undefined)) continue;
      const form = words
        .map((t) => t.form.toLowerCase())
        .join(' ')
        .replace(/ (['’]s?)(?= |$)/gu, "'s");
      const bare = this.#bare.has(form);
      if (!bare && !this.#definite.has(form) && !this.#isMinistry(words)) continue;
      return this.#standsAlone(first, last, bare) && !this.#isShort(form) ? [this.#named(first, last)] : [];
    }
    return [];
  }

  /** "Water ministry": a ministry by its field. */
  #isMinistry(words: readonly Token[]): boolean {
    return (
      words.length === 2 &&
      words[1]!.lemma.toLowerCase() === 'ministry' &&
      this.#fields.has(words[0]!.form.toLowerCase())
    );
  }

  /** "The" before it (or nothing, where the language needs none), no name beside it, and not the half of a compound unless of a post. */
  #standsAlone(first: Token, last: Token, bare: boolean): boolean {
    const { tokens } = this.grammar;
    const next = tokens[last.index + 1];
    if (next?.sentence === last.sentence && (this.#names[next.index] !== undefined || /^[-‐–]$/u.test(next.form)))
      return false;
    const before = tokens[first.index - 1];
    const ofPost = this.#isOfPost(last);
    if (last.deprel === 'compound' && !ofPost) return false;
    if (this.grammar.child(last, 'cop')) return false;
    if (this.grammar.children(last, 'appos').some((t) => this.#names[t.index] !== undefined)) return false;
    if (this.grammar.children(last, 'nmod').some((t) => this.grammar.preposition(t) === 'of')) return false;
    if (before?.sentence !== last.sentence) return bare || ofPost;
    if (this.#names[before.index] !== undefined) return false;
    if (before.form.toLowerCase() === 'the') return true;
    return ofPost || (bare && !/^(?:DET|ADJ|NOUN|PROPN|PART|PRON)$/u.test(before.upos));
  }

  /** "The coast guard" after "Velandian Coast Guard": left to be joined to it. */
  #isShort(form: string): boolean {
    const { text } = this.document.article;
    return this.document.names.some(({ start, end }) => {
      const name = text.slice(start, end).replace(/\s+/gu, ' ');
      if (form === 'police') return POLICE.test(name);
      return name.toLowerCase().endsWith(` ${form}`) && !isPartOfBodyName(form, name, this);
    });
  }

  /** "A former central bank governor": the body of a post. */
  #isOfPost(last: Token): boolean {
    const head = last.deprel === 'compound' ? this.grammar.head(last) : undefined;
    if (head?.index !== last.index + 1 || !this.ontology.kinds.get(head.lemma.toLowerCase())?.role) return false;
    // a police chief, officer or commissioner has a title of that name
    return last.lemma.toLowerCase() !== 'police' || head.lemma.toLowerCase().startsWith('spokes');
  }

  #named(first: Token, last: Token): Name {
    return {
      first: first.index,
      endToken: last.index + 1,
      start: first.start,
      end: last.end,
      type: 'Organization',
      score: 0.7,
      firm: true,
    };
  }
}

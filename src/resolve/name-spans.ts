import type { AnnotatedDocument } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import { outermost } from '../core/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Name } from './draft.ts';
import { partyNames } from './knowledge.ts';
import { findKnownNames } from './known-names.ts';
import { NameAdder } from './name-adds.ts';
import { NameCutter } from './name-cuts.ts';
import { NameEnds } from './name-ends.ts';
import { NameJoiner } from './name-joins.ts';
import { NameWords } from './name-words.ts';
import { isPersonOf } from './nominal-reader.ts';

/**
 * The names of a document with the edges that their words and general knowledge give them: known names whole, "Municipality
 * of Livorno" one name, no word of a title in a name before it ("Senate | Majority Leader"), no word that names nothing.
 */
export function refineNames(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
): Name[] {
  const known = [document, grammar, ontology, gazetteer] as const;
  const [cutter, trimmer] = [new NameCutter(...known), new NameTrimmer(...known)];
  const [joiner, adder, ends] = [new NameJoiner(...known), new NameAdder(...known), new NameEnds(...known)];
  const seen = findKnownNames(document, gazetteer);
  const cut = seen.flatMap((name) => cutter.cut(name, seen)).flatMap((name) => trimmer.trim(name));
  const names = adder.withAcronyms(
    adder.withDated(joiner.join(cut).map((name) => adder.withSuffix(adder.withPrefix(name)))),
  );
  const extended = names.map((name) => ends.extend(name, names));
  return ends.shared(outermost(extended)).flatMap((name) => ends.withState(name));
}

/** Words before a title that leave no name behind: "Shadow | Home Secretary". */
const BEFORE_TITLES = new Set(['shadow', 'deputy', 'former', 'acting', 'then', 'assistant', 'vice', 'chief', 'prime']);

const GOVERNMENTS = new Set(['government', 'administration', 'regime', 'cabinet', 'era', 'presidency']);
const LANGUAGE_VERBS = new Set(['speak', 'learn', 'understand', 'teach', 'study', 'read']);
const PORTFOLIO_HOLDERS = new Set(['minister', 'secretary', 'undersecretary', 'under-secretary']);

class NameTrimmer extends NameWords {
  readonly #portfolios: ReadonlySet<string>;
  readonly #parties: ReadonlyMap<string, string>;

  constructor(...known: ConstructorParameters<typeof NameWords>) {
    super(...known);
    this.#portfolios = new Set(
      [...this.ontology.words('ng:OfficeRole', 'ng:portfolio')].map((word) => word.toLowerCase()),
    );
    this.#parties = partyNames(this.ontology);
  }

  /** Gives the words of a title back to it, parts a member's party from a place, and drops what names nothing. */
  trim(name: Name): Name[] {
    if (name.type === 'Person' && !name.demonym) return [name];
    const form = this.form(name.first, name.endToken);
    if (/^\p{Lu}\.?$/u.test(form) && this.gazetteer.medium(form) === undefined) return [];
    const next = this.grammar.tokens[name.endToken];
    const follows = next?.sentence === this.grammar.token(name.first).sentence && /^(?:NOUN|PROPN)$/.test(next.upos);
    if (name.demonym && this.#isTitled(name)) {
      const { demonym: _, ...paper } = this.span(name, name.first - 1, name.endToken);
      return [{ ...paper, type: 'Organization', firm: true }];
    }
    if (name.demonym && (this.#isLanguage(name) || this.#isPerson(name))) return [];
    if (name.demonym && !this.#isKnownAdjective(form, name)) {
      if (!follows || !GOVERNMENTS.has(next.lemma.toLowerCase())) return [];
      const { demonym: _, ...person } = name;
      return [{ ...person, type: 'Person' }];
    }
    if (name.demonym && !this.#isListed(form)) {
      const { demonym: _, ...thing } = name;
      return [{ ...thing, type: 'Other' }];
    }
    if (name.endToken - name.first > 1 && this.gazetteer.place(this.form(name.first, name.first + 1)))
      if (this.#parties.has(this.form(name.first + 1, name.endToken)))
        return [
          { ...this.span(name, name.first, name.first + 1), type: 'Place' },
          { ...this.span(name, name.first + 1, name.endToken), type: 'Organization' },
        ];
    const body = this.#bodyBeforeRole(name);
    if (body) return [body];
    if (!follows) return [name];
    if (this.#isPortfolio(name) && PORTFOLIO_HOLDERS.has(next.lemma.toLowerCase())) return [];
    for (let first = name.endToken - 1; first >= Math.max(name.first, name.endToken - 2); first--) {
      const phrase = `${this.lowerWords(first, name.endToken)} ${next.lemma.toLowerCase()}`;
      if (!this.ontology.kinds.get(phrase)?.role) continue;
      if (first === name.first || (first === name.first + 1 && BEFORE_TITLES.has(this.lowerWords(name.first, first))))
        return [];
      return [this.span(name, name.first, first)];
    }
    return [name];
  }

  /** "NASA | Administrator": a known body with the post of someone there. */
  #bodyBeforeRole(name: Name): Name | undefined {
    const last = this.grammar.token(name.endToken - 1);
    if (name.endToken - name.first < 2 || last.feats.Number === 'Plur' || !this.kind(last)?.role) return undefined;
    const form = this.form(name.first, name.endToken - 1);
    const isBody = this.gazetteer.organization(form) ?? this.gazetteer.medium(form);
    return isBody && this.span(name, name.first, name.endToken - 1);
  }

  /** "Told The Tennessean": an article with a capital within a sentence begins a name. */
  #isTitled(name: Name): boolean {
    const [article, last] = [this.grammar.tokens[name.first - 1], this.grammar.token(name.endToken - 1)];
    const before = this.grammar.tokens[name.first - 2];
    return (
      article?.form === 'The' &&
      article.sentence === last.sentence &&
      article.head === last.index &&
      before?.sentence === article.sentence &&
      /^[\p{Ll},]/u.test(before.form)
    );
  }

  /** "The Estonian won": one person. */
  #isPerson(name: Name): boolean {
    const head = this.grammar.token(name.endToken - 1);
    const isHead = /^(?:nsubj|obj|iobj|obl|nmod)/u.test(head.deprel) && head.deprel !== 'nmod:desc';
    const determiner = this.grammar.child(head, 'det');
    if (!isHead || !determiner || name.endToken - name.first > 1 || head.feats.Number === 'Plur') return false;
    return isPersonOf(head, this.gazetteer);
  }

  /** "In English", "speak Arabic". */
  #isLanguage(name: Name): boolean {
    const head = this.grammar.token(name.endToken - 1);
    if (['in', 'into'].includes(this.grammar.preposition(head)) && head.deprel.startsWith('obl')) return true;
    return head.deprel === 'obj' && LANGUAGE_VERBS.has(this.grammar.head(head)?.lemma.toLowerCase() ?? '');
  }

  /** "Foreign Affairs" before "minister". */
  #isPortfolio(name: Name): boolean {
    const words = this.lowerWords(name.first, name.endToken)
      .split(' ')
      .filter((word) => word !== 'and');
    return words.length > 1 && words.every((word) => this.#portfolios.has(word));
  }

  /** Whether an adjective with a capital says whose or where something is, as far as lists tell. */
  #isKnownAdjective(form: string, name: Name): boolean {
    return this.#isListed(form) || !['amod', 'compound'].includes(this.grammar.token(name.first).deprel);
  }

  #isListed(form: string): boolean {
    return (
      this.gazetteer.demonym(form) !== undefined ||
      this.gazetteer.country(form) !== undefined ||
      this.#parties.has(form)
    );
  }
}

import type { AnnotatedDocument, NameSpan, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Name } from './draft.ts';
import { findKnownNames } from './known-names.ts';

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
  const refiner = new NameRefiner(document, grammar, ontology, gazetteer);
  const known = findKnownNames(document, gazetteer);
  const names = refiner.join(known.flatMap((name) => refiner.trim(name) ?? []));
  return refiner.shared(names.map((name) => refiner.extend(name, names)));
}

/** Words before a title that leave no name behind: "Shadow | Home Secretary". */
const BEFORE_TITLES = new Set(['shadow', 'deputy', 'former', 'acting', 'then', 'assistant', 'vice', 'chief', 'prime']);

const PORTFOLIO_HOLDERS = new Set(['minister', 'secretary', 'undersecretary', 'under-secretary']);

class NameRefiner {
  readonly #portfolios: ReadonlySet<string>;

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.#portfolios = new Set(
      [...ontology.words('ng:OfficeRole', 'ng:portfolio')].map((word) => word.toLowerCase()),
    );
  }

  /** Gives the words of a title back to it, and drops what names nothing. */
  trim(name: Name): Name | undefined {
    if (name.type === 'Person' && !name.demonym) return name;
    if (name.demonym && this.#isUnknownAdjective(name)) return undefined;
    const next = this.grammar.tokens[name.endToken];
    if (!next || next.sentence !== this.grammar.token(name.first).sentence || !/^(?:NOUN|PROPN)$/.test(next.upos))
      return name;
    if (this.#isPortfolio(name) && PORTFOLIO_HOLDERS.has(next.lemma.toLowerCase())) return undefined;
    for (let first = Math.max(name.first, name.endToken - 2); first < name.endToken; first++) {
      const phrase = this.#words(first, name.endToken + 1);
      if (!/^\p{Lu}/u.test(next.form) || !this.ontology.kinds.get(phrase)?.role) continue;
      if (first === name.first || (first === name.first + 1 && BEFORE_TITLES.has(this.#words(name.first, first))))
        return undefined;
      return this.#span(name, name.first, first);
    }
    return name;
  }

  /** "Foreign Affairs" before "minister". */
  #isPortfolio(name: Name): boolean {
    const words = this.#words(name.first, name.endToken)
      .split(' ')
      .filter((word) => word !== 'and');
    return words.length > 1 && words.every((word) => this.#portfolios.has(word));
  }

  /** An adjective with a capital that no list knows: whose it says something is cannot be told. */
  #isUnknownAdjective(name: Name): boolean {
    const form = this.document.article.text.slice(name.start, name.end);
    return (
      this.gazetteer.demonym(form) === undefined &&
      this.gazetteer.country(form) === undefined &&
      ['amod', 'compound'].includes(this.grammar.token(name.first).deprel)
    );
  }

  /** A noun with a capital that says what the name after "of" is: "Municipality | of | Livorno". */
  join(names: readonly Name[]): Name[] {
    const at = new Map(names.map((name) => [name.first, name]));
    const swallowed = new Set<Name>();
    const joined: Name[] = [];
    for (const token of this.document.tokens) {
      if (token.lemma !== 'of' || token.index === 0) continue;
      const the = this.grammar.tokens[token.index + 1]?.lemma === 'the' ? 1 : 0;
      const after = at.get(token.index + 1 + the);
      const noun = this.grammar.token(token.index - 1);
      if (!after || after.demonym || noun.sentence !== token.sentence || !/^\p{Lu}/u.test(noun.form)) continue;
      const kind = this.#bodyKind(noun);
      const before = names.find((name) => name.endToken === token.index);
      if (!kind || swallowed.has(after) || (after.type !== 'Place' && before && before.first < noun.index)) continue;
      if (!before && (noun.upos !== 'PROPN' || after.type === 'Person')) continue;
      swallowed.add(after);
      if (before) swallowed.add(before);
      const first = before?.first ?? noun.index;
      joined.push({ ...this.#span(after, first, after.endToken), type: kind, score: 0.8, firm: true });
    }
    return [...names.filter((name) => !swallowed.has(name)), ...joined].toSorted((a, b) => a.first - b.first);
  }

  /** The kind of body that the noun names with what follows "of". */
  #bodyKind(noun: Token): 'Organization' | undefined {
    const lemma = noun.lemma.toLowerCase();
    const kind = this.ontology.kinds.get(lemma);
    if (lemma === 'municipality') return 'Organization';
    return kind?.type === 'Organization' && !kind.role && !kind.group ? 'Organization' : undefined;
  }

  /** A name with "of" that stops before the noun which its last word belongs to: "Board of Muslim | clerics". */
  extend(name: Name, names: readonly Name[]): Name {
    if (name.type !== 'Organization' || name.demonym || name.endToken - name.first < 3) return name;
    const last = this.grammar.token(name.endToken - 1);
    const next = this.grammar.tokens[name.endToken];
    const isOf = this.grammar.tokens.slice(name.first + 1, name.endToken - 1).some((t) => t.lemma === 'of');
    if (!isOf || !next || last.head !== next.index || !['amod', 'compound'].includes(last.deprel)) return name;
    return names.some((other) => other.first === next.index) ? name : this.#span(name, name.first, next.index + 1);
  }

  /** "State and Homeland Security Departments" are two departments. */
  shared(names: readonly Name[]): Name[] {
    return names.map((name, i) => {
      const last = this.grammar.token(name.endToken - 1);
      const next = names[i + 1];
      const isPlural = (token: Token) => token.feats.Number === 'Plur' && /^\p{Lu}.*s$/u.test(token.form);
      const before = names[i - 1];
      const isAfterAnd = (left: Name, right: Name) =>
        left.endToken + 1 === right.first && this.grammar.token(left.endToken).lemma === 'and';
      if (before && isAfterAnd(before, name) && isPlural(last) && this.#isGovernment(last))
        return { ...name, form: this.#singular(name) };
      if (!next || !isAfterAnd(name, next)) return name;
      const noun = this.grammar.token(next.endToken - 1);
      if (!isPlural(noun) || !this.#isGovernment(noun) || name.type === 'Person') return name;
      const own = this.document.article.text.slice(name.start, name.end);
      return { ...name, type: 'Organization', firm: true, form: `${own} ${noun.form.replace(/s$/u, '')}` };
    });
  }

  #isGovernment(noun: Token): boolean {
    return this.ontology.kinds.get(noun.lemma.toLowerCase())?.class === 'schema:GovernmentOrganization';
  }

  #singular(name: Name): string {
    return this.document.article.text.slice(name.start, name.end).replace(/\s+/gu, ' ').replace(/s$/u, '');
  }

  #words(first: number, endToken: number): string {
    return this.grammar.tokens
      .slice(first, endToken)
      .map((t) => t.form.toLowerCase())
      .join(' ');
  }

  #span<T extends NameSpan>(name: T, first: number, endToken: number): T {
    const [start, end] = [this.grammar.token(first).start, this.grammar.token(endToken - 1).end];
    return { ...name, first, endToken, start, end };
  }
}

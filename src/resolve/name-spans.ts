import type { AnnotatedDocument, NameSpan, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Name } from './draft.ts';
import { partyNames } from './knowledge.ts';
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
  const names = refiner.join(known.flatMap((name) => refiner.trim(name)));
  return refiner.shared(names.map((name) => refiner.extend(name, names))).flatMap((name) => refiner.withState(name));
}

/** Words before a title that leave no name behind: "Shadow | Home Secretary". */
const BEFORE_TITLES = new Set(['shadow', 'deputy', 'former', 'acting', 'then', 'assistant', 'vice', 'chief', 'prime']);

const GOVERNMENTS = new Set(['government', 'administration', 'regime', 'cabinet', 'era', 'presidency']);
const LANGUAGE_VERBS = new Set(['speak', 'learn', 'understand', 'teach', 'study', 'read']);
const PORTFOLIO_HOLDERS = new Set(['minister', 'secretary', 'undersecretary', 'under-secretary']);

class NameRefiner {
  readonly #portfolios: ReadonlySet<string>;
  readonly #parties: ReadonlyMap<string, string>;
  readonly #nouns: ReadonlySet<string>;

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.#portfolios = new Set([...ontology.words('ng:OfficeRole', 'ng:portfolio')].map((word) => word.toLowerCase()));
    this.#parties = partyNames(ontology);
    this.#nouns = new Set([
      ...ontology.words('schema:GovernmentOrganization', 'ng:bodyNoun'),
      ...ontology.words('ng:Military', 'ng:bodyNoun'),
    ]);
  }

  /** Gives the words of a title back to it, parts a member's party from a place, and drops what names nothing. */
  trim(name: Name): Name[] {
    if (name.type === 'Person' && !name.demonym) return [name];
    const form = this.#form(name.first, name.endToken);
    const next = this.grammar.tokens[name.endToken];
    const follows = next?.sentence === this.grammar.token(name.first).sentence && /^(?:NOUN|PROPN)$/.test(next.upos);
    if (name.demonym && this.#isLanguage(name)) return [];
    if (name.demonym && !this.#isKnownAdjective(form, name)) {
      if (!follows || !GOVERNMENTS.has(next.lemma.toLowerCase())) return [];
      const { demonym: _, ...person } = name;
      return [{ ...person, type: 'Person' }];
    }
    if (name.endToken - name.first > 1 && this.gazetteer.place(this.#form(name.first, name.first + 1)))
      if (this.#parties.has(this.#form(name.first + 1, name.endToken)))
        return [
          { ...this.#span(name, name.first, name.first + 1), type: 'Place' },
          { ...this.#span(name, name.first + 1, name.endToken), type: 'Organization' },
        ];
    if (!follows) return [name];
    if (this.#isPortfolio(name) && PORTFOLIO_HOLDERS.has(next.lemma.toLowerCase())) return [];
    for (let first = Math.max(name.first, name.endToken - 2); first < name.endToken; first++) {
      const phrase = `${this.#words(first, name.endToken)} ${next.lemma.toLowerCase()}`;
      if (!this.ontology.kinds.get(phrase)?.role) continue;
      if (first === name.first || (first === name.first + 1 && BEFORE_TITLES.has(this.#words(name.first, first))))
        return [];
      return [this.#span(name, name.first, first)];
    }
    return [name];
  }

  /** "In English", "speak Arabic". */
  #isLanguage(name: Name): boolean {
    const head = this.grammar.token(name.endToken - 1);
    if (['in', 'into'].includes(this.grammar.preposition(head)) && head.deprel.startsWith('obl')) return true;
    return head.deprel === 'obj' && LANGUAGE_VERBS.has(this.grammar.head(head)?.lemma.toLowerCase() ?? '');
  }

  /** "Foreign Affairs" before "minister". */
  #isPortfolio(name: Name): boolean {
    const words = this.#words(name.first, name.endToken)
      .split(' ')
      .filter((word) => word !== 'and');
    return words.length > 1 && words.every((word) => this.#portfolios.has(word));
  }

  /** Whether an adjective with a capital says whose or where something is, as far as lists tell. */
  #isKnownAdjective(form: string, name: Name): boolean {
    return (
      this.gazetteer.demonym(form) !== undefined ||
      this.gazetteer.country(form) !== undefined ||
      this.#parties.has(form) ||
      !['amod', 'compound'].includes(this.grammar.token(name.first).deprel)
    );
  }

  /** With a government's or an army's name the state's: "Canadian Government" names Canada too. */
  withState(name: Name): Name[] {
    const last = this.grammar.token(name.endToken - 1).lemma.toLowerCase();
    if (name.type !== 'Organization' || !this.#nouns.has(last)) return [name];
    for (const size of [2, 1]) {
      if (name.endToken - name.first <= size) continue;
      const form = this.#form(name.first, name.first + size);
      const demonym = this.gazetteer.demonym(form)?.place;
      if (!this.gazetteer.country(form) && demonym?.kind !== 'country') continue;
      const state: Name = { ...this.#span(name, name.first, name.first + size), type: 'Place', score: 0.8 };
      return [demonym ? { ...state, demonym: true } : state, name];
    }
    return [name];
  }

  /** A noun with a capital that says what the name after "of" is: "Municipality | of | Livorno". */
  join(names: readonly Name[]): Name[] {
    const at = new Map(names.map((name) => [name.first, name]));
    const swallowed = new Set<Name>();
    const joined: Name[] = [];
    for (const token of this.document.tokens) {
      const whole = this.#joinedAt(token, at, names);
      if (whole && !swallowed.has(whole.after)) {
        swallowed.add(whole.after);
        if (whole.before) swallowed.add(whole.before);
        joined.push(whole.name);
      }
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

  /** "Team | Estonia", "U.S. | Air Force", "Batman | : | Arkham VR". */
  #joinedAt(
    token: Token,
    at: ReadonlyMap<number, Name>,
    names: readonly Name[],
  ): { name: Name; before?: Name; after: Name } | undefined {
    const after = at.get(token.index + 1);
    if (!after || this.grammar.token(after.first).sentence !== token.sentence) return undefined;
    if (token.form === 'Team' && !at.has(token.index) && after.type === 'Place' && !after.demonym)
      return { name: { ...this.#span(after, token.index, after.endToken), type: 'Organization', firm: true }, after };
    const form = this.#form(token.index, token.index + 1);
    const before = names.find((name) => name.endToken === token.index + (token.form === ':' ? 0 : 1));
    if (token.form === ':' && after.type === 'Other' && token.start === this.grammar.tokens[token.index - 1]?.end) {
      let first = before?.first ?? token.index;
      while (!before && /^\p{Lu}|^-$/u.test(this.grammar.tokens[first - 1]?.form ?? '')) first--;
      if (first === token.index || this.grammar.token(first).sentence !== token.sentence) return undefined;
      const name: Name = { ...this.#span(after, first, after.endToken), type: 'Other', firm: true };
      return { name, after, ...(before && { before }) };
    }
    if (after.type !== 'Organization' || after.demonym || !this.gazetteer.country(form)) return undefined;
    const kind = this.ontology.kinds.get(this.#words(after.first, after.endToken));
    if (kind?.type !== 'Organization' || kind.role || (before && before.first !== token.index)) return undefined;
    const name: Name = { ...this.#span(after, token.index, after.endToken), firm: true };
    return { name, after, ...(before && { before }) };
  }

  /** The kind of body that the noun names with what follows "of". */
  #bodyKind(noun: Token): 'Organization' | undefined {
    const lemma = noun.lemma.toLowerCase();
    const kind = this.ontology.kinds.get(lemma);
    if (lemma === 'municipality') return 'Organization';
    return kind?.type === 'Organization' && !kind.role && !kind.group ? 'Organization' : undefined;
  }

  /** A name that stops before the noun which its last word belongs to: "Board of Muslim | clerics", "Booker | Prize". */
  extend(name: Name, names: readonly Name[]): Name {
    if (this.#stopsBeforeKind(name) && !names.some((other) => other.first === name.endToken))
      return this.#span(name, name.first, name.endToken + 1);
    if (name.type !== 'Organization' || name.demonym || name.endToken - name.first < 3) return name;
    const last = this.grammar.token(name.endToken - 1);
    const next = this.grammar.tokens[name.endToken];
    const isOf = this.grammar.tokens.slice(name.first + 1, name.endToken - 1).some((t) => t.lemma === 'of');
    if (!isOf || !next || last.head !== next.index || !['amod', 'compound'].includes(last.deprel)) return name;
    return names.some((other) => other.first === next.index) ? name : this.#span(name, name.first, next.index + 1);
  }

  #stopsBeforeKind(name: Name): boolean {
    const last = this.grammar.token(name.endToken - 1);
    const next = this.grammar.tokens[name.endToken];
    if (!next || name.type === 'Person' || name.demonym || next.sentence !== last.sentence) return false;
    if (!/^\p{Lu}\p{Ll}/u.test(next.form) || last.deprel !== 'compound' || next.form === next.form.toUpperCase())
      return false;
    const kind = this.ontology.kinds.get(next.lemma.toLowerCase());
    return (
      kind !== undefined &&
      !kind.role &&
      kind.type !== 'Person' &&
      (last.head === next.index || last.head === next.head)
    );
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

  #form(first: number, endToken: number): string {
    const text = this.document.article.text;
    return text.slice(this.grammar.token(first).start, this.grammar.token(endToken - 1).end).replace(/\s+/gu, ' ');
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

import type { Token } from '../core/annotation.ts';
import type { Name } from './draft.ts';
import { NameWords } from './name-words.ts';

/** Makes one name of parts that the encoder left apart. */
export class NameJoiner extends NameWords {
  /** A noun with a capital that says what the name after "of" is: "Municipality | of | Livorno". */
  join(parts: readonly Name[]): Name[] {
    const names = this.#joinNeighbours(parts);
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
      // what stands before "State University" is part of its name, and nothing after it needed
      if (this.#continues(before?.first ?? noun.index)) continue;
      const length = before ? token.index - before.first : 1;
      // "Space Museum of McMinnville": a name of three words needs no place to be whole
      if (!kind || swallowed.has(after) || length > 2 || (length === 2 && after.type === 'Person')) continue;
      if (!before && (noun.upos !== 'PROPN' || after.type === 'Person')) continue;
      swallowed.add(after);
      if (before) swallowed.add(before);
      const first = before?.first ?? noun.index;
      joined.push({ ...this.span(after, first, after.endToken), type: kind, score: 0.8, firm: true });
    }
    return [...names.filter((name) => !swallowed.has(name)), ...joined].toSorted((a, b) => a.first - b.first);
  }

  /** Joins what stands side by side, or has only a colon or "and" between. */
  #joinNeighbours(names: readonly Name[]): Name[] {
    const at = new Map(names.map((name) => [name.first, name]));
    // Of names that end at one place the first.
    const ending = new Map(names.toReversed().map((name) => [name.endToken, name]));
    const swallowed = new Set<Name>();
    const joined: Name[] = [];
    for (const token of this.document.tokens) {
      const whole = this.#joinedAt(token, at, ending, names);
      if (!whole || swallowed.has(whole.after)) continue;
      for (const name of names)
        if (name.first >= whole.name.first && name.endToken <= whole.name.endToken) swallowed.add(name);
      joined.push(whole.name);
    }
    return [...names.filter((name) => !swallowed.has(name)), ...joined].toSorted((a, b) => a.first - b.first);
  }

  /** "Team | Estonia", "U.S. | Air Force", "Batman | : | Arkham VR". */
  #joinedAt(
    token: Token,
    at: ReadonlyMap<number, Name>,
    ending: ReadonlyMap<number, Name>,
    names: readonly Name[],
  ): { name: Name; before?: Name; after: Name } | undefined {
    const after = at.get(token.index + 1);
    if (!after || this.grammar.token(after.first).sentence !== token.sentence) return undefined;
    if (token.form === 'Team' && !at.has(token.index) && after.type === 'Place' && !after.demonym)
      return { name: { ...this.span(after, token.index, after.endToken), type: 'Organization', firm: true }, after };
    const form = this.form(token.index, token.index + 1);
    const before = ending.get(token.index + (/^(?::|and|&)$/.test(token.form) ? 0 : 1));
    if (token.form === ':' && after.type === 'Other' && token.start === this.grammar.tokens[token.index - 1]?.end) {
      let first = before?.first ?? token.index;
      while (!before && /^\p{Lu}|^-$/u.test(this.grammar.tokens[first - 1]?.form ?? '')) first--;
      if (first === token.index || this.grammar.token(first).sentence !== token.sentence) return undefined;
      const name: Name = { ...this.span(after, first, after.endToken), type: 'Other', firm: true };
      return { name, after, ...(before && { before }) };
    }
    if (before && before.endToken === after.first && this.#isNamesake(before, after)) {
      const name: Name = { ...this.span(after, before.first, after.endToken), type: 'Organization', firm: true };
      return { name, before, after };
    }
    const nicknamed = this.#nicknamed(token, after, names);
    if (nicknamed) return nicknamed;
    // "University of Texas | Arlington"
    if (before?.endToken === after.first && after.type === 'Place' && !after.demonym && this.#isSeated(before)) {
      return { name: { ...this.span(before, before.first, after.endToken), firm: true }, before, after };
    }
    if (before && this.#isHalfOf(before, token, after)) {
      const whole: Name = { ...this.span(after, before.first, after.endToken), firm: false };
      return { name: whole, before, after };
    }
    if (after.type !== 'Organization' || after.demonym || !this.gazetteer.country(form)) return undefined;
    const kind = this.ontology.kinds.get(this.lowerWords(after.first, after.endToken));
    if (kind?.type !== 'Organization' || kind.role || (before && before.first !== token.index)) return undefined;
    const name: Name = { ...this.span(after, token.index, after.endToken), firm: true };
    return { name, after, ...(before && { before }) };
  }

  /** "U.S. Space | and | Rocket Center": the first half ends in a word that only the second half's noun makes a name. */
  #isHalfOf(before: Name, and: Token, after: Name): boolean {
    if (!/^(?:and|&)$/.test(and.form) || before.type === 'Person' || before.demonym || after.demonym) return false;
    const [last, noun] = [this.grammar.token(before.endToken - 1), this.grammar.token(after.endToken - 1)];
    const kind = this.kind(noun);
    if (!kind || kind.role || after.endToken - after.first < 2 || !/^\p{Lu}/u.test(noun.form)) return false;
    return (
      last.head === noun.index && last.deprel === 'compound' && !this.kind(last) && before.endToken - before.first > 1
    );
  }

  /** "Ana | "La Zub" | Mok": the names around a name in quotation marks. */
  #nicknamed(close: Token, after: Name, names: readonly Name[]): { name: Name; before: Name; after: Name } | undefined {
    if (after.type !== 'Person' || after.demonym || !/^["”’']$/u.test(close.form)) return undefined;
    const open = this.grammar.tokens
      .slice(Math.max(0, close.index - 4), close.index)
      .findLast((t) => /^["“‘']$/u.test(t.form) && t.sentence === close.sentence);
    const before = open && names.find((name) => name.endToken === open.index && name.type === 'Person');
    if (!open || !before || close.index - open.index < 2) return undefined;
    if (this.grammar.tokens.slice(open.index + 1, close.index).some((t) => !/^\p{Lu}/u.test(t.form))) return undefined;
    return { name: this.span(after, before.first, after.endToken), before, after };
  }

  #isSeated(name: Name): boolean {
    return name.type === 'Organization' && /^University of \p{Lu}/u.test(this.form(name.first, name.endToken));
  }

  /** "Andy Warhol | Foundation": a name and the noun of the body that is named after it. */
  #isNamesake(before: Name, after: Name): boolean {
    const noun = this.grammar.token(after.first);
    const kind =
      after.endToken - after.first <= 1 || this.grammar.token(after.first + 1).lemma === 'for'
        ? this.kind(noun)
        : undefined;
    if (!kind || kind.role || kind.type !== 'Organization' || before.demonym || !/^\p{Lu}\p{Ll}/u.test(noun.form))
      return false;
    return this.grammar.tokens
      .slice(before.first, before.endToken)
      .some((t) => t.head === noun.index && t.deprel === 'compound');
  }

  #continues(first: number): boolean {
    const before = this.grammar.tokens[first - 1];
    return (
      before !== undefined &&
      before.upos === 'PROPN' &&
      before.sentence === this.grammar.token(first).sentence &&
      before.deprel === 'compound' &&
      /^\p{Lu}/u.test(before.form)
    );
  }

  /** The kind of body that the noun names with what follows "of". */
  #bodyKind(noun: Token): 'Organization' | undefined {
    const lemma = noun.lemma.toLowerCase();
    const kind = this.kind(noun);
    if (lemma === 'municipality') return 'Organization';
    return kind?.type === 'Organization' && !kind.role && !kind.group ? 'Organization' : undefined;
  }
}

import type { Token } from '../core/annotation.ts';
import type { Name } from './draft.ts';
import { NameWords } from './name-words.ts';

/** Gives names the words after them that they need, and the names within them that they share or hold. */
export class NameEnds extends NameWords {
  /** A name that stops before the noun which its last word belongs to: "Board of Muslim | clerics", "Booker | Prize". */
  extend(name: Name, names: readonly Name[]): Name {
    if (this.#stopsBeforeKind(name) && !names.some((other) => other.first === name.endToken))
      return this.span(name, name.first, name.endToken + 1);
    const listed = this.#endOfPortfolios(name, names);
    if (listed !== undefined) return this.span(name, name.first, listed);
    if (this.#hasNumberAfter(name)) return this.span(name, name.first, name.endToken + 1);
    if (name.type !== 'Organization' || name.demonym || name.endToken - name.first < 3) return name;
    const last = this.grammar.token(name.endToken - 1);
    const next = this.grammar.tokens[name.endToken];
    const isOf = this.grammar.tokens.slice(name.first + 1, name.endToken - 1).some((t) => t.lemma === 'of');
    if (!isOf || !next || last.head !== next.index || !['amod', 'compound'].includes(last.deprel)) return name;
    return names.some((other) => other.first === next.index) ? name : this.span(name, name.first, next.index + 1);
  }

  /** "Vostok | 1", "Launch Pad | 39A", "Fan Expo Canada | 2016". */
  #hasNumberAfter(name: Name): boolean {
    const next = this.grammar.tokens[name.endToken];
    if (!next || name.type === 'Person' || name.demonym || !/^\p{Nd}{1,4}\p{Lu}?$/u.test(next.form)) return false;
    const head = next.head;
    return head >= name.first && head < name.endToken && this.grammar.child(next, 'case') === undefined;
  }

  /** "Ministry of Housing | , Communities and Local Government": where a list of what a ministry is for ends. */
  #endOfPortfolios(name: Name, names: readonly Name[]): number | undefined {
    if (!/^(?:Ministry|Department|Office) (?:of|for) /u.test(this.form(name.first, name.endToken))) return undefined;
    const { tokens } = this.grammar;
    const { sentence } = tokens[name.first]!;
    let [end, commas] = [name.endToken, 0];
    for (; tokens[end]?.sentence === sentence; end++) {
      const { form } = tokens[end]!;
      if (form === ',') commas++;
      else if (form !== 'and' && !/^\p{Lu}\p{Ll}/u.test(form)) break;
    }
    const parts = tokens.slice(name.endToken, end);
    const isList =
      commas > 0 && parts[0]?.form === ',' && parts.some((t) => t.form === 'and') && parts.at(-1)!.form !== ',';
    // a list of bodies or persons is no list of tasks
    const isOther = (other: Name) =>
      other.first >= name.endToken && other.first < end && (other.type !== 'Organization' || this.#isBody(other));
    return isList && !names.some(isOther) ? end : undefined;
  }

  #isBody(name: Name): boolean {
    const kind = this.kind(this.grammar.token(name.endToken - 1));
    const form = this.form(name.first, name.endToken);
    const isNoun = kind?.type === 'Organization' && !kind.role && !/\bGovernment$/u.test(form);
    return isNoun || this.gazetteer.organization(form) !== undefined || this.gazetteer.medium(form) !== undefined;
  }

  #stopsBeforeKind(name: Name): boolean {
    const last = this.grammar.token(name.endToken - 1);
    const next = this.grammar.tokens[name.endToken];
    if (!next || name.type === 'Person' || name.demonym || next.sentence !== last.sentence) return false;
    if (!/^\p{Lu}\p{Ll}/u.test(next.form) || last.deprel !== 'compound' || next.form === next.form.toUpperCase())
      return false;
    const kind = this.kind(next);
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
      const surname = this.#sharedSurname(name, next, names);
      if (surname) return { ...name, form: `${this.form(name.first, name.endToken)} ${surname}` };
      const noun = this.grammar.token(next.endToken - 1);
      if (!isPlural(noun) || !this.#isGovernment(noun) || name.type === 'Person') return name;
      const own = this.document.article.text.slice(name.start, name.end);
      return { ...name, type: 'Organization', firm: true, form: `${own} ${noun.form.replace(/s$/u, '')}` };
    });
  }

  /** "Brandvik" of "Jens and Olaf Brandvik", where no other Jens is spoken of. */
  #sharedSurname(name: Name, next: Name, names: readonly Name[]): string | undefined {
    if (name.type !== 'Person' || next.type !== 'Person' || name.demonym || name.endToken - name.first > 1)
      return undefined;
    const given = this.grammar.token(name.first).form;
    if (next.endToken - next.first < 2 || this.gazetteer.givenName(given) === undefined) return undefined;
    const isOther = (other: Name) =>
      other.endToken - other.first > 1 && other.type === 'Person' && this.grammar.token(other.first).form === given;
    if (names.some(isOther) || this.gazetteer.givenName(this.grammar.token(next.first).form) === undefined)
      return undefined;
    return this.form(next.first + 1, next.endToken);
  }

  #isGovernment(noun: Token): boolean {
    return this.kind(noun)?.class === 'schema:GovernmentOrganization';
  }

  #singular(name: Name): string {
    return this.document.article.text.slice(name.start, name.end).replace(/\s+/gu, ' ').replace(/s$/u, '');
  }

  /** With a government's or an army's name the state's: "Canadian Government" names Canada too. */
  withState(name: Name): Name[] {
    const last = this.grammar.token(name.endToken - 1).lemma.toLowerCase();
    if (name.type !== 'Organization' || !this.#isState(last)) return [name];
    for (const size of [2, 1]) {
      if (name.endToken - name.first <= size) continue;
      const form = this.form(name.first, name.first + size);
      const demonym = this.gazetteer.demonym(form)?.place;
      if (!this.gazetteer.country(form) && demonym?.kind !== 'country') continue;
      const state: Name = { ...this.span(name, name.first, name.first + size), type: 'Place', score: 0.8 };
      return [demonym ? { ...state, demonym: true } : state, name];
    }
    return [name];
  }

  /** Whether the noun names a government, an army or another body that is nobody's but a state's. */
  #isState(noun: string): boolean {
    return (
      this.ontology.words('schema:GovernmentOrganization', 'ng:bodyNoun').has(noun) ||
      this.ontology.words('ng:Military', 'ng:bodyNoun').has(noun)
    );
  }
}

import type { Token } from '../core/annotation.ts';
import type { Name } from './draft.ts';
import { NameWords } from './name-words.ts';

/** Cuts off what the encoder takes for part of a name and is a name or a word of its own. */
export class NameCutter extends NameWords {
  cut(name: Name, names: readonly Name[]): Name[] {
    if (name.demonym) return [name];
    const whole = this.#withoutFirstNoun(name);
    if (this.gazetteer.organization(this.form(whole.first, whole.endToken))) return [whole];
    if (this.#isAfterState(whole))
      return [
        { ...this.span(whole, whole.first, whole.first + 1), type: 'Place' },
        this.span(whole, whole.first + 1, whole.endToken),
      ];
    const place = this.#beforePlace(whole);
    if (place !== undefined) return this.#parted(whole, place.at, place.rest, 'Place');
    const owner = this.#afterOwner(whole, names);
    if (owner !== undefined) return this.#parted(whole, owner, owner + 1);
    return [whole];
  }

  #parted(name: Name, at: number, rest: number, type?: Name['type']): Name[] {
    const after = this.span(name, rest, name.endToken);
    return [this.span(name, name.first, at), type ? { ...after, type } : after];
  }

  /** "Rivals | CATL": a common noun that has its capital from the beginning of the sentence. */
  #withoutFirstNoun(name: Name): Name {
    const first = this.grammar.token(name.first);
    const isFirst = this.grammar.tokens[name.first - 1]?.sentence !== first.sentence;
    if (!isFirst || name.endToken - name.first < 2 || first.feats.Number !== 'Plur') return name;
    const kind = this.ontology.kinds.get(first.form.toLowerCase().replace(/s$/u, ''));
    const isHeaded = this.#isHead(this.grammar.token(name.endToken - 1));
    return kind && !isHeaded && this.grammar.token(name.first + 1).upos === 'PROPN'
      ? this.span(name, name.first + 1, name.endToken)
      : name;
  }

  /** "US | FBI", "British | GMB": a state before initials that name a body without it. */
  #isAfterState(name: Name): boolean {
    if (name.endToken - name.first !== 2 || name.type !== 'Organization') return false;
    const [state, rest] = [this.grammar.token(name.first).form, this.grammar.token(name.first + 1).form];
    const isState = this.gazetteer.country(state) ?? this.gazetteer.demonym(state)?.adjective;
    return !!isState && /^\p{Lu}{2,6}$/u.test(rest) && !/^(?:AG|SA|SE|PLC|LLC|NV|AB|AS|ASA|FC|TV)$/u.test(rest);
  }

  /** "Fisht Stadium | in | Sochi", "University of Sheffield | of the | UK". */
  #beforePlace(name: Name): { at: number; rest: number } | undefined {
    for (let at = name.endToken - 2; at > name.first; at--) {
      const word = this.grammar.token(at).form;
      if (!/^(?:in|at|near|of)$/.test(word)) continue;
      const rest = this.grammar.token(at + 1).form === 'the' ? at + 2 : at + 1;
      if (rest >= name.endToken || !this.#isPlace(rest, name.endToken, word)) return undefined;
      const before = this.grammar.tokens.slice(name.first, at);
      if (before.length < 2 || this.#isQuoted(name)) return undefined;
      if (word !== 'of') return { at, rest };
      const isWhole =
        before.some((t) => t.form === 'of') || (before.length > 2 && this.#isPlace(name.first, name.first + 1, word));
      return isWhole ? { at, rest } : undefined;
    }
    return undefined;
  }

  #isPlace(first: number, endToken: number, preposition: string): boolean {
    const form = this.form(first, endToken);
    return preposition === 'of'
      ? this.gazetteer.country(form) !== undefined ||
          ['admin', 'region'].includes(this.gazetteer.place(form)?.kind ?? '')
      : this.gazetteer.place(form) !== undefined;
  }

  #isQuoted(name: Name): boolean {
    return /^["“‘'«]$/.test(this.grammar.tokens[name.first - 1]?.form ?? '');
  }

  /** "Smithsonian | 's | National Air and Space Museum": where the owner is known or named elsewhere. */
  #afterOwner(name: Name, names: readonly Name[]): number | undefined {
    for (let at = name.first + 1; at < name.endToken - 1; at++) {
      if (!/^['’]s$/.test(this.grammar.token(at).form)) continue;
      const owner = this.form(name.first, at);
      const named = names.some((other) => other !== name && this.form(other.first, other.endToken) === owner);
      const isNoun = this.#isHead(this.grammar.token(name.endToken - 1));
      const known = this.gazetteer.organization(owner) ?? this.gazetteer.place(owner) ?? this.gazetteer.medium(owner);
      if (isNoun && (named || known)) return at;
      return undefined;
    }
    return undefined;
  }

  #isHead(noun: Token): boolean {
    const kind = this.kind(noun);
    return kind !== undefined && !kind.role;
  }
}

import type { Token } from '../core/annotation.ts';
import type { Name } from './draft.ts';
import { isAcronymOf } from './forms.ts';
import { nameCover } from './groups.ts';
import { isCommunity } from './knowledge.ts';
import { NameWords } from './name-words.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}&-]{1,7}$/u;

/** What tells a son from his father. */
const SUFFIX = /^(?:[JS]r\.?|II|III|IV)$/u;

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?$/u;

/** Adds the names that follow from others: acronyms in brackets, prefixes of ships. */
export class NameAdder extends NameWords {
  /** "World Health Organization ( | WHO | )", and "WHO" wherever else it stands in capitals. */
  withAcronyms(names: readonly Name[]): Name[] {
    const cover = nameCover({ names, tokens: this.document.tokens });
    const known = new Map<string, Name>();
    for (const name of names) {
      const [open, short, close] = this.grammar.tokens.slice(name.endToken, name.endToken + 3);
      if (!/^[([]$/.test(open?.form ?? '') || !/^[)\]]$/.test(close?.form ?? '') || !short) continue;
      if (name.demonym || !ACRONYM.test(short.form)) continue;
      if (isAcronymOf(short.form.toUpperCase(), this.form(name.first, name.endToken))) known.set(short.form, name);
    }
    const added = this.document.tokens.flatMap((token): Name[] => {
      const long = cover[token.index] === undefined ? known.get(token.form) : undefined;
      return long ? [{ ...this.span(long, token.index, token.index + 1), score: 0.8 }] : [];
    });
    return [...names, ...added].toSorted((a, b) => a.first - b.first);
  }

  /** "USS | Halvorsen". */
  withPrefix(name: Name): Name {
    const before = this.grammar.tokens[name.first - 1];
    if (!before || before.sentence !== this.grammar.token(name.first).sentence) return name;
    // "Sunni | Arabs"
    if (isCommunity(this.form(before.index, name.endToken), this.gazetteer))
      return this.span(name, before.index, name.endToken);
    if (!this.#isVessel(before)) return name;
    return { ...this.span(name, name.first - 1, name.endToken), type: 'Other', firm: true };
  }

  /** "William Zub | Jr.", with or without a comma. */
  withSuffix(name: Name): Name {
    if (name.type !== 'Person' || name.endToken - name.first < 2) return name;
    const comma = this.grammar.tokens[name.endToken]?.form === ',' ? 1 : 0;
    const after = this.grammar.tokens[name.endToken + comma];
    if (after?.sentence !== this.grammar.token(name.first).sentence || !SUFFIX.test(after.form)) return name;
    return this.span(name, name.first, after.index + 1);
  }

  /** "the | September 11 Commission |": a body called after a day. */
  withDated(names: readonly Name[]): Name[] {
    const { tokens } = this.grammar;
    const dated = tokens.flatMap((month, first): Name[] => {
      const [day, noun] = [tokens[first + 1], tokens[first + 2]];
      if (!MONTH.test(month.form) || !/^\d{1,2}$/.test(day?.form ?? '') || !noun) return [];
      if (tokens[first - 1]?.lemma.toLowerCase() !== 'the' || !/^\p{Lu}\p{Ll}/u.test(noun.form)) return [];
      if (this.kind(noun)?.type !== 'Organization') return [];
      return [{ first, endToken: first + 3, start: month.start, end: noun.end, type: 'Organization', score: 0.8 }];
    });
    const covers = (one: Name, other: Name) => one.first <= other.first && other.endToken <= one.endToken;
    const meets = (one: Name, other: Name) => one.first < other.endToken && other.first < one.endToken;
    const added = dated.filter((d) => names.every((name) => covers(d, name) || !meets(d, name)));
    const rest = names.filter((name) => !added.some((d) => covers(d, name)));
    return [...rest, ...added].toSorted((a, b) => a.first - b.first);
  }

  #isVessel({ form }: Token): boolean {
    return this.ontology.words('ng:NamedThing', 'ng:vesselPrefix').has(form);
  }
}

import type { RoleStatus } from '../core/facts.ts';
import type { Ontology } from '../ontology/ontology.ts';

const ROLE_CLASSES = [
  'ng:PublicRole',
  'ng:OfficeRole',
  'ng:BusinessRole',
  'ng:MilitaryRole',
  'ng:JusticeRole',
  'ng:CultureRole',
  'ng:ScienceRole',
  'ng:SportRole',
  'ng:ReligionRole',
] as const;

/** Joined to a title it makes another: "co-chairman", "vice-captain". */
const RANKED = /^(?:co|vice|deputy|sub|under|arch)-/u;
const CHIEF_OFFICER = /^(?:co-)?chief \p{L}+(?: and \p{L}+)? officer$/u;

/** The ontology's words on posts: which nouns are titles, and what the words around them say. */
export class RoleWords {
  readonly epithets: ReadonlySet<string>;
  readonly portfolios: ReadonlySet<string>;
  readonly appointing: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
  readonly succeeding: ReadonlySet<string>;
  /** Lemma of a verb of leading to the title that it gives. */
  readonly leading: ReadonlyMap<string, string>;
  /** Form of an abbreviation to the title in full. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly #status: Readonly<Record<'former' | 'future', ReadonlySet<string>>>;
  readonly #statusVerbs: Readonly<Record<'former' | 'future', ReadonlySet<string>>>;
  readonly #stateOffices: readonly string[];
  readonly #bodyPosts: readonly string[];
  readonly #chambers: ReadonlyMap<string, string>;

  constructor(readonly ontology: Ontology) {
    const { words } = ontology;
    this.epithets = words('ng:PublicRole', 'ng:epithet');
    this.portfolios = words('ng:OfficeRole', 'ng:portfolio');
    this.appointing = words('ng:PublicRole', 'ng:appointingVerb');
    this.holding = words('ng:PublicRole', 'ng:holdingVerb');
    this.succeeding = words('ng:PublicRole', 'ng:succeedingVerb');
    this.leading = pairs(words('ng:PublicRole', 'ng:leadingVerb'), 'first');
    this.abbreviations = new Map(ROLE_CLASSES.flatMap((c) => [...pairs(words(c, 'ng:roleAbbreviation'), 'first')]));
    this.#status = { former: words('ng:Former', 'ng:statusWord'), future: words('ng:Future', 'ng:statusWord') };
    this.#statusVerbs = { former: words('ng:Former', 'ng:statusVerb'), future: words('ng:Future', 'ng:statusVerb') };
    this.#stateOffices = [...words('ng:OfficeRole', 'ng:stateOffice')];
    this.#bodyPosts = [...words('ng:BusinessRole', 'ng:bodyPost')];
    this.#chambers = pairs(words('ng:OfficeRole', 'ng:chamberOffice'), 'last');
  }

  /** Whether it is a title: one that the ontology lists, or one made of such ("co-chief executive", "chief risk officer"). */
  isTitle(words: string): boolean {
    if (this.ontology.kinds.get(words)?.role === true || CHIEF_OFFICER.test(words)) return true;
    const rank = RANKED.exec(words);
    return rank !== null && this.isTitle(words.slice(rank[0].length));
  }

  /** What a word before a title says of the role's status. */
  statusOf(word: string): RoleStatus | undefined {
    return this.#status.former.has(word) ? 'former' : this.#status.future.has(word) ? 'future' : undefined;
  }

  /** What a verb of holding or leaving says of the role's status. */
  statusOfVerb(lemma: string): RoleStatus | undefined {
    return this.#statusVerbs.former.has(lemma) ? 'former' : this.#statusVerbs.future.has(lemma) ? 'future' : undefined;
  }

  isStateOffice(title: string): boolean {
    if (this.ontology.kinds.get(title)?.class === 'ng:ReligionRole') return false;
    const field = /(?:^| )(\p{L}+) secretary$/u.exec(title)?.[1];
    return (
      this.#stateOffices.some((office) => endsWithWords(title, office)) ||
      (field !== undefined && this.portfolios.has(field))
    );
  }

  isBodyPost(title: string): boolean {
    if (CHIEF_OFFICER.test(title)) return true;
    if (title.endsWith('chief of staff')) return false;
    return this.#bodyPosts.some((post) => endsWithWords(title, post) || title.startsWith(`${post} of `));
  }

  /** The last word of the name of the chamber that the office is of: "senate" of "senator". */
  chamberOf(title: string): string | undefined {
    return [...this.#chambers].find(([office]) => endsWithWords(title, office))?.[1];
  }

  /** Whether a title can be of that state: no president of a kingdom, no prime minister of the United States. */
  fitsState(title: string, country: string): boolean {
    const { words } = this.ontology;
    if (/(?:^| )(?:home|foreign|business|defence|culture|environment) secretary$/u.test(title)) return country === 'GB';
    if (/(?:^| )\p{L}+ secretary$/u.test(title) && this.isStateOffice(title))
      return words('ng:OfficeRole', 'ng:withSecretaries').has(country);
    if (/president/.test(title)) return !words('ng:OfficeRole', 'ng:withoutPresident').has(country);
    if (/minister/.test(title) && !/prime minister/.test(title))
      return !words('ng:OfficeRole', 'ng:withoutMinisters').has(country);
    if (/prime minister|premier|chancellor|king|queen/.test(title))
      return !words('ng:OfficeRole', 'ng:withoutPrimeMinister').has(country);
    return true;
  }
}

/** "lead leader" as `lead` to `leader`; split at the first or the last space. */
function pairs(entries: ReadonlySet<string>, at: 'first' | 'last'): Map<string, string> {
  return new Map(
    [...entries].map((entry) => {
      const space = at === 'first' ? entry.indexOf(' ') : entry.lastIndexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)];
    }),
  );
}

const endsWithWords = (text: string, end: string): boolean =>
  text === end || text.endsWith(` ${end}`) || text.endsWith(`-${end}`);

import type { EntityMention } from '../core/entity.ts';
import { contains } from '../core/span.ts';
import type { Kind } from '../ontology/ontology.ts';
import type { Reading } from './reading.ts';
import type { Holder } from './roles-holder.ts';
import { isToldBy, statesTold, type ToldState } from './roles-states.ts';
import type { Title } from './roles-title.ts';
import type { RoleWords } from './roles-words.ts';

/** Classes of organisation that employ nobody in a story: what carries it. */
const CARRIERS = new Set(['schema:NewsMediaOrganization', 'ng:Platform']);

/** Classes of title that one has where one works: a sheikh of a league is no more than its member. */
const EMPLOYED = new Set(['ng:BusinessRole', 'ng:ScienceRole', 'ng:CultureRole', 'ng:JusticeRole', 'ng:MilitaryRole']);

/** Classes of title that one has without any body. */
const PROFESSIONS = new Set(['ng:CultureRole', 'ng:ScienceRole', 'ng:SportRole', 'ng:PublicRole', 'ng:JusticeRole']);

/** Classes of what may be the party of a politician. */
const PARTIES = new Set(['ng:PoliticalParty', 'schema:Organization']);

/** A chamber whose members are called no more than that. */
const PARLIAMENT =
  /(?:^|\b)(?:parliament|(?:national|general|legislative|state) assembly|commons|knesset|bundestag|sejm)$/u;

/** A bank that has a governor. */
const BANK = /^(?:central|reserve|national|federal reserve) bank\b|\b(?:central|reserve|national) bank$|^bank of /u;

/** Whose a post is: the body that the title's phrase names, or the one that the article takes as known. */
export class BodyFinder {
  readonly #states: readonly ToldState[];
  /** True where the article tells of a presidential election, in which "president" means that of the state. */
  readonly #isOfElection: boolean;

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
  ) {
    this.#isOfElection = reading.grammar.tokens.some((t) => t.lemma.toLowerCase() === 'presidential');
    this.#states = statesTold(reading);
  }

  /** The body that the title's phrase names, where a title of its kind is one of that body. */
  stated(title: Title): number | undefined {
    if (title.body === undefined) return undefined;
    if (this.#isPartisan(title)) return undefined;
    const body = this.reading.entity(title.body);
    const chamber = this.words.chamberOf(title.post);
    if (chamber && (body.type === 'Place' || body.classes.some((c) => c.endsWith(':PoliticalParty'))))
      return this.#organizationEndingIn(chamber) ?? (body.type === 'Place' ? title.body : undefined);
    if (body.type === 'Organization') {
      const part = chamber && body.name!.toLowerCase().startsWith(`${chamber} `);
      return part ? (this.#organizationEndingIn(chamber) ?? title.body) : this.#fullest(title.body);
    }
    if (this.#isNationality(title, body.index)) return undefined;
    return this.#isOfPlaces(title) || body.place === undefined ? title.body : undefined;
  }

  /** Whether two titles in a row can be of one body: an actor and a founder of Y are not both of Y. */
  share(title: Title, partner: Title): boolean {
    const [one, other] = [this.#kindOf(title)?.class ?? '', this.#kindOf(partner)?.class ?? ''];
    return one === other || !PROFESSIONS.has(one) || this.words.isBodyPost(title.post);
  }

  /** "French coach X": where the trainer is from, not what he trains. */
  #isNationality({ post, phraseFirst, first }: Title, body: number): boolean {
    if (!/\b(?:coach|manager|trainer|captain|chief executive)$/u.test(post)) return false;
    return this.reading.grammar.tokens
      .slice(phraseFirst, first)
      .some((t) => t.upos === 'ADJ' && this.reading.entityAt(t) === body);
  }

  /** "Professor X of the University of Y", "analyst X at the broker Y": the body behind the name that the title stands before. */
  behind(title: Title, { rule, entity }: Holder): number | undefined {
    if (!/^role-title-(?:before|comma)-name/u.test(rule) || title.body !== undefined || title.owned) return undefined;
    const kind = this.#kindOf(title)?.class ?? '';
    const isEmployed = EMPLOYED.has(kind) && rule.startsWith('role-title-before-name');
    if (!isEmployed && kind !== 'ng:OfficeRole') return undefined;
    const { mentions } = this.reading.document;
    const { tokens } = this.reading.grammar;
    const name = mentions.find((m) => m.kind === 'name' && m.entity === entity && m.first > title.phraseLast);
    const preposition = name && tokens[name.endToken];
    if (!preposition || !['of', 'at', 'from', 'with'].includes(preposition.form)) return undefined;
    for (let at = preposition.index + 1; at < preposition.index + 5; at++) {
      const body = mentions.find((m) => m.kind === 'name' && m.first === at);
      if (body) {
        const { type, classes } = this.reading.entity(body.entity);
        const isOfPlace = type === 'Place' && preposition.form === 'of' && at === preposition.index + 1;
        if (isOfPlace && kind === 'ng:OfficeRole') return this.stated({ ...title, body: body.entity });
        const isBody = isEmployed ? type === 'Organization' : classes.some((c) => PARTIES.has(c));
        return isBody ? this.#fullest(body.entity) : undefined;
      }
      if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[at]?.upos ?? '')) return undefined;
    }
    return undefined;
  }

  /** "X joined Y as Z", "Y hired X as Z", "X was hired by Y as Z": the body whose verb gives or takes the post. */
  byVerb(title: Title, { verb, rule }: Holder): number | undefined {
    if (!verb || title.body !== undefined || title.owned) return undefined;
    const { grammar } = this.reading;
    const where = grammar.children(verb, 'advmod').some((t) => t.lemma === 'where') ? grammar.head(verb) : undefined;
    const there = where && this.reading.entityAt(where);
    if (there !== undefined && this.#isEmployer(there)) return there;
    if (!rule.startsWith('role-by-verb')) return undefined;
    const agents = grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by');
    const joins = /^(?:re)?(?:join)$|^(?:leave|quit)$/u.test(verb.lemma);
    const givers = this.reading.isPassive(verb) ? agents : this.reading.subjectsOf(verb);
    // "X named Y coach of the year": whoever names hires nobody
    const isHired =
      this.words.isBodyPost(title.post) || !/^(?:name|call|vote|describe|declare|hail)$/u.test(verb.lemma);
    const gives = this.words.appointing.has(verb.lemma) && isHired;
    const bodies = joins ? grammar.children(verb, 'obj') : gives ? givers : [];
    return bodies
      .map((t) => this.reading.entityAt(t))
      .find((entity) => entity !== undefined && this.#isEmployer(entity));
  }

  /** The body that the title alone implies: a state, a chamber, the organisation spoken of. */
  implied(title: Title, taken: ReadonlySet<number> = new Set()): number | undefined {
    if (title.body !== undefined && !this.#isPartisan(title)) return undefined;
    const chamber = this.words.chamberOf(title.post);
    if (chamber) return this.#organizationEndingIn(chamber) ?? this.#state(title);
    if (/^(?:(?:lord|city|town) )?mayor$/u.test(title.post)) return this.#nearestPlace(title, 'schema:City');
    if (/^governor$/u.test(title.post))
      return this.#nearestPlace(title, 'schema:AdministrativeArea') ?? this.#organization((name) => BANK.test(name));
    if (this.#isOfTheCountry(title)) return this.#state(title);
    if (/(?:^| )(?:police chief|police commissioner|chief of police|fire chief)$/u.test(title.post))
      return this.#nearestPlace(title, 'schema:City');
    if (/^(?:(?:deputy )?speaker|mp|member of parliament|lawmaker)$/u.test(title.post))
      return this.#organization((name) => PARLIAMENT.test(name));
    if (/^(?:judge|justice|magistrate|chief justice|presiding judge)$/u.test(title.post))
      return this.#nearestBody(title, (name) => /\b(?:court|tribunal)\b/u.test(name));
    if (/\bcommissioner$/u.test(title.post))
      return this.#nearestBody(title, (name) => / commission$|\bboard of elections$/u.test(name));
    const capital = /^\p{Lu}/u.test(this.reading.grammar.token(title.last).form) || /^\p{Lu}/u.test(title.head.form);
    const elected = /^president$/u.test(title.post) && this.#isOfElection;
    if (
      this.words.isStateOffice(title.post) &&
      (capital || elected || !/president|director|^secretary$/u.test(title.post))
    )
      return this.#office(title) ?? this.#state(title, taken);
    const isOfSomething = /^(?:of|['’]s?)$/u.test(this.reading.grammar.tokens[title.phraseLast + 1]?.form ?? '');
    const isOthers = title.owned && !this.#isOfKind(title);
    return this.words.isBodyPost(title.post) && !isOthers && !isOfSomething ? this.#employer(title) : undefined;
  }

  /** "Republican Governor X": the party of who holds it, not whose the post is. */
  #isPartisan({ body, post, phraseFirst, first }: Title): boolean {
    if (
      body === undefined ||
      !/^(?:governor|mayor|president|prime minister|vice president|attorney general)$/u.test(post)
    )
      return false;
    const { classes } = this.reading.entity(body);
    const before = this.reading.grammar.tokens.slice(phraseFirst, first);
    return classes.some((c) => c.endsWith(':PoliticalParty')) && !before.some((t) => /^['’]s?$/u.test(t.form));
  }

  /** Only offices, ranks and posts are of a place: a "Brazilian striker" plays for no state. */
  #isOfPlaces(title: Title): boolean {
    if (/\b(?:politician|statesman|revolutionary|technocrat|strategist)$/u.test(title.post)) return false;
    const kind = this.#kindOf(title) ?? { class: 'ng:OfficeRole' };
    return (
      ['ng:OfficeRole', 'ng:MilitaryRole'].includes(kind.class) ||
      this.words.isStateOffice(title.post) ||
      this.words.isBodyPost(title.post) ||
      /\b(?:leader|official|administrator|coach|manager|captain|chief|sheriff|police|prosecutor|judge|general|district attorney|state attorney|bishop|archbishop|mufti|imam)\b/u.test(
        title.post,
      )
    );
  }

  #kindOf({ post, head }: Title): Kind | undefined {
    const { kinds } = this.reading.ontology;
    return kinds.get(post) ?? kinds.get(head.lemma.toLowerCase());
  }

  /** "Home Secretary" of the Home Office, where the article names it. */
  #office(title: Title): number | undefined {
    const field = /^(?:\p{L}+ )*?(\p{L}+) secretary$/u.exec(title.post)?.[1];
    if (!field) return undefined;
    return this.#organization((name) => new RegExp(`\\b${field} (?:office|department|ministry)$`, 'u').test(name));
  }

  /** "Senate" is the "United States Senate", where the article names both. */
  #fullest(body: number): number {
    const { entities } = this.reading.document;
    const name = ` ${this.reading.entity(body).name!}`;
    const states = entities.filter((e) => e.type === 'Place' && e.name !== undefined);
    const longer = entities.filter(
      (e) =>
        e.type === 'Organization' &&
        e.name?.endsWith(name) &&
        states.some((s) => [s.name!, ...s.aliases].some((form) => e.name === `${form}${name}`)),
    );
    return longer.length === 1 ? longer[0]!.index : body;
  }

  #organizationEndingIn(word: string): number | undefined {
    return this.#organization((name) => name.endsWith(word));
  }

  /** The organisation whose name is such, the fullest of several. */
  #organization(test: (name: string) => boolean): number | undefined {
    return this.reading.document.entities
      .filter(
        (e) =>
          e.type === 'Organization' &&
          e.name !== undefined &&
          [e.name, ...e.aliases].some((n) => test(n.toLowerCase())),
      )
      .toSorted((a, b) => b.name!.length - a.name!.length)[0]?.index;
  }

  #state(title: Title, taken: ReadonlySet<number> = new Set()): number | undefined {
    const within = new Set(
      this.reading.grammar.tokens.slice(title.head.index, title.last + 1).map((t) => this.reading.entityAt(t)),
    );
    return this.#states.find(
      (state) =>
        !within.has(state.entity) &&
        !taken.has(state.entity) &&
        isToldBy(state, title.head.sentence) &&
        this.words.fitsState(title.post, state.code),
    )?.entity;
  }

  /** The place of a class that was named last, not long before, else the only one of that class. */
  #nearestPlace(title: Title, finest: string): number | undefined {
    const { entities } = this.reading.document;
    const all = entities.filter((e) => e.name !== undefined && e.classes.includes(finest));
    const only = all.length === 1 ? all[0]!.index : undefined;
    const near = this.reading.document.mentions.findLast(
      (m) =>
        m.kind === 'name' &&
        m.endToken <= title.phraseFirst &&
        title.head.sentence - this.reading.grammar.token(m.head).sentence <= 2 &&
        this.reading.entity(m.entity).classes.includes(finest),
    );
    return near?.entity ?? only;
  }

  /** The one body of a kind that the sentence or the one before names. */
  #nearestBody({ head }: Title, test: (name: string) => boolean): number | undefined {
    const found = this.reading.document.mentions.filter((m) => {
      const { type, name } = this.reading.entity(m.entity);
      const distance = head.sentence - this.reading.grammar.token(m.head).sentence;
      return type === 'Organization' && (distance === 0 || distance === 1) && test(name?.toLowerCase() ?? '');
    });
    const bodies = new Set(found.map((m) => m.entity));
    return bodies.size === 1 ? found[0]!.entity : undefined;
  }

  /** "The country's police chief". */
  #isOfTheCountry({ phraseFirst, first }: Title): boolean {
    const words = this.reading.grammar.tokens.slice(phraseFirst, first + 1);
    return words.some((t, at) => /^(?:country|nation)$/u.test(t.lemma) && /^['’]s$/u.test(words[at + 1]?.form ?? ''));
  }

  /** "The company's": what is told of under a name elsewhere. */
  #isOfKind({ phraseFirst, first }: Title): boolean {
    return this.reading.grammar.tokens.slice(phraseFirst, first).some((t, at, all) => {
      const isOwner = /^['’]s?$/u.test(all[at + 1]?.form ?? '');
      return isOwner && this.reading.ontology.kinds.get(t.lemma.toLowerCase())?.type === 'Organization';
    });
  }

  /** The organisation last named in the sentence before the title, else the one that the article is about. */
  #employer(title: Title): number | undefined {
    const { mentions, quotes } = this.reading.document;
    const employers = mentions.filter((m) => this.#isEmployer(m.entity));
    const near = employers.findLast(
      (m) =>
        m.endToken <= title.first &&
        this.reading.grammar.token(m.head).sentence === title.head.sentence &&
        quotes.some((q) => contains(q, m)) === quotes.some((q) => contains(q, title.head)),
    );
    if (near) return near.entity;
    const counts = new Map<number, number>();
    for (const m of employers) counts.set(m.entity, (counts.get(m.entity) ?? 0) + 1);
    const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    const isClear = most && most[1] >= 4 && most[1] >= 2 * (next?.[1] ?? 0);
    return isClear ? most[0] : this.#inHeadline(employers);
  }

  /** The one that the headline names first, where the text goes on to tell of it. */
  #inHeadline(employers: readonly EntityMention[]): number | undefined {
    const { sentences } = this.reading.document;
    const first = employers.find((m) => sentences[this.reading.grammar.token(m.head).sentence]?.block === 'headline');
    return employers.filter((m) => m.entity === first?.entity).length >= 4 ? first!.entity : undefined;
  }

  #isEmployer(entity: number): boolean {
    const { type, name, classes } = this.reading.entity(entity);
    return type === 'Organization' && name !== undefined && !classes.some((c) => CARRIERS.has(c));
  }
}

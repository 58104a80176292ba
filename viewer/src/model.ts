import { append } from '../../src/core/multimap.ts';
import { type DisplayTable, type Look, lookOf, type NodeKind } from '../../src/network/display.ts';
import type {
  Article,
  Claim,
  Event,
  Evidence,
  Fact,
  Knowledge,
  Mention,
  Passage,
  Thing,
} from '../../src/network/knowledge.ts';
import { isSure } from '../../src/network/sureness.ts';

/** The knowledge with its indices: what the panels ask for. */
export class Model {
  readonly #things: ReadonlyMap<string, Thing>;
  readonly #events: ReadonlyMap<string, Event>;
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #about = new Map<string, Fact[]>();
  readonly #perhaps = new Map<string, Fact[]>();
  readonly #claimsOf = new Map<string, Claim[]>();
  readonly #denialsOf = new Map<string, Claim[]>();
  readonly #evidenceIn = new Map<string, { readonly fact: Fact; readonly at: Evidence }[]>();
  readonly #mentionsIn = new Map<string, Mention[]>();

  constructor(
    readonly knowledge: Knowledge,
    readonly display: DisplayTable,
  ) {
    const { things, events, roles, claims, ties, articles } = knowledge;
    const facts: Fact[] = [...roles, ...events, ...claims, ...ties];
    this.#things = new Map(things.map((thing) => [thing.id, thing]));
    this.#events = new Map(events.map((event) => [event.id, event]));
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    for (const fact of facts) {
      for (const id of new Set(thingsOf(fact, true))) append(this.#about, id, fact);
      const sure = new Set(thingsOf(fact, true));
      for (const id of new Set(thingsOf(fact, false))) if (!sure.has(id)) append(this.#perhaps, id, fact);
    }
    for (const claim of claims) {
      for (const event of claim.asserts) append(this.#claimsOf, event, claim);
      for (const event of claim.denies) append(this.#denialsOf, event, claim);
    }
    for (const fact of facts) for (const at of fact.evidence) append(this.#evidenceIn, at.article, { fact, at });
    for (const mention of knowledge.mentions) append(this.#mentionsIn, mention.article, mention);
  }

  thing(id: string): Thing | undefined {
    return this.#things.get(id);
  }

  event(id: string): Event | undefined {
    return this.#events.get(id);
  }

  fact(id: string): Fact | undefined {
    return this.#facts.get(id);
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  textOf = (article: string): string => this.#articles.get(article)?.text ?? '';

  /** Facts that a thing takes part in, in the order of the graph. */
  about(id: string): readonly Fact[] {
    return this.#about.get(id) ?? [];
  }

  /** Facts that it may take part in, by weak evidence. */
  perhaps(id: string): readonly Fact[] {
    return this.#perhaps.get(id) ?? [];
  }

  /** Statements that tell of an event. */
  claimsOf(event: string): readonly Claim[] {
    return this.#claimsOf.get(event) ?? [];
  }

  /** The things that a fact joins, the likely ones. */
  thingsOf = (fact: Fact): readonly string[] => thingsOf(fact, true);

  /** Statements that deny an event. */
  denialsOf(event: string): readonly Claim[] {
    return this.#denialsOf.get(event) ?? [];
  }

  /** Mentions of an article, in text order. */
  mentionsOf(article: string): readonly Mention[] {
    return this.#mentionsIn.get(article) ?? [];
  }

  /** Facts that a passage gave: those with words in it, and statements and events that are mentioned there. */
  factsIn({ article, begin, end }: Passage): readonly Fact[] {
    const isIn = (other: Passage) => other.begin < end && begin < other.end;
    const read = (this.#evidenceIn.get(article) ?? []).filter(({ at }) => isIn(at)).map(({ fact }) => fact);
    const told = this.mentionsOf(article)
      .filter(isIn)
      .flatMap(({ of }) => this.#facts.get(of) ?? []);
    return [...new Set([...read, ...told])];
  }

  /** Statements by others that tell of events that the thing takes part in. */
  claimsAbout(id: string): readonly Claim[] {
    const claims = this.about(id)
      .filter((fact) => fact.type === 'event')
      .flatMap((event) => [...this.claimsOf(event.id), ...this.denialsOf(event.id)])
      .filter((claim) => claim.speaker !== id);
    return [...new Set(claims)];
  }

  label(id: string): string {
    const named = this.#things.get(id) ?? this.#events.get(id);
    if (named) return named.label;
    const fact = this.#facts.get(id);
    if (fact?.type === 'role') return `${this.label(fact.person)}, ${fact.title}`;
    return fact?.type === 'claim' ? `“${fact.text}”` : (this.#articles.get(id)?.headline ?? id);
  }

  kind(id: string): NodeKind | undefined {
    return this.#things.get(id)?.kind ?? (this.#events.has(id) ? 'event' : undefined);
  }

  look(id: string): Look {
    const thing = this.#things.get(id);
    if (thing) return lookOf(this.display, thing.kind, thing.classes);
    const event = this.#events.get(id);
    return event ? lookOf(this.display, 'event', [event.class]) : lookOf(this.display, 'thing', []);
  }
}

/** Below this a participant is told as perhaps. */
export const LIKELY = 0.3;

/** The things that a fact joins: the likely ones, or all. */
function thingsOf(fact: Fact, likely: boolean): string[] {
  const ids =
    fact.type === 'role'
      ? [fact.person, fact.organization]
      : fact.type === 'event'
        ? fact.participants.filter((p) => !likely || isSure(p.confidence, LIKELY)).map((p) => p.thing)
        : fact.type === 'claim'
          ? [fact.speaker, ...fact.via]
          : [fact.subject, fact.object];
  return ids.filter((id) => id !== undefined);
}

import type { Token } from '../core/annotation.ts';
import type { Event, EvidenceList } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

type LinkKind = 'causes' | 'partOf';

/** The one event causes, or is part of, the other. */
interface Link {
  readonly kind: LinkKind;
  readonly from: number;
  readonly to: number;
  readonly evidence: EvidenceList;
}

/** How sure a tie between two events is that are surely events. */
const SURE = 0.8;
/** Prepositions by which harm hangs on the event that did it. */
const HARM_BY: ReadonlySet<string> = new Set(['in', 'by', 'from', 'during', 'at', 'of']);
/** Prepositions by which an event hangs on the one that holds it. */
const HELD_BY: ReadonlySet<string> = new Set(['in', 'at']);
/** How many nouns that only count what follows them are climbed: "a series of attacks". */
const LONGEST_CHAIN = 2;

/**
 * The events with those that each made happen and those that it is part of, as far as a sentence says so: "arrested after the
 * attack", "the crash killed five", "the strike was part of an operation".
 */
export function linkEvents(reading: Reading, events: readonly Event[], tellings: readonly Telling[][]): Event[] {
  const links = new LinkFinder(reading, events, tellings).find();
  const of = (kind: LinkKind, event: number) => {
    const firsts = new Map<number, Link>();
    for (const link of links)
      if (link.kind === kind && link.from === event && !firsts.has(link.to)) firsts.set(link.to, link);
    return [...firsts.values()].sort((a, b) => a.to - b.to).map(({ to, evidence }) => ({ event: to, evidence }));
  };
  return events.map((event) => {
    const [causes, partOf] = [of('causes', event.index), of('partOf', event.index)];
    return { ...event, ...(causes.length > 0 && { causes }), ...(partOf.length > 0 && { partOf }) };
  });
}

class LinkFinder {
  readonly #eventAt = new Map<number, number>();
  readonly #links: Link[] = [];

  constructor(
    readonly reading: Reading,
    readonly events: readonly Event[],
    tellings: readonly Telling[][],
  ) {
    for (const [event, group] of tellings.entries())
      for (const { match } of group) this.#eventAt.set(match.head.index, event);
  }

  find(): readonly Link[] {
    const { grammar } = this.reading;
    for (const [index] of this.#eventAt) {
      const token = grammar.token(index);
      this.#readAbove(token);
      this.#readLinkingVerb(token);
    }
    return this.#links;
  }

  /** What the word that the event's word hangs on says of the two. */
  #readAbove(token: Token): void {
    const { grammar } = this.reading;
    const at = this.#outermost(token);
    const governor = grammar.head(at);
    if (!governor) return;
    const above = this.#eventAt.get(governor.index);
    if (above === undefined) return;
    if (isRelation(at, 'obl') || isRelation(at, 'nmod') || isRelation(at, 'advcl'))
      this.#readPreposition(token, governor, markerOf(this.reading, at));
    else if (isRelation(at, 'nsubj') && !this.reading.isPassive(governor)) {
      if (this.#is('harmfulClass', token) && this.#is('harmClass', governor))
        this.#add('causes', 'subject', token, governor);
    } else if (isRelation(at, 'obj') && this.#is('objectReactionClass', governor))
      this.#add('causes', 'object', token, governor);
    // "an attack that killed five", "blew up, killing five"
    if (
      (isRelation(at, 'acl') || (isRelation(at, 'advcl') && markerOf(this.reading, at) === '')) &&
      !this.reading.isPassive(at) &&
      this.#is('harmClass', token) &&
      this.#is('harmfulClass', governor)
    )
      this.#add('causes', 'participle', governor, token);
  }

  #readPreposition(here: Token, governor: Token, marker: string): void {
    const says = (term: LinkKind, property: string) =>
      this.reading.ontology.words(`ng:${term}`, `ng:${property}`).has(marker);
    if (says('causes', 'linkPreposition')) this.#add('causes', 'preposition', here, governor);
    else if (says('partOf', 'linkPreposition')) this.#add('partOf', 'preposition', governor, here);
    else if (this.#is('harmClass', governor) && this.#is('harmfulClass', here)) {
      if (!HARM_BY.has(marker) && !says('causes', 'reactionPreposition')) return;
      this.#add('causes', 'harm', here, governor);
      if (marker === 'in' && this.#isWhole(here)) this.#add('partOf', 'harm', governor, here);
    } else if (this.#is('reactionClass', governor) && says('causes', 'reactionPreposition'))
      this.#add('causes', 'reaction', here, governor);
    else if (this.#is('offenceClass', governor) && (marker === 'of' || marker === 'with'))
      this.#add('causes', 'offence', here, governor);
    else if (HELD_BY.has(marker) && this.#isWhole(here)) this.#add('partOf', 'within', governor, here);
  }

  /** "the attack sparked protests", "protests triggered by the attack": from a cause to what its verb leads to. */
  #readLinkingVerb(cause: Token): void {
    const { grammar } = this.reading;
    const at = this.#outermost(cause);
    const verb = grammar.head(at);
    const verbs: Token[] = [];
    if (verb && isRelation(at, 'nsubj') && !this.reading.isPassive(verb)) verbs.push(verb);
    for (const t of grammar.children(at, 'acl')) if (t.xpos !== 'VBN') verbs.push(t);
    for (const v of verbs)
      for (const effect of grammar.children(v, 'obj', 'obl')) {
        const preposition = grammar.preposition(effect);
        if (this.#isLinking(preposition ? `${v.lemma} ${preposition}` : v.lemma)) this.#addEffects(cause, effect);
      }
    // the passive: the cause stands behind "by"
    if (verb && isRelation(at, 'obl') && grammar.preposition(at) === 'by' && this.#isLinking(verb.lemma)) {
      for (const effect of grammar.children(verb, 'nsubj:pass')) this.#addEffects(cause, effect);
      const described = verb.deprel === 'acl' ? grammar.head(verb) : undefined;
      if (described) this.#addEffects(cause, described);
    }
  }

  #addEffects(cause: Token, phrase: Token): void {
    for (const t of this.reading.grammar.members(phrase)) {
      const counted = this.reading.grammar.children(t, 'nmod').filter((n) => n.deprel === 'nmod');
      const effect = [t, ...counted].find((x) => this.#eventAt.has(x.index));
      if (effect) this.#add('causes', 'verb', cause, effect);
    }
  }

  readonly #isLinking = (lemmas: string): boolean =>
    this.reading.ontology.words('ng:causes', 'ng:linkVerb').has(lemmas.toLowerCase());

  /** The head of the phrase that the event's word stands in: through coordination and "a series of". */
  #outermost(token: Token): Token {
    const { grammar } = this.reading;
    let at = grammar.conjuncts(token)[0]!;
    if (at !== token && at.upos === 'VERB') at = token;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const governor = grammar.head(at);
      if (at.deprel !== 'nmod' || grammar.preposition(at) !== 'of' || !governor || governor.upos !== 'NOUN') break;
      if (this.#eventAt.has(governor.index) || this.reading.entityAt(governor) !== undefined) break;
      at = governor;
    }
    return at;
  }

  #is(property: string, token: Token): boolean {
    return this.reading.ontology.words('ng:causes', `ng:${property}`).has(this.#typeAt(token));
  }

  #isWhole(token: Token): boolean {
    return this.reading.ontology.words('ng:partOf', 'ng:wholeClass').has(this.#typeAt(token));
  }

  #typeAt(token: Token): string {
    const event = this.#eventAt.get(token.index);
    return event === undefined ? '' : this.events[event]!.type;
  }

  #add(kind: LinkKind, how: string, from: Token, to: Token): void {
    const [a, b] = [this.#eventAt.get(from.index), this.#eventAt.get(to.index)];
    if (a === undefined || b === undefined || a === b) return;
    const known = this.#links.some((l) => l.kind === kind && l.from === b && l.to === a);
    if (known) return;
    const sure = Math.min(this.events[a]!.evidence[0].score, this.events[b]!.evidence[0].score);
    const rule = `event-${kind === 'causes' ? 'causes' : 'part-of'}-${how}`;
    this.#links.push({ kind, from: a, to: b, evidence: this.reading.evidence(rule, SURE * sure, from, to) });
  }
}

/** The preposition or conjunction before a phrase or clause: "after", "because of"; empty where there is none. */
function markerOf({ grammar }: Reading, token: Token): string {
  const preposition = grammar.preposition(token);
  if (preposition) return preposition;
  return grammar
    .children(token, 'mark')
    .flatMap((t) => [t, ...grammar.children(t, 'fixed')])
    .map((t) => t.lemma.toLowerCase())
    .join(' ');
}

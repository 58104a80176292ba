import type { QuoteSpan, Token } from '../core/annotation.ts';
import type { Claim, Event } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import type { Reading } from './reading.ts';

/** A statement before its media and events are known. */
interface Saying {
  readonly speakers: readonly { entity: number; token: Token }[];
  content: Span;
  readonly cue: Token;
  readonly direct: boolean;
  readonly rule: string;
}

/** What the article says that people and bodies said: quotations and reported speech, with who carried it. */
export function extractClaims(reading: Reading, events: readonly Event[]): Claim[] {
  const finder = new ClaimFinder(reading);
  finder.reported();
  finder.quoted();
  return finder.claims(events);
}

class ClaimFinder {
  readonly #sayings: Saying[] = [];
  readonly #reportVerbs: ReadonlySet<string>;
  readonly #quoteVerbs: ReadonlySet<string>;
  readonly #reportNouns: ReadonlySet<string>;

  constructor(readonly reading: Reading) {
    this.#reportVerbs = reading.ontology.words('schema:Claim', 'ng:reportVerb');
    this.#quoteVerbs = reading.ontology.words('schema:Claim', 'ng:quoteVerb');
    this.#reportNouns = reading.ontology.words('schema:Claim', 'ng:reportNoun');
  }

  /** "X said that S", "S, X said", "according to X, S", "X's claim that S". */
  reported(): void {
    const { grammar } = this.reading;
    for (const token of grammar.tokens) {
      if (token.upos === 'VERB' && this.#reportVerbs.has(token.lemma.toLowerCase())) this.#reportedBy(token);
      else if (token.upos === 'NOUN' && this.#reportNouns.has(token.lemma.toLowerCase())) this.#reportedByNoun(token);
      if (
        grammar.preposition(token) === 'according to' ||
        grammar.preposition(token) === 'accord to' ||
        grammar.preposition(token) === 'as per' ||
        grammar.preposition(token) === 'per'
      )
        this.#accordingTo(token);
    }
  }

  #reportedBy(verb: Token): void {
    const { grammar } = this.reading;
    const content = grammar.child(verb, 'ccomp') ?? this.#parataxisContent(verb) ?? this.#xcompContent(verb);
    if (!content) return;
    const speakers = this.#speakersOf(verb);
    if (speakers.length === 0) return;
    const span =
      content.deprel === 'parataxis' || isAncestor(grammar.ancestors(verb), content)
        ? this.#without(content, verb)
        : this.reading.spanOf(...trimmed(grammar.subtree(content)));
    this.#sayings.push({
      speakers,
      content: span,
      cue: verb,
      direct: false,
      rule: `statement-${verb.lemma.toLowerCase()}`,
    });
  }

  /** "S, X said": the cue is a parenthesis in what is said. */
  #parataxisContent(verb: Token): Token | undefined {
    if (verb.deprel !== 'parataxis')
      return this.reading.grammar
        .children(verb, 'parataxis')
        .find((t) => t.upos === 'VERB' && t.index > verb.index && !this.#reportVerbs.has(t.lemma));
    return this.reading.grammar.head(verb);
  }

  /** "said to have", "described as", "called X a Y", "denied being": complement without a finite verb. */
  #xcompContent(verb: Token): Token | undefined {
    if (
      [
        'ask',
        'urge',
        'hope',
        'expect',
        'promise',
        'pledge',
        'vow',
        'agree',
        'demand',
        'threaten',
        'claim',
        'call',
        'describe',
        'label',
        'deny',
        'advise',
        'propose',
      ].includes(verb.lemma.toLowerCase())
    ) {
      const xcomp = this.reading.grammar.child(verb, 'xcomp');
      if (xcomp) return xcomp;
    }
    if (
      [
        'describe',
        'characterize',
        'characterise',
        'deny',
        'dismiss',
        'label',
        'criticize',
        'express',
        'praise',
        'condemn',
      ].includes(verb.lemma.toLowerCase())
    )
      return this.reading.grammar.child(verb, 'obl', 'obj');
    return undefined;
  }

  #reportedByNoun(noun: Token): void {
    const { grammar } = this.reading;
    const content = grammar
      .children(noun, 'acl', 'ccomp')
      .find((t) => grammar.child(t, 'mark')?.lemma.toLowerCase() === 'that');
    if (!content) return;
    const owner =
      grammar.child(noun, 'nmod:poss') ??
      grammar.children(noun, 'nmod').find((t) => ['by', 'from', 'of'].includes(grammar.preposition(t)));
    const verb = grammar.head(noun);
    const subjects = owner ? [owner] : verb && isRelation(noun, 'obj') ? this.reading.subjectsOf(verb) : [];
    const speakers = subjects.flatMap((t) => this.reading.entitiesAt(t));
    if (speakers.length > 0)
      this.#sayings.push({
        speakers,
        content: this.reading.spanOf(...trimmed(grammar.subtree(content))),
        cue: noun,
        direct: false,
        rule: 'statement-noun',
      });
  }

  #accordingTo(source: Token): void {
    const speakers = this.reading.entitiesAt(source);
    const own = speakers.length > 0 ? speakers : this.#issuers(source);
    const clause = this.reading.grammar.head(source);
    if (!clause || own.length === 0) return;
    const top = this.reading.clauseOf(clause);
    this.#sayings.push({
      speakers: own,
      content: this.#without(top, source),
      cue: source,
      direct: false,
      rule: 'statement-according-to',
    });
  }

  /** Whose document it is: "a statement posted by X", "a report from X", "X's letter". */
  #issuers(document: Token): { entity: number; token: Token }[] {
    const { grammar } = this.reading;
    const owners = [
      ...grammar.children(document, 'nmod:poss'),
      ...grammar.children(document, 'nmod').filter((t) => ['by', 'from', 'of'].includes(grammar.preposition(t))),
      ...grammar
        .children(document, 'acl')
        .flatMap((v) => grammar.children(v, 'obl').filter((t) => grammar.preposition(t) === 'by')),
      ...grammar.children(document, 'compound', 'amod'),
    ];
    return owners.flatMap((t) => this.reading.entitiesAt(t));
  }

  #speakersOf(verb: Token): { entity: number; token: Token }[] {
    const { grammar } = this.reading;
    if (this.reading.isPassive(verb)) {
      const agents = grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by');
      return agents.flatMap((t) => this.reading.entitiesAt(t));
    }
    const subjects = this.reading.subjectsOf(verb);
    const found = subjects.flatMap((t) => this.reading.entitiesAt(t));
    if (found.length > 0) return found;
    // "a statement by X said": the document's author speaks
    const issuers = subjects.flatMap((t) => this.#issuers(t));
    if (issuers.length > 0) return issuers;
    const head = grammar.head(verb);
    return verb.deprel === 'acl' && head ? this.reading.entitiesAt(head) : [];
  }

  /** Quotations: each with the speaker beside it, else the one of the quotation before it in the paragraph. */
  quoted(): void {
    let last: { saying: Saying; quote: QuoteSpan } | undefined;
    for (const quote of this.reading.document.quotes) {
      const words = this.reading.text(quote).split(/\s+/).length;
      const inside = this.#sayings.find((s) => contains(s.content, quote) || overlaps(s.content, quote));
      if (inside) {
        if (words >= 4) {
          const joined = {
            start: Math.min(inside.content.start, quote.start),
            end: Math.max(inside.content.end, quote.end),
          };
          if (joined.end - joined.start < 1000) inside.content = joined;
          last = { saying: inside, quote };
        }
        continue;
      }
      if (words < 3) continue;
      const cue = this.#cueBeside(quote);
      if (cue) {
        const continued =
          last && last.saying.cue === cue.token && quote.start - last.quote.end < 120 ? last.saying : undefined;
        if (continued && quote.end - continued.content.start < 1000) {
          continued.content = { start: continued.content.start, end: quote.end };
          last = { saying: continued, quote };
          continue;
        }
        const saying: Saying = {
          speakers: cue.speakers,
          content: quote,
          cue: cue.token,
          direct: true,
          rule: 'quotation-cue',
        };
        this.#sayings.push(saying);
        last = { saying, quote };
      } else if (words >= 5) {
        const near = last && quote.start - last.quote.end < 600 ? last.saying : this.#previousSpeaker(quote);
        if (near) {
          const saying: Saying = {
            speakers: near.speakers,
            content: quote,
            cue: near.cue,
            direct: true,
            rule: 'quotation-continued',
          };
          this.#sayings.push(saying);
          last = { saying, quote };
        }
      }
    }
  }

  /** The nearest verb of saying in the quotation's sentences, outside all marks, with its subject. */
  #cueBeside(quote: QuoteSpan): { token: Token; speakers: readonly { entity: number; token: Token }[] } | undefined {
    const { document, grammar } = this.reading;
    const sentences = document.sentences.filter((s) => overlaps(s, quote.outer));
    const before = document.sentences[(sentences[0]?.index ?? 0) - 1];
    const colon = before && /[:,]\s*$/u.test(this.reading.text(before)) ? [before] : [];
    const after = document.sentences[(sentences.at(-1)?.index ?? 0) + 1];
    const follows = after && /^\s*[\p{Ll}]/u.test(this.reading.text(after)) ? [after] : [];
    const candidates = [...sentences, ...colon, ...follows]
      .flatMap((s) => grammar.tokens.slice(s.first, s.endToken))
      .filter(
        (t) =>
          (t.upos === 'VERB' && this.#quoteVerbs.has(t.lemma.toLowerCase())) ||
          grammar.preposition(t) === 'according to',
      )
      .filter((t) => !document.quotes.some((q) => contains(q.outer, t)))
      .map((t) => ({
        token: t,
        speakers: t.upos === 'VERB' ? this.#speakersOf(t) : this.reading.entitiesAt(t),
        distance: t.end <= quote.start ? quote.start - t.end : t.start - quote.end,
      }))
      .filter((c) => c.speakers.length > 0)
      .toSorted((a, b) => a.distance - b.distance);
    return candidates[0];
  }

  /** The subject of the sentence before, where it is a person and the quotation stands alone. */
  #previousSpeaker(quote: QuoteSpan): Pick<Saying, 'speakers' | 'cue'> | undefined {
    const { document, grammar } = this.reading;
    const own = document.sentences.find((s) => overlaps(s, quote.outer));
    if (!own || quote.outer.start - own.start > 3) return undefined;
    const before = document.sentences[own.index - 1];
    if (!before) return undefined;
    const said = this.#sayings.filter((s) => s.cue.sentence === before.index).at(-1);
    if (said) return said;
    const root = grammar.token(before.root);
    const speakers = this.reading
      .subjectsOf(root)
      .flatMap((t) => this.reading.entitiesAt(t))
      .filter((s) => this.reading.entity(s.entity).type === 'Person');
    return speakers.length > 0 ? { speakers, cue: root } : undefined;
  }

  claims(events: readonly Event[]): Claim[] {
    return this.#sayings
      .toSorted((a, b) => a.content.start - b.content.start)
      .flatMap((saying) => {
        const text = this.reading.text(saying.content).replace(/\s+/gu, ' ').trim();
        if (text.split(' ').length < 2) return [];
        const direct =
          saying.direct ||
          this.reading.document.quotes.some(
            (q) => overlaps(q, saying.content) && (q.end - q.start) / (saying.content.end - saying.content.start) > 0.6,
          );
        const asserts = events.filter((e) => e.triggers.some((t) => contains(saying.content, t))).map((e) => e.index);
        const via = this.#carriers(saying);
        return saying.speakers.slice(0, 1).map(
          ({ entity, token }): Claim => ({
            speaker: entity,
            text,
            content: saying.content,
            direct,
            via,
            asserts,
            evidence: [{ ...this.#evidenceSpan(saying, token), rule: saying.rule, score: saying.direct ? 0.85 : 0.8 }],
          }),
        );
      });
  }

  /** Media, platforms and documents' publishers named with the cue: "told CNN", "posted on X", "in a statement to …". */
  #carriers(saying: Saying): Claim['via'] {
    const { grammar } = this.reading;
    const around = [
      ...grammar.children(saying.cue, 'obl', 'obj', 'iobj', 'nmod'),
      ...grammar
        .children(saying.cue, 'obl', 'advcl')
        .flatMap((t) =>
          grammar.children(t, 'nmod', 'obl', 'obj', 'acl').flatMap((c) => [c, ...grammar.children(c, 'obl', 'nmod')]),
        ),
    ];
    const spoken = new Set(saying.speakers.map((s) => s.entity));
    return around
      .filter((t) => !contains(saying.content, t))
      .flatMap((t) => this.reading.entitiesAt(t))
      .filter(
        ({ entity }) =>
          !spoken.has(entity) &&
          this.reading.entity(entity).name !== undefined &&
          this.reading.entity(entity).classes.includes('schema:NewsMediaOrganization'),
      )
      .map(({ entity, token }) => ({
        entity,
        evidence: this.reading.evidence('statement-carrier', 0.7, saying.cue, token),
      }));
  }

  #evidenceSpan(saying: Saying, speaker: Token): Span {
    const span = this.reading.spanOf(saying.cue, speaker);
    return span;
  }

  /** What the clause says without the cue's own words. */
  #without(clause: Token, cue: Token): Span {
    const cueTokens = new Set(this.reading.grammar.subtree(cue).map((t) => t.index));
    const rest = trimmed(this.reading.grammar.subtree(clause).filter((t) => !cueTokens.has(t.index)));
    return rest.length > 0 ? this.reading.spanOf(...rest) : clause;
  }
}

/** Without the conjunction and punctuation at the ends. */
function trimmed(tokens: readonly Token[]): Token[] {
  const edge = (t: Token) =>
    t.upos === 'PUNCT' || (t.deprel === 'mark' && ['that', 'whether'].includes(t.lemma.toLowerCase()));
  let [from, to] = [0, tokens.length];
  while (from < to && edge(tokens[from]!)) from++;
  while (to > from && tokens[to - 1]!.upos === 'PUNCT') to--;
  return tokens.slice(from, to);
}

const isAncestor = (path: readonly Token[], token: Token): boolean => path.includes(token);

import type { QuoteSpan, Sentence, Token } from '../core/annotation.ts';
import { contains, overlaps } from '../core/span.ts';
import { isMedium } from './claims-context.ts';
import { type Cue, phraseOf, type Saying, type StatementWords } from './claims-saying.ts';
import type { Speakers } from './claims-speakers.ts';
import type { Reading } from './reading.ts';

/** How many words after a quotation its verb may stand. */
const FARTHEST_VERB = 5;

/** Quotations with the speaker beside them, and words set apart with a name below. */
export class QuotedSpeech {
  readonly #quotes: readonly QuoteSpan[];

  constructor(
    readonly reading: Reading,
    readonly words: StatementWords,
    readonly speakers: Speakers,
  ) {
    const { quotes, mentions } = reading.document;
    // 'Jimmy "Kid" Zub' is not said by anyone
    const inNames = mentions.filter((m) => m.kind === 'name');
    this.#quotes = quotes.filter(
      (q) => !quotes.some((o) => o !== q && contains(o, q.outer)) && !inNames.some((m) => contains(m, q.outer)),
    );
  }

  /** The statements in quotations that begin in the sentence; `before` holds all found so far. */
  from(sentence: Sentence, before: readonly Saying[]): Saying[] {
    const found: Saying[] = [];
    for (const quote of this.#quotes) {
      const begins = Math.max(quote.outer.start, sentence.start);
      if (begins >= sentence.end || quote.outer.start < sentence.start) continue;
      const saying = this.#quotation(quote, sentence, [...before, ...found]);
      if (saying) found.push(saying);
    }
    return found;
  }

  #quotation(quote: QuoteSpan, sentence: Sentence, before: readonly Saying[]): Saying | undefined {
    const size = this.reading.text(quote).split(/\s+/).length;
    const carrier = (s: Saying) => (s.speakers.some((x) => isMedium(this.reading, x.entity)) ? 1e6 : 0);
    const length = (s: Saying) => s.content.end - s.content.start + carrier(s);
    const reported = before
      .filter((s) => overlaps(s.content, quote) && s.cue.sentence === sentence.index)
      .toSorted((a, b) => length(a) - length(b))[0];
    const base = { content: quote, direct: true, via: [] };
    if (reported)
      return size < 4 || contains(reported.content, quote)
        ? undefined
        : { ...reported, ...base, rule: 'quotation-reported' };
    const signed = this.#signature(quote);
    if (signed) return { ...base, ...signed, rule: 'quotation-signed', score: 0.8 };
    const cue = this.#cue(quote, before);
    if (cue && (size >= 4 || this.#touches(cue.cue, quote)))
      return { ...base, ...cue, rule: 'quotation-cue', score: 0.85 };
    if (size < 5 || !this.#standsAlone(quote, sentence)) return undefined;
    const last = this.#lastSpeaker(sentence, before);
    return last && { ...base, ...last, rule: 'quotation-continued', score: 0.6, continued: true };
  }

  /** The verb of saying that goes with the quotation, outside all marks. */
  #cue(quote: QuoteSpan, before: readonly Saying[]): Cue | undefined {
    const { document, grammar } = this.reading;
    const touched = document.sentences.filter((s) => overlaps(s, quote.outer));
    const previous = document.sentences[(touched[0]?.index ?? 0) - 1];
    const next = document.sentences[(touched.at(-1)?.index ?? 0) + 1];
    const opens = previous && /[:,]\s*$/u.test(this.reading.text(previous)) ? [previous] : [];
    const follows = next && /^\s*\p{Ll}/u.test(this.reading.text(next)) ? [next] : [];
    const leads = /[:,]\s*$/u.test(document.article.text.slice(0, quote.outer.start));
    const trails = /[,?!]["”’'\s]*$/u.test(document.article.text.slice(quote.start, quote.outer.end + 1));
    const first = grammar.tokens.find((t) => t.start >= quote.start && t.upos !== 'PUNCT');
    const above = new Set(first ? grammar.ancestors(first).map((t) => t.index) : []);
    const away = (t: Token) => {
      if (above.has(t.index) && t.end <= quote.start) return 0;
      const gap = t.end <= quote.start ? quote.start - t.end : t.start - quote.end;
      return gap * (t.end <= quote.start ? (trails && !leads ? 3 : 1) : leads && !trails ? 3 : 1);
    };
    const cues = [...touched, ...opens, ...follows]
      .flatMap((s) => grammar.tokens.slice(s.first, s.endToken))
      .filter((t) => t.upos === 'VERB' && this.#isCue(t))
      .filter((t) => !document.quotes.some((q) => contains(q.outer, t)))
      .toSorted((a, b) => away(a) - away(b));
    for (const token of cues) {
      const speakers = this.speakers.of(token, before);
      if (speakers.length > 0) return { cue: token, speakers };
    }
    return this.#verbAfter(quote);
  }

  #isCue(verb: Token): boolean {
    const { quoteVerb } = this.words;
    return quoteVerb.has(verb.lemma.toLowerCase()) || quoteVerb.has(phraseOf(this.reading, verb));
  }

  /** '"…," Jane Roe shrugged': whatever verb closes the sentence after the marks, where a name stands between. */
  #verbAfter(quote: QuoteSpan): Cue | undefined {
    const { grammar, document } = this.reading;
    if (!/[,?!]["”’'\s]*$/u.test(document.article.text.slice(quote.start, quote.outer.end))) return undefined;
    const next = grammar.tokens.findIndex((t) => t.start >= quote.outer.end);
    const after = next < 0 ? [] : grammar.tokens.slice(next, next + FARTHEST_VERB);
    const cue = after.find((t) => t.upos === 'VERB');
    const subject = cue && grammar.child(cue, 'nsubj');
    if (!cue || !subject || subject.index < next || cue.sentence !== after[0]!.sentence) return undefined;
    const speakers = this.speakers.at(subject).filter(({ entity }) => this.reading.entity(entity).type !== 'Place');
    return speakers.length > 0 && !grammar.child(cue, 'obj') ? { cue, speakers } : undefined;
  }

  /** "…" - Name: the name that closes the block after the quotation. */
  #signature(quote: QuoteSpan): Cue | undefined {
    const { article } = this.reading.document;
    const block = article.blocks.find((b) => contains(b, quote));
    const rest = block ? article.text.slice(quote.outer.end, block.end) : '';
    if (!block || !/^\s*[-–—―]{0,2}\s*[\p{L}@(][^.!?]{1,80}$/u.test(rest)) return undefined;
    if (!/^\s*[-–—―]/u.test(rest) && !/[.!?…]["”’']*$/u.test(article.text.slice(quote.start, quote.outer.end)))
      return undefined;
    return this.speakers.signer({ start: quote.outer.end, end: block.end });
  }

  #touches(cue: Token, quote: QuoteSpan): boolean {
    const between =
      cue.end <= quote.outer.start
        ? this.reading.document.article.text.slice(cue.end, quote.outer.start)
        : this.reading.document.article.text.slice(quote.outer.end, cue.start);
    return between.trim().split(/\s+/).length <= 4;
  }

  /** True where the quotation is a sentence of its own, no words within another. */
  #standsAlone(quote: QuoteSpan, sentence: Sentence): boolean {
    const before = this.reading.document.article.text.slice(sentence.start, quote.outer.start);
    return !/\p{L}/u.test(before);
  }

  /** Who spoke in the sentence before, or the person it is about. */
  #lastSpeaker(sentence: Sentence, before: readonly Saying[]): Cue | undefined {
    const { document, grammar } = this.reading;
    const last = before.at(-1);
    const end = last ? Math.max(last.content.end, last.cue.end) : 0;
    if (last && sentence.start - end < 300) return { speakers: last.speakers, cue: last.cue };
    const previous = document.sentences[sentence.index - 1];
    if (!previous) return undefined;
    const root = grammar.token(previous.root);
    const speakers = this.reading
      .subjectsOf(root)
      .flatMap((t) => this.reading.entitiesAt(t))
      .filter((s) => this.reading.entity(s.entity).type === 'Person');
    return speakers.length > 0 ? { speakers, cue: root } : undefined;
  }
}

import type { Sentence, TimeExpression, Token } from '../core/annotation.ts';
import type { Article } from '../core/article.ts';
import { addMonths, beginOf, endOf, isDay, isoDay, monthOf, yearOf } from './time-calendar.ts';
import { type TimeContext, type TimeReading, type TimeRule, tenseOf } from './time-context.ts';
import { DAY_RULES } from './time-day-rules.ts';
import { LASTING_RULES } from './time-lasting-rules.ts';
import { MONTH_RULES } from './time-month-rules.ts';
import { RELATIVE_RULES } from './time-relative-rules.ts';
import { YEAR_RULES } from './time-year-rules.ts';

const RULES: readonly TimeRule[] = [...DAY_RULES, ...MONTH_RULES, ...YEAR_RULES, ...RELATIVE_RULES, ...LASTING_RULES];

/** A time in its sentence: offsets into the sentence's text. */
interface FoundTime extends TimeReading {
  readonly start: number;
  readonly end: number;
  readonly bound?: 'before' | 'after';
}

/**
 * The times of an article in text order, resolved against its day of publication. Relative ones stay without a value
 * where that is unknown. Tokens and sentences are the article's own.
 */
export function findTimes(
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): TimeExpression[] {
  const children = childrenOf(tokens);
  const published = article.published !== undefined && isDay(article.published) ? article.published : undefined;
  const found: TimeExpression[] = [];
  let told: { antecedent?: string; antecedentDay?: string } = {};
  for (const sentence of sentences) {
    const words = tokens.slice(sentence.first, sentence.endToken);
    const text = article.text.slice(sentence.start, sentence.end);
    const reader = new SentenceReader(text, sentence, words, tokens, children, published, told);
    for (const time of reader.read()) {
      const start = sentence.start + time.start;
      const end = sentence.start + time.end;
      const inside = words.filter((token) => token.start < end && start < token.end);
      if (inside.length === 0) continue;
      found.push({
        start,
        end,
        first: inside[0]!.index,
        endToken: inside.at(-1)!.index + 1,
        kind: time.kind,
        ...(time.value !== undefined && { value: time.value }),
        ...(time.bound !== undefined && { bound: time.bound }),
      });
    }
    told = reader.told;
  }
  return found;
}

function childrenOf(tokens: readonly Token[]): (index: number) => readonly Token[] {
  const children: Token[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0) children[token.head]?.push(token);
  return (index) => children[index] ?? [];
}

class SentenceReader {
  /** The dates last spoken of, up to the end of what was read. */
  told: { antecedent?: string; antecedentDay?: string };
  readonly #quotes: readonly { readonly start: number; readonly end: number }[];

  constructor(
    readonly text: string,
    readonly sentence: Sentence,
    readonly words: readonly Token[],
    readonly tokens: readonly Token[],
    readonly children: (index: number) => readonly Token[],
    readonly published: string | undefined,
    told: { antecedent?: string; antecedentDay?: string },
  ) {
    this.told = told;
    this.#quotes = [...text.matchAll(/[“"][^“”"]*(?:[”"]|$)/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
  }

  read(): FoundTime[] {
    const matches = RULES.flatMap((rule) => [...this.text.matchAll(rule.pattern)].map((match) => ({ rule, match })))
      .filter(({ match }) => match[0].length > 0)
      .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
    const found: FoundTime[] = [];
    for (const { rule, match } of matches) {
      const last = found.at(-1);
      const start = match.index;
      const end = start + match[0].length;
      if (last !== undefined && start < last.end) continue;
      const value = rule.read(match.groups ?? {}, this.#context(start, end, found));
      if (value === undefined) continue;
      const time = this.#withBound({ ...value, start, end });
      const joined = last && this.#join(last, time);
      if (joined === undefined && last !== undefined) found.splice(-1, 1, this.#takeYear(last, time));
      if (joined === undefined) found.push(time);
      else found.splice(-1, 1, joined);
      this.#remember(found.at(-1)!, found);
    }
    return found.map((time) => (time.clock ? this.#dayOf(time, found) : time));
  }

  /** A time of day is of the day that its sentence speaks of, else of the day last spoken of, which it has already. */
  #dayOf(clock: FoundTime, found: readonly FoundTime[]): FoundTime {
    const day =
      found.find((time) => !time.clock && time.value !== undefined && isDay(time.value))?.value ?? clock.value;
    return day === undefined ? clock : { ...clock, value: day };
  }

  #remember({ value, start, end }: FoundTime, found: readonly FoundTime[]): void {
    if (value === undefined) return;
    this.told = { ...this.told, antecedent: value };
    // "It was confirmed on Friday, though it took place on Thursday": what follows speaks of Friday.
    const besides = this.#isBesides(start, end) && found.some((time) => time.end <= start && isDay(time.value ?? ''));
    if (isDay(value) && !besides) this.told = { ...this.told, antecedentDay: value };
  }

  /** True within an adverbial or a relative clause. */
  #isBesides(start: number, end: number): boolean {
    const from = this.sentence.start + start;
    const to = this.sentence.start + end;
    let at = this.words.findLast((token) => token.start < to && from < token.end);
    for (let steps = 0; at !== undefined && steps < this.words.length; steps++) {
      if (/^(?:advcl|acl:relcl)/.test(at.deprel)) return true;
      at = at.head < 0 ? undefined : this.tokens[at.head];
    }
    return false;
  }

  #context(start: number, end: number, found: readonly FoundTime[]): TimeContext {
    const from = this.sentence.start + start;
    const to = this.sentence.start + end;
    const inside = this.words.filter((token) => token.start < to && from < token.end);
    const previous = this.words.findLast((token) => token.end <= from);
    const next = this.words.find((token) => token.start >= to);
    return {
      anchor: this.#anchor(start, found),
      antecedent: this.told.antecedent,
      antecedentDay: this.told.antecedentDay,
      tense: () => tenseOf(inside, this.tokens, this.children),
      before: this.text.slice(0, start),
      after: this.text.slice(end),
      tokens: inside,
      previous,
      next,
    };
  }

  /** In a quotation "today" is the day on which it was said, where the sentence tells that before it. */
  #anchor(start: number, found: readonly FoundTime[]): string | undefined {
    const quote = this.#quotes.find((span) => span.start <= start && start < span.end);
    if (quote === undefined) return this.published;
    const said = found.findLast((time) => time.end <= quote.start && time.value !== undefined && isDay(time.value));
    return said?.value ?? this.published;
  }

  /** "June and July of 1973", "late March or early April 2003": the first takes the year that the second says. */
  #takeYear(first: FoundTime, second: FoundTime): FoundTime {
    const { value } = first;
    if (value === undefined || first.full === true || second.full !== true || second.value === undefined) return first;
    if (
      value.includes('/') ||
      value.length === 4 ||
      !/^,? ?(?:and|or|&|,) $/.test(this.text.slice(first.end, second.start))
    )
      return first;
    if (!/[A-Z]/.test(this.text.slice(first.start, first.end))) return first;
    return { ...first, value: withYear(value, false, endOf(second.value)) ?? value };
  }

  #withBound(time: FoundTime): FoundTime {
    if (time.kind === 'duration' || time.kind === 'set') return time;
    // "after Friday's attack" bounds the attack, not the day.
    if (/^ ?['’]s?\s/.test(this.text.slice(time.end))) return time;
    const before = this.text.slice(0, time.start);
    if (/\b(?:by|until|till|before|prior to|up to|no later than)\s(?:the\s)?$/i.test(before))
      return { ...time, bound: 'before' };
    if (
      /\b(?:since|after|from|starting|beginning|as of|starting (?:in|on)|beginning (?:in|on))\s(?:the\s)?$/i.test(
        before,
      )
    )
      return { ...time, bound: 'after' };
    return time;
  }

  /** "from May to July", "between 2001 and 2005", "May 3 – June 2": one stretch of time. */
  #join(first: FoundTime, second: FoundTime): FoundTime | undefined {
    const between = this.text.slice(first.end, second.start);
    const before = this.text.slice(0, first.start);
    if (first.clock !== second.clock && /^,? (?:on |at |by |around |about )?(?:the )?$/.test(between))
      return { ...(first.clock ? second : first), start: first.start, end: second.end };
    const alike = first.value?.length === second.value?.length;
    const isRange =
      (alike && /^\s?[-–—]\s?$|^ (?:to|through|thru) $/.test(between)) ||
      (/^,? (?:to|until|till|up to) $/.test(between) && /\bfrom (?:the )?$/i.test(before)) ||
      (/^ and $/.test(between) && /\bbetween (?:the )?$/i.test(before));
    if (!isRange || first.value === undefined || second.value === undefined) return undefined;
    const end = endOf(second.value);
    const begin = withYear(beginOf(first.value), first.full === true || second.full !== true, end);
    if (begin === undefined || begin > end) return undefined;
    return { kind: 'interval', value: `${begin}/${end}`, start: first.start, end: second.end };
  }
}

/** The value in the last year in which it is not after `end`, unless it says its year itself. */
function withYear(value: string, fixed: boolean, end: string): string | undefined {
  if (value.length === 4) return value;
  const year = yearOf(end);
  const inYear = (y: number) =>
    value.length === 7 ? addMonths(value, (y - yearOf(value)) * 12) : isoDay(y, monthOf(value), Number(value.slice(8)));
  const moved = fixed && value <= end ? value : inYear(year);
  return moved !== undefined && moved > end ? inYear(year - 1) : moved;
}

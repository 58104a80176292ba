import { addMonths, isoMonth, isoYear, monthOf, quarterOf, yearOf } from './time-calendar.ts';
import { reading, type TimeContext, type TimeReading, type TimeRule } from './time-context.ts';
import { readYear } from './time-nearest.ts';
import { COUNT, countNumber, ordinalNumber, SEASON, seasonMonth, WITHIN, YEAR, YEAR_PHRASE } from './time-words.ts';

/** Words with or of which a bare number of four digits is a year. */
const YEAR_CUE =
  /(?:^|[\s(“"—–-])(?:in|since|of|by|until|till|from|to|through|during|before|after|between|and|or|for|around|about|circa|c\.|least|most|as of|spring|summer|autumn|fall|winter|year|years|fiscal|FY|calendar|late|early|mid|back in)[\s-]$/i;

/** A number of four digits is taken for a year after a preposition, in brackets, or before what happens in years. */
function isYear(context: TimeContext): boolean {
  const { before, after, next, previous, tokens } = context;
  if (
    /[$€£#№]\s?$|\b(?:No|Nos|no|Flight|flight|Route|Highway|Room|Article|Section|Boeing|Airbus|Windows)\.?\s$|[\w.]-$|\d[.,:/]$/.test(
      before,
    )
  )
    return false;
  if (
    /^(?:[%°]|[.,:]\d|\s?(?:percent|per cent|km|kilomet|mi?les|met(?:er|re)|feet|kg|tons?|tonnes|pounds|dollars|euros|people|hours|GMT|UTC|EST|EDT|local|block|square)\b)/i.test(
      after,
    )
  )
    return false;
  // "in 1500 cases" counts; "in 2008 elections" does not happen without "the".
  const counts = tokens[0]?.deprel === 'nummod' && next?.xpos === 'NNS' && tokens[0].head === next.index;
  if (YEAR_CUE.test(before)) return !counts;
  if (/, $/.test(before) && /^\)/.test(after)) return true;
  if (/[([]$/.test(before) && /^[)\],;–-]/.test(after)) return true;
  if (previous !== undefined && previous.upos === 'PROPN' && !/^'?s$/.test(previous.form)) return false;
  const attribute =
    next !== undefined && next.index === (tokens.at(-1)?.index ?? 0) + 1 && /^(?:NOUN|ADJ|PROPN)$/.test(next.upos);
  if (attribute && !counts && /(?:^|\s)(?:the|a|an|this|that|his|her|its|their|our|my|'s|’s)\s$/i.test(before))
    return true;
  return (
    attribute &&
    !counts &&
    /^(?:election|season|war|budget|campaign|attack|invasion|revolution|coup|report|study|film|book|law|model|census|crisis|earthquake|treaty|deal|agreement)/.test(
      next!.lemma,
    )
  );
}

const CAPITAL_SEASON = '(?:Spring|Summer|Autumn|Fall|Winter)';

/** Years, the parts of a year, decades and centuries. */
export const YEAR_RULES: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      `${WITHIN}(?:(?:the )?(?:fiscal |calendar )?year )?(?<![\\w.,/])(?<y>${YEAR})(?![\\w/]|[-–]\\d)`,
      'gi',
    ),
    read: ({ y }, context) =>
      isYear(context) || /\D/.test(context.tokens[0]?.form ?? '') ? reading(isoYear(Number(y)), true) : undefined,
  },
  {
    pattern: /(?<![\w.,/$-])(?<a>1[6-9]\d\d|20\d\d)[-–/](?<b>\d{4}|\d\d)(?![\w/-])/g,
    read: ({ a, b }) => {
      const end = b!.length === 4 ? Number(b) : Number(a!.slice(0, 2) + b);
      return end > Number(a) && end < Number(a) + 200 ? reading(`${a}/${isoYear(end)}`, true) : undefined;
    },
  },
  {
    pattern: new RegExp(
      `${WITHIN}(?<![\\w-])(?:the )?(?<![\\w-])(?<century>1[5-9]|20)?['’]?(?<decade>\\d0)['’]?s(?!\\w)`,
      'gi',
    ),
    read: ({ century, decade }, context) => {
      if (century === undefined && !/['’]/.test(context.tokens.map((token) => token.form).join(''))) return undefined;
      const year = Number((century ?? (Number(decade) < 30 ? '20' : '19')) + decade);
      return reading(`${year}/${year + 9}`, true);
    },
  },
  {
    pattern: new RegExp(
      `${WITHIN}(?:the )?(?<which>1[0-9]th|20th|21st|nineteenth|twentieth|twenty-first)[- ]century`,
      'gi',
    ),
    read: ({ which }) => {
      const named: Readonly<Record<string, number>> = { nineteenth: 19, twentieth: 20, 'twenty-first': 21 };
      const number = named[which!.toLowerCase()] ?? Number.parseInt(which!, 10);
      return reading(`${(number - 1) * 100 + 1}/${number * 100}`, true);
    },
  },
  {
    pattern: new RegExp(
      `(?:the )?\\b(?<which>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[- ](?<part>quarter|half)(?: of (?<y>${YEAR_PHRASE})|,? (?<y2>${YEAR}))?(?![\\w-])`,
      'gi',
    ),
    read: ({ which, part, y, y2 }, context) =>
      readPart(
        part!,
        /^(?:final|last)$/i.test(which!) && part === 'half' ? 2 : ordinalNumber(which!),
        y ?? y2,
        context,
      ),
  },
  {
    pattern: new RegExp(
      `\\bthe (?<which>first|last|final) (?<count>${COUNT}) months of (?<y>${YEAR_PHRASE}|the year)(?!\\d)`,
      'gi',
    ),
    read: ({ which, count, y }, context) => {
      const number = countNumber(count!);
      const year = readYear(/^the year$/i.test(y!) ? 'this year' : y!, context);
      if (number === undefined || number > 12 || year === undefined) return { kind: 'interval' };
      const [begin, end] = /first/i.test(which!) ? [1, number] : [13 - number, 12];
      return reading(`${isoMonth(year, begin)}/${isoMonth(year, end)}`, true);
    },
  },
  {
    pattern: /(?:the (?:early |mid-?|late )?|the )(?<decade>forties|fifties|sixties|seventies|eighties|nineties)\b/gi,
    read: ({ decade }, { before, after }) => {
      // "in his late fifties" has no "the"; temperatures have.
      if (/^ (?:Fahrenheit|Celsius|degrees)|%/.test(after) || /\bin (?:his|her|their) $/.test(before)) return undefined;
      const tens = 'forties fifties sixties seventies eighties nineties'.split(' ').indexOf(decade!.toLowerCase()) + 4;
      return reading(`19${tens}0/19${tens}9`, true);
    },
  },
  {
    pattern: new RegExp(`\\b(?<part>Q|H)(?<number>[1-4])(?:(?: of|,)? (?<y>${YEAR}))?(?!\\w)`, 'g'),
    read: ({ part, number, y }, context) => readPart(part === 'Q' ? 'quarter' : 'half', Number(number), y, context),
  },
  {
    pattern: new RegExp(
      `(?:(?<rel>last|next|this(?: past| coming)?) )?${WITHIN}\\b(?<season>${SEASON}|${CAPITAL_SEASON}(?=,? (?:of )?${YEAR}))(?:,? (?:of )?(?<y>${YEAR_PHRASE}))?(?![\\w-])`,
      'g',
    ),
    read: ({ rel, season, y }, context) => readSeason(rel, season!, y, context),
  },
];

/** A quarter or half of a year: the last that had begun where no year is said, or the next by the tense. */
function readPart(
  part: string,
  number: number,
  phrase: string | undefined,
  context: TimeContext,
): TimeReading | undefined {
  const isQuarter = part.toLowerCase() === 'quarter';
  if (number > (isQuarter ? 4 : 2)) return undefined;
  const of = (year: number) =>
    reading(
      isQuarter ? quarterOf(year, number) : `${isoMonth(year, number * 6 - 5)}/${isoMonth(year, number * 6)}`,
      true,
    );
  if (phrase !== undefined) {
    const year = readYear(phrase, context);
    return year === undefined ? { kind: 'interval' } : of(year);
  }
  // Games have quarters and halves too.
  if (
    !isQuarter ||
    !/^ (?:\w+ )?(?:results?|earnings|profits?|loss(?:es)?|sales|revenues?|figures|report|growth|GDP|net|operating|financial)\b/.test(
      context.after,
    )
  )
    if (!/(?:in|for|of|during|by|until|since)\s$/.test(context.before) || !isQuarter) return undefined;
  if (context.anchor === undefined) return { kind: 'interval' };
  const year = yearOf(context.anchor);
  const begun = number * 3 - 2 <= monthOf(context.anchor);
  if (context.tense() === 'future') return of(number * 3 < monthOf(context.anchor) ? year + 1 : year);
  return of(begun ? year : year - 1);
}

function readSeason(
  rel: string | undefined,
  season: string,
  phrase: string | undefined,
  context: TimeContext,
): TimeReading | undefined {
  const words = context.tokens.map((token) => token.form).join(' ');
  const said =
    rel !== undefined || phrase !== undefined || /^(?:early|mid|late|the (?:end|beginning|start|middle)) /i.test(words);
  if (!said && !/\b(?:in|during|since|by|until|for|this) (?:the )?$/.test(context.before)) return undefined;
  if (context.tokens.some((token) => token.upos === 'VERB')) return undefined;
  const begin = seasonMonth(season);
  const of = (year: number) =>
    reading(`${isoMonth(year, begin)}/${addMonths(isoMonth(year, begin), 2)}`, phrase !== undefined);
  if (phrase !== undefined) {
    const year = readYear(phrase, context);
    return year === undefined ? { kind: 'interval' } : of(year);
  }
  if (context.anchor === undefined) return { kind: 'interval' };
  const year = yearOf(context.anchor);
  const month = monthOf(context.anchor);
  if (rel === 'this') return of(year);
  const future = rel === 'next' || rel === 'this coming' || (rel === undefined && context.tense() === 'future');
  if (future) return of(begin > month ? year : year + 1);
  // The season that is running is "last" only once it is over.
  return of((rel === 'last' ? begin + 2 < month : begin <= month) ? year : year - 1);
}

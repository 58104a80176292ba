import {
  addDays,
  addMonths,
  beginOf,
  daysBetween,
  isoDay,
  isoMonth,
  isoYear,
  lastDayOf,
  monthOf,
  quarterOf,
  yearOf,
} from './time-calendar.ts';
import { reading, type TimeContext, type TimeReading, type TimeRule } from './time-context.ts';
import {
  MONTH,
  monthNumber,
  ordinalNumber,
  SEASON,
  SHORT_WEEKDAY,
  seasonMonth,
  WEEKDAY,
  WITHIN,
  YEAR,
  YEAR_PHRASE,
} from './time-words.ts';

const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
/** Not the beginning of a longer number, an amount or a share. */
const NUMBER_ENDS =
  '(?![\\d%]|[.,:]\\d|-\\d|-(?:year|day|month|point)| ?(?:percent|per cent|million|billion|times)\\b)';
const NAMED_DAY = `(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}\\.?),? )?(?:the )?`;
const TO = ' ?(?:-|–|—|to|through|and|until) ?';

/** Year of a day without one: the nearest, and by the tense where it is as near in both directions. */
export function nearestDay(month: number, day: number, context: TimeContext): string | undefined {
  const { anchor } = context;
  if (anchor === undefined) return undefined;
  const year = yearOf(anchor);
  const days = [year - 1, year, year + 1].map((y) => isoDay(y, month, day)).filter((value) => value !== undefined);
  const past = days.filter((value) => value <= anchor).at(-1);
  const future = days.find((value) => value >= anchor);
  if (past === undefined || future === undefined) return past ?? future;
  const tense = context.tense();
  const ago = daysBetween(past, anchor);
  const ahead = daysBetween(anchor, future);
  if (tense === 'future') return ahead < 330 ? future : past;
  if (tense === 'past') return ago > 240 && ahead < 60 ? future : past;
  return ago <= ahead * 2 ? past : future;
}

/** Year of a month without one: this year's month where it is now, else the last or the next by the tense. */
export function nearestMonth(month: number, context: TimeContext): string | undefined {
  const { anchor } = context;
  if (anchor === undefined) return undefined;
  const now = anchor.slice(0, 7);
  const thisYear = isoMonth(yearOf(anchor), month);
  if (thisYear === now) return now;
  const past = thisYear < now ? thisYear : addMonths(thisYear, -12);
  const future = thisYear > now ? thisYear : addMonths(thisYear, 12);
  return context.tense() === 'future' ? future : past;
}

/** The year that a phrase says: "2008", "last year", "the previous year". */
export function readYear(phrase: string, context: TimeContext): number | undefined {
  const words = phrase.toLowerCase();
  if (/^\d/.test(words)) return Number(words);
  const told = context.antecedent ?? context.anchor;
  if (/^(?:that|the same|the previous|the following)/.test(words) || words === 'the next year') {
    if (told === undefined) return undefined;
    return yearOf(told) + (words.includes('previous') ? -1 : /following|next/.test(words) ? 1 : 0);
  }
  if (context.anchor === undefined) return undefined;
  return yearOf(context.anchor) + (words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0);
}

const shortYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
};

function readDay(month: number, day: number, year: string | undefined, context: TimeContext): TimeReading | undefined {
  if (year !== undefined) {
    const number = /^\d/.test(year) ? shortYear(year) : readYear(year, context);
    if (number === undefined) return { kind: 'date' };
    const value = isoDay(number, month, day);
    return value === undefined ? undefined : reading(value, true);
  }
  if (isoDay(2024, month, day) === undefined) return undefined;
  // The attacks are named by their day alone.
  if (month === 9 && day === 11 && /^,? (?:\w+ )?(?:terror|attack|hijack|Commission)/.test(context.after))
    return reading('2001-09-11', true);
  return reading(nearestDay(month, day, context));
}

function readDayRange(
  groups: Readonly<Record<string, string | undefined>>,
  context: TimeContext,
): TimeReading | undefined {
  const month = monthNumber(groups['month']!);
  const [first, last] = [Number.parseInt(groups['d1']!, 10), Number.parseInt(groups['d2']!, 10)];
  if (last <= first) return undefined;
  const end = readDay(month, last, groups['y'], context);
  if (end === undefined || end.value === undefined) return end && { kind: 'interval' };
  return reading(`${isoDay(yearOf(end.value), month, first)}/${end.value}`, true);
}

/** Month names that are also a verb, an adjective or a person's name: only with a word before them that asks for a month. */
const AMBIGUOUS = /^(?:March|May|April|June|August|Jan\.?)$/;
const MONTH_CUE =
  /(?:^|[\s(])(?:in|of|since|by|until|till|from|to|through|during|before|after|between|for|and|or|every|each|early|mid|late|last|next|this|around|as of|on)\s$/i;

/** Words with or of which a bare number of four digits is a year. */
const YEAR_CUE =
  /(?:^|[\s(“"—–-])(?:in|since|of|by|until|till|from|to|through|during|before|after|between|and|or|for|around|about|circa|c\.|as of|spring|summer|autumn|fall|winter|year|years|fiscal|FY|calendar|late|early|mid|back in)[\s-]$/i;

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

/** Dates of the calendar, with or without their years. Longer forms win over shorter ones. */
export const CALENDAR_RULES: readonly TimeRule[] = [
  {
    pattern: /(?<![\d/-])(?<y>\d{4})([-/])(?<m>\d{2})\2(?<d>\d{2})(?![\d/-])/g,
    read: ({ y, m, d }) => {
      const value = isoDay(Number(y), Number(m), Number(d));
      return value === undefined ? undefined : reading(value, true);
    },
  },
  {
    // Month first, unless that is no month: as American papers write it.
    pattern: /(?<![\d/.$])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4}|\d{2})(?![\d/])/g,
    read: ({ a, b, y }) => {
      const value = isoDay(shortYear(y!), Number(a), Number(b)) ?? isoDay(shortYear(y!), Number(b), Number(a));
      return value === undefined ? undefined : reading(value, true);
    },
  },
  { pattern: /(?<![\d/])9\/11(?![\d/])/g, read: () => reading('2001-09-11', true) },
  {
    pattern: new RegExp(
      `${NAMED_DAY}(?<month>${MONTH}) (?<d>${DAY})${NUMBER_ENDS}(?:,? (?:of )?(?<y>${YEAR_PHRASE})(?!\\d))?`,
      'g',
    ),
    read: ({ month, d, y }, context) => readDay(monthNumber(month!), Number.parseInt(d!, 10), y, context),
  },
  {
    pattern: new RegExp(
      `(?<!\\d|[.,:$-])${NAMED_DAY}\\b(?<d>${DAY})(?: of)?[ -](?<month>${MONTH})\\b(?:(?:,? |-)(?:of )?(?<y>${YEAR_PHRASE})(?!\\d))?`,
      'g',
    ),
    read: ({ month, d, y }, context) => readDay(monthNumber(month!), Number.parseInt(d!, 10), y, context),
  },
  {
    pattern: new RegExp(
      `(?<month>${MONTH}) (?<d1>${DAY})${TO}(?<d2>${DAY})${NUMBER_ENDS}(?:,? (?<y>${YEAR})(?!\\d))?`,
      'g',
    ),
    read: readDayRange,
  },
  {
    pattern: new RegExp(
      `(?<!\\d|[.,:$-])\\b(?<d1>${DAY})${TO}(?<d2>${DAY}) (?<month>${MONTH})\\b(?:,? (?<y>${YEAR})(?!\\d))?`,
      'g',
    ),
    read: readDayRange,
  },
  {
    pattern: new RegExp(`${WITHIN}(?<![\\w.])(?<month>${MONTH})(?:,? | of )(?<y>${YEAR_PHRASE})(?!\\d)`, 'g'),
    read: ({ month, y }, context) => {
      const year = readYear(y!, context);
      return reading(year === undefined ? undefined : isoMonth(year, monthNumber(month!)), true);
    },
  },
  {
    pattern: new RegExp(
      `(?:the )?(?<which>first|second|third|fourth|last|final) week of (?<month>${MONTH})(?: (?<y>${YEAR_PHRASE}))?(?!\\d)`,
      'g',
    ),
    read: ({ which, month, y }, context) => {
      const year = y === undefined ? undefined : readYear(y, context);
      const value =
        year === undefined ? nearestMonth(monthNumber(month!), context) : isoMonth(year, monthNumber(month!));
      if (value === undefined) return { kind: 'interval' };
      const last = lastDayOf(value);
      if (/last|final/.test(which!)) return reading(`${addDays(last, -6)}/${last}`);
      const begin = addDays(`${value}-01`, (ordinalNumber(which!) - 1) * 7);
      return reading(`${begin}/${addDays(begin, 6)}`);
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<rel>(?:last|next|this(?: past| coming)?|that|the following|the previous)) )?${WITHIN}(?<![\\w.-])(?<month>${MONTH})(?![\\w-]|\\.\\w)`,
      'g',
    ),
    read: ({ rel, month }, context) => readBareMonth(rel, month!, context),
  },
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
    pattern: new RegExp(`${WITHIN}(?:the )?(?<century>1[5-9]|20)?['’]?(?<decade>\\d0)['’]?s(?!\\w)`, 'gi'),
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
    pattern: new RegExp(`\\b(?<part>Q|H)(?<number>[1-4])(?:(?: of|,)? (?<y>${YEAR}))?(?!\\w)`, 'g'),
    read: ({ part, number, y }, context) => readPart(part === 'Q' ? 'quarter' : 'half', Number(number), y, context),
  },
  {
    pattern: new RegExp(
      `(?:(?<rel>last|next|this(?: past| coming)?) )?${WITHIN}\\b(?<season>${SEASON})(?:,? (?:of )?(?<y>${YEAR_PHRASE}))?(?![\\w-])`,
      'g',
    ),
    read: ({ rel, season, y }, context) => readSeason(rel, season!, y, context),
  },
];

function readBareMonth(rel: string | undefined, name: string, context: TimeContext): TimeReading | undefined {
  const month = monthNumber(name);
  const word = context.tokens.find((token) => token.form.startsWith(name.slice(0, 3)));
  if (word !== undefined && /^(?:VERB|AUX)$/.test(word.upos)) return undefined;
  const introduced = rel !== undefined || context.tokens.length > 1 || MONTH_CUE.test(context.before);
  if (AMBIGUOUS.test(name) && !introduced) return undefined;
  if (word?.refers === 'person') return undefined;
  // Part of a name: "Theresa May", "Black September", "October Revolution".
  if (!introduced && (context.previous?.upos === 'PROPN' || context.next?.upos === 'PROPN')) return undefined;
  if (/^ of \p{Lu}/u.test(context.after)) return undefined;
  const { anchor } = context;
  if (anchor === undefined) return { kind: 'date' };
  const now = anchor.slice(0, 7);
  const thisYear = isoMonth(yearOf(anchor), month);
  if (rel === 'last' || rel === 'this past') return reading(thisYear < now ? thisYear : addMonths(thisYear, -12));
  if (rel === 'next' || rel === 'this coming') return reading(thisYear > now ? thisYear : addMonths(thisYear, 12));
  if (rel === 'this') return reading(thisYear);
  if (rel !== undefined && context.antecedent !== undefined) {
    const told = yearOf(context.antecedent);
    const near = [told - 1, told, told + 1].map((year) => isoMonth(year, month));
    const from = beginOf(context.antecedent).slice(0, 7);
    if (rel === 'the following') return reading(near.find((value) => value > from));
    if (rel === 'the previous') return reading(near.filter((value) => value < from).at(-1));
    return reading(near[1]);
  }
  return reading(nearestMonth(month, context));
}

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

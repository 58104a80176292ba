import {
  addDays,
  beginOf,
  daysBetween,
  endOf,
  isDay,
  isoDay,
  weekdayOf,
  weekendOf,
  weekOf,
  yearOf,
} from './time-calendar.ts';
import { reading, type TimeContext, type TimeReading, type TimeRule } from './time-context.ts';
import { nearestDay } from './time-nearest.ts';
import { current, shift, shiftValue, stretch } from './time-shift.ts';
import { ABOUT, CLOCK, COUNT, countNumber, DAY_PART, UNIT, WEEKDAY, WITHIN, weekdayNumber } from './time-words.ts';

const SINGLE_UNIT = '(?:weekend|week|month|quarter|year|decade|century)';
const LATELY = `(?:(?:earlier|later|early|late) )?`;

/** Day of that weekday nearest in the direction of the tense, the anchor's own day before all. */
function readWeekday(
  rel: string | undefined,
  name: string,
  week: string | undefined,
  context: TimeContext,
): TimeReading {
  const { anchor } = context;
  if (anchor === undefined) return { kind: 'date' };
  const wanted = weekdayNumber(name);
  if (week !== undefined) {
    const weeks = /^last/.test(week) ? -1 : /^next/.test(week) ? 1 : 0;
    return reading(addDays(beginOf(weekOf(anchor, weeks)), wanted - 1));
  }
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  const past = addDays(anchor, -back);
  const future = back === 0 ? anchor : addDays(past, 7);
  switch (rel?.toLowerCase()) {
    case 'last':
    case 'this past':
      return reading(back === 0 ? addDays(anchor, -7) : past);
    case 'next':
    case 'this coming':
    case 'coming':
      return reading(back === 0 ? addDays(anchor, 7) : future);
    case 'this': {
      const tense = context.tense();
      return reading(
        tense === 'future' ? future : tense === 'past' ? past : addDays(beginOf(weekOf(anchor, 0)), wanted - 1),
      );
    }
    case 'the following': {
      const told = context.antecedentDay;
      if (told === undefined) return reading(future);
      return reading(addDays(told, ((wanted - weekdayOf(told) + 6) % 7) + 1));
    }
    case 'the previous': {
      const told = context.antecedentDay ?? anchor;
      return reading(addDays(told, -(((weekdayOf(told) - wanted + 6) % 7) + 1)));
    }
    default:
      return reading(context.tense() === 'future' ? future : past);
  }
}

/** Papers and days with a name of their own. */
const AFTER_NAME =
  /^ (?:Times|Mirror|Mail|Telegraph|Express|People|Post|World|Herald|Night|Mass|Independent|Sport|Star|Age|Tribune|Standard|School)\b/;
const BEFORE_NAME =
  /\b(?:Black|Good|Super|Bloody|Easter|Palm|Ash|Holy|Cyber|Fat|Shrove|Maundy|Giving|Casual|Whit|Small Business)\s$/;

const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "new year's": [1, 1],
  "valentine's day": [2, 14],
  halloween: [10, 31],
  'may day': [5, 1],
};

/** Dates in relation to the day of publication or to a date told before. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      `\\b${LATELY}(?<word>today|tonight|yesterday|tomorrow)(?: (?:early |late )?${DAY_PART})?\\b`,
      'gi',
    ),
    read: ({ word }, { anchor, after }) => {
      if (/^ ?['’]s\s/.test(after) && /^ ?['’]s (?:world|youth|children|young)/.test(after)) return { kind: 'date' };
      const days = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[word!.toLowerCase()]!;
      return reading(anchor && addDays(anchor, days));
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.:$-])${CLOCK}(?![\\w:])`, 'g'),
    read: (_, context) => ({ ...reading(dayOfClock(context)), clock: true }),
  },
  {
    pattern: /\bthe day (?<side>before yesterday|after tomorrow)\b/gi,
    read: ({ side }, { anchor }) => reading(anchor && addDays(anchor, side!.startsWith('before') ? -2 : 2)),
  },
  {
    pattern: new RegExp(`\\b(?<rel>this|last) (?<part>${DAY_PART})\\b`, 'gi'),
    read: ({ rel }, { anchor }) => reading(anchor && addDays(anchor, rel!.toLowerCase() === 'last' ? -1 : 0)),
  },
  {
    pattern: new RegExp(
      `\\b(?:${LATELY}(?:(?<rel>last|next|this past|this coming|this|coming|the following|the previous) )?)(?:(?:early|late) )?(?<name>${WEEKDAY})(?:,? (?:early |late )?${DAY_PART})?(?: (?:of )?(?<week>(?:last|this|next) week))?(?![\\w-]*s\\b)(?!\\w)`,
      'g',
    ),
    read: ({ rel, name, week }, context) =>
      AFTER_NAME.test(context.after) || BEFORE_NAME.test(context.before)
        ? undefined
        : readWeekday(rel, name!, week, context),
  },
  {
    pattern: new RegExp(
      `${WITHIN}\\b(?<rel>last|this|next|the current|the coming|the previous|the following|the past|the next|the same|that) (?<unit>${SINGLE_UNIT})(?!-|\\w)`,
      'gi',
    ),
    read: ({ rel, unit }, context) => readUnit(rel!.toLowerCase(), unit!.toLowerCase(), context),
  },
  {
    pattern:
      /(?:\b(?:early|earlier|late|later) in|\b(?:the )?(?:end|beginning|start|middle|close|rest|remainder|course) of|\bthe turn of) the (?<unit>week|month|quarter|year|decade|century)(?! (?:of|before|after|ending|ended|to)\b)(?!\w|-)/gi,
    read: ({ unit }, { anchor }) => reading(anchor === undefined ? undefined : current(anchor, unit!.toLowerCase())),
  },
  {
    pattern:
      /(?<=\b(?:over|at|on|during|this past|of|by|after|since|before) )the weekend\b|(?<=\b(?:after|following) )a weekend\b/gi,
    read: (_, context) => {
      const { anchor } = context;
      if (anchor === undefined) return { kind: 'interval' };
      const running = weekdayOf(anchor) >= 6 || context.tense() === 'future';
      return reading(weekendOf(anchor, running ? 0 : -1));
    },
  },
  {
    pattern: /\b(?:the )?(?:coming|past|next|last|following|preceding) (?:days|weeks|months|years|decades)\b/gi,
    read: () => ({ kind: 'interval' }),
  },
  {
    pattern:
      /\bthe (?<unit>year|month|week|day|night) (?<side>before|after|previous|earlier|later)(?! (?:the|a|an|last|yesterday|tomorrow|\p{Lu}|\d|his|her|its|their|that|he|she|it|they)\b)(?!\w)/giu,
    read: ({ unit, side }, { antecedent, anchor }) => {
      const told = antecedent ?? (unit === 'year' ? anchor : undefined);
      if (told === undefined) return { kind: 'date' };
      return reading(shiftValue(beginOf(told), unit!.toLowerCase(), /after|later/i.test(side!) ? 1 : -1));
    },
  },
  {
    pattern: new RegExp(
      `\\b(?<rel>the same|that same|that|the (?:very )?next|the following|the previous) (?<unit>day|${DAY_PART})\\b`,
      'gi',
    ),
    read: ({ rel }, { antecedentDay, tokens }) => {
      // "that night" may also be a clause: "said that night falls early".
      if (tokens[0]?.upos === 'SCONJ') return undefined;
      if (antecedentDay === undefined) return { kind: 'date' };
      return reading(addDays(antecedentDay, /next|following/i.test(rel!) ? 1 : /previous/i.test(rel!) ? -1 : 0));
    },
  },
  {
    pattern: new RegExp(`(?:\\b${ABOUT})?\\b(?:${COUNT}|half an) (?:hour|minute|second|moment)s? ago\\b`, 'gi'),
    read: () => ({ kind: 'date' }),
  },
  {
    pattern: new RegExp(`(?:\\b${ABOUT})?\\b(?<count>${COUNT}) (?<unit>${UNIT})s? ago\\b`, 'gi'),
    read: ({ count, unit }, { anchor }) => {
      const number = countNumber(count!);
      return reading(
        anchor === undefined || number === undefined ? undefined : shift(anchor, unit!.toLowerCase(), -number),
      );
    },
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:${ABOUT}|${LATELY}))?\\b(?<count>${COUNT}) (?<unit>${UNIT})s? (?<side>earlier|later|before that|after that|previously|afterwards)\\b`,
      'gi',
    ),
    read: ({ count, unit, side }, { antecedent }) => {
      const number = countNumber(count!);
      if (antecedent === undefined || number === undefined) return { kind: 'date' };
      const forward = /^(?:later|after)/i.test(side!);
      const from = forward ? endOf(antecedent) : beginOf(antecedent);
      return reading(shiftValue(from, unit!.toLowerCase(), forward ? number : -number));
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<rel>last|past|previous|next|coming|following) (?<count>${COUNT}|few|several) (?<unit>${UNIT})s\\b`,
      'gi',
    ),
    read: ({ rel, count, unit }, { anchor, after }) => {
      const number = countNumber(count!);
      // "the last five months of her life" are not the last before publication.
      if (/^ of (?!(?:this|last|next) |\d)/.test(after)) return { kind: 'interval' };
      if (anchor === undefined || number === undefined) return { kind: 'interval' };
      return reading(stretch(anchor, unit!.toLowerCase(), /next|coming|following/i.test(rel!) ? number : -number));
    },
  },
  {
    pattern:
      /\b(?:last|this|next|this past|this coming) (?<name>Christmas(?: Eve| Day)?|New Year['’]s(?: Eve| Day)?|Halloween)\b|\b(?<bare>Christmas (?:Eve|Day)|(?<=\b(?:on|at|by|before|since|after|until|around|over) )Christmas|New Year['’]s (?:Eve|Day)|Boxing Day|Valentine['’]s Day|Halloween|May Day)(?:,? (?<y>\d{4})(?!\d))?(?! (?:tree|card|market|present|carol|song|party)s?)\b/g,
    read: ({ name, bare, y }, context) => {
      const [month, day] = HOLIDAYS[(name ?? bare)!.toLowerCase().replace('’', "'")]!;
      if (y !== undefined) return reading(isoDay(Number(y), month, day), true);
      const value = nearestDay(month, day, context);
      if (value === undefined || name === undefined || context.anchor === undefined) return reading(value);
      const first = context.tokens[0]?.form.toLowerCase();
      const year = yearOf(value);
      if (first === 'last' && value >= context.anchor) return reading(isoDay(year - 1, month, day));
      if (first === 'next' && value <= context.anchor) return reading(isoDay(year + 1, month, day));
      return reading(value);
    },
  },
  {
    pattern:
      /\b(?:recently|lately|in recent (?:days|weeks|months|years|times|decades)|at present|in the near future|in the past(?! (?:few|several|couple|many|some|\w+) \w*(?:hour|day|week|month|year|decade)s)(?! (?:hour|day|week|month|year|decade))|in the future)\b/gi,
    read: () => ({ kind: 'date' }),
  },
];

/** The day that a time of day belongs to by the text before: the day last told if that is recent, or the day of publication. */
function dayOfClock({ antecedentDay, anchor, before, tokens }: TimeContext): string | undefined {
  if (/\b(?:from|to|until|till)\s$/.test(before)) return undefined;
  if (antecedentDay !== undefined && (anchor === undefined || Math.abs(daysBetween(antecedentDay, anchor)) < 60))
    return antecedentDay;
  // Without a zone it may be a time of every day.
  return tokens.some((token) => /^\(?[A-Z]{2,4}\)?$/.test(token.form)) ? anchor : undefined;
}

/** "last year", "next week", "the same month", "the past year". */
function readUnit(rel: string, unit: string, context: TimeContext): TimeReading | undefined {
  const { anchor, antecedent, tokens } = context;
  if (rel === 'that' && tokens[0]?.upos === 'SCONJ') return undefined;
  if (/^(?:that|the same|the previous|the following)$/.test(rel) || rel === 'the next') {
    const count = /previous/.test(rel) ? -1 : /following|next/.test(rel) ? 1 : 0;
    const told = antecedent ?? anchor;
    if (told === undefined) return { kind: 'date' };
    const value = count < 0 ? beginOf(told) : endOf(told);
    if (rel === 'the next' && antecedent === undefined && anchor !== undefined)
      return reading(stretch(anchor, unit, 1));
    return reading(isDay(value) && count === 0 ? current(value, unit) : (shiftValue(value, unit, count) ?? undefined));
  }
  if (anchor === undefined) return { kind: 'date' };
  if (rel === 'the past') return reading(stretch(anchor, unit, -1));
  if (/^(?:this|the current)$/.test(rel)) {
    // Early in the week "this weekend" is the one that was, where the verb says so.
    const over = unit === 'weekend' && weekdayOf(anchor) < 6 && context.tense() === 'past';
    return reading(over ? shift(anchor, unit, -1) : current(anchor, unit));
  }
  const count = rel === 'last' ? -1 : 1;
  if (unit === 'decade') return reading(stretch(anchor, unit, count));
  if (unit === 'century') {
    const begin = (Math.floor((yearOf(anchor) - 1) / 100) + count) * 100 + 1;
    return reading(`${begin}/${begin + 99}`);
  }
  // On Sunday "last weekend" is not the running one; on Saturday and Sunday "this weekend" is.
  return reading(shift(anchor, unit, count));
}

/** Sources of regular expressions for words of time, and what the words mean. No capturing groups in them. */

export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)';
export const DAY_PART = '(?:morning|noon|afternoon|evening|night|midnight|lunchtime)';
const ZONE =
  '(?:UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|IST|JST|AEST|AEDT|ET|PT|local time|Eastern(?: Time)?)';
/** A time of day: it belongs to a date and has no value of its own. */
export const CLOCK = `(?:(?:[01]?\\d|2[0-4])[:.][0-5]\\d(?: ?[ap]\\.?m\\b\\.?)? ?(?:\\(?${ZONE}\\)?)|(?:[01]?\\d|2[0-4]):[0-5]\\d(?: ?[ap]\\.?m\\b\\.?)?|(?:1[0-2]|[1-9])(?:[:.][0-5]\\d)? ?[ap]\\.?m\\b\\.?(?: ${ZONE})?)`;
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
/** A year by its number or in relation to this or another one. */
export const YEAR_PHRASE = `(?:${YEAR}|(?:last|this|next|that) year|the (?:previous|following|same|current|next) year)`;
/** What narrows a date within a longer time, and is dropped from the value. */
export const WITHIN = `(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close|turn|latter part|early part) of |(?:the )?(?:early|mid|late|earlier|later)(?:-| in | ))?`;
export const UNIT = '(?:day|night|week|fortnight|month|quarter|year|decade|century|centurie)';
const SMALL_NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VAGUE = 'several|few|a few|many|some|a number of|dozens of|recent|a handful of';
export const COUNT = `(?:\\d{1,3}(?:\\.5)?|(?:a couple of|a couple|half a dozen|a dozen|${VAGUE}|an?|(?:${TENS.join('|')})(?:-(?:${SMALL_NUMBERS.slice(0, 9).join('|')}))?|${SMALL_NUMBERS.join('|')}|a hundred|(?:one|two|three|four|five|six) hundred)(?: and a half)?)`;
export const ABOUT =
  '(?:about |around |nearly |almost |roughly |some |more than |over |less than |at least |just |only |exactly |approximately |up to |under )';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  fifth: 5,
};

/** 1 to 12, of a full or shortened name. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
/** Monday is 1. */
export const weekdayNumber = (name: string): number => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
/** The month that a northern season begins with. */
export const seasonMonth = (name: string): number => SEASON_MONTHS[name.toLowerCase()]!;
/** "third", "3rd", "final" of four. */
export const ordinalNumber = (word: string): number => ORDINALS[word.toLowerCase()] ?? Number.parseInt(word, 10);

/** Whole number that a count says, halves dropped; undefined where it is vague. */
export function countNumber(words: string): number | undefined {
  const text = words.toLowerCase().replace(/ and a half$/, '');
  if (/^\d/.test(text)) return Math.floor(Number(text));
  if (new RegExp(`^(?:${VAGUE})$`).test(text)) return undefined;
  if (text.startsWith('a couple')) return 2;
  if (text === 'half a dozen') return 6;
  if (text === 'a dozen') return 12;
  if (text === 'a' || text === 'an') return 1;
  if (text === 'a hundred') return 100;
  if (text.endsWith(' hundred')) return (SMALL_NUMBERS.indexOf(text.split(' ')[0]!) + 1) * 100;
  const [ten, one] = text.split('-') as [string, string?];
  if (TENS.includes(ten))
    return (TENS.indexOf(ten) + 2) * 10 + (one === undefined ? 0 : SMALL_NUMBERS.indexOf(one) + 1);
  return SMALL_NUMBERS.indexOf(text) + 1;
}

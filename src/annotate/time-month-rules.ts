import { addDays, addMonths, beginOf, isoMonth, lastDayOf, yearOf } from './time-calendar.ts';
import { reading, type TimeContext, type TimeReading, type TimeRule } from './time-context.ts';
import { nearestMonth, readYear } from './time-nearest.ts';
import { MONTH, monthNumber, ordinalNumber, WITHIN, YEAR_PHRASE } from './time-words.ts';

/** Month names that are also a verb, an adjective or a person's name: only with a word before them that asks for a month. */
const AMBIGUOUS = /^(?:March|May|April|June|August|Jan\.?)$/;
const MONTH_CUE =
  /(?:^|[\s(])(?:in|of|since|by|until|till|from|to|through|during|before|after|between|for|and|or|every|each|early|mid|late|last|next|this|around|as of|on)\s$/i;

const OWNED = /(?:^|[\s(])(?:the|its|his|her|their|our|\p{L}+(?:['’]s|s['’]))\s$/iu;

/** Months, with or without their years, and weeks of them. */
export const MONTH_RULES: readonly TimeRule[] = [
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
];

function readBareMonth(rel: string | undefined, name: string, context: TimeContext): TimeReading | undefined {
  const month = monthNumber(name);
  const word = context.tokens.find((token) => token.form.startsWith(name.slice(0, 3)));
  if (word !== undefined && /^(?:VERB|AUX)$/.test(word.upos)) return undefined;
  // "the April elections", "the party's May congress"
  const modifies = OWNED.test(context.before) && /^(?:NOUN|ADJ)$/.test(context.next?.upos ?? '');
  const introduced = rel !== undefined || context.tokens.length > 1 || MONTH_CUE.test(context.before) || modifies;
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

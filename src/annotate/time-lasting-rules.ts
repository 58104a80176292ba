import type { TimeRule } from './time-context.ts';
import { ABOUT, COUNT, DAY_PART, WEEKDAY } from './time-words.ts';

const SHORT_UNIT = '(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)';

/** How long and how often. They have no value. */
export const LASTING_RULES: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      `(?:\\b${ABOUT})?\\b(?<count>${COUNT})[ -](?<unit>${SHORT_UNIT})(?<s>s)?(?<long>-long)?(?<next>-old| old| of age)?(?![\\w])`,
      'gi',
    ),
    read: ({ count, unit, s, next }, { before, tokens, after, previous }) => {
      // Ages, ordinals ("a second") and rates ("a day") are no durations.
      if (next !== undefined || /\b(?:aged|age of|ages of|age)\s$/.test(before) || /^[- ]old/.test(after))
        return undefined;
      if (/^(?:an?|one)$/i.test(count!) && unit!.toLowerCase() === 'second') return undefined;
      if (/^an?$/i.test(count!)) {
        if (s !== undefined) return undefined;
        if (
          !/(?:for|in|within|after|over|during|of|lasted?|than|about|nearly|almost|half|only|just|every|took|takes?)\s$/i.test(
            before,
          )
        )
          return /\b(?:twice|once|times|percent|million|billion|thousand|hundred|hours|days|people|dollars|euros|pounds|barrels|tonn?e?s|\d+)\s$|%\s$/i.test(
            before,
          ) || previous?.xpos === 'NNS'
            ? { kind: 'set' }
            : undefined;
      }
      if (/^(?:recent|some|many)$/i.test(count!) && s === undefined) return undefined;
      return tokens.some((token) => token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && token.deprel === 'flat')
        ? undefined
        : { kind: 'duration' };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:every|each) (?:(?:other|single|${COUNT}) )?(?:(?:${SHORT_UNIT}|weekend|quarter|${DAY_PART}|summer|winter|spring|autumn)s?|${WEEKDAY})\\b|\\b${WEEKDAY}s\\b|\\b(?:per|a) (?:day|week|month|year)(?<=per \\w+)`,
      'g',
    ),
    read: () => ({ kind: 'set' }),
  },
  {
    pattern:
      /\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|biennial|nightly|weekdays|(?<=\b(?:on|at) )weekends)\b/g,
    read: () => ({ kind: 'set' }),
  },
];

/** Words for one thing that begin otherwise, as beginnings: what somebody asks with, and how events are called. */
const SAME: readonly (readonly string[])[] = [
  ['die', 'dies', 'died', 'dead', 'death', 'kill'],
  ['meet', 'met', 'talk', 'negotiat'],
  ['fight', 'fought', 'battle', 'clash', 'combat'],
  ['hurt', 'injur', 'wound'],
  ['leave', 'leaves', 'left', 'step', 'resign', 'quit', 'stand', 'stood', 'end of office', 'retire'],
  ['appoint', 'named', 'hire', 'replac', 'succeed'],
  ['buy', 'bought', 'acqui', 'purchas', 'takeover'],
  ['sell', 'sold', 'sale'],
  ['shoot', 'shot'],
  ['win', 'won', 'victor', 'award'],
  ['strike', 'struck', 'attack', 'bomb'],
  ['accuse', 'accusa', 'charg', 'blam'],
  ['say', 'said', 'statement', 'announce'],
  ['flee', 'fled', 'migrat', 'displac'],
  ['go', 'went', 'travel', 'visit'],
  ['happen', 'take place', 'took place', 'occur', ''],
];

/** A regular expression that finds one of some words, however inflected, and what else goes by them. */
export function stemsOf(words: readonly string[]): string {
  const stems = words.flatMap((word) => {
    const lower = word
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim();
    const first = lower.split(' ')[0]!;
    const known = SAME.filter(
      (group) =>
        group.includes(lower) || group.includes(first) || group.some((one) => one.length > 4 && first.startsWith(one)),
    );
    return known.length > 0 ? known.flat() : [first.replace(/(?:ing|ed|s|e)$/, '').slice(0, 6)];
  });
  if (stems.includes('')) return '';
  // A short beginning would begin many other words.
  const whole = stems.map((stem) => (stem.length < 4 ? `${stem}\\b` : stem));
  return `\\b(?:${[...new Set(whole)].join('|')})`;
}

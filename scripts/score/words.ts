/** A name or statement without what may be written one way or another: case, accents, marks, "the", "'s". */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}

const LINKING = new Set('of the a an and for in to s'.split(' '));

/** The words of a title or description that say something. */
export const tellingWords = (text: string): string[] =>
  normalize(text)
    .split(' ')
    .filter((word) => word !== '' && !LINKING.has(word));

/** How many of the shorter list's words the other has too, as a share, 0 to 1. */
export function sharedPart(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((word) => b.has(word)).length / smaller;
}

const EMPTY = new Set(
  `of the a an to in on at by with and or for from up off out into over as was were is be been had has have its his her
  their it`.split(/\s+/),
);

/** Stems of the words of an event's trigger, cut roughly: "killed", "killing" and "kills" give one. */
export const triggerStems = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map(stem);

const stem = (word: string): string =>
  word.replace(/(?:ations?|ings?|ments?|ed|es|s|d|e)$/, '').replace(/(.)\1$/, '$1');

import { hashText } from '../core/hash.ts';

/** Longest slug of one name or phrase; a longer one is cut at a word and ends in a hash of the whole. */
const LIMIT = 80;

/** Latin letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'ng', ə: 'e',
}; // biome-ignore format: a table

/** Signs that tell names apart: C, C++ and C#. */
const SIGNS: Readonly<Record<string, string>> = {
  '+': ' plus ',
  '#': ' sharp ',
  '&': ' and ',
  '%': ' percent ',
  '@': ' at ',
};

/**
 * A name or phrase as one segment of an IRI: lower case, words joined by hyphens, Latin letters without diacritics, letters
 * and digits of other scripts as they are. Never empty: what has no letter or digit is spelt by its code points.
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıħŧŋə]/g, (letter) => LETTERS[letter]!)
    .replace(/^\s*@/, '')
    .replace(/[+#&%@]/g, (sign) => SIGNS[sign]!)
    .replace(/['’ʼ`´]|\p{Cf}/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = words?.join('-').replace(/^\p{M}+/u, '');
  return shorten(slug || spell(text), text);
}

const spell = (text: string): string =>
  [...(text || '\0')].map((character) => `u${character.codePointAt(0)!.toString(16)}`).join('-');

function shorten(slug: string, text: string): string {
  if (slug.length <= LIMIT) return slug;
  const kept = slug
    .slice(0, LIMIT)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${kept.replace(/(?<=.{20})-[^-]*$/, '')}-${hashText(text)}`;
}

/** The first words of a text as a slug. */
export function slugOfWords(text: string, count: number): string {
  const words = text.match(/[\p{L}\p{N}\p{M}'’.]+/gu) ?? [];
  return slugOf(words.slice(0, count).join(' ') || text);
}

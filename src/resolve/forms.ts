import type { EntityType } from '../core/annotation.ts';

/** A name's words in lower case, without accents, dots, possessives, leading article, hyphens taken as spaces: for comparing. */
export function formWords(form: string): string[] {
  return form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/(?<=\b\p{L})\./gu, '')
    .split(/[^\p{L}\p{N}@#&+]+/u)
    .filter((word) => word !== '');
}

export const formKey = (form: string): string => formWords(form).join(' ');

/** Letters of an acronym for a name: its capitals, and its words' initials, small words left out. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, '');
  if (!/^[\p{Lu}][\p{L}\p{N}&-]{1,7}$/u.test(letters) || letters.replace(/[^\p{Lu}]/gu, '').length < 2) return false;
  const words = long
    .replace(/^the\s+/i, '')
    .split(/[\s-]+/u)
    .filter((w) => w !== '');
  if (words.length < 2) return false;
  const initials = (pick: (w: string) => boolean) =>
    words
      .filter(pick)
      .map((w) => w[0]!.toUpperCase())
      .join('');
  const target = letters.toUpperCase();
  return initials((w) => /^\p{Lu}/u.test(w)) === target || initials(() => true) === target;
}

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'abu',
  'de',
  'da',
  'del',
  'della',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'ben',
  'mac',
  'st',
  'san',
  'dos',
  'ter',
  'ur',
]);

/** Whether `short` can stand for the person `long`: their surname with its particles, their given name, or fewer of their names in order. */
export function isPartOfPersonName(short: readonly string[], whole: readonly string[]): boolean {
  const long = /^(?:jr|sr|ii|iii|iv)$/u.test(whole.at(-1) ?? '') ? whole.slice(0, -1) : whole;
  if (long.length < whole.length && short.join(' ') === long.join(' ')) return true;
  if (short.length === 0 || short.length >= long.length) return false;
  const endsLike = short.every((word, i) => word === long[long.length - short.length + i]);
  if (endsLike) return !short.every((word) => PARTICLES.has(word));
  // a longer surname written without its particle, or a middle name left out: "George Bush" for "George W. Bush"
  if (short.length >= 2 && short[0] === long[0] && short.at(-1) === long.at(-1)) return true;
  if (short.length !== 1 || PARTICLES.has(short[0]!)) return false;
  if (short[0] === long[0]) return short[0]!.length > 2;
  // the first of two surnames: "Soler" for "Lluís Soler i Panisello"
  return short[0]!.length > 3 && long.slice(1, -1).includes(short[0]!);
}

/** Whether `short` can stand for the organisation or thing `long`: its first words ("Fiat" for "Fiat Group SpA"). */
export function isPartOfName(short: readonly string[], long: readonly string[], type: EntityType): boolean {
  if (short.length === 0 || short.length >= long.length || type === 'Place') return false;
  return short.every((word, i) => word === long[i]) && short.join('').length > 2;
}

import { foldForm } from '../core/gazetteer.ts';

const ACRONYM = /^(?:\p{Lu}\.\s?)+\p{Lu}?\.?$/u;

/** Small words that stay small inside a name written in capitals. */
const SMALL = new Set(['and', 'of', 'the', 'da', 'de', 'do', 'del', 'la']);

/** The key under which a form is indexed: folded, and an acronym without its full stops. */
export function indexKey(form: string): string {
  const folded = foldForm(form);
  return folded.includes('.') ? folded.replace(ACRONYM, (acronym) => acronym.replace(/[.\s]/g, '')) : folded;
}

/** The keys to look up for a form, the nearest first: as written, without "the", from capitals. */
export function formKeys(form: string): readonly string[] {
  const key = indexKey(form);
  const bare = key.replace(/^the /i, '');
  const keys = bare === key ? [key] : [key, bare];
  // Not of three letters: "CAN" and "USA" are acronyms or shouted words, "IRAQ" is a headline.
  if (bare.length > 3 && /\p{Lu}{4}/u.test(bare) && bare === bare.toUpperCase()) keys.push(fromCapitals(bare));
  return keys;
}

function fromCapitals(form: string): string {
  return form
    .toLowerCase()
    .replace(/[\p{L}']+/gu, (word, offset: number) =>
      offset > 0 && SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    );
}

import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Name } from './draft.ts';
import { nameCover } from './groups.ts';

/** Words that a known name may have. */
const LONGEST = 8;

/** The names of a document, with those of known bodies and media whole, and added where the encoder missed them. */
export function findKnownNames(document: AnnotatedDocument, gazetteer: Gazetteer): Name[] {
  const cover = nameCover(document);
  const replaced = new Set<number>();
  const found: Name[] = [];
  for (let first = 0; first < document.tokens.length; ) {
    const name = knownNameAt(document, gazetteer, first, cover);
    if (name) {
      for (let t = name.first; t < name.endToken; t++) if (cover[t] !== undefined) replaced.add(cover[t]!);
      found.push(name);
    }
    first = name?.endToken ?? first + 1;
  }
  return [...document.names.filter((_, i) => !replaced.has(i)), ...found].toSorted((a, b) => a.first - b.first);
}

function knownNameAt(
  document: AnnotatedDocument,
  gazetteer: Gazetteer,
  first: number,
  cover: readonly (number | undefined)[],
): Name | undefined {
  const { tokens, article } = document;
  const start = tokens[first]!;
  if (!/^[\p{Lu}\p{Nd}]/u.test(start.form)) return undefined;
  for (let endToken = Math.min(tokens.length, first + LONGEST); endToken > first; endToken--) {
    const last = tokens[endToken - 1]!;
    if (last.sentence !== start.sentence || (endToken < first + 3 && !/^[\p{Lu}\p{Nd}]/u.test(last.form))) continue;
    const form = article.text.slice(start.start, last.end).replace(/\s+/gu, ' ');
    if (!isKnown(form, gazetteer)) continue;
    if (start.form === 'The' && !isTitled(form, gazetteer)) return undefined;
    if (endToken === first + 1 && !(cover[first] === undefined && isUnmistakable(start, document, gazetteer)))
      return undefined;
    return stands(first, endToken, cover, document)
      ? { first, endToken, start: start.start, end: last.end, type: 'Organization', score: 0.9 }
      : undefined;
  }
  return undefined;
}

/** Under "UN" the lists have what the text may call by the full name. */
const isKnown = (form: string, gazetteer: Gazetteer): boolean =>
  gazetteer.organization(form) !== undefined ||
  gazetteer.medium(form) !== undefined ||
  (form.startsWith('United Nations ') && gazetteer.organization(form.replace('United Nations', 'UN')) !== undefined);

/** "The Guardian" has its article in the name, the United Nations have not. */
const isTitled = (form: string, gazetteer: Gazetteer): boolean =>
  (gazetteer.organization(form) ?? gazetteer.medium(form))?.name.startsWith('The ') === true;

/** One word of its own that cannot well mean anything else: capitals within, or a news agency's or platform's name. */
function isUnmistakable(token: Token, { tokens }: AnnotatedDocument, gazetteer: Gazetteer): boolean {
  if (token.upos !== 'PROPN' || token.form.length < 3) return false;
  if (/^\p{Lu}{3,}$|\p{Ll}\p{Lu}/u.test(token.form)) {
    const next = tokens[token.index + 1];
    return next === undefined || next.form !== next.form.toUpperCase() || !/\p{L}{3}/u.test(next.form);
  }
  const kind = gazetteer.medium(token.form)?.kind;
  return kind === 'agency' && !['Petra', 'Fars', 'Mehr', 'Getty', 'Antara', 'Kan'].includes(token.form);
}

/** Whether the words are no part of a longer name, and no name runs across their edge. */
function stands(
  first: number,
  endToken: number,
  cover: readonly (number | undefined)[],
  { names }: AnnotatedDocument,
): boolean {
  for (let t = first; t < endToken; t++) {
    const name = cover[t] === undefined ? undefined : names[cover[t]!]!;
    if (name && (name.first < first || name.endToken > endToken)) return false;
  }
  return endToken > first + 1 || cover[first] === undefined;
}

import type { EntityMention } from '../core/entity.ts';
import { isGroup, type Named, type TieBook } from './ties-book.ts';

/** Words between a name and the place that what it is called says: "X, a small fishing village of 300 people in Y". */
const MOST_WORDS = 12;

const OPENING = /^, (?:(?:an?|the|one of)\b|(?:\p{Ll}+ )?capital of )/u;
const IN = /(?:^| )(?:in|on|inside) (?:the )?(?:(?:heart|middle|north|south|east|west|centre|center) of (?:the )?)?$/u;
const OF =
  / (?:capital|suburb|district|part|province|region|state|outskirts|neighbou?rhood|borough|quarter) of (?:the )?$/u;
const DIRECTION = / (?:\p{Ll}+ern|central|upper|lower|north|south|east|west) $/u;

/** Where a place or body is that a phrase after it says what it is: "X, a town of 28,000 in Y", "X, the capital of Y", "X, a bank in Y". */
export function tiesOfApposed(book: TieBook): void {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const names = reading.document.mentions.filter((m) => m.kind === 'name').sort((a, b) => a.first - b.first);
  for (const [i, first] of names.entries()) {
    const second = names.slice(i + 1).find((m) => m.first >= first.endToken);
    if (!second || second.first - first.endToken > MOST_WORDS) continue;
    if (tokens[first.first]!.sentence !== tokens[second.first]!.sentence) continue;
    const [inner, outer] = [book.at(first), book.at(second)];
    if (!book.isOf(outer, 'Place') || !isPlaced(inner, book)) continue;
    const between = reading.text({ start: first.end, end: second.start }).replace(/\s+/gu, ' ');
    if (OPENING.test(between) && isKind(first, second, book) && saysWhere(between, inner, book))
      book.addPlace(inner, outer, { rule: 'tie-apposed-place', score: 0.75, tokens: [inner.token, outer.token] });
  }
}

const isPlaced = (named: Named, book: TieBook): boolean =>
  book.isOf(named, 'Place') || (book.isOf(named, 'Organization') && !isGroup(named, book));

function saysWhere(between: string, inner: Named, book: TieBook): boolean {
  const near = between.replace(DIRECTION, ' ');
  return IN.test(near) || (OF.test(near) && book.isOf(inner, 'Place'));
}

/** The first noun of the phrase is a kind of place or body, and no verb, comma or other preposition of movement stands in it. */
function isKind(first: EntityMention, second: EntityMention, { reading }: TieBook): boolean {
  const words = reading.grammar.tokens.slice(first.endToken + 1, second.first);
  if (words.some((t) => t.form === ',' || /^(?:VERB|AUX|PRON|SCONJ)$/u.test(t.upos))) return false;
  const noun = words.find((t, i) => t.upos === 'NOUN' && words[i + 1]?.upos !== 'NOUN');
  const kind = noun && reading.ontology.kinds.get(noun.lemma.toLowerCase());
  return kind?.type === 'Place' || (kind?.type === 'Organization' && !kind.group);
}

import type { EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import type { TieBook } from './ties-book.ts';

/** How the words from a place to the next name end where that lies within: ", mostly in", "across X, including". */
const NARROWS =
  /(?:^|[\s,–—-])(?:mostly|mainly|chiefly|largely|especially|particularly|notably|primarily|principally|including|among them)(?: (?:in|at|around|near|the|\p{Ll}+ern|central|cities|towns|provinces|districts|areas|villages|of|city|town|district|neighbou?rhoods?|province)){0,4} $/u;
/** Letters between the two: farther apart they need not be of one thought. */
const FAR = 90;

/** "In Baghdad, mostly in Karkh and Adhamiya", "across Iraq, including Mosul": the places that a wider one is narrowed down to. */
export function tiesOfNarrower(book: TieBook): void {
  const { reading } = book;
  const names = reading.document.mentions.filter((m) => m.kind === 'name').toSorted((a, b) => a.first - b.first);
  for (const [i, wide] of names.entries()) {
    const next = names[i + 1];
    if (!next || !canBeWide(wide, reading)) continue;
    const between = reading.text({ start: wide.end, end: next.start });
    if (between.length > FAR || !NARROWS.test(between)) continue;
    for (const narrow of book.listAt(next.first)) {
      const [inner, outer] = [book.at(narrow), book.at(wide)];
      if (inner.token.sentence !== outer.token.sentence || !isWithin(narrow, wide, reading)) continue;
      book.addPlace(inner, outer, { rule: 'tie-narrower-place', score: 0.65, tokens: [outer.token, inner.token] });
    }
  }
}

/** Towns, provinces, states: what the gazetteer knows. */
const canBeWide = ({ entity }: EntityMention, { document }: Reading): boolean =>
  document.entities[entity]!.place !== undefined;

/** Whether a place can lie in another: nothing known of it says otherwise. */
function isWithin(narrow: EntityMention, wide: EntityMention, { document, gazetteer }: Reading): boolean {
  const [inner, outer] = [document.entities[narrow.entity]!, document.entities[wide.entity]!];
  if (inner.type !== 'Place' || inner.country !== undefined) return false;
  if (inner.place === undefined) return true;
  for (let at = gazetteer.placeByKey(inner.place); at; at = gazetteer.containerOf(at))
    if (at.key === outer.place && inner.place !== outer.place) return true;
  return false;
}

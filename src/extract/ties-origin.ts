import type { EntityMention } from '../core/entity.ts';
import { isGroup, type TieBook } from './ties-book.ts';

/** Words between an adjective of origin and the name of what is from there, and no more than these. */
const MOST_WORDS = 4;

const OFFICES = new Set(['ng:OfficeRole', 'ng:BusinessRole', 'ng:JusticeRole', 'ng:MilitaryRole']);

/** Where somebody or something is from, by an adjective and a common noun: "European airframer Acme", "Roe, an Italian teacher". */
export function tiesOfOrigin(book: TieBook): void {
  const names = book.reading.document.mentions.filter((m) => m.kind === 'name').sort((a, b) => a.first - b.first);
  for (const [i, origin] of names.entries()) {
    const [before, after] = [names[i - 1], names[i + 1]];
    if (after && isTown(origin, book) && book.isOf(book.at(after), 'Organization') && isCalled(origin, after, book))
      from(after, origin, book);
    if (!isAdjective(origin, book)) continue;
    if (after && after.first >= origin.endToken && isCalled(origin, after, book)) from(after, origin, book);
    if (before && before.endToken <= origin.first && isApposed(before, origin, book)) from(before, origin, book);
  }
}

function isAdjective(mention: EntityMention, { reading }: TieBook): boolean {
  const place = reading.entity(mention.entity);
  return place.type === 'Place' && reading.gazetteer.demonym(reading.text(mention))?.adjective === true;
}

/** "Milan brokerage Acme". */
const isTown = (mention: EntityMention, { reading }: TieBook): boolean =>
  reading.entity(mention.entity).classes.includes('schema:City') &&
  reading.gazetteer.demonym(reading.text(mention)) === undefined;

/** "European airframer Acme", "Italian owner, Acme, …": nothing but adjectives and nouns, the last of one thing. */
function isCalled(origin: EntityMention, name: EntityMention, { reading }: TieBook): boolean {
  const { tokens } = reading.grammar;
  const words = tokens.slice(origin.endToken, name.first);
  const comma = words.at(-1)?.form === ',';
  if (comma) words.pop();
  const last = words.at(-1);
  if (last === undefined || words.length > MOST_WORDS || last.upos !== 'NOUN' || last.feats.Number === 'Plur')
    return false;
  if (tokens[name.first]!.sentence !== last.sentence) return false;
  if (comma && !/^[,.;)]$/u.test(tokens[name.endToken]?.form ?? '.')) return false;
  return words.every((t) => t.form === t.form.toLowerCase() && /^(?:ADJ|NOUN|CCONJ)$/u.test(t.upos));
}

/** "Acme, an Italian charity", "Roe, an Italian". */
function isApposed(name: EntityMention, origin: EntityMention, { reading }: TieBook): boolean {
  const { tokens } = reading.grammar;
  const words = tokens.slice(name.endToken, origin.first);
  const [comma, article, ...rest] = words;
  if (comma?.form !== ',' || !/^(?:an?|the)$/u.test(article?.form ?? '') || rest.length > 2) return false;
  if (rest.some((t) => !/^(?:ADJ|ADV|NUM)$/u.test(t.upos))) return false;
  const next = tokens[origin.endToken];
  return next?.upos === 'NOUN' || next?.upos === 'ADJ' || (article?.form !== 'the' && next?.form === ',');
}

function from(name: EntityMention, origin: EntityMention, book: TieBook): void {
  const [thing, place] = [book.at(name), book.at(origin)];
  const how = { rule: 'tie-origin', score: 0.7, tokens: [thing.token, place.token] };
  if (book.isOf(thing, 'Organization') && !isGroup(thing, book)) book.addPlace(thing, place, how);
  if (book.isOf(thing, 'Person') && book.reading.entity(origin.entity).country !== undefined && !isOffice(origin, book))
    book.add('schema:nationality', thing, place, how);
}

/** "The Italian minister Roe": an office of a state, which others than its nationals may hold. */
function isOffice({ endToken }: EntityMention, { reading }: TieBook): boolean {
  const { tokens } = reading.grammar;
  for (let i = endToken; /^(?:ADJ|NOUN|CCONJ)$/u.test(tokens[i]?.upos ?? ''); i++) {
    const kind = reading.ontology.kinds.get(tokens[i]!.lemma.toLowerCase());
    if (kind && OFFICES.has(kind.class)) return true;
  }
  return false;
}

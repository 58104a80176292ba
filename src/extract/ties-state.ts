import type { Entity, EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import type { TieBook } from './ties-book.ts';

/** What a state has one of and articles name without saying whose it is. */
const INSTITUTION =
  /^(?:(?:Ministry|Department) of|(?:Supreme|Constitutional) Court|Senate|Parliament|National Assembly|Congress|Treasury|White House|House of)\b|\b(?:Ministry|Parliament)$/u;

/** What is no town or land of one state, or lies in a town rather than in the state. */
const NO_LOCALITY =
  /\d|\b(?:former|sea|ocean|river|straits?|gulf|circle|equator|peninsula|continent|hemisphere|world|east|west|north|south|coast|border|islamic?|arab|earth|space|moon|mars|palace|house|building|hotel|street|avenue|road|square|airport|stadium|arena|church|mosque|centre|center|hall|pad|station|bridge|canal|gate|park|tower|complex|facility|room|court|school|university|hospital|museum|cemetery|temple|memorial|theat(?:re|er))\b/iu;

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'around',
  'outside',
  'of',
  'towards',
  'toward',
  'into',
  'between',
]);

/** The part of what an article says of states that must be of one for it to be the article's state. */
const MOST = 0.5;

/** The ministries, courts and chambers that an article names without saying whose they are lie in the state that it is about. */
export function tiesOfState(book: TieBook): void {
  const { reading } = book;
  const scene = stateOf(reading, (m) => reading.gazetteer.demonym(reading.text(m)) === undefined);
  if (scene) localities(scene, book);
  const state = stateOf(reading, () => true);
  if (!state) return;
  for (const entity of reading.document.entities) {
    if (entity.type !== 'Organization' || !INSTITUTION.test(entity.name ?? '')) continue;
    if (!entity.classes.includes('schema:GovernmentOrganization')) continue;
    if (reading.document.entities.some((e) => book.has(entity.index, 'schema:location', e.index))) continue;
    const [mention, place] = [entity, state].map(({ index }) =>
      reading.document.mentions.find((m) => m.entity === index && m.kind === 'name'),
    );
    if (!mention || !place) continue;
    const { token } = book.at(mention);
    book.addPlace({ entity: entity.index, token }, book.at(place), {
      rule: 'tie-state-institution',
      score: 0.5,
      tokens: [token],
    });
  }
}

/** The villages and districts that no gazetteer knows lie in the state that the article is about, if it says that something is in them. */
function localities(state: Entity, book: TieBook): void {
  const { reading } = book;
  const { document, gazetteer } = reading;
  // who plays away names towns of many states
  if (document.entities.some((e) => e.classes.includes('schema:SportsOrganization'))) return;
  const place = document.mentions.find((m) => m.entity === state.index && m.kind === 'name');
  for (const { type, name, index, ...entity } of document.entities) {
    if (type !== 'Place' || name === undefined || entity.place !== undefined || entity.country !== undefined) continue;
    if (NO_LOCALITY.test(name) || !/^\p{Lu}/u.test(name) || gazetteer.demonym(name)) continue;
    if (document.entities.some((e) => book.has(index, 'schema:containedInPlace', e.index))) continue;
    const mention = document.mentions.find((m) => m.entity === index && m.kind === 'name' && isWhere(m, book));
    if (!mention || !place) continue;
    const locality = book.at(mention);
    book.addPlace(locality, book.at(place), { rule: 'tie-state-locality', score: 0.45, tokens: [locality.token] });
  }
}

/** "In Zub", "the town of Zub". */
function isWhere({ first }: EntityMention, { reading }: TieBook): boolean {
  const [noun, before] = [first - 2, first - 1].map((i) => reading.grammar.tokens[i]);
  if (before?.form === 'of') return reading.ontology.kinds.get(noun?.lemma.toLowerCase() ?? '')?.type === 'Place';
  return LOCATIVE.has(before?.form.toLowerCase() ?? '');
}

/** The state that more than half of the names of states and of the places in them mean. */
function stateOf({ document, gazetteer }: Reading, counts: (mention: EntityMention) => boolean): Entity | undefined {
  const codes = document.mentions.flatMap((m) => {
    const { place } = document.entities[m.entity]!;
    const code =
      m.kind === 'name' && counts(m) && place !== undefined ? gazetteer.placeByKey(place)?.country : undefined;
    return code === undefined ? [] : [code];
  });
  return document.entities.find(
    ({ country }) => country !== undefined && codes.filter((code) => code === country).length > codes.length * MOST,
  );
}

import type { Entity } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import { isToldBy, statesTold } from './roles-states.ts';
import type { TieBook } from './ties-book.ts';

/** What a state has one of and articles name without saying whose it is. */
const INSTITUTION =
  /^(?:(?:Ministry|Department) of|(?:Supreme|Constitutional) Court|Senate|Parliament|National Assembly|Congress|Treasury|White House|House of)\b|\b(?:Ministry|Parliament)$/u;

/** The part of what an article says of states that must be of one for it to be the article's state. */
const MOST = 0.5;

/** The ministries, courts and chambers that an article names without saying whose they are lie in the state that it is about. */
export function tiesOfState(book: TieBook): void {
  const { reading } = book;
  const state = stateOf(reading);
  if (!state) return;
  const told = statesTold(reading).find(({ entity }) => entity === state.index);
  for (const entity of reading.document.entities) {
    if (entity.type !== 'Organization' || !INSTITUTION.test(entity.name ?? '')) continue;
    if (!entity.classes.includes('schema:GovernmentOrganization')) continue;
    if (reading.document.entities.some((e) => book.has(entity.index, 'schema:location', e.index))) continue;
    const [mention, place] = [entity, state].map(({ index }) =>
      reading.document.mentions.find((m) => m.entity === index && m.kind === 'name'),
    );
    if (!mention || !place) continue;
    const { token } = book.at(mention);
    if (!told || !isToldBy(told, token.sentence)) continue;
    book.addPlace({ entity: entity.index, token }, book.at(place), {
      rule: 'tie-state-institution',
      score: 0.5,
      tokens: [token],
    });
  }
}

/** The state that more than half of the names of states and of the places in them mean. */
function stateOf({ document, gazetteer }: Reading): Entity | undefined {
  const codes = document.mentions.flatMap((m) => {
    const { place } = document.entities[m.entity]!;
    const code = m.kind === 'name' && place !== undefined ? gazetteer.placeByKey(place)?.country : undefined;
    return code === undefined ? [] : [code];
  });
  return document.entities.find(
    ({ country }) => country !== undefined && codes.filter((code) => code === country).length > codes.length * MOST,
  );
}

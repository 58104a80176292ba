import type { Tie } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import { tiesOfAcquired } from './ties-acquired.ts';
import { tiesOfApposed } from './ties-apposed.ts';
import { TieBook } from './ties-book.ts';
import { tiesOfGazetteer } from './ties-gazetteer.ts';
import { tiesOfHoldings } from './ties-holdings.ts';
import { tiesOfNames } from './ties-names.ts';
import { tiesOfNarrower } from './ties-narrower.ts';
import { tiesOfNeighbours } from './ties-neighbours.ts';
import { tiesOfOrigin } from './ties-origin.ts';
import { tiesOfPersons } from './ties-persons.ts';
import { tiesOfPlaces } from './ties-places.ts';
import { tiesOfState } from './ties-state.ts';
import { tiesOfTeams } from './ties-teams.ts';
import { tiesByWords } from './ties-words.ts';

/** The lasting ties between named things that the article states, each once; and which of its places lie in which. */
export function extractTies(reading: Reading): Tie[] {
  const book = new TieBook(reading);
  tiesByWords(book);
  tiesOfNarrower(book);
  tiesOfPlaces(book);
  tiesOfNames(book);
  tiesOfNeighbours(book);
  tiesOfApposed(book);
  tiesOfOrigin(book);
  tiesOfPersons(book);
  tiesOfTeams(book);
  tiesOfHoldings(book);
  tiesOfAcquired(book);
  tiesOfState(book);
  tiesOfGazetteer(book);
  return book.ties();
}

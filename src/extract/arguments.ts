import type { Argument } from '../core/facts.ts';
import { ArgumentList } from './argument-list.ts';
import { nounArguments } from './noun-arguments.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';
import { verbArguments } from './verb-arguments.ts';

/** Who and what takes part in the event that a word names, by how they hang on it in the sentence. */
export function findArguments(reading: Reading, match: TriggerMatch): Argument[] {
  const list = new ArgumentList(reading, match);
  if (match.trigger.category === 'noun') nounArguments(list, match.head, match.trigger.frame);
  else verbArguments(list, match.head, match.trigger.frame);
  return list.found;
}

/**
 * An example of each form of question that is understood.
 *
 * @example
 * ```ts
 * import { QUESTION_EXAMPLES } from 'newsgraph';
 *
 * QUESTION_EXAMPLES.every((question) => question.endsWith('?')); // => true
 * ```
 */
export const QUESTION_EXAMPLES: readonly string[] = [
  'What did Mara Ivanec say about Velandia?',
  'What did Mara Ivanec say?',
  'Who said what about Velandia?',
  'Who says so?',
  'How are Pavel Lund and Velandia connected?',
  'Who leads the Northern Front?',
  'Who is the foreign minister of Velandia?',
  'What happened in Velandia in March 2031?',
  'What happened in March?',
  'What happened to Jorun Vask?',
  'What did Velandian forces do?',
  'Where is Port Selm?',
  'When was Jorun Vask killed?',
  'Who is Pavel Lund?',
  'Who killed Jorun Vask?',
];

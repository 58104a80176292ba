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
  'Who said that peace is near?',
  'How are Pavel Lund and Velandia connected?',
  'Which people are named?',
  'Who leads the Northern Front?',
  'Who is the foreign minister of Velandia?',
  'Who works for the Northern Front?',
  'What is the job of Pavel Lund?',
  'What is planned?',
  'What happened in Velandia in March 2031?',
  'What happened to Jorun Vask?',
  'What happened in March?',
  'What did Velandian forces do?',
  'Why did the ceasefire collapse?',
  'Where is Port Selm?',
  'Is Port Selm in Velandia?',
  'Who is Pavel Lund?',
  'When did the fighting begin?',
  'When was Jorun Vask killed?',
  'Whom did Velandian forces kill?',
  'Who killed Jorun Vask?',
  'Did Mara Ivanec meet Pavel Lund?',
  'How many people were killed?',
  'Who met in Port Selm?',
];

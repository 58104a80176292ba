/** An example of each form of question that is understood. */
export const QUESTION_EXAMPLES: readonly string[] = [
  'What did Donald Trump say about Iraq?',
  'What did Donald Trump say?',
  'Who said what about Iraq?',
  'Who says so?',
  'How are Fouad Hussein and Iraq connected?',
  'Who leads Islamic State?',
  'Who is the foreign minister of Iraq?',
  'What happened in Iraq in March 2025?',
  'What happened in March?',
  'What happened to Abu Khadija?',
  'What did Iraqi forces do?',
  'Where is Anbar?',
  'When was Abu Khadija killed?',
  'Who is Fouad Hussein?',
  'Who killed Abu Khadija?',
];

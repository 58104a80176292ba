import type { Span } from '../../src/core/span.ts';

const CLOSE_BEFORE = /^(?:[.,;:!?)\]%’'”]|'s|’s|n't|'')/;
const CLOSE_AFTER = /[([$£€“#]$/;

/**
 * Sentences given as words, as one text written as usual: no space before a comma or within brackets.
 * `between` stands between a sentence and the one before it.
 */
export function asText(
  sentences: readonly (readonly string[])[],
  between: (sentence: number) => string = () => ' ',
): { text: string; spans: readonly (readonly Span[])[] } {
  let text = '';
  const spans = sentences.map((words, sentence) =>
    words.map((word, i) => {
      if (i === 0 && text !== '') text += between(sentence);
      else if (i > 0 && !CLOSE_BEFORE.test(word) && !CLOSE_AFTER.test(text)) text += ' ';
      const start = text.length;
      text += word;
      return { start, end: text.length };
    }),
  );
  return { text, spans };
}

import type { Sentence } from '../core/annotation.ts';
import type { Block } from '../core/article.ts';
import { contains, type Span } from '../core/span.ts';
import type { Saying, StatementWords } from './claims-saying.ts';
import type { Speakers } from './claims-speakers.ts';
import type { Reading } from './reading.ts';

/** Statements set apart without quotation marks: a signed quotation or post, and what follows "X denied the charges:". */
export function sayingsApart(
  reading: Reading,
  words: StatementWords,
  speakers: Speakers,
  found: readonly Saying[],
): Saying[] {
  const blocks = reading.document.article.blocks.filter((b) => b.kind === 'paragraph' || b.kind === 'quote');
  return blocks.flatMap((block, i) => {
    const signed = block.kind === 'quote' ? signedBlock(reading, speakers, block) : undefined;
    const announced = signed ?? announcedBlock(reading, words, speakers, blocks[i - 1], block, found);
    return announced ? [announced] : [];
  });
}

/** "… the people have spoken. — Jane Roe (@jroe)": words and the name below them. */
function signedBlock(reading: Reading, speakers: Speakers, block: Block): Saying | undefined {
  const text = reading.text(block);
  const at = [...text.matchAll(/[.!?…]["”’']*(?=\s+\S)/gu)].at(-1);
  if (!at || text.length - at.index > 120) return undefined;
  const content = { start: block.start, end: block.start + at.index + at[0].length };
  const signer = speakers.signer({ start: content.end, end: block.end });
  return (
    signer && {
      speakers: signer.speakers,
      cue: signer.cue,
      content: unquoted(reading, content),
      direct: true,
      via: [],
      rule: 'quotation-signed',
      score: 0.8,
    }
  );
}

/** The sentences of a block without quotation marks that a colon announces, up to the first with a speaker of its own. */
function announcedBlock(
  reading: Reading,
  words: StatementWords,
  speakers: Speakers,
  previous: Block | undefined,
  block: Block,
  found: readonly Saying[],
): Saying | undefined {
  if (!previous || !/:\s*$/u.test(reading.text(previous)) || /^\s*["“‘'«]/u.test(reading.text(block))) return undefined;
  const { document, grammar } = reading;
  const inside = (span: Span) => document.sentences.filter((s) => contains(span, s));
  const lead = inside(previous).at(-1);
  const cue = lead && announcer(lead);
  const speaking = cue ? speakers.of(cue, found) : [];
  const own = (s: Sentence) => found.some((f) => f.cue.sentence === s.index);
  const sentences = inside(block);
  const stop = sentences.findIndex(own);
  const said = stop < 0 ? sentences : sentences.slice(0, stop);
  if (!cue || speaking.length === 0 || said.length === 0) return undefined;
  const content = { start: said[0]!.start, end: said.at(-1)!.end };
  return { speakers: speaking, cue, content, direct: true, via: [], rule: 'quotation-announced', score: 0.7 };

  function announcer(sentence: Sentence) {
    return grammar.tokens
      .slice(sentence.first, sentence.endToken)
      .findLast(
        (t) =>
          t.upos === 'VERB' &&
          [words.quoteVerb, words.reportVerb, words.topicVerb].some((list) => list.has(t.lemma.toLowerCase())),
      );
  }
}

function unquoted(reading: Reading, { start, end }: Span): Span {
  const text = reading.text({ start, end });
  return {
    start: start + (/^[\s"“”‘’']*/u.exec(text)?.[0].length ?? 0),
    end: end - (/[\s"“”‘’']*$/u.exec(text)?.[0].length ?? 0),
  };
}

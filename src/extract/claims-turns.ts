import type { Sentence, Token } from '../core/annotation.ts';
import type { Block } from '../core/article.ts';
import { isRelation } from '../core/grammar.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import { isMedium } from './claims-context.ts';
import type { Saying, Speaker } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** An answer of more characters than this is several statements. */
const LONG = 600;
/** So many paragraphs that only ask make an article an interview. */
const FEWEST_QUESTIONS = 2;
/** Fewer words, marks counted, are no answer. */
const FEWEST_WORDS = 5;
const TALKS = new Set(['speak', 'talk', 'chat', 'sit']);
const SECOND_PERSON = /\b(?:you|your|yours)\b/i;
const FIRST_PERSON = /\b(?:I|we|my|our|me|us|mine|ours)\b/;

/** What is said by turns: the answers of an interview, and what stands after a name and a colon. */
export function sayingsByTurns(reading: Reading, found: readonly Saying[]): Saying[] {
  return [...answers(reading), ...afterNames(reading, found)];
}

/** What somebody answers in the paragraphs between questions, where the article says whom it interviews. */
function answers(reading: Reading): Saying[] {
  const { document } = reading;
  const blocks = document.article.blocks.filter((b) => ['paragraph', 'heading', 'quote'].includes(b.kind));
  const questions = blocks.filter((b) => isQuestion(reading, b));
  if (questions.length < FEWEST_QUESTIONS) return [];
  const first = blocks.indexOf(questions[0]!);
  const turns = blocks.slice(first).filter((b) => b.kind === 'paragraph' && !isQuestion(reading, b));
  const most = (of: readonly Block[], words: RegExp) =>
    of.filter((b) => words.test(reading.text(b))).length * 2 >= of.length;
  const isTalk = most(turns, FIRST_PERSON) || most(questions, SECOND_PERSON);
  const told = isTalk ? interviewOf(reading, questions[0]!.start) : undefined;
  if (!told) return [];
  return turns.flatMap((block) =>
    pieces(document.sentences.filter((s) => contains(block, s) && !isAside(s))).map((content) => ({
      ...told,
      content,
      direct: true,
      rule: 'statement-interview',
      score: 0.8,
      turn: true,
    })),
  );
}

/** Too short to say anything: "Oh, really." */
const isAside = ({ first, endToken }: Sentence): boolean => endToken - first < FEWEST_WORDS;

const isQuestion = (reading: Reading, block: Block): boolean =>
  /\?\s*$/.test(reading.text(block)) && !reading.document.quotes.some((q) => overlaps(q, block));

/** Sentences one after another, as many together as are not long. */
function pieces(sentences: readonly Sentence[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of sentences) {
    const last = found.at(-1);
    if (last && end - last.start <= LONG) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** Whom the text before the first question says to be interviewed, and by which medium. */
function interviewOf(reading: Reading, before: number): Pick<Saying, 'speakers' | 'cue' | 'via'> | undefined {
  const tokens = reading.grammar.tokens.filter((t) => t.start < before);
  const spokenOf = ({ entity }: Speaker) => reading.document.mentions.filter((m) => m.entity === entity).length;
  // the person that the article speaks of most; the text tells it better than the headline
  const [said] = tokens
    .flatMap((cue) =>
      interviewed(reading, cue).flatMap((t) => persons(reading, t).map((speaker) => ({ cue, speaker }))),
    )
    .toSorted((a, b) => spokenOf(b.speaker) - spokenOf(a.speaker) || b.cue.index - a.cue.index);
  if (!said) return undefined;
  const media = reading
    .subjectsOf(said.cue)
    .flatMap((t) => reading.entitiesAt(t))
    .filter(({ entity }) => isMedium(reading, entity));
  return { cue: said.cue, speakers: [said.speaker], via: media };
}

/** "interviewed X", "an interview with X", "talked to X", "X answered questions". */
function interviewed({ grammar }: Reading, cue: Token): Token[] {
  const lemma = cue.lemma.toLowerCase();
  const below = (...prepositions: string[]) =>
    grammar.children(cue, 'obl', 'nmod').filter((t) => prepositions.includes(grammar.preposition(t)));
  if (lemma === 'interview' && cue.upos === 'VERB') return grammar.children(cue, 'obj', 'nsubj:pass');
  if (lemma === 'interview' && cue.upos === 'NOUN') return below('with', 'of');
  if (TALKS.has(lemma) && cue.upos === 'VERB') return below('with', 'to');
  const asked = grammar.child(cue, 'obj')?.lemma.toLowerCase() === 'question';
  return lemma === 'answer' && asked ? grammar.children(cue, 'nsubj') : [];
}

/** The named persons of a phrase, or the one whose name goes with it: "interviewed the academic Jane Roe". */
function persons(reading: Reading, token: Token): Speaker[] {
  const { grammar } = reading;
  const near = [token, ...grammar.children(token, 'appos', 'flat', 'compound', 'nmod')].flatMap((t) =>
    reading.entitiesAt(t),
  );
  return near.filter(({ entity }) => {
    const { type, name } = reading.entity(entity);
    return type === 'Person' && name !== undefined;
  });
}

/** "Jane Roe: We are ready.", "The Herald: The bridge was closed." */
function afterNames(reading: Reading, found: readonly Saying[]): Saying[] {
  const { document, grammar } = reading;
  return document.sentences.flatMap((sentence) => {
    const name = reading.namesIn(sentence).find((m) => startsSentence(reading, sentence, m));
    const colon = name && grammar.tokens[name.endToken];
    if (!name || colon?.form !== ':' || colon.sentence !== sentence.index) return [];
    if (reading.entity(name.entity).type !== 'Person' && !isMedium(reading, name.entity)) return [];
    const quote = document.quotes.find(
      (q) => q.outer.start >= colon.end && /^\s*$/.test(reading.text({ start: colon.end, end: q.outer.start })),
    );
    const content = quote ?? { start: grammar.tokens[colon.index + 1]?.start ?? colon.end, end: sentence.end };
    const rest = grammar.tokens.slice(colon.index + 1, sentence.endToken);
    if (!quote && !rest.some((t) => isRelation(t, 'nsubj'))) return [];
    if (found.some((f) => overlaps(f.content, content) && f.speakers[0]?.entity === name.entity)) return [];
    const cue = grammar.token(name.head);
    const speakers = [{ entity: name.entity, token: cue }];
    return [
      { speakers, cue, content, direct: quote !== undefined, via: [], rule: 'statement-colon', score: 0.8, turn: true },
    ];
  });
}

/** True for a name with which the sentence begins, but for an article and marks. */
const startsSentence = ({ grammar }: Reading, { first }: Sentence, name: { readonly first: number }): boolean =>
  grammar.tokens.slice(first, name.first).every((t) => t.upos === 'PUNCT' || t.upos === 'DET');

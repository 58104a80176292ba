import type { Fact, Mention, Passage, Silence } from '../../../src/network/knowledge.ts';
import { sentencesOf } from '../../../src/network/passage.ts';
import { confidenceOf, isSure } from '../../../src/network/sureness.ts';
import { h } from '../dom.ts';
import { LIKELY, type Model } from '../model.ts';
import type { Selection } from '../state.ts';
import { factCard } from './fact.ts';
import { linkTo, swatchOf } from './links.ts';

/** The selection of a sentence, and the sentence of a selection. */
export const sentenceSelection = ({ article, begin, end }: Passage): Selection => ({
  type: 'sentence',
  id: `${article} ${begin} ${end}`,
});

export function sentenceOf(model: Model, id: string): Passage | undefined {
  const [article = '', begin, end] = id.split(' ');
  const length = model.article(article)?.text.length ?? 0;
  const passage = { article, begin: Number(begin), end: Number(end) };
  return passage.begin >= 0 && passage.begin < passage.end && passage.end <= length ? passage : undefined;
}

/** The sentence around an offset of an article. */
export function sentenceAround(model: Model, { article, begin }: Passage): Passage | undefined {
  const found = sentencesOf(model.textOf(article)).find((s) => s.begin <= begin && begin < s.end);
  return found && { article, ...found };
}

/** The facts that a sentence gave, those that are likely and those that are less. */
export function factsOfSentence(model: Model, sentence: Passage): { likely: Fact[]; less: Fact[] } {
  const facts = model.factsIn(sentence);
  const isLikely = (fact: Fact) => isSure(confidenceOf(fact.evidence), LIKELY);
  return { likely: facts.filter(isLikely), less: facts.filter((fact) => !isLikely(fact)) };
}

/** Things and events that a sentence's facts are about and that it names: what lights up in the picture. */
export function nodesOfSentence(model: Model, sentence: Passage): Set<string> {
  const { likely } = factsOfSentence(model, sentence);
  return new Set([...likely.flatMap((fact) => [fact.id, ...model.thingsOf(fact)]), ...namedIn(model, sentence)]);
}

const namedIn = (model: Model, sentence: Passage): string[] => [
  ...new Set(
    mentionsIn(model, sentence)
      .map(({ of }) => of)
      .filter((id) => model.thing(id)),
  ),
];

const mentionsIn = (model: Model, { article, begin, end }: Passage): Mention[] =>
  model.mentionsOf(article).filter((m) => m.begin < end && begin < m.end);

/** What a sentence gave: its facts, or why there are none; then whom and what it names. */
export function sentenceFacts(model: Model, sentence: Passage): HTMLElement[] {
  const { likely, less } = factsOfSentence(model, sentence);
  const named = namedIn(model, sentence);
  return [
    ...likely.map((fact) => factCard(model, fact, 'h2')),
    ...(likely.length === 0 ? [h('p', { class: 'silent' }, silence(model, sentence, less.length, named.length))] : []),
    ...(less.length > 0
      ? [
          h(
            'details',
            { class: 'more', open: likely.length === 0 },
            h('summary', { class: 'more-title' }, `${less.length} less sure than ${Math.round(LIKELY * 100)} %`),
            ...less.map((fact) => factCard(model, fact, 'h2')),
          ),
        ]
      : []),
    ...(named.length > 0
      ? [
          h(
            'p',
            { class: 'names' },
            h('span', { class: 'meta' }, 'Names '),
            ...named.map((id) => h('span', { class: 'name' }, swatchOf(model, id), linkTo(model, id))),
          ),
        ]
      : []),
  ];
}

/** Why a sentence gave no fact: as the graph says, or where it says nothing, by what the sentence names. */
function silence(model: Model, { article, begin, end }: Passage, less: number, named: number): string {
  const told = model.knowledge.silences.find((s) => s.article === article && s.begin < end && begin < s.end);
  if (told) return `No fact was read from this sentence: ${REASONS[told.reason]}.`;
  if (less > 0) return 'No fact of this sentence is sure enough to be drawn.';
  if (named > 0)
    return 'No fact was read from this sentence. It names what stands below, but says nothing of it that the rules know: no role, event, statement or tie.';
  return 'No fact was read from this sentence: it names nobody and nothing, and tells of no event that the rules know.';
}

/** In words, what the coverage report gives as a reason. */
const REASONS: Readonly<Record<Silence['reason'], string>> = {
  'no-sentence': 'it is a fragment, not a sentence',
  'nothing-named': 'it speaks of nobody and nothing that the article names',
  'no-known-word': 'none of its words is known to tell of a role, an event, a statement or a tie',
  unsure: 'some of its words may tell of an event, but that is too unlikely',
  'below-confidence': 'its facts are less sure than was asked for when the graph was made',
};

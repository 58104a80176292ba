import type { Knowledge } from '../../src/network/knowledge.ts';

export interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
}

/** Why a graph that was read has nothing to show; undefined where it has. `corrections`: how many it holds. */
export function trouble(knowledge: Knowledge, name: string, corrections: number): Trouble | undefined {
  if (knowledge.things.length > 0 || knowledge.events.length > 0) return undefined;
  if (corrections > 0)
    return {
      title: 'These are corrections of a graph',
      message: `${name} holds ${corrections} corrections and no graph.`,
      remedy: 'Open their graph first, then this file again.',
    };
  if (knowledge.triples === 0)
    return {
      title: 'This graph is empty',
      message: `${name} holds no triples.`,
      remedy: 'Build a graph from an article, then open it here.',
    };
  if (knowledge.articles.length > 0)
    return {
      title: 'Nothing was found in this article',
      message: `${name} holds the article, but names no person, organisation, place or event.`,
      remedy: 'Open another graph.',
    };
  const used = knowledge.vocabularies.slice(0, 3).map(({ namespace, triples }) => `${namespace} (${triples})`);
  return {
    title: 'This graph speaks another vocabulary',
    message: `${name} holds ${knowledge.triples} triples, none of which the viewer knows. Most are of ${used.join(', ')}.`,
    remedy: 'The viewer shows graphs that newsgraph wrote. Open one of those.',
  };
}

/** Why a file is not opened at all. */
export const tooLarge = ({ name, size }: { readonly name: string; readonly size: number }): Trouble => ({
  title: 'This file is too large for a page',
  message: `${name} has ${Math.round(size / 1024 / 1024)} MB; a page can hold about 64.`,
  remedy: `Take what matters out of it first: newsgraph query ${name} 'CONSTRUCT …' > part.ttl, or build fewer articles into one graph.`,
});

/** Why a page in one file makes no graph of an article. */
export const needsServer: Trouble = {
  title: 'This page makes no graphs of articles',
  message: 'It is one file, without the language model.',
  remedy: 'Run newsgraph start, and add the article there.',
};

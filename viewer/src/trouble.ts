import type { Knowledge } from '../../src/network/knowledge.ts';
import type { Place } from './worker/place.ts';

/** What sort of trouble it is: something did not work, is not there, was not found, or cannot be reached. */
export type Mood = 'broken' | 'empty' | 'search' | 'gone';

export interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  /** The place in a text that is meant, with a mark under it; lines are kept. */
  readonly excerpt?: string;
  /** `broken` where it is not given. */
  readonly mood?: Mood;
}

/** Why a graph that was read has nothing to show; undefined where it has. `corrections`: how many it holds. */
export function trouble(knowledge: Knowledge, name: string, corrections: number): Trouble | undefined {
  if (knowledge.things.length > 0 || knowledge.events.length > 0) return undefined;
  if (corrections > 0)
    return {
      mood: 'empty',
      title: 'These are corrections of a graph',
      message: `${name} holds ${counted(corrections, 'correction')} and no graph.`,
      remedy: 'Open their graph first, then this file again.',
    };
  if (knowledge.triples === 0)
    return {
      mood: 'empty',
      title: 'This graph is empty',
      message: `${name} holds no triples.`,
      remedy: 'Build a graph from an article, then open it here.',
    };
  if (knowledge.articles.length > 0)
    return {
      mood: 'search',
      title: 'Nothing was found in this article',
      message: `${name} holds the article, but names no person, organisation, place or event.`,
      remedy: 'Only English news prose is read. Open another graph, or make one of another article.',
    };
  const used = knowledge.vocabularies.slice(0, 3).map(({ namespace, triples }) => `${namespace} (${triples})`);
  return {
    title: 'This graph speaks another vocabulary',
    message: `${name} holds ${counted(knowledge.triples, 'triple')}, and the viewer knows none of them. Most are of ${used.join(', ')}.`,
    remedy: 'The viewer shows graphs that newsgraph wrote. Open one of those, or make one of an article.',
  };
}

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Why a graph is not opened at all. `most`: bytes that are. */
export const tooLarge = (name: string, size: number, most: number): Trouble => ({
  title: 'This file is too large for a page',
  message: `${name} has ${megabytes(size)} MB; a page can hold about ${megabytes(most)}.`,
  remedy: `Take what matters out of it first: newsgraph query ${name} 'CONSTRUCT …' > part.ttl, or build fewer articles into one graph.`,
});

/** Why an article is not read in a page. */
export const tooLong = (name: string, size: number, most: number): Trouble => ({
  title: 'This is too long for an article',
  message: `${name} has ${megabytes(size)} MB; a page reads articles of up to ${megabytes(most)} MB.`,
  remedy: `Cut it into its articles, or read it on the command line: newsgraph build ${name} --out graph.ttl`,
});

/** A graph that could not be read, with the place in it where that is known. */
export const unreadable = (name: string, message: string, place: Place | undefined): Trouble => ({
  title: 'This file could not be read as RDF',
  message: place
    ? `${name}, line ${place.line}, column ${place.column}: ${message.replace(/^This is no \w+: /, '').replace(/ on line \d+\.?$/, '.')}`
    : `${name}: ${message}`,
  ...(place && { excerpt: `${place.before}${place.after}\n${' '.repeat(place.before.length)}^` }),
  remedy: 'Correct the file, or open another: Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML.',
});

/** A file of the user's that the browser cannot read any more. */
export const unopened = (name: string, error: unknown): Trouble => ({
  title: 'This file could not be opened',
  message: `${name}: ${error instanceof Error ? error.message : String(error)}`,
  remedy: 'It may have been moved, or changed since it was chosen. Choose it again.',
});

/** A graph that did not come from where it should. `status`: what the server answered; undefined where it did not. */
export const unserved = (address: string, status: number | undefined): Trouble =>
  status === undefined
    ? {
        mood: 'gone',
        title: 'The server does not answer',
        message: `${address} could not be loaded.`,
        remedy: 'Start it again with newsgraph start or newsgraph view, then try again; or open a file.',
      }
    : {
        mood: 'empty',
        title: 'No graph to show yet',
        message: `${address} could not be loaded: the server answered ${status}.`,
        remedy: 'Drop a graph or an article anywhere on this page, open a file, or make a graph of an article.',
      };

/** A part of the page that did not come. */
export const unloaded: Trouble = {
  mood: 'gone',
  title: 'This part of the page could not be loaded',
  message: 'The server that the page came from does not answer. The graph shown is not touched.',
  remedy: 'Start it again with newsgraph start or newsgraph view, then try again.',
};

/** Why there is no picture. */
export const undrawn: Trouble = {
  mood: 'gone',
  title: 'This browser gives no WebGL, so there is no picture',
  message: 'The list holds the same facts; search, filters, article, time and map work as ever.',
  remedy:
    'To see the picture, switch hardware acceleration on in the settings of the browser, or take another browser.',
};

/** Why a page in one file makes no graph of an article. */
export const needsServer: Trouble = {
  mood: 'empty',
  title: 'This page makes no graphs of articles',
  message: 'It is one file, without the language model.',
  remedy: 'Run newsgraph start, and add the article there.',
};

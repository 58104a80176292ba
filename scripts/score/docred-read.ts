import type { Article } from '../../src/core/article.ts';
import type { Span } from '../../src/core/span.ts';
import { asText } from './tokens-as-text.ts';

/** A thing that annotators marked, with every place that names it, in code units of the text. */
export interface DocredThing {
  readonly name: string;
  /** PER, ORG, LOC, MISC, TIME or NUM. */
  readonly type: string;
  readonly mentions: readonly Span[];
}

/** A Wikidata property between two things, by their places in `things`. */
export interface DocredRelation {
  readonly subject: number;
  readonly property: string;
  readonly object: number;
  /** Whether annotators marked the sentences that say it; the others are known, not read. */
  readonly isSaid: boolean;
}

/** A paragraph of Wikipedia with what its annotators marked. */
export interface DocredArticle {
  readonly article: Article;
  readonly things: readonly DocredThing[];
  readonly relations: readonly DocredRelation[];
}

interface Published {
  readonly title: string;
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly {
    readonly name: string;
    readonly type: string;
    readonly sent_id: number;
    readonly pos: readonly [number, number];
  }[])[];
  readonly labels: readonly {
    readonly h: number;
    readonly r: string;
    readonly t: number;
    readonly evidence: readonly number[];
  }[];
}

/** The articles of a file of Re-DocRED, their words joined as they are usually written. */
export function readDocred(json: string): DocredArticle[] {
  const published: readonly Published[] = JSON.parse(json);
  return published.map(({ title, sents, vertexSet, labels }) => {
    const { text, spans } = asText(sents);
    const things = vertexSet.map((mentions) => ({
      name: mentions[0]?.name ?? '',
      type: mentions[0]?.type ?? '',
      mentions: mentions.flatMap(({ sent_id, pos: [from, to] }) => {
        const [first, last] = [spans[sent_id]?.[from], spans[sent_id]?.[to - 1]];
        return first && last ? [{ start: first.start, end: last.end }] : [];
      }),
    }));
    return {
      article: { id: title, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
      things,
      relations: labels.map(({ h, r, t, evidence }) => ({
        subject: h,
        property: r,
        object: t,
        isSaid: evidence.length > 0,
      })),
    };
  });
}

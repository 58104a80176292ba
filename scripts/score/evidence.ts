import { compact, expand } from '../../src/ontology/terms.ts';
import { tiesOf } from './relations.ts';
import type { Stated } from './stated.ts';
import type { Tally } from './tally.ts';
import type { MentionSpan, Triples } from './triples.ts';

const PROVED = new Set(
  `ng:agent ng:patient sem:hasPlace sem:hasTimeStamp org:member org:organization schema:creator`.split(' ').map(expand),
);

/**
 * How many facts of the graph are proved: by a span whose words are those of the text, and which touches a mention of the
 * fact's subject or object.
 */
export function compareEvidence(text: string, triples: Triples, stated: Stated): Tally {
  const points = [...text];
  const quotes = ({ begin, end, text: words }: MentionSpan): boolean =>
    end > begin && points.slice(begin, end).join('') === words;
  const touches = (span: MentionSpan, node: string): boolean =>
    triples.mentionsOf(node).some((mention) => mention.begin < span.end && span.begin < mention.end);
  const facts = [...triples.withPredicate(PROVED), ...tiesOf(triples, stated)];
  const proved = facts.filter(({ subject, predicate, object }) =>
    triples
      .proofsOf(subject, compact(predicate), object)
      .some(({ mention }) => quotes(mention) && (touches(mention, subject) || touches(mention, object))),
  );
  return { right: proved.length, asked: facts.length, stated: facts.length };
}

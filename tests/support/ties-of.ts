import { Reading } from '../../src/extract/reading.ts';
import { extractTies } from '../../src/extract/ties.ts';
import { shippedOntology } from './extracted.ts';
import { type Meant, parsed, shippedGazetteer } from './parsed.ts';

/** Subject, predicate and object of each tie of an article, those of the gazetteer in brackets. */
export function tiesOf(trees: string, ...meant: Meant[]): string[] {
  const gazetteer = shippedGazetteer();
  const plain = parsed(trees, meant);
  const entities = plain.entities.map((e) => {
    const place = e.type === 'Place' && e.name ? gazetteer.place(e.name) : undefined;
    if (!place) return e;
    return { ...e, place: place.key, ...(place.kind === 'country' && { country: place.country! }) };
  });
  return extractTies(new Reading({ ...plain, entities }, shippedOntology(), gazetteer)).map((t) => {
    const said = `${entities[t.subject]!.name} ${t.predicate} ${entities[t.object]!.name}`;
    return t.source ? `(${said})` : said;
  });
}

/** The ties of sentences of which no word is known to hang on another: what the mere order of words says. */
export const tiesOfWords = (sentences: string, ...meant: Meant[]): string[] =>
  tiesOf(
    sentences
      .split(/(?<= \.) /)
      .map((sentence) =>
        sentence
          .split(' ')
          .map((word, i) => `${word} ${word} ${/^\p{Lu}/u.test(word) ? 'PROPN' : 'X'} ${i === 0 ? '0 root' : '1 dep'}`)
          .join('\n'),
      )
      .join('\n\n'),
    ...meant,
  );

// Reads the coded sentences of PLOVER (PLOVER_GSR_CAMEO.txt, CC BY-SA 4.0, github.com/openeventdata/PLOVER) and says of how many
// newsgraph finds the event, its type, who does it and to whom.
//   npm run score:plover -- PLOVER_GSR_CAMEO.txt        -v prints each sentence that is not wholly right
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnnotator } from '../src/annotate/annotate.ts';
import { readFacts } from '../src/pipeline.ts';
import { loadResources } from '../src/platform/node/index.ts';
import { readArticles } from '../src/read/read.ts';
import { type Agreement, ASPECTS, agreementWith, type CodedSentence, readPlover } from './score/plover.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v', default: false } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run score:plover -- PLOVER_GSR_CAMEO.txt');
  process.exit(2);
}
const resources = await loadResources();
const annotate = createAnnotator(resources.model, { gazetteer: resources.gazetteer });
const agreements: Agreement[] = [];
for (const sentence of readPlover(readFileSync(file, 'utf8'))) {
  const bytes = new TextEncoder().encode(sentence.text);
  const [article] = readArticles({ bytes, name: `${sentence.id}.txt` }, { date: sentence.date }).articles;
  const facts = readFacts(await annotate(article!), resources);
  const agreement = agreementWith(sentence, facts);
  agreements.push(agreement);
  if (values.verbose && ASPECTS.some((aspect) => agreement[aspect] === false)) console.log(told(sentence, agreement));
}
for (const aspect of ASPECTS) {
  const asked = agreements.filter((agreement) => agreement[aspect] !== undefined);
  const right = asked.filter((agreement) => agreement[aspect]).length;
  console.log(
    `${aspect.padEnd(8)} ${((100 * right) / asked.length).toFixed(1).padStart(5)} %  (${right} of ${asked.length})`,
  );
}

function told({ event, words, sources, targets, text }: CodedSentence, agreement: Agreement): string {
  const wrong = ASPECTS.filter((aspect) => agreement[aspect] === false).join(', ');
  return `${text}\n  ${event} "${words}" ${sources.join('; ')} -> ${targets.join('; ')}\n  found: ${agreement.found.join(' | ')}\n  not: ${wrong}`;
}

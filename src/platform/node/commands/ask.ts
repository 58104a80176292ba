import type { GraphStatement } from '../../../graph/query-types.ts';
import { QUESTION_EXAMPLES } from '../../../graph/question-examples.ts';
import type { Answer } from '../../../graph/questions.ts';
import { type Command, type Context, usage } from '../command.ts';
import { EXIT } from '../report.ts';
import { printable, shorten } from '../terminal.ts';

export const askCommand: Command = {
  name: 'ask',
  summary: 'Ask a graph a plain question',
  details: [
    'Answers in words, with the sentences that say so. Names may be any that the articles use, whatever their case and accents.',
    `It understands questions like these: ${QUESTION_EXAMPLES.join(' ')}`,
    'The exit code is 0 where there is an answer and 1 where the graph says nothing of it.',
  ],
  positionals: [
    { name: 'GRAPH', summary: 'A graph in any format of RDF, - for standard input, or an article' },
    { name: 'QUESTION', summary: 'In English, in quotes', many: true },
  ],
  options: [
    { name: 'sparql', summary: 'Show the SPARQL that was run' },
    { name: 'json', summary: 'Answer as JSON' },
  ],
  examples: [
    { line: 'newsgraph ask article.ttl "Who leads Islamic State?"', summary: 'A person and the sentence' },
    { line: 'newsgraph ask article.ttl "What happened in March?" --sparql', summary: 'Events, and the query behind' },
    { line: 'newsgraph ask article.txt "Who is Fouad Hussein?"', summary: 'Build an article and ask at once' },
  ],
  run: async (args, context) => {
    const [path, ...words] = args.positionals;
    const question = words.join(' ');
    if (question.trim() === '')
      throw usage('missing-argument', 'newsgraph ask needs a question.', `Like: ${QUESTION_EXAMPLES[0]}`);
    const [{ openGraph }, { createQuestions }, { createQuery }, { openSparql }] = await Promise.all([
      import('../graphs.ts'),
      import('../../../graph/questions.ts'),
      import('../../../graph/query.ts'),
      import('../sparql-thread.ts'),
    ]);
    const graph = await openGraph(path!, context);
    const { sparql, close } = openSparql(graph);
    try {
      const answer = await createQuestions(createQuery(graph), sparql).ask(question);
      if (args.has('json')) await context.terminal.print(`${JSON.stringify(plain(answer), null, 2)}\n`);
      else await print(answer, context, args.has('sparql'));
      return answer.lines.length > 0 ? EXIT.ok : EXIT.failed;
    } finally {
      await close();
    }
  },
};

async function print(answer: Answer, { terminal }: Context, withSparql: boolean): Promise<void> {
  const { out, columns } = terminal;
  if (answer.note !== undefined) await terminal.print(`${answer.note}\n`);
  if (answer.lines.length === 0) await terminal.print('The graph says nothing of it.\n');
  for (const { text, evidence } of answer.lines) {
    await terminal.print(`${printable(text)}\n`);
    for (const { sentence, saidBy } of evidence) {
      const who = speakersOf(saidBy);
      const by = who === '' ? '' : ` (says ${printable(who)})`;
      const words = shorten(printable(sentence.text), Math.max(40, columns - 2 - by.length));
      await terminal.print(`  ${out.dim(`${words}${by}`)}\n`);
    }
  }
  if (withSparql) await terminal.print(`\n${answer.sparql}\n`);
}

/** Who says what a sentence tells, where the article does not say it in its own voice. */
const speakersOf = (statements: readonly GraphStatement[]): string =>
  [...new Set(statements.flatMap(({ speakers }) => speakers.map(({ label }) => label)))].join(', ');

const plain = ({ lines, ...answer }: Answer) => ({
  ...answer,
  lines: lines.map(({ text, iri, evidence }) => ({
    text,
    iri,
    sentences: evidence.map(({ sentence, article, confidence, saidBy }) => ({
      text: sentence.text,
      ...(saidBy.length > 0 && { saidBy: speakersOf(saidBy) }),
      ...(article && { article: article.iri }),
      ...(confidence !== undefined && { confidence }),
    })),
  })),
});

import type { Command } from '../command.ts';
import { EXIT } from '../report.ts';
import { printable } from '../terminal.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check a graph against the shapes of its vocabulary',
  details: ['Prints each violation with its node; the exit code is 0 where there is none and 1 where there are some.'],
  positionals: [{ name: 'GRAPH', summary: 'A file of Turtle, TriG or N-Quads, - for standard input, or an article' }],
  options: [],
  examples: [{ line: 'newsgraph validate article.ttl', summary: 'Is it a sound graph, with evidence for every fact?' }],
  run: async (args, context) => {
    const path = args.positionals[0]!;
    const [{ openGraph }, { violations }] = await Promise.all([import('../graphs.ts'), import('../shapes.ts')]);
    const graph = await openGraph(path, context);
    const found = await violations(graph);
    const { terminal } = context;
    for (const { focus, path: property, message } of found)
      await terminal.print(
        `${terminal.out.red('violation')} ${[focus, property].filter(Boolean).join(' ')}: ${printable(message)}\n`,
      );
    const verdict = found.length === 0 ? terminal.out.green('valid') : terminal.out.red('not valid');
    await terminal.print(`${path}: ${verdict}, ${graph.size} triples, ${found.length} violations\n`);
    return found.length === 0 ? EXIT.ok : EXIT.failed;
  },
};

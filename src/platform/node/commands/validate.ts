import type { Command } from '../command.ts';
import { EXIT } from '../report.ts';
import { printable } from '../terminal.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check a graph against the shapes of its vocabulary',
  details: ['Prints each violation with its node; the exit code is 0 where there is none and 1 where there are some.'],
  positionals: [{ name: 'GRAPH', summary: 'A graph in any format of RDF, - for standard input, or an article' }],
  options: [],
  examples: [{ line: 'newsgraph validate article.ttl', summary: 'Is it a sound graph, with evidence for every fact?' }],
  run: async (args, context) => {
    const path = args.positionals[0]!;
    const [{ openGraph }, { openValidator }] = await Promise.all([import('../graphs.ts'), import('../validator.ts')]);
    const graph = await openGraph(path, context);
    const { conforms, violations } = await (await openValidator()).validate(graph);
    const { print, out } = context.terminal;
    for (const { check, message, focus } of violations)
      await print(`${out.red(`violation[${check}]`)} ${printable(message)}\n  ${printable(focus)}\n`);
    const verdict = conforms ? out.green('valid') : out.red('not valid');
    const count = violations.length === 1 ? '1 violation' : `${violations.length || 'no'} violations`;
    await print(`${path}: ${verdict}, ${graph.size} ${graph.size === 1 ? 'statement' : 'statements'}, ${count}\n`);
    return conforms ? EXIT.ok : EXIT.failed;
  },
};

import { createValidator, type GraphValidator } from '../../graph/shapes.ts';
import { parseGraph } from '../../graph/store.ts';
import { readOntology } from './resources.ts';

/** The validator of the package's own shapes and event classes. */
export async function openValidator(): Promise<GraphValidator> {
  const files = await readOntology();
  // Read as one text, so that blank nodes of different files stay apart.
  return createValidator(parseGraph(files.map((file) => file.text).join('\n'), 'turtle'));
}

import { createValidator, type GraphValidator } from '../../graph/shapes.ts';
import { loadOntology } from '../../ontology/load.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { readOntology } from './resources.ts';

/** The validator of the package's own shapes and event classes; an ontology that is loaded already is not read again. */
export async function openValidator(ontology?: Ontology): Promise<GraphValidator> {
  return createValidator((ontology ?? loadOntology(await readOntology())).quads);
}

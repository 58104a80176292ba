import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import { NewsgraphError } from '../core/diagnostic.ts';
import type { OntologyFile } from './load.ts';

/** A rule of `ontology/rules.n3`: where all premises hold, so does the conclusion. Terms may be variables. */
export interface InferenceRule {
  /** `office-ended`. */
  readonly name: string;
  /** What it says, in words. */
  readonly comment: string;
  readonly premises: readonly Quad[];
  readonly conclusions: readonly Quad[];
}

const IMPLIES = 'http://www.w3.org/2000/10/swap/log#implies';

/** Line of a comment that names the rule below it: `# office-ended: A killing ends …`. */
const NAME = /^# ([a-z][a-z0-9-]*): (.+)$/gm;

/**
 * Rules in Notation3 (https://w3c.github.io/N3/spec/), each with its name and meaning in a comment line above. Throws `ontology`
 * for what is no N3, a rule without a name, or a conclusion with a variable that no premise binds.
 *
 * @example
 * ```ts
 * import { type InferenceRule, loadRules } from 'newsgraph';
 * import { readFile } from 'node:fs/promises';
 *
 * const name = 'ontology/rules.n3';
 * const rules: readonly InferenceRule[] = loadRules({ name, text: await readFile(name, 'utf8') });
 * rules.every(({ premises, conclusions }) => premises.length > 0 && conclusions.length > 0); // => true
 * ```
 */
export function loadRules(file: OntologyFile): InferenceRule[] {
  const quads = parse(file);
  const names = [...file.text.matchAll(NAME)];
  const implications = quads.filter((quad) => quad.predicate.value === IMPLIES);
  if (names.length !== implications.length)
    throw bad(file, `${implications.length} rules and ${names.length} names`, 'Put "# name: meaning" above each rule.');
  const formula = (node: Term): Quad[] => quads.filter((quad) => quad.graph.equals(node));
  return implications.map(({ subject, object }, i) => {
    const [, name, comment] = names[i]!;
    const rule = { name: name!, comment: comment!, premises: formula(subject), conclusions: formula(object) };
    const bound = new Set(rule.premises.flatMap(variablesOf));
    const free = rule.conclusions.flatMap(variablesOf).find((variable) => !bound.has(variable));
    if (free !== undefined) throw bad(file, `?${free} of ${name} stands in no premise`, 'Bind it in a premise.');
    return rule;
  });
}

const variablesOf = ({ subject, predicate, object }: Quad): string[] =>
  [subject, predicate, object].flatMap((term) => (term.termType === 'Variable' ? [term.value] : []));

function parse(file: OntologyFile): Quad[] {
  try {
    return new Parser({ format: 'text/n3' }).parse(file.text) as unknown as Quad[];
  } catch (cause) {
    throw bad(file, cause instanceof Error ? cause.message : String(cause), 'Correct the Notation3 there.', cause);
  }
}

const bad = (file: OntologyFile, what: string, remedy: string, cause?: unknown): NewsgraphError =>
  new NewsgraphError('ontology', `${file.name}: ${what}.`, remedy, { cause });

import type { Term } from '@rdfjs/types';
import { compact, expand } from '../ontology/terms.ts';
import { keyOf, type UnionIndex } from './query-index.ts';

/** One thing that is wrong in a graph. */
export interface Violation {
  /** Name of the shape or check: `ng:EventShape`, `fact-without-evidence`. */
  readonly check: string;
  /** IRI of the node that is wrong, and what it is called. */
  readonly focus: string;
  readonly label: string;
  /** Prefixed name of the property concerned, where it is one. */
  readonly path?: string;
  /** The value found, where one is wrong; absent where something is missing. */
  readonly value?: string;
  /** Which node, what is wrong and what is expected, as one sentence. */
  readonly message: string;
}

/** Whether a graph keeps the contract, and all that does not; sorted by node, then property. */
export interface ValidationReport {
  readonly conforms: boolean;
  readonly violations: readonly Violation[];
}

/** A finding before its node is named. */
export interface Finding {
  readonly check: string;
  readonly focus: Term | string;
  readonly path?: string | undefined;
  readonly value?: Term | undefined;
  /** What is expected, as a clause without a full stop. */
  readonly expected: string;
}

/** Findings as a report, each once. */
export function reportOf(findings: Iterable<Finding>, index: UnionIndex): ValidationReport {
  const violations = new Map<string, Violation>();
  for (const finding of findings) {
    const focus = typeof finding.focus === 'string' ? finding.focus : keyOf(finding.focus);
    const label = labelOf(index, focus);
    const value = finding.value && show(finding.value, index);
    const found = value === undefined ? '' : `; found ${value}`;
    const violation: Violation = {
      check: finding.check,
      focus,
      label,
      ...(finding.path !== undefined && { path: compact(finding.path) }),
      ...(value !== undefined && { value }),
      message: `${label}: ${finding.expected}${found}.`,
    };
    violations.set([focus, violation.path, violation.message].join('\n'), violation);
  }
  const sorted = [...violations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, violation]) => violation);
  return { conforms: sorted.length === 0, violations: sorted };
}

const LABELS = [
  'rdfs:label',
  'schema:name',
  'schema:description',
  'schema:headline',
  'nif:anchorOf',
  'schema:text',
].map(expand);

/** A node as a reader knows it: its label in quotation marks and its class, else its IRI. */
function labelOf(index: UnionIndex, key: string): string {
  const types = index.objects(key, expand('rdf:type')).map((type) => compact(type.value));
  const type = types.find((name) => name !== 'sem:Event') ?? types[0];
  const label = LABELS.map((predicate) => index.value(key, predicate)).find((text) => text);
  const name = label === undefined ? `<${key}>` : `"${shorten(label)}"`;
  return type === undefined ? name : `${name} (${type})`;
}

/** A term as it is written in Turtle, long texts shortened; the nodes of a triple term by their labels, where they have any. */
export function show(term: Term, index?: UnionIndex): string {
  if (term.termType === 'Quad') {
    const parts = [term.subject, term.predicate, term.object].map((part) => {
      const label = part.termType === 'NamedNode' && index?.value(part.value, LABELS[0]!);
      return label ? `“${shorten(label)}”` : show(part, index);
    });
    return `<<( ${parts.join(' ')} )>>`;
  }
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') {
    const name = compact(term.value);
    return name === term.value ? `<${name}>` : name;
  }
  const text = `"${shorten(term.value)}"`;
  if (term.language) return `${text}@${term.language}`;
  const type = compact(term.datatype.value);
  return type === 'xsd:string' ? text : `${text}^^${type}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line;
}

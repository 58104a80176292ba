import type { Term } from '@rdfjs/types';
import { xmlAttribute, xmlText } from '../core/xml.ts';
import type { Rows } from './sparql-format.ts';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** Solutions, or the answer of an ASK, as SPARQL XML results. What XML cannot hold becomes U+FFFD. */
export function xmlResult(result: Rows | boolean): string {
  const [head, body] =
    typeof result === 'boolean'
      ? ['', `<boolean>${result}</boolean>`]
      : [
          result.variables.map((name) => `<variable name="${name}"/>`).join(''),
          `<results>\n${result.solutions
            .map((row) => `<result>${[...row].map(([name, term]) => binding(name, term)).join('')}</result>\n`)
            .join('')}</results>`,
        ];
  return `<?xml version="1.0"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n<head>${head}</head>\n${body}\n</sparql>\n`;
}

const binding = (name: string, term: Term): string => `<binding name="${name}">${element(term)}</binding>`;

function element(term: Term): string {
  if (term.termType === 'Quad') {
    const parts = [
      ['subject', term.subject] as const,
      ['predicate', term.predicate] as const,
      ['object', term.object] as const,
    ];
    return `<triple>${parts.map(([name, part]) => `<${name}>${element(part)}</${name}>`).join('')}</triple>`;
  }
  if (term.termType !== 'Literal') {
    const name = term.termType === 'BlankNode' ? 'bnode' : 'uri';
    return `<${name}>${xmlText(term.value)}</${name}>`;
  }
  const { direction } = term as { readonly direction?: string | null };
  const its = direction ? ` its:dir="${direction}" its:version="2.0" xmlns:its="http://www.w3.org/2005/11/its"` : '';
  const kind = term.language
    ? ` xml:lang="${term.language}"${its}`
    : term.datatype.value === XSD_STRING
      ? ''
      : ` datatype="${xmlAttribute(term.datatype.value)}"`;
  return `<literal${kind}>${xmlText(term.value)}</literal>`;
}

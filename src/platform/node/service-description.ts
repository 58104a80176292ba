import type { Context } from 'hono';
import { negotiate, withCharset } from './negotiate.ts';
import { prettyTriples } from './pretty-triples.ts';
import { notAcceptable } from './sparql-http.ts';

const SD = 'http://www.w3.org/ns/sparql-service-description#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const FORMATS = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
  'Turtle',
  'N-Triples',
  'RDF_XML',
  'JSON-LD',
];

/** What the endpoint can do, in the vocabulary for it: the answer to a request without a query. */
export function serviceDescription(context: Context, union: boolean): Response {
  const offer = [['text/turtle', 'text/html', 'text/plain'], ['application/n-triples']] as const;
  const type = negotiate(context.req.header('accept'), offer);
  if (type === undefined) throw notAcceptable(offer);
  const service = `<${new URL('/sparql', context.req.url).href}>`;
  const triples = [
    `${service} <${RDF_TYPE}> <${SD}Service>`,
    `${service} <${SD}endpoint> ${service}`,
    ...['SPARQL11Query', 'SPARQL11Update'].map((name) => `${service} <${SD}supportedLanguage> <${SD}${name}>`),
    ...(union ? [`${service} <${SD}feature> <${SD}UnionDefaultGraph>`] : []),
    ...FORMATS.map((name) => `${service} <${SD}resultFormat> <http://www.w3.org/ns/formats/${name}>`),
  ];
  const ntriples = triples.map((triple) => `${triple} .\n`).join('');
  return context.body(prettyTriples(ntriples, type) ?? ntriples, 200, {
    'Content-Type': withCharset(type),
    Vary: 'Accept',
  });
}

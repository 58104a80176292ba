/** A query that is worth having at hand; every one runs over every graph of the vocabulary. */
export interface ExampleQuery {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly sparql: string;
}

const query = (name: string, summary: string, sparql: string): ExampleQuery => ({ name, summary, sparql });

/**
 * Named queries, for `newsgraph query --example NAME` and to begin one's own from.
 *
 * @example
 * ```ts
 * import { createSparql, EXAMPLE_QUERIES, type ExampleQuery, Graph } from 'newsgraph';
 *
 * const roles: ExampleQuery = EXAMPLE_QUERIES.find(({ name }) => name === 'roles')!;
 * await createSparql(new Graph()).select(roles.sparql); // => []
 * ```
 */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  query(
    'roles',
    'Who holds which role where, and is it so still',
    `SELECT ?person ?title ?body ?status WHERE {
  ?role a org:Membership ;
    org:member/rdfs:label ?person ;
    org:role/rdfs:label ?title .
  OPTIONAL { ?role org:organization/rdfs:label ?body }
  OPTIONAL { ?role ng:status ?status }
} ORDER BY ?person ?title`,
  ),
  query(
    'events',
    'What happened when and where, and what is only planned, possible or denied',
    `SELECT ?when ?event ?place ?factuality WHERE {
  ?e a sem:Event ; rdfs:label ?event ; ng:factuality ?factuality .
  OPTIONAL { ?e sem:hasTimeStamp|sem:hasBeginTimeStamp ?when }
  OPTIONAL { ?e sem:hasPlace/rdfs:label ?place }
} ORDER BY (!BOUND(?when)) STR(?when) ?event`,
  ),
  query(
    'statements',
    'Who says what, and through whom it came',
    `SELECT ?speaker ?said ?via WHERE {
  VALUES ?kind { schema:Quotation schema:Claim }
  ?statement a ?kind ; schema:creator/rdfs:label ?speaker ; schema:text ?said .
  OPTIONAL { ?statement prov:hadPrimarySource/rdfs:label ?via }
} ORDER BY ?speaker ?said`,
  ),
  query(
    'together',
    'Who takes part in the same events, and how often',
    `SELECT ?one ?other (COUNT(DISTINCT ?event) AS ?events) WHERE {
  ?event a sem:Event ; sem:hasActor|ng:agent|ng:patient ?a , ?b .
  ?a rdfs:label ?one .
  ?b rdfs:label ?other .
  FILTER (STR(?a) < STR(?b))
} GROUP BY ?one ?other ORDER BY DESC(?events) ?one ?other`,
  ),
  query(
    'places',
    'Which places lie in which, from the article or from general knowledge',
    `SELECT ?place ?inside WHERE {
  ?p schema:containedInPlace ?q ; rdfs:label ?place .
  ?q rdfs:label ?inside .
} ORDER BY ?inside ?place`,
  ),
  query(
    'sources',
    'Whom the articles rely on, and for how many statements',
    `SELECT ?source (COUNT(DISTINCT ?statement) AS ?statements) WHERE {
  VALUES ?kind { schema:Quotation schema:Claim }
  ?statement a ?kind ; schema:creator|prov:hadPrimarySource|prov:wasAttributedTo ?s .
  ?s rdfs:label ?source .
} GROUP BY ?source ORDER BY DESC(?statements) ?source`,
  ),
  query(
    'unsure',
    'The facts that are least sure, with the words that they were read from',
    `SELECT ?confidence ?fact ?property ?words WHERE {
  ?r rdf:reifies <<( ?s ?property ?o )>> ; ng:confidence ?confidence ; prov:wasDerivedFrom/nif:anchorOf ?words .
  ?s rdfs:label ?fact .
} ORDER BY ?confidence ?fact ?property LIMIT 20`,
  ),
  query(
    'silent',
    'Which sentences gave no fact, and why',
    `SELECT ?why ?sentence WHERE {
  ?m ng:silence ?why ; nif:anchorOf ?sentence .
} ORDER BY ?why ?sentence`,
  ),
];

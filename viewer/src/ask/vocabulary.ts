import type { Model } from '../model.ts';

/** Properties that every graph is written with. */
const PROPERTIES =
  'rdf:type rdfs:label rdf:reifies schema:name schema:alternateName schema:description schema:jobTitle schema:headline schema:datePublished schema:url schema:publisher schema:author schema:creator schema:text schema:dateCreated schema:containedInPlace schema:location schema:parentOrganization schema:memberOf schema:spouse schema:children schema:sibling schema:relatedTo schema:founder schema:owns schema:worksFor schema:nationality org:member org:organization org:role org:memberDuring sem:hasActor sem:hasPlace sem:hasTimeStamp sem:hasBeginTimeStamp sem:hasEndTimeStamp ng:agent ng:patient ng:factuality ng:status ng:confidence ng:asserts ng:partOf ng:causes ng:allyOf ng:opponentOf ng:supports ng:leads nif:isString nif:anchorOf nif:beginIndex nif:endIndex nif:referenceContext itsrdf:taIdentRef prov:wasDerivedFrom prov:wasGeneratedBy prov:hadPrimarySource owl:sameAs'.split(
    ' ',
  );
const CLASSES =
  'schema:NewsArticle schema:Person schema:Organization schema:Place ng:NamedThing sem:Event org:Membership org:Role schema:Quotation schema:Claim nif:Context nif:OffsetBasedString ng:Actual ng:Planned ng:Possible ng:Denied ng:Current ng:Former ng:Future'.split(
    ' ',
  );

/** Prefixed names to complete: those of every graph, and the classes of this one and of the ontology. */
export function vocabulary({ knowledge, display }: Model): string[] {
  const own = [...knowledge.things.flatMap(({ classes }) => classes), ...knowledge.events.map((event) => event.class)];
  return [...new Set([...PROPERTIES, ...CLASSES, ...own, ...Object.keys(display)])]
    .filter((name) => name.includes(':'))
    .sort();
}

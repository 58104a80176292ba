import { expand } from '../../src/ontology/terms.ts';
import type { Alignment } from './align.ts';
import { type ArticleFacts, asked, type RelationFact } from './facts.ts';
import type { Stated } from './stated.ts';
import type { Tally } from './tally.ts';
import type { Triples } from './triples.ts';

/** The properties that say a relation of the facts. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  locatedIn: ['schema:containedInPlace', 'schema:location'],
  partOf: ['schema:parentOrganization'],
  memberOf: ['schema:memberOf'],
  spouse: ['schema:spouse'],
  parentOf: ['schema:children'],
  siblingOf: ['schema:sibling'],
  relativeOf: ['schema:relatedTo'],
  allyOf: ['ng:allyOf'],
  opponentOf: ['ng:opponentOf'],
  supports: ['ng:supports'],
  leads: ['ng:leads'],
  founded: ['schema:founder'],
  owns: ['schema:owns'],
  worksFor: ['schema:worksFor'],
  nationality: ['schema:nationality'],
};

/** Relations that hold both ways, and those whose property goes from object to subject. */
const SYMMETRIC = new Set(['spouse', 'siblingOf', 'relativeOf', 'allyOf', 'opponentOf']);
const INVERSE = new Set(['founded']);

const TIES = new Set(Object.values(PROPERTIES).flat().map(expand));

/** Every tie between two things of the graph. */
export const tiesOf = (triples: Triples, { nodes }: Stated): ReturnType<Triples['withPredicate']> =>
  triples.withPredicate(TIES).filter(({ subject, object }) => nodes.has(subject) && nodes.has(object));

/** How many relations of the facts the graph ties; a tie said both ways counts once. */
export function compareRelations(
  { relations }: ArticleFacts,
  triples: Triples,
  stated: Stated,
  { meaning }: Alignment,
): { readonly tally: Tally; readonly missed: readonly RelationFact[] } {
  const nodeOf = new Map([...meaning].map(([node, fact]) => [fact, node]));
  const isStated = ({ subject, relation, object }: RelationFact): boolean => {
    const [from, to] = [nodeOf.get(subject), nodeOf.get(object)];
    if (from === undefined || to === undefined) return false;
    return (PROPERTIES[relation] ?? []).some((property) => {
      const forth = triples.has(from, property, to);
      const back = triples.has(to, property, from);
      return INVERSE.has(relation) ? back : forth || (SYMMETRIC.has(relation) && back);
    });
  };
  const found = relations.filter(isStated);
  const ties = tiesOf(triples, stated).map((tie) => [tie.predicate, ...[tie.subject, tie.object].sort()].join(' '));
  return {
    tally: {
      right: asked(found).length,
      asked: asked(relations).length,
      stated: new Set(ties).size - found.filter((relation) => relation.optional).length,
    },
    missed: asked(relations).filter((relation) => !found.includes(relation)),
  };
}

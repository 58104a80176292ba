import type { AnnotatedDocument } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { resolveCapitals } from './capitals.ts';
import { Clusters } from './clusters.ts';
import type { EntityDraft, Name } from './draft.ts';
import { mergeExplicitAliases, mergeHandles } from './explicit-aliases.ts';
import { mergeGivenNames } from './given-names.ts';
import { mergeAcronyms, mergeCoalitions, mergeSameForms, mergeShortForms } from './merges.ts';
import { addNounsAfterNames } from './name-nouns.ts';
import { retypeBySurname } from './persons.ts';
import { mergeScripts } from './scripts.ts';
import { resolveTeams } from './teams.ts';
import { nameKinds } from './type-evidence.ts';

/** The names of a document gathered into one draft for each thing named. */
export function clusterNames(
  document: AnnotatedDocument,
  names: readonly Name[],
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
): EntityDraft[] {
  const clusters = new Clusters(document, names, grammar, ontology, gazetteer);
  clusters.gather();
  mergeSameForms(clusters);
  mergeExplicitAliases(clusters);
  mergeAcronyms(clusters);
  mergeScripts(clusters);
  mergeGivenNames(clusters);
  retypeBySurname(clusters);
  mergeShortForms(clusters);
  mergeHandles(clusters);
  resolveCapitals(clusters);
  resolveTeams(clusters);
  mergeCoalitions(clusters);
  for (const draft of clusters.live()) classify(draft, clusters);
  addNounsAfterNames(clusters);
  return clusters.live();
}

const PLACE_CLASSES = {
  country: 'schema:Country',
  city: 'schema:City',
  admin: 'schema:AdministrativeArea',
  region: 'schema:Place',
  continent: 'schema:Continent',
} as const;

/** The finest class: from the gazetteer, or from the common noun that heads or ends the name ("… Ministry"). */
function classify(draft: EntityDraft, clusters: Clusters): void {
  if (draft.type === 'Place' && draft.place) {
    draft.class = PLACE_CLASSES[draft.place.kind];
    return;
  }
  delete draft.place;
  if (draft.type === 'Person') {
    const given = [...draft.forms.keys()].map((f) => f.split(/\s/)).toSorted((a, b) => b.length - a.length)[0]?.[0];
    const gender = given ? clusters.gazetteer.givenName(given) : undefined;
    if (gender && gender !== 'either') draft.gender = gender;
  }
  const kind = [...draft.forms.keys()]
    .flatMap((form) => nameKinds(form))
    .map((words) => clusters.ontology.kinds.get(words))
    .find((k) => k && k.type === draft.type && !k.role);
  draft.class = clusters.knownClass(draft) ?? kind?.class ?? draft.class;
}

import type { AnnotatedDocument } from '../core/annotation.ts';
import type { Entity, EntityMention, ResolvedDocument } from '../core/entity.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type EntityDraft, firstOffset, type Name } from './draft.ts';
import { formWords } from './forms.ts';
import { findNamedGroups } from './groups.ts';
import { findInstitutions } from './institutions.ts';
import { refineNames } from './name-spans.ts';
import { clusterNames } from './names.ts';
import { resolveNominals } from './nominals.ts';
import { resolvePronouns } from './pronouns.ts';

export interface ResolveResources {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
}

/** Joins names, common nouns and pronouns into entities: one for each thing, in the order of their first mention. */
export function resolveEntities(
  document: AnnotatedDocument,
  { ontology, gazetteer }: ResolveResources,
): ResolvedDocument {
  const grammar = new Grammar(document);
  const refined = refineNames(document, grammar, ontology, gazetteer);
  const groups = findNamedGroups({ ...document, names: refined }, grammar, ontology, gazetteer);
  const bodies = [...refined, ...groups].toSorted(bySpan);
  const names = [...bodies, ...findInstitutions({ ...document, names: bodies }, grammar, ontology, gazetteer)].toSorted(
    bySpan,
  );
  const named = clusterNames(document, names, grammar, ontology, gazetteer);
  const unnamed = resolveNominals(document, grammar, ontology, gazetteer, named);
  resolvePronouns(document, grammar, [...named, ...unnamed]);
  const drafts = [...named, ...unnamed]
    .filter((d) => d.mentions.length > 0)
    .toSorted((a, b) => firstOffset(a) - firstOffset(b));
  return {
    ...document,
    entities: drafts.map(finish),
    mentions: drafts
      .flatMap((draft, entity) => draft.mentions.map((m): EntityMention => ({ ...m, entity })))
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}

const bySpan = (a: Name, b: Name): number => a.start - b.start || b.end - a.end;

function finish(draft: EntityDraft, index: number): Entity {
  const forms = [...draft.forms.keys()];
  const name = draft.place ? placeName(draft, forms) : fullest(forms);
  return {
    index,
    type: draft.type,
    classes: [draft.class],
    ...(name !== undefined && { name }),
    aliases: [...new Set([...forms, ...draft.variants])].filter((form) => form !== name),
    ...(draft.description !== undefined && { description: draft.description }),
    sameAs: draft.place?.sameAs ?? [],
    ...(draft.place && { place: draft.place.key }),
    ...(draft.place?.coordinates && { coordinates: draft.place.coordinates }),
    ...(draft.place?.kind === 'country' && draft.place.country && { country: draft.place.country }),
  };
}

/** A state goes by the gazetteer's name, so that "Iraqi" and "US" alone still give "Iraq" and "United States"; a town by the article's. */
function placeName({ place }: EntityDraft, forms: readonly string[]): string {
  const written = forms.filter((form) => /\p{Ll}/u.test(form) && !form.endsWith('.'));
  return place!.kind === 'country' || place!.kind === 'continent' || written.length === 0
    ? place!.name
    : fullest(written)!;
}

/** The form with most words, then a capital first, then most letters; the first written among equals. "The" counts for nothing. */
function fullest(forms: readonly string[]): string | undefined {
  const bare = (form: string) => form.replace(/^The /u, '');
  const isLower = (form: string) => Number(/^\p{Ll}/u.test(form));
  const best = forms.toSorted(
    (a, b) => formWords(b).length - formWords(a).length || isLower(a) - isLower(b) || bare(b).length - bare(a).length,
  )[0];
  return best !== undefined && forms.includes(bare(best)) ? bare(best) : best;
}

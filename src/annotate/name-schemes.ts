import type { EntityType } from '../core/annotation.ts';
import type { ModelLabels } from '../core/encoder.ts';

/** The four types in the order of the columns below. */
export const TYPES: readonly EntityType[] = ['Person', 'Organization', 'Place', 'Other'];

/** Columns of mixed tags: O, then B and I of each type. */
export const COLUMNS = 1 + 2 * TYPES.length;
export const begins = (type: number): number => 1 + 2 * type;
export const continues = (type: number): number => 2 + 2 * type;

/** A data set's way of marking names: which of the four types each of its labels means; a label absent here means none. */
const MEANING: Readonly<Record<string, EntityType>> = {
  per: 'Person',
  person: 'Person',
  org: 'Organization',
  organization: 'Organization',
  organisation: 'Organization',
  corporation: 'Organization',
  company: 'Organization',
  group: 'Organization',
  politicalparty: 'Organization',
  norp: 'Other',
  loc: 'Place',
  location: 'Place',
  gpe: 'Place',
  place: 'Place',
  country: 'Place',
  fac: 'Place',
  facility: 'Place',
  misc: 'Other',
  other: 'Other',
  product: 'Other',
  'creative-work': 'Other',
  work: 'Other',
  work_of_art: 'Other',
  law: 'Other',
  event: 'Other',
};

/** Of every scheme not named here, the weight is 1. */
const WEIGHTS: Readonly<Record<string, number>> = { ner4: 1, cross4: 0.7, uner: 1, wnut: 0.5, docred: 1, gum: 0.5 };

/** One block of the encoder's name logits. */
export interface NameScheme {
  readonly name: string;
  readonly weight: number;
  readonly offset: number;
  /** For each label the column of the mixed tags that it counts for; 0, the column of O, where it is no name. */
  readonly columns: readonly number[];
  /** Types that this scheme never marks: its O says nothing of them. */
  readonly missing: readonly number[];
}

/** The schemes of a model, in the order of its blocks. */
export const nameSchemes = (labels: ModelLabels): NameScheme[] => {
  let offset = 0;
  return Object.entries(labels.ner).map(([name, tags]) => {
    const columns = tags.map((tag) => {
      const type = TYPES.indexOf(MEANING[tag.slice(2).toLowerCase()] as EntityType);
      if (tag === 'O' || type < 0) return 0;
      return tag.startsWith('B-') ? begins(type) : continues(type);
    });
    const missing = TYPES.map((_, type) => type).filter((type) => !columns.includes(begins(type)));
    const scheme = { name, weight: WEIGHTS[name] ?? 1, offset, columns, missing };
    offset += tags.length;
    return scheme;
  });
};

import type { Clusters } from './clusters.ts';
import type { EntityDraft } from './draft.ts';

/** One person under two forms of the given name, "Bob Sten" and "Robert Sten"; of several that it may be, nobody. */
export function mergeGivenNames(clusters: Clusters): void {
  const families = [...clusters.ontology.words('schema:Person', 'ng:givenNameForms')].map((forms) =>
    forms.toLowerCase().split(' '),
  );
  const areForms = (one: string, other: string) => families.some((f) => f.includes(one) && f.includes(other));
  const named = clusters.live().filter((draft) => draft.type === 'Person' && clusters.length(draft) > 1);
  const wordsOf = (draft: EntityDraft) => clusters.wordsOf(clusters.longestForm(draft));
  for (const draft of named) {
    const words = wordsOf(draft);
    const same = named.filter((other) => {
      const theirs = wordsOf(other);
      const isOther = other !== draft && other.mentions.length > 0 && theirs[0] !== words[0];
      return isOther && theirs.at(-1) === words.at(-1) && areForms(words[0]!, theirs[0]!);
    });
    if (same.length === 1 && draft.mentions.length > 0) clusters.merge(draft, same[0]!);
  }
}

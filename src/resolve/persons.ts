import type { Clusters } from './clusters.ts';
import type { EntityDraft } from './draft.ts';

/** What speaks for a person where a surname by itself is one. */
const BY_SURNAME = 4;

/** "Jane Roe", taken for a place or body that nobody knows, where "Roe" by itself is a person: that person's full name. */
export function retypeBySurname(clusters: Clusters): void {
  const persons = clusters.live().filter((d) => d.type === 'Person');
  const names = persons.flatMap((d) => [...d.forms.keys()].map((form) => clusters.wordsOf(form)));
  const surnames = new Set(names.flatMap((words) => (words.length === 1 ? words : [])));
  const borne = new Set(names.flatMap((words) => (words.length > 1 ? [words.at(-1)!] : [])));
  for (const draft of clusters.live()) {
    const [form, ...others] = [...draft.forms.keys()];
    const words = clusters.wordsOf(form!);
    if (others.length > 0 || draft.place || clusters.isKnown(draft) || draft.type === 'Person') continue;
    if (words.length !== 2 || !/^\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{Ll}'’-]+$/u.test(form!)) continue;
    if (clusters.ontology.kinds.has(words[1]!) || clusters.gazetteer.place(form!.split(' ')[0]!)) continue;
    if (surnames.has(words[1]!) && !borne.has(words[1]!)) clusters.retype(draft, [['Person', BY_SURNAME]]);
  }
}

/** "His wife, Jane Roe": a relative, whom the surname alone means less likely than the one of whom the text tells. */
export function isCalledKin({ mentions }: EntityDraft, { grammar, ontology }: Clusters): boolean {
  const [first] = mentions.toSorted((a, b) => a.start - b.start);
  const before = first ? grammar.tokens.slice(Math.max(0, first.first - 3), first.first) : [];
  // "the wife of John Roe" says nothing of whose relative he is
  const of = before.findLastIndex((t) => t.upos === 'ADP');
  const noun = before.findLast((t, i) => t.upos === 'NOUN' && i > of)?.lemma.toLowerCase();
  const kin = ontology.relations.filter((r) => r.domain === 'Person' && r.range === 'Person');
  return noun !== undefined && kin.some((r) => r.nouns.includes(noun) || r.inverseNouns.includes(noun));
}

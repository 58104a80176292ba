import type { Token } from '../core/annotation.ts';
import type { NameKnowledge } from './knowledge.ts';
import { allOn, formOf, type NameDraft, ORGANIZATION, OTHER, PLACE, typeOf } from './name-draft.ts';

/** Marks the names that are demonyms and adds those that the encoder left out: a state's as Place, a people's as Organization. */
export const createDemonymMarker = (
  demonym: NameKnowledge['demonym'],
): ((drafts: readonly NameDraft[], tokens: readonly Token[]) => NameDraft[]) => {
  const typeOfForm = (form: string): number | undefined => {
    const known = /^\p{Lu}/u.test(form) ? demonym(form) : undefined;
    if (known === undefined) return undefined;
    return known.place === undefined ? ORGANIZATION : PLACE;
  };
  return (drafts, tokens) => {
    const forms = new Set(drafts.map(({ first, end }) => formOf(tokens, first, end)));
    const marked = drafts.flatMap((draft): NameDraft[] => {
      const known = typeOfForm(formOf(tokens, draft.first, draft.end));
      if (known !== undefined) return [{ ...draft, types: allOn(known, draft.types), demonym: true }];
      if (isAdjective(draft, tokens)) return [{ ...draft, types: allOn(PLACE, draft.types), demonym: true }];
      const words = tokens.slice(draft.first, draft.end).map(({ form }) => typeOfForm(form));
      if (words.every((type) => type !== undefined)) {
        return words.map((type, i) => ({
          first: draft.first + i,
          end: draft.first + i + 1,
          types: allOn(type!, draft.types),
          demonym: true,
        }));
      }
      // "Sunni AMS", where the text also has "AMS".
      if (words[0] !== undefined && forms.has(formOf(tokens, draft.first + 1, draft.end)))
        return [{ ...draft, first: draft.first + 1 }];
      return [draft];
    });
    const taken = new Set(marked.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
    const added = tokens.flatMap((token): NameDraft[] => {
      const known = taken.has(token.index) ? undefined : typeOfForm(token.form);
      if (known === undefined || !/^(?:ADJ|PROPN|NOUN)$/.test(token.upos)) return [];
      return [{ first: token.index, end: token.index + 1, types: allOn(known, [0, 0, 0, 0]), demonym: true }];
    });
    return [...marked, ...added]
      .filter((draft) => !draft.demonym || typeOf(draft) === PLACE || !isModifier(tokens[draft.first]!))
      .sort((a, b) => a.first - b.first);
  };
};

/** "Muslim" in "Muslim groups" says what the groups are and names nobody. */
const isModifier = ({ upos, deprel }: Token): boolean => upos === 'ADJ' || deprel === 'amod' || deprel === 'compound';

/** One capitalised adjective that the encoder calls a miscellaneous name: a nationality that no list knows. */
const isAdjective = (draft: NameDraft, tokens: readonly Token[]): boolean => {
  const token = tokens[draft.first]!;
  return (
    draft.end - draft.first === 1 &&
    typeOf(draft) === OTHER &&
    token.upos === 'ADJ' &&
    /^\p{Lu}\p{Ll}+$/u.test(token.form)
  );
};

import type { Token } from '../core/annotation.ts';
import { formOf, type NameDraft, ORGANIZATION, OTHER, PERSON, PLACE } from './name-draft.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that say what the thing is whose name they close or, before "of" and "for", open; lower case. */
const KINDS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [
    ORGANIZATION,
    words(`party ministry department university college school academy council committee agency office association union bank
      corporation company group police army navy force forces corps marines guard guards brigade brigades battalion church
      institute foundation federation front movement airlines airways air times post news herald tribune gazette
      journal guardian telegraph weekly press media radio television tv service services commission authority government
      administration team club fc united league senate parliament congress assembly cabinet bureau board society alliance
      coalition organization organisation network partners holdings industries systems technologies pharmaceuticals records
      studios pictures entertainment court tribunal municipality treasury trust fund command directorate secretariat
      lines shipping logistics motors bros sons hijos hospital clinic museum gallery survey syndicate militia taliban legion scholars workers teachers observatory watch`),
  ],
  [
    PLACE,
    words(`island islands river lake sea ocean gulf bay strait mount mountain mountains valley desert forest street avenue road
      boulevard highway lane square plaza park city town village province county district region governorate airport
      station bridge port harbour harbor beach coast peninsula canal channel border heights hills camp prison palace
      building tower towers hall stadium hotel`),
  ],
  [
    OTHER,
    words(`act bill law amendment constitution agreement accord accords treaty pact convention protocol declaration resolution
      award awards prize medal cup championship championships games olympics festival expo war index plan program programme
      initiative project operation flight report manifesto album`),
  ],
];

/** The type that a name's own words speak for, where it has two or more. */
export const kindOfName = (draft: NameDraft, tokens: readonly Token[]): number | undefined => {
  if (draft.end - draft.first < 2) return undefined;
  const forms = tokens.slice(draft.first, draft.end).map(({ form }) => form.toLowerCase());
  if (forms[0] === 'operation') return OTHER;
  if (/^(?:abu|umm|ibn|bint)$/.test(forms[0]!)) return PERSON;
  const cut = forms.findIndex((form) => form === 'of' || form === 'for');
  const noun = forms[(cut > 0 ? cut : forms.length) - 1]!;
  return KINDS.find(([, nouns]) => nouns.has(noun))?.[0];
};

/** How much less likely each type is for a form written as this one is: few persons are called by initials alone. */
export const typeOdds = (draft: NameDraft, tokens: readonly Token[]): readonly number[] => {
  const form = formOf(tokens, draft.first, draft.end);
  const odds = [1, 1, 1, 1];
  if (/^\p{Lu}{2,6}$/u.test(form) && !isShouted(draft, tokens)) odds[PERSON] = 0.2;
  return odds;
};

/** Whether the words around are in capitals as well, so that capitals say nothing. */
const isShouted = (draft: NameDraft, tokens: readonly Token[]): boolean => {
  const around = [draft.first - 2, draft.first - 1, draft.end, draft.end + 1].map((token) => tokens[token]?.form ?? '');
  const lettered = around.filter((form) => /\p{L}{2,}/u.test(form));
  return lettered.length > 0 && lettered.every((form) => form === form.toUpperCase());
};

/** Words that head an institution of a state and make one name with the state before them: "US | Air Force". */
export const endsInstitution = (draft: NameDraft, tokens: readonly Token[]): boolean =>
  KINDS[0]![1].has(tokens[draft.end - 1]!.form.toLowerCase());

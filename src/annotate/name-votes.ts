import type { Token } from '../core/annotation.ts';
import type { NameKnowledge } from './knowledge.ts';
import { kindOfName, typeOdds } from './name-cues.ts';
import { formOf, type NameDraft, ORGANIZATION, OTHER, PERSON, PLACE, typeOf } from './name-draft.ts';

/** How much the rest of the document counts beside a mention's own words. */
const DOCUMENT_WEIGHT = 2;
/** Keeps a sure encoder from outvoting the document: a mention's own types differ by a factor of three at most. */
const OWN_FLOOR = 0.5;
/** How much the type of the nominal that a name heads counts beside the name schemes. */
const REFERS_WEIGHT = 0.5;
/** How much a word in the name counts that says what it is: "Party", "Street". */
const KIND_WEIGHT = 3;
/** How much it counts that a place, a body or a given name of that form is known. */
const KNOWN_WEIGHT = 1;

/** Gives every mention of a form the type that the whole document speaks for, unless its own words speak strongly against it. */
export const voteOnTypes = (
  drafts: readonly NameDraft[],
  tokens: readonly Token[],
  knowledge: NameKnowledge,
): NameDraft[] => {
  const forms = drafts.map((draft) => keyOf(formOf(tokens, draft.first, draft.end)));
  const votes = new Map<string, number[]>();
  drafts.forEach((draft, i) => {
    addVote(votes, forms[i]!, draft.types, 1);
  });
  // A person's surname stands for the person.
  drafts.forEach((draft, i) => {
    if (typeOf(draft) !== PERSON) return;
    for (const part of surnames(forms[i]!)) if (votes.has(part)) addVote(votes, part, draft.types, 1);
  });
  drafts.forEach((draft, i) => {
    for (const [type, weight] of evidence(draft, tokens, knowledge))
      addVote(
        votes,
        forms[i]!,
        draft.types.map((_, t) => (t === type ? 1 : 0)),
        weight,
      );
  });
  // "Islamic State (ISIS)": what the document says of one form, it says of both.
  const before = new Map(votes);
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1];
    if (next === undefined || !(isAcronymOf(draft, next, tokens) || isAliasOf(draft, next, tokens))) return;
    addVote(votes, forms[i]!, before.get(forms[i + 1]!)!, 1);
    addVote(votes, forms[i + 1]!, before.get(forms[i]!)!, 1);
  });
  return drafts.map((draft, i) => {
    if (draft.demonym) return draft;
    const vote = votes.get(forms[i]!)!;
    const all = vote.reduce((a, b) => a + b, 0);
    const own = draft.types.reduce((a, b) => a + b, 0);
    const odds = typeOdds(draft, tokens);
    const joint = draft.types.map(
      (p, type) => (p / own + OWN_FLOOR) * (vote[type]! / all + 0.02) ** DOCUMENT_WEIGHT * odds[type]!,
    );
    const sum = joint.reduce((a, b) => a + b, 0);
    return { ...draft, types: joint.map((p) => (p / sum) * Math.min(1, own)) };
  });
};

const addVote = (votes: Map<string, number[]>, form: string, types: readonly number[], weight: number): void => {
  const sum = votes.get(form) ?? types.map(() => 0);
  votes.set(
    form,
    sum.map((p, type) => p + weight * types[type]!),
  );
};

/** What speaks for a type beside the name schemes, with its weight. */
const evidence = (draft: NameDraft, tokens: readonly Token[], knowledge: NameKnowledge): [number, number][] => {
  const form = formOf(tokens, draft.first, draft.end);
  const isPlace = knowledge.place(form) !== undefined;
  const isOrganization = knowledge.medium(form) !== undefined || knowledge.organization(form) !== undefined;
  const length = draft.end - draft.first;
  const isPerson = !isPlace && length > 1 && length < 5 && knowledge.givenName(tokens[draft.first]!.form) !== undefined;
  const found: [number | undefined, number][] = [
    [referredType(draft, tokens), REFERS_WEIGHT],
    [kindOfName(draft, tokens), KIND_WEIGHT],
    [isPlace ? PLACE : undefined, KNOWN_WEIGHT],
    [isOrganization ? ORGANIZATION : undefined, KNOWN_WEIGHT],
    [isPerson ? PERSON : undefined, KNOWN_WEIGHT],
  ];
  return found.filter((entry): entry is [number, number] => entry[0] !== undefined);
};

/** The type that the encoder gives the nominal which the name's last word heads. */
const referredType = (draft: NameDraft, tokens: readonly Token[]): number | undefined => {
  let head: Token | undefined;
  for (let token = draft.first; token < draft.end; token++) {
    const { head: governor } = tokens[token]!;
    if (governor < draft.first || governor >= draft.end) head = tokens[token];
  }
  if (head === undefined || head.deprel === 'compound' || head.deprel === 'amod') return undefined;
  switch (head.refers) {
    case 'person':
      return head.feats.Number === 'Plur' ? ORGANIZATION : PERSON;
    case 'organization':
      return ORGANIZATION;
    case 'place':
      return PLACE;
    case 'object':
    case 'event':
    case 'abstract':
      return OTHER;
    default:
      return undefined;
  }
};

const isAcronymOf = (long: NameDraft, short: NameDraft, tokens: readonly Token[]): boolean =>
  short.first === long.end + 1 &&
  tokens[long.end]!.form === '(' &&
  tokens[short.end]?.form === ')' &&
  /^\p{Lu}[\p{L}.&-]*\p{Lu}\.?$/u.test(formOf(tokens, short.first, short.end));

/** "al-Masri, also known as "Abu Karim"". */
const isAliasOf = (left: NameDraft, right: NameDraft, tokens: readonly Token[]): boolean =>
  right.first - left.end <= 6 &&
  /^,? ?(?:also |better |formerly |commonly )?(?:(?:known|nicknamed) as|nicknamed|aka|a\.k\.a\.?|alias|or) (?:the )?["“‘']?$/i.test(
    formOf(tokens, left.end, right.first),
  );

/** A form as it is compared: without "the", the possessive and the difference of apostrophes. */
const keyOf = (form: string): string => form.replace(/^the /i, '').replace(/[’`]/g, "'");

/** "Omar Nasser al-Masri": "al-Masri", "Al-Masri", "Masri". */
const surnames = (name: string): string[] => {
  const last = name.split(' ').at(-1)!;
  if (last === name) return [];
  const bare = last.replace(/^(?:al|el|ash|as|az|ar|an|at|ad)-/i, '');
  return bare === last ? [last] : [last, `${last[0]!.toUpperCase()}${last.slice(1)}`, bare];
};

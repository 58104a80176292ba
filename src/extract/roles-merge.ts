import type { Role } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import type { RoleWords } from './roles-words.ts';

/** A role as one place of the text tells it. */
export interface RoleDraft extends Role {
  /** Title in lower case, abbreviations in full. */
  readonly key: string;
  /** Body that the article takes as known: weaker than any that is named. */
  readonly implied?: number;
  /** Told by a common noun alone: of no one with a name, or of someone named elsewhere. */
  readonly nominal?: 'unnamed' | 'named';
}

/** Words that make another post of the one they stand before. */
const RANKS = /\b(?:vice|deputy|assistant|acting|interim|prime|associate|co|under|junior|shadow)\b/gu;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bchief executive(?: officer)?\b/gu, 'ceo'],
  [/\bspokes(?:man|woman|person)\b/gu, 'spokesperson'],
  [/\bchair(?:man|woman|person)\b/gu, 'chair'],
  [/\bdefence\b/gu, 'defense'],
  [/\b(?:head|chief|boss)\b/gu, 'leader'],
];

/** One role for every post that a person has, with all places that tell of it; a body that is named before one implied. */
export function mergeRoles(drafts: readonly RoleDraft[], reading: Reading, words: RoleWords): Role[] {
  const kept: RoleDraft[] = [];
  for (const draft of drafts.toSorted((a, b) => rank(b) - rank(a) || a.titleSpan.start - b.titleSpan.start)) {
    const at = kept.findIndex((k) => isSame(k, draft));
    if (at >= 0) kept[at] = join(kept[at]!, draft);
    else if (isRole(draft, reading, words) && !kept.some((k) => isHeld(k, draft))) kept.push(draft);
  }
  return kept
    .toSorted((a, b) => a.titleSpan.start - b.titleSpan.start || a.person - b.person)
    .map(({ key: _key, implied, nominal: _nominal, ...role }) =>
      role.organization === undefined && implied !== undefined ? { ...role, organization: implied } : role,
    );
}

/** Said of a name with its body first, then of a name, then of a common noun. */
const rank = (d: RoleDraft): number =>
  (d.nominal === undefined ? 4 : 0) + (d.organization !== undefined ? 2 : 0) + (d.key.includes(' ') ? 1 : 0);

function isSame(a: RoleDraft, b: RoleDraft): boolean {
  if (a.person !== b.person) return false;
  if (!isSameTitle(a.key, b.key)) return isLooseTitle(a, b) && a.organization === b.organization;
  return a.organization === undefined || b.organization === undefined || a.organization === b.organization;
}

/** "GM chief" says no more than that someone leads it: its chief executive, president or chairman does. */
function isLooseTitle(a: RoleDraft, b: RoleDraft): boolean {
  const [x, y] = [plain(a.key), plain(b.key)];
  const leads = /^(?:ceo|president|chair|leader|director|premier|prime minister)$/u;
  return (x === 'leader' && leads.test(y)) || (y === 'leader' && leads.test(x));
}

function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const ranks = (key: string) => [...key.matchAll(RANKS)].map((m) => m[0]).join(' ');
  if (ranks(x) !== ranks(y)) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const all = new Set(long.split(/[\s-]+/u));
  return short.split(/[\s-]+/u).every((word) => all.has(word));
}

const plain = (key: string): string => SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), key);

function join(a: RoleDraft, b: RoleDraft): RoleDraft {
  const organization = a.organization ?? b.organization;
  const [begin, end] = [a.begin ?? b.begin, a.end ?? b.end];
  const longer = b.nominal === undefined && b.key.length > a.key.length && b.organization === a.organization ? b : a;
  return {
    ...a,
    title: longer.title,
    titleSpan: longer.titleSpan,
    key: longer.key,
    ...(organization !== undefined && { organization }),
    ...(begin !== undefined && { begin }),
    ...(end !== undefined && { end }),
    status: a.status === 'current' ? b.status : a.status,
    evidence: [...a.evidence, ...b.evidence],
  };
}

/** Whether someone with a name has the post of someone without: the two are one. */
function isHeld(known: RoleDraft, draft: RoleDraft): boolean {
  return (
    draft.nominal === 'unnamed' &&
    (known.organization ?? known.implied) === draft.organization &&
    (isSameTitle(known.key, draft.key) || isLooseTitle(known, draft))
  );
}

/** A common noun alone makes a role only of a post; of someone named elsewhere it only adds to what is known. */
function isRole(draft: RoleDraft, reading: Reading, words: RoleWords): boolean {
  if (draft.nominal === undefined) return true;
  if (draft.nominal === 'named') return false;
  const last = draft.key.split(' ').at(-1)!;
  const kind = reading.ontology.kinds.get(draft.key) ?? reading.ontology.kinds.get(last);
  return (
    words.isStateOffice(draft.key) ||
    words.isBodyPost(draft.key) ||
    ['ng:JusticeRole'].includes(kind?.class ?? '') ||
    /diplomat|envoy|governor|mayor|commander/u.test(draft.key)
  );
}

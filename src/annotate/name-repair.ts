import type { Token } from '../core/annotation.ts';
import { endsInstitution } from './name-cues.ts';
import { allOn, formOf, type NameDraft, ORGANIZATION, OTHER, PERSON, PLACE, typeOf } from './name-draft.ts';
import { BETWEEN_PLACES, COMPANY_ENDINGS, NAME_PARTICLES, TITLES } from './titles.ts';

/** Names with the edges where English has them; where two come to overlap, the first stays. */
export const repairNames = (drafts: readonly NameDraft[], tokens: readonly Token[]): NameDraft[] => {
  const taken = new Set<number>();
  const names: NameDraft[] = [];
  const isFree = (token: number) => !taken.has(token);
  const whole = joinParts(drafts, tokens).flatMap((draft) => splitPlaces(splitAtBracket(draft, tokens), tokens));
  for (const draft of whole) for (let token = draft.first; token < draft.end; token++) taken.add(token);
  for (const draft of whole) {
    const repaired = trim(extend(draft, tokens, isFree), tokens);
    if (repaired === undefined) continue;
    for (let token = repaired.first; token < repaired.end; token++) taken.add(token);
    names.push(repaired);
  }
  return names;
};

const lower = (tokens: readonly Token[], token: number): string => tokens[token]?.form.toLowerCase() ?? '';
const sameSentence = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a] !== undefined && tokens[a].sentence === tokens[b]?.sentence;
const isHyphen = (tokens: readonly Token[], token: number): boolean => /^[-‐‑]$/.test(tokens[token]?.form ?? '');
const glued = (tokens: readonly Token[], token: number): boolean => tokens[token]!.end === tokens[token + 1]?.start;

/** "Islamic State (ISIS)" is two names. */
const splitAtBracket = (draft: NameDraft, tokens: readonly Token[]): NameDraft[] => {
  const open = indexOf(draft, (token) => /^[([]$/.test(tokens[token]!.form));
  if (open === undefined || open === draft.first) return [draft];
  if (!glued(tokens, open - 1) || tokens[draft.end - 1]!.form === ')' || draft.end - open > 1) {
    const rest = { ...draft, first: open + 1 };
    return [{ ...draft, end: open }, ...(rest.first < rest.end ? splitAtBracket(rest, tokens) : [])];
  }
  return [draft];
};

/** "Iraq-Syria border" names two places. */
const splitPlaces = (drafts: readonly NameDraft[], tokens: readonly Token[]): NameDraft[] =>
  drafts.flatMap((draft) => {
    const hyphen = indexOf(draft, (token) => isHyphen(tokens, token) || tokens[token]!.form === '–');
    if (hyphen === undefined || typeOf(draft) === PERSON || hyphen === draft.first || hyphen + 1 === draft.end)
      return [draft];
    if (!BETWEEN_PLACES.has(lower(tokens, draft.end))) return [draft];
    const types = allOn(PLACE, draft.types);
    return [
      { ...draft, end: hyphen, types },
      { ...draft, first: hyphen + 1, types },
    ];
  });

const indexOf = (draft: NameDraft, holds: (token: number) => boolean): number | undefined => {
  for (let token = draft.first; token < draft.end; token++) if (holds(token)) return token;
  return undefined;
};

/** Names cut in two are one: "Omar | Nasser bin | Saleh", "US | Air Force", "The Globe | and | Mail". */
const joinParts = (drafts: readonly NameDraft[], tokens: readonly Token[]): NameDraft[] => {
  const joined: NameDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last !== undefined && sameSentence(tokens, last.first, draft.first) && isOneName(last, draft, tokens)) {
      const types = typeOf(last) === typeOf(draft) ? last.types.map((p, i) => (p + draft.types[i]!) / 2) : draft.types;
      joined[joined.length - 1] = { ...last, end: draft.end, types };
    } else joined.push(draft);
  }
  return joined;
};

const isOneName = (left: NameDraft, right: NameDraft, tokens: readonly Token[]): boolean => {
  const types = [typeOf(left), typeOf(right)];
  if (types.every((type) => type === PERSON)) return isOnePerson(left, right, tokens);
  if (types[1] !== ORGANIZATION) return false;
  if (types[0] === PLACE)
    return (
      left.end === right.first &&
      /^(?:U\.?S\.?|U\.?K\.?|United States|British|American)$/.test(formOf(tokens, left.first, left.end)) &&
      endsInstitution(right, tokens)
    );
  return (
    types[0] === ORGANIZATION &&
    tokens[left.first]!.form === 'The' &&
    !startsSentence(tokens, left.first) &&
    left.end + 1 === right.first &&
    /^(?:and|&)$/.test(tokens[left.end]!.form) &&
    left.end - left.first + right.end - right.first === 3
  );
};

const isOnePerson = (left: NameDraft, right: NameDraft, tokens: readonly Token[]): boolean => {
  for (let token = left.end; token < right.first; token++)
    if (!isHyphen(tokens, token) && !NAME_PARTICLES.has(lower(tokens, token))) return false;
  if (left.end < right.first) return true;
  const head = tokens[right.first]!.head;
  return tokens[right.first]!.deprel === 'flat' && head >= left.first && head < left.end;
};

/** Takes in what belongs to the name beside it. */
const extend = (draft: NameDraft, tokens: readonly Token[], isFree: (token: number) => boolean): NameDraft => {
  let { first, end } = draft;
  const type = typeOf(draft);
  const open = (token: number) => sameSentence(tokens, draft.first, token) && isFree(token);
  // "al-" before, "-Sudani" after.
  if (isHyphen(tokens, first - 1) && open(first - 1) && open(first - 2) && NAME_PARTICLES.has(lower(tokens, first - 2)))
    if (glued(tokens, first - 1) && glued(tokens, first - 2)) first -= 2;
  while (open(end) && open(end + 1) && isHyphen(tokens, end) && continuesAfterHyphen(tokens, end, type)) end += 2;
  while (open(end) && isPartOfName(tokens, end, { ...draft, first, end })) end++;
  if (type === PERSON) while (open(first - 1) && /^(?:abu|umm|ibn|bin)$/i.test(tokens[first - 1]!.form)) first--;
  if (type === ORGANIZATION || type === OTHER) {
    const ending = end + (lower(tokens, end) === ',' ? 1 : 0);
    if (open(ending) && COMPANY_ENDINGS.has(lower(tokens, ending)) && /^\p{Lu}|^l/u.test(tokens[ending]!.form))
      return { ...draft, first, end: ending + 1, types: allOn(ORGANIZATION, draft.types) };
  }
  return { ...draft, first, end };
};

/** "al|-Sudani", "Mary|-Kate", "FTSE|-100": what a hyphen without spaces ties to a name. */
const continuesAfterHyphen = (tokens: readonly Token[], hyphen: number, type: number): boolean => {
  if (!glued(tokens, hyphen - 1) || !glued(tokens, hyphen)) return false;
  const next = tokens[hyphen + 1]!;
  if (/^\p{Nd}+\p{Lu}?$/u.test(next.form)) return type !== PERSON && type !== PLACE;
  if (!/^\p{Lu}/u.test(next.form)) return false;
  return NAME_PARTICLES.has(lower(tokens, hyphen - 1)) || (type === PERSON && next.upos === 'PROPN');
};

/** Whether a capitalised word right after a name hangs on it as part of it: "Omar Nasser |Saleh", "Truth |Social". */
const isPartOfName = (tokens: readonly Token[], token: number, { first, end, types }: NameDraft): boolean => {
  const { form, upos, head, deprel } = tokens[token]!;
  const type = typeOf({ types });
  const before = tokens[end - 1]!;
  // A name in another script runs on as long as the script does.
  if (/^[\p{Lo}\p{Mn}]+$/u.test(before.form)) return /^[\p{Lo}\p{Mn}]+$/u.test(form);
  if (!/^\p{Lu}/u.test(form) || type === PLACE || TITLES.has(form.toLowerCase())) return false;
  if (upos === 'PROPN' && deprel === 'flat') return head >= first && head < end;
  if (type === PERSON) return false;
  if (upos === 'PROPN' && before.upos === 'PROPN' && before.deprel === 'compound' && before.head === token) return true;
  // "his Truth |Social platform": both words say what the platform is called.
  return (
    before.deprel === 'compound' && /^(?:compound|amod)$/.test(deprel) && before.head === head && head === token + 1
  );
};

/** Cuts off quotation marks, articles, titles and the possessive; none where nothing is left. */
const trim = (draft: NameDraft, tokens: readonly Token[]): NameDraft | undefined => {
  let { first, end } = draft;
  for (let before = 0; before !== end - first && first < end; ) {
    before = end - first;
    if (isLeading(tokens, first, before, typeOf(draft))) first++;
    else if (isTrailing(tokens, end - 1, before, draft)) end--;
  }
  if (first >= end) return undefined;
  const trimmed = { ...draft, first, end };
  return isNoName(trimmed, tokens) ? undefined : trimmed;
};

const isLeading = (tokens: readonly Token[], first: number, length: number, type: number): boolean => {
  const { form } = tokens[first]!;
  if (/^[\p{P}\p{S}]+$/u.test(form)) return true;
  if (length === 1) return /^(?:the|an?)$/i.test(form);
  if (/^(?:the|a|an|this|that|these|those|his|her|its|their|our|my)$/.test(form)) return true;
  if (/^(?:The|An?)$/.test(form)) return startsSentence(tokens, first);
  return type === PERSON && TITLES.has(form.toLowerCase());
};

const isTrailing = (tokens: readonly Token[], last: number, length: number, draft: NameDraft): boolean => {
  const { form, upos } = tokens[last]!;
  if (/^(?:['’]s?|[\p{P}\p{S}]+)$/u.test(form)) return !closesBracket(draft, tokens, last);
  return length > 1 && /^\p{Ll}/u.test(form) && /^(?:ADJ|ADV|VERB|AUX|ADP|DET|CCONJ|SCONJ|PRON|PART)$/.test(upos);
};

/** Words that the encoder takes for names and that name nobody and nothing. */
const isNoName = ({ first, end, types }: NameDraft, tokens: readonly Token[]): boolean => {
  const words = tokens.slice(first, end).map(({ form }) => form.toLowerCase());
  if (
    words.every((word) =>
      /^(?:(?:us|c|a|nz|hk|s|r)\$|internet|web|net|god|image|photo|video|[\p{Nd}\p{P}\p{S}]+)$/u.test(word),
    )
  )
    return true;
  if (words.some((word) => /\p{L}@\p{L}|:\/\/|\.(?:docx?|pdf|xlsx?)$/u.test(word))) return true;
  if (words.length === 1 && /^(?:dame|sir|lord|lady|baroness|baron|datuk|haji)$/.test(words[0]!)) return true;
  const type = typeOf({ types });
  if (type === PERSON && words.every((word) => TITLES.has(word) || word === 'of')) return true;
  // "Minister of Defence": the portfolio.
  return (
    type === ORGANIZATION &&
    lower(tokens, first - 1) === 'of' &&
    /^(?:minister|secretary)s?$/.test(lower(tokens, first - 2))
  );
};

const closesBracket = (draft: NameDraft, tokens: readonly Token[], token: number): boolean =>
  (tokens[token]!.form === ')' && indexOf(draft, (other) => tokens[other]!.form === '(') !== undefined) ||
  (tokens[token]!.form === '!' && token > draft.first);

const startsSentence = (tokens: readonly Token[], token: number): boolean =>
  tokens[token - 1]?.sentence !== tokens[token]!.sentence || /^["“‘']$/.test(tokens[token - 1]!.form);

import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';
import { isRelation } from '../core/grammar.ts';
import { contains, overlaps } from '../core/span.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';

/** Sentences back that a pronoun may reach. */
const REACH = 3;

type Gender = 'female' | 'male' | 'thing' | 'plural';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
  it: 'thing',
  its: 'thing',
  itself: 'thing',
  they: 'plural',
  them: 'plural',
  their: 'plural',
  theirs: 'plural',
  themselves: 'plural',
};

/** Adds third-person pronouns and relative pronouns to the drafts that they mean, nearest subject first; unclear ones to none. */
export function resolvePronouns(document: AnnotatedDocument, grammar: Grammar, drafts: readonly EntityDraft[]): void {
  const byHead = new Map<number, EntityDraft>();
  for (const draft of drafts) for (const m of draft.mentions) byHead.set(m.head, draft);
  for (const token of document.tokens) {
    const group = pluralAntecedents(token, document, grammar, byHead);
    if (group.length > 1) {
      const alone = byHead.get(token.index);
      if (alone)
        alone.mentions.splice(0, alone.mentions.length, ...alone.mentions.filter((m) => m.head !== token.index));
      for (const draft of group) draft.mentions.push(pronounMention(token, 0.5));
      continue;
    }
    if (token.upos !== 'PRON' && !(token.upos === 'DET' && token.feats.PronType === 'Rel') && token.upos !== 'SCONJ')
      continue;
    const draft = isRelativePronoun(token, grammar)
      ? relativeAntecedent(token, grammar, byHead)
      : (coordinatedBody(token, grammar, byHead) ?? personalAntecedent(token, document, grammar, byHead));
    if (!draft) continue;
    draft.mentions.push(pronounMention(token, 0.6));
    byHead.set(token.index, draft);
    const gender = GENDERS[token.form.toLowerCase()];
    if (draft.type === 'Person' && (gender === 'male' || gender === 'female')) draft.gender ??= gender;
  }
}

const pronounMention = (token: Token, score: number): MentionDraft => ({
  kind: 'pronoun',
  first: token.index,
  endToken: token.index + 1,
  head: token.index,
  start: token.start,
  end: token.end,
  score,
});

/** Nouns that "both …" and "the two …" are said of, with the kind that they mean. */
const PAIRS: Readonly<Record<string, EntityDraft['type']>> = {
  country: 'Place',
  nation: 'Place',
  state: 'Place',
  company: 'Organization',
  party: 'Organization',
  team: 'Organization',
  group: 'Organization',
  organization: 'Organization',
  side: 'Organization',
  man: 'Person',
  woman: 'Person',
  leader: 'Person',
  official: 'Person',
  player: 'Person',
  candidate: 'Person',
  minister: 'Person',
  president: 'Person',
  politician: 'Person',
  brother: 'Person',
  sister: 'Person',
  firm: 'Organization',
  club: 'Organization',
  bank: 'Organization',
  airline: 'Organization',
  carmaker: 'Organization',
};

/** "They" after "Iraq and Syria", "both nations", "the two men": all that the last fitting coordination names. */
function pluralAntecedents(
  token: Token,
  document: AnnotatedDocument,
  grammar: Grammar,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft[] {
  const pair = pairType(token, grammar);
  const they = token.upos === 'PRON' && ['they', 'them', 'their', 'both'].includes(token.form.toLowerCase());
  if (!they && !pair) return [];
  const from = document.sentences[Math.max(0, token.sentence - 2)]!.first;
  for (let i = token.index - 1; i >= from; i--) {
    const head = grammar.token(i);
    if (head.deprel === 'conj' || !byHead.has(i)) continue;
    const members = grammar.members(head).flatMap((t) => byHead.get(t.index) ?? []);
    const fitting = [...new Set(members)].filter((d) => d.forms.size > 0 && (!pair || d.type === pair));
    if (
      fitting.length > 1 &&
      new Set(fitting.map((d) => d.type)).size === 1 &&
      fitting.length === new Set(members).size &&
      (!pair || fitting.length === 2)
    )
      return fitting;
    // a plural noun nearer than any coordination is what "they" means
    if (they && (byHead.get(i)!.plural || byHead.get(i)!.type === 'Organization') && isRelation(head, 'nsubj'))
      return [];
  }
  return pair ? onlyTwo(pair, token, from, byHead) : [];
}

/** The two named things of a kind that the sentences before speak of, where there are no more. */
function onlyTwo(
  type: EntityDraft['type'],
  token: Token,
  from: number,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft[] {
  const isPlace = type === 'Place';
  const found = new Set<EntityDraft>();
  for (let i = from; i < token.index; i++) {
    const draft = byHead.get(i);
    if (draft?.type === type && draft.forms.size > 0 && (!isPlace || draft.place?.kind === 'country')) found.add(draft);
  }
  return found.size === 2 ? [...found] : [];
}

function pairType(token: Token, grammar: Grammar): EntityDraft['type'] | undefined {
  if (token.upos !== 'NOUN' || token.feats.Number !== 'Plur') return undefined;
  const words = grammar.children(token, 'det', 'nummod', 'det:predet').map((t) => t.lemma.toLowerCase());
  return words.includes('both') || (words.includes('the') && words.includes('two'))
    ? PAIRS[token.lemma.toLowerCase()]
    : undefined;
}

const isRelativePronoun = (token: Token, grammar: Grammar): boolean =>
  ['who', 'which', 'that', 'whom', 'whose'].includes(token.form.toLowerCase()) &&
  grammar.ancestors(token).some((t) => isRelation(t, 'acl') || t.deprel === 'advcl:relcl');

function relativeAntecedent(
  token: Token,
  grammar: Grammar,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft | undefined {
  const clause = grammar.ancestors(token).find((t) => isRelation(t, 'acl') || t.deprel === 'advcl:relcl');
  const nearest = clause && byHead.get(clause.head);
  if (!clause || nearest?.type === 'Person' || nearest?.plural || !/^whom?$/iu.test(token.form)) return nearest;
  // "Roe, the owner of Acme, who fled": no body is "who"
  const above = grammar
    .ancestors(grammar.token(clause.head))
    .slice(1)
    .map((t) => byHead.get(t.index))
    .find((draft) => draft?.type === 'Person');
  return above ?? nearest;
}

/** "The leader of X and its candidate": the last body that the first of the two phrases names. */
function coordinatedBody(
  token: Token,
  grammar: Grammar,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft | undefined {
  const head = grammar.head(token);
  const first = head?.deprel === 'conj' ? grammar.head(head) : undefined;
  if (token.form.toLowerCase() !== 'its' || head?.upos !== 'NOUN' || first?.upos !== 'NOUN') return undefined;
  return grammar
    .subtree(first)
    .filter((t) => t.index > first.index && t.index < token.index)
    .map((t) => byHead.get(t.index))
    .findLast((draft) => draft !== undefined && draft.type === 'Organization' && !draft.plural);
}

function personalAntecedent(
  token: Token,
  document: AnnotatedDocument,
  grammar: Grammar,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft | undefined {
  const gender = GENDERS[token.form.toLowerCase()];
  if (!gender || token.deprel === 'expl' || isEmpty(token, grammar)) return undefined;
  const clauseHead = grammar.head(token);
  const block = document.sentences[token.sentence]!.block;
  const quote = document.quotes.find((q) => contains(q, token));
  const opening = { start: (quote?.outer.start ?? 0) - 1, end: (quote?.outer.end ?? 0) + 1 };
  let best: EntityDraft | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const from = document.sentences[Math.max(0, token.sentence - REACH)]!.first;
  for (let i = token.index - 1; i >= from; i--) {
    const draft = byHead.get(i);
    const candidate = grammar.token(i);
    if (
      !draft ||
      !agrees(gender, draft) ||
      (document.sentences[candidate.sentence]!.block === 'caption' && block !== 'caption')
    )
      continue;
    // two arguments of one verb are two things, unless the pronoun is reflexive or possessive
    if (
      candidate.head === token.head &&
      token.feats.Poss !== 'Yes' &&
      token.feats.Reflex !== 'Yes' &&
      clauseHead &&
      clauseHead.upos === 'VERB'
    )
      continue;
    // who is speaking is no "he" of their own words
    if (
      quote &&
      !contains(quote, candidate) &&
      isRelation(candidate, 'nsubj') &&
      overlaps(document.sentences[candidate.sentence]!, opening)
    )
      continue;
    const distance = token.sentence - candidate.sentence;
    const subject = isRelation(candidate, 'nsubj') ? 3 : isRelation(candidate, 'obj') ? 1 : 0;
    // "accused the company …; inspectors fined it": one object is taken up by the next
    const parallel = /^i?obj$/.test(token.deprel) && candidate.deprel === 'obj' ? 2 : 0;
    const root = subject > 0 && grammar.head(candidate)?.deprel === 'root' ? 1 : 0;
    const named = draft.forms.size > 0 ? 2 : 0;
    const score =
      subject +
      root +
      named +
      parallel -
      (gender === 'thing' && draft.type === 'Place' && subject < 3 ? 1.5 : 0) -
      3 * distance -
      (token.index - i) / 200 +
      (draft.gender && draft.gender === gender ? 1 : 0) +
      (quote && contains(quote, candidate) ? 2 : 0) -
      (!quote && document.quotes.some((q) => contains(q, candidate)) ? 5 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = draft;
    }
  }
  return best;
}

/** "It" that stands for no thing: "makes it easier", "it is clear that", "it took years to". */
function isEmpty(token: Token, grammar: Grammar): boolean {
  const head = grammar.head(token);
  if (token.form.toLowerCase() !== 'it' || !head) return false;
  if (token.deprel === 'obj') return ['make', 'find', 'deem'].includes(head.lemma) && !!grammar.child(head, 'xcomp');
  return isRelation(token, 'nsubj') && head.upos === 'ADJ' && !!grammar.child(head, 'csubj', 'ccomp', 'advcl');
}

function agrees(gender: Gender, draft: EntityDraft): boolean {
  if (gender === 'plural')
    return (
      draft.plural ||
      (draft.type === 'Organization' && draft.forms.size > 0) ||
      (draft.type === 'Person' && draft.forms.size === 0 && draft.plural)
    );
  if (gender === 'thing') return draft.type !== 'Person' && !draft.plural;
  return draft.type === 'Person' && !draft.plural && (draft.gender === undefined || draft.gender === gender);
}

import type { AnnotatedDocument, Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';
import { isRelation } from '../core/grammar.ts';
import type { EntityDraft } from './draft.ts';

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
    if (token.upos !== 'PRON' && !(token.upos === 'DET' && token.feats.PronType === 'Rel') && token.upos !== 'SCONJ')
      continue;
    const draft = isRelativePronoun(token, grammar)
      ? relativeAntecedent(token, grammar, byHead)
      : personalAntecedent(token, document, grammar, byHead);
    if (!draft) continue;
    draft.mentions.push({
      kind: 'pronoun',
      first: token.index,
      endToken: token.index + 1,
      head: token.index,
      start: token.start,
      end: token.end,
      score: 0.6,
    });
    byHead.set(token.index, draft);
    const gender = GENDERS[token.form.toLowerCase()];
    if (draft.type === 'Person' && (gender === 'male' || gender === 'female')) draft.gender ??= gender;
  }
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
  return clause && byHead.get(clause.head);
}

function personalAntecedent(
  token: Token,
  document: AnnotatedDocument,
  grammar: Grammar,
  byHead: ReadonlyMap<number, EntityDraft>,
): EntityDraft | undefined {
  const gender = GENDERS[token.form.toLowerCase()];
  if (!gender || token.deprel === 'expl') return undefined;
  const clauseHead = grammar.head(token);
  const block = document.sentences[token.sentence]!.block;
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
    const distance = token.sentence - candidate.sentence;
    const subject = isRelation(candidate, 'nsubj') ? 3 : isRelation(candidate, 'obj') ? 1 : 0;
    const root = subject > 0 && grammar.head(candidate)?.deprel === 'root' ? 1 : 0;
    const named = draft.forms.size > 0 ? 2 : 0;
    const score =
      subject +
      root +
      named -
      3 * distance -
      (token.index - i) / 200 +
      (draft.gender && draft.gender === gender ? 1 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = draft;
    }
  }
  return best;
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

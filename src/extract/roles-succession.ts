import type { Token } from '../core/annotation.ts';
import type { RoleStatus } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import { contains } from '../core/span.ts';
import type { Reading } from './reading.ts';
import type { RoleDraft } from './roles-merge.ts';
import type { RoleWords } from './roles-words.ts';

/** A post passes from one person to another: what is known of the one holds of the other, before or after. */
interface Succession {
  readonly verb: Token;
  readonly before: Token;
  readonly after: Token;
}

/** The post that passes, where the text tells whose it is. */
type Post = Pick<RoleDraft, 'title' | 'titleSpan' | 'key' | 'organization' | 'implied'> & {
  readonly evidence: readonly RoleDraft['evidence'][number][];
};

/** Of several posts that they have one is looked for this many sentences around. */
const REACH = 1;

/** "X succeeds Y at the interior ministry", "X took over from Y", "Y was replaced by X": the roles of both. */
export function succeededRoles(reading: Reading, words: RoleWords, known: readonly RoleDraft[]): RoleDraft[] {
  return reading.grammar.tokens.flatMap((token) => {
    const succession = successionAt(reading, words, token);
    if (!succession) return [];
    const { verb, before, after } = succession;
    const [old, next] = [personAt(reading, before), personAt(reading, after)];
    if (old === undefined || next === undefined || old === next) return [];
    // "replaced by current director X": what X was before is not what he becomes
    // but "Minister X, who took over from Y" is minister now, and Y was
    const own = isRelation(verb, 'acl') ? known.filter((r) => r.person === next && isBeside(reading, r, verb)) : [];
    const others = known.filter(
      (r) => r.person === old || (r.person === next && /verb|noun/u.test(r.evidence[0].rule)),
    );
    const told = own.length > 0 ? own : others;
    const post = postOfMinistry(reading, verb) ?? postKnown(reading, words, verb, told);
    if (!post) return [];
    const isAhead = isToCome(reading, words, verb);
    const draft = (person: number, token: Token, status: RoleStatus): RoleDraft => ({
      ...post,
      person,
      status,
      evidence: [...reading.evidence('role-succession', 0.75, verb, token), ...post.evidence] as const,
    });
    return [draft(old, before, isAhead ? 'current' : 'former'), draft(next, after, isAhead ? 'future' : 'current')];
  });
}

const isBeside = ({ document }: Reading, { titleSpan }: RoleDraft, { sentence }: Token): boolean =>
  contains(document.sentences[sentence]!, titleSpan);

/** "will succeed Y", "named to replace Y", "appointed, replacing Y". */
function isToCome({ grammar }: Reading, words: RoleWords, verb: Token): boolean {
  const head = ['xcomp', 'advcl', 'conj'].some((r) => isRelation(verb, r)) ? grammar.head(verb) : undefined;
  if (head && words.appointing.has(head.lemma.toLowerCase())) return true;
  return [verb, ...(head ? [head] : [])]
    .flatMap((t) => grammar.children(t, 'aux', 'mark'))
    .some((t) => ['will', 'shall', 'would', 'to'].includes(t.lemma.toLowerCase()));
}

function successionAt(reading: Reading, words: RoleWords, verb: Token): Succession | undefined {
  const { grammar } = reading;
  if (verb.upos !== 'VERB') return undefined;
  const lemma = verb.lemma.toLowerCase();
  const takesOver = lemma === 'take' && grammar.children(verb, 'compound', 'advmod').some((t) => t.lemma === 'over');
  if (!takesOver && !words.succeeding.has(lemma)) return undefined;
  const obliques = (preposition: string) =>
    grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === preposition);
  if (takesOver) return pair(verb, obliques('from')[0], reading.subjectsOf(verb)[0]);
  if (reading.isPassive(verb)) {
    const own = reading.subjectsOf(verb)[0];
    const above = verb.deprel === 'conj' && /sel(?:f|ves)$/u.test(own?.form ?? '') ? grammar.head(verb) : undefined;
    const subject = isRelation(verb, 'acl') ? grammar.head(verb) : above ? reading.subjectsOf(above)[0] : own;
    return pair(verb, subject, obliques('by')[0]);
  }
  return pair(verb, grammar.child(verb, 'obj'), reading.subjectsOf(verb)[0]);
}

const pair = (verb: Token, before: Token | undefined, after: Token | undefined): Succession | undefined =>
  before && after && { verb, before, after };

function personAt(reading: Reading, token: Token): number | undefined {
  const { grammar } = reading;
  const named = [token, ...grammar.children(token, 'appos', 'flat', 'nmod')]
    .filter((t) => t === token || grammar.preposition(t) === '')
    .map((t) => reading.entityAt(t))
    .find((e) => e !== undefined && reading.entity(e).type === 'Person' && reading.entity(e).name !== undefined);
  return named;
}

/** "at the interior ministry": its minister. */
function postOfMinistry(reading: Reading, verb: Token): Post | undefined {
  const { grammar } = reading;
  for (const place of grammar.children(verb, 'obl', 'nmod')) {
    if (place.lemma.toLowerCase() !== 'ministry' || !['at', 'in'].includes(grammar.preposition(place))) continue;
    const fields = grammar.children(place, 'compound', 'amod').filter((t) => t.index < place.index);
    if (fields.length === 0) continue;
    const span = reading.spanOf(...fields, place);
    const title = `${reading.text(reading.spanOf(...fields)).toLowerCase()} minister`;
    const body = reading.entityAt(place);
    const isBody = body !== undefined && reading.entity(body).type === 'Organization';
    return {
      title,
      titleSpan: span,
      key: title,
      ...(isBody && { organization: body }),
      evidence: reading.evidence('role-succession', 0.75, ...fields, place),
    };
  }
  return undefined;
}

/** "X succeeded Y as Z": the post is that of the verb, whatever it is. */
const isSaidBy = ({ evidence: [{ rule }], titleSpan }: RoleDraft, words: RoleWords, verb: Token): boolean =>
  rule.startsWith('role-by-verb') && words.succeeding.has(rule.slice(13)) && Math.abs(titleSpan.start - verb.end) < 120;

/** The post of either of them that is told of nearest, "as finance minister" first. */
function postKnown(
  { document }: Reading,
  words: RoleWords,
  verb: Token,
  known: readonly RoleDraft[],
): Post | undefined {
  const sentenceOf = ({ titleSpan: { start } }: RoleDraft) =>
    document.sentences.findIndex((s) => s.start <= start && start < s.end);
  const posts = known
    .filter((r) => words.isStateOffice(r.key) || words.isBodyPost(r.key) || isSaidBy(r, words, verb))
    .toSorted((a, b) => Math.abs(a.titleSpan.start - verb.start) - Math.abs(b.titleSpan.start - verb.start));
  const isOnly = new Set(posts.map(({ key }) => key)).size === 1;
  const near = posts.find((r) => isOnly || Math.abs(sentenceOf(r) - verb.sentence) <= REACH);
  if (!near) return undefined;
  const { title, titleSpan, key, organization, implied, evidence } = near;
  return {
    title,
    titleSpan,
    key,
    ...(organization !== undefined && { organization }),
    ...(implied !== undefined && { implied }),
    evidence,
  };
}

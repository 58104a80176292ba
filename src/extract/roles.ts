import type { Token } from '../core/annotation.ts';
import type { Event, EvidenceList, Role } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import { BodyFinder } from './roles-body.ts';
import { counterpartRoles } from './roles-counterpart.ts';
import { type Holder, HolderFinder } from './roles-holder.ts';
import { leadershipRoles } from './roles-leader.ts';
import { mergeRoles, type RoleDraft } from './roles-merge.ts';
import { deadPersons, statusOf, tenureOf } from './roles-status.ts';
import { succeededRoles } from './roles-succession.ts';
import { findTitles, type Title } from './roles-title.ts';
import { RoleWords } from './roles-words.ts';

/** The positions that people hold by the article, each once, with the words that say so. */
export function extractRoles(reading: Reading, events: readonly Event[] = []): Role[] {
  const words = new RoleWords(reading.ontology);
  const titles = findTitles(reading, words);
  const finder = new HolderFinder(reading, words, titles);
  const bodies = new BodyFinder(reading, words);
  const held = shareHolders(
    titles.map((title) => ({ title, holders: finder.of(title) })),
    reading,
  );
  const dead = deadPersons(events);
  const drafts: RoleDraft[] = [];
  // a state has one president: that of another is no second one
  const posts = held.flatMap(({ title, holders }) => {
    const body = bodies.stated(title);
    const isOver = (h: Holder): boolean => statusOf(title, h, reading, words) !== 'current';
    return body === undefined
      ? []
      : holders.filter((h) => !isOver(h)).map((h) => ({ post: officeOf(title.post), person: h.entity, body }));
  });
  for (const { title, holders } of held) {
    const told = bodies.stated(title) ?? sharedBody(title, held, bodies, reading);
    for (const holder of holders) {
      const stated = told ?? bodies.behind(title, holder) ?? bodies.byVerb(title, holder);
      const status = statusOf(title, holder, reading, words);
      const taken = new Set(
        stated === undefined
          ? posts
              .filter((p) => p.post === officeOf(title.post) && p.person !== holder.entity && status === 'current')
              .map((p) => p.body)
          : [],
      );
      const implied = stated === undefined ? bodies.implied(title, taken) : undefined;
      drafts.push({
        person: holder.entity,
        title: writtenTitle(title, reading),
        titleSpan: titleSpan(title, reading),
        key: title.key,
        ...(stated !== undefined && { organization: stated }),
        ...(implied !== undefined && { implied }),
        status: dead.has(holder.entity) ? 'former' : status,
        ...tenureOf(title, holder, reading),
        evidence: roleEvidence(title, holder, reading),
      });
    }
  }
  drafts.push(...unnamedHolders(held, bodies, reading), ...leadershipRoles(reading, words, dead));
  drafts.push(...succeededRoles(reading, words, drafts), ...counterpartRoles(reading, drafts));
  return mergeRoles(withForces(drafts, reading), reading, words);
}

/** One office by several names. */
const officeOf = (post: string): string => (post === 'premier' ? 'prime minister' : post);

/** "Lieutenant Colonel X, a spokesman for the army": a rank is one in the force that the same person speaks for or leads. */
function withForces(drafts: readonly RoleDraft[], reading: Reading): RoleDraft[] {
  const { kinds } = reading.ontology;
  return drafts.map((draft) => {
    const isRank = (kinds.get(draft.key) ?? kinds.get(draft.key.split(' ').at(-1)!))?.class === 'ng:MilitaryRole';
    if (!isRank || draft.organization !== undefined || draft.implied !== undefined) return draft;
    const force = drafts
      .filter((other) => other.person === draft.person)
      .map((other) => other.organization)
      .find((body) => body !== undefined && FORCE.test(reading.entity(body).name ?? ''));
    return force === undefined ? draft : { ...draft, implied: force };
  });
}

const FORCE = /\b(?:army|navy|air force|marine corps|marines|armed forces|coast guard|national guard)$/iu;

interface HeldTitle {
  readonly title: Title;
  readonly holders: readonly Holder[];
}

/** Coordinated titles have one holder: "founder and CEO X", "X, chairman of Y and former minister". */
function shareHolders(held: readonly HeldTitle[], reading: Reading): HeldTitle[] {
  const shared = held.map((h) => ({ ...h }));
  for (let i = 1; i < shared.length; i++) {
    const [before, after] = [shared[i - 1]!, shared[i]!];
    if (!areCoordinated(before.title, after.title, reading)) continue;
    if (after.holders.length === 0 && before.holders.length > 0) after.holders = before.holders;
  }
  for (let i = shared.length - 1; i > 0; i--) {
    const [before, after] = [shared[i - 1]!, shared[i]!];
    const listed = before.title.determined && isAfterComma(after.title, reading);
    if (!areCoordinated(before.title, after.title, reading) || listed) continue;
    if (before.holders.length === 0 && !hasDeterminer(after.title, reading))
      before.holders = after.holders.filter((h) => /^role-title-(?:before|comma)-name$/u.test(h.rule));
  }
  return shared;
}

/** Whether it has an article or a possessor of its own. */
const hasDeterminer = ({ phraseFirst, head, before }: Title, { grammar }: Reading): boolean =>
  (before.length > 0 && ['DET', 'PRON'].includes(grammar.token(phraseFirst).upos)) ||
  grammar.children(head, 'nmod:poss').some((t) => t.index >= phraseFirst);

/** "the commander of Y, General X": a second title that is nobody's of Y. */
const isAfterComma = ({ phraseFirst }: Title, { grammar }: Reading): boolean =>
  grammar.tokens[phraseFirst - 1]?.form === ',';

function areCoordinated(before: Title, after: Title, { grammar }: Reading, timed = true): boolean {
  if (before.head.sentence !== after.head.sentence || after.phraseFirst <= before.phraseLast) return false;
  const between = grammar.tokens.slice(before.phraseLast + 1, after.phraseFirst).map((t) => t.form.toLowerCase());
  const joints = timed ? between.filter((word) => !TENURE.test(word)) : between;
  return (
    joints.length > 0 &&
    joints.length <= 3 &&
    between.length <= 12 &&
    joints.some((word) => word !== 'as') &&
    joints.every((word) => JOINTS.has(word))
  );
}

/** What may stand between two titles of one person. */
const JOINTS = new Set([',', ';', 'and', 'as', 'well', '&', '/', 'then', 'later', 'also', 'finally', 'subsequently']);

/** Words of the time in which a post was held: "from 2004 to 2008". */
const TENURE = /^(?:\d{4}s?|from|to|until|till|since|in|between|[-–—()]|early|late|present|through)$/u;

/** "chief executive and chairman of Y", "Y's president and CEO": one body for both. */
function sharedBody(
  title: Title,
  held: readonly HeldTitle[],
  bodies: BodyFinder,
  reading: Reading,
): number | undefined {
  const named = held.some((h) => h.title === title && h.holders.some((x) => x.rule === 'role-title-before-name'));
  if (title.body !== undefined || (named && isAfterComma(title, reading))) return undefined;
  const partner =
    following(title, held, reading) ??
    held.find(
      ({ title: other }) =>
        other.body !== undefined && areCoordinated(other, title, reading, false) && !title.determined,
    )?.title;
  return partner && bodies.share(title, partner) ? bodies.stated({ ...title, body: partner.body! }) : undefined;
}

/** The title with a body at the end of the list that a title stands in: "publisher, editor and owner of Y". */
function following(title: Title, held: readonly HeldTitle[], reading: Reading): Title | undefined {
  let at = held.findIndex((h) => h.title === title);
  for (let last = title; ; last = held[at]!.title) {
    at = held.findIndex((h, index) => index > at && areCoordinated(last, h.title, reading, false));
    if (at < 0) return undefined;
    if (held[at]!.title.body !== undefined) return held[at]!.title;
  }
}

/** "the post of prime minister", "ran for governor", "wants to be president": nobody who has it. */
function isOfPost({ phraseFirst, head, determined }: Title, { grammar }: Reading): boolean {
  const [noun, preposition] = grammar.tokens.slice(Math.max(0, phraseFirst - 2), phraseFirst);
  const isBare = !['DET', 'PRON', 'PROPN', 'ADJ'].includes(grammar.token(phraseFirst).upos);
  if (isBare && preposition?.sentence === head.sentence && /^(?:for|as|be|become)$/iu.test(preposition.form))
    return true;
  if (grammar.child(head, 'cop') && !determined) return true;
  const isJoined = noun?.sentence === head.sentence && /^(?:of|for|as)$/u.test(preposition?.form.toLowerCase() ?? '');
  return isJoined && POSTS.has(noun.lemma.toLowerCase());
}

/** Nouns for what somebody may be. */
const POSTS = new Set([
  'post',
  'position',
  'job',
  'office',
  'role',
  'title',
  'nomination',
  'candidate',
  'election',
  'candidacy',
  'term',
  'rank',
  'seat',
]);

/** Someone without a name in a post of a named body: "Syria's top diplomat", "a detective for the X". */
function unnamedHolders(held: readonly HeldTitle[], bodies: BodyFinder, reading: Reading): RoleDraft[] {
  return held.flatMap(({ title, holders }) => {
    const person = reading.entityAt(title.head);
    const body = bodies.stated(title);
    if (isOfPost(title, reading)) return [];
    const named = reading.isNameAt(title.phraseLast + 1);
    if (named || holders.length > 0 || person === undefined || title.plural) return [];
    const over = reading.entity(person).name !== undefined && title.determined && title.before.includes('former');
    if (body === undefined && !over) return [];
    const { type, name } = reading.entity(person);
    if (type !== 'Person') return [];
    const holder: Holder = { entity: person, token: title.head, rule: 'role-of-nominal', score: 0.7 };
    return [
      {
        person,
        title: writtenTitle(title, reading),
        titleSpan: titleSpan(title, reading),
        key: title.key,
        ...(body !== undefined && { organization: body }),
        status: statusOf(title, holder, reading, new RoleWords(reading.ontology)),
        ...(!over && { nominal: name === undefined ? ('unnamed' as const) : ('named' as const) }),
        evidence: roleEvidence(title, holder, reading),
      },
    ];
  });
}

function titleTokens(title: Title, reading: Reading): readonly Token[] {
  return reading.grammar.tokens.slice(title.first, title.last + 1);
}

const titleSpan = (title: Title, reading: Reading) => reading.spanOf(...titleTokens(title, reading));

/** The title as it is written, in the singular: "senators X and Y" are each a senator. */
function writtenTitle(title: Title, reading: Reading): string {
  const span = titleSpan(title, reading);
  const { start, end, form, lemma } = title.head;
  const [text, at] = [reading.text(span), start - span.start];
  const noun = /^\p{Lu}/u.test(form) ? `${lemma.slice(0, 1).toUpperCase()}${lemma.slice(1)}` : lemma;
  const one = title.plural && at >= 0 ? text.slice(0, at) + noun + text.slice(end - span.start) : text;
  return one.replace(/\s+/gu, ' ');
}

function roleEvidence(title: Title, holder: Holder, reading: Reading): EvidenceList {
  return reading.evidence(holder.rule, holder.score, ...titleTokens(title, reading), holder.token);
}

import type { Token } from '../core/annotation.ts';
import type { Event, EvidenceList, Role } from '../core/facts.ts';
import type { Reading } from './reading.ts';
import { BodyFinder } from './roles-body.ts';
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
  for (const { title, holders } of held) {
    const told = bodies.stated(title) ?? sharedBody(title, held, bodies, reading);
    for (const holder of holders) {
      const stated = told ?? bodies.behind(title, holder);
      const implied = stated === undefined ? bodies.implied(title) : undefined;
      const status = statusOf(title, holder, reading, words);
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
  drafts.push(...succeededRoles(reading, words, drafts));
  return mergeRoles(drafts, reading, words);
}

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
    if (before.holders.length === 0 && !after.title.determined)
      before.holders = after.holders.filter((h) => h.rule === 'role-title-before-name');
  }
  return shared;
}

/** "the commander of Y, General X": a second title that is nobody's of Y. */
const isAfterComma = ({ phraseFirst }: Title, { grammar }: Reading): boolean =>
  grammar.tokens[phraseFirst - 1]?.form === ',';

function areCoordinated(before: Title, after: Title, { grammar }: Reading): boolean {
  if (before.head.sentence !== after.head.sentence || after.phraseFirst <= before.phraseLast) return false;
  const between = grammar.tokens.slice(before.phraseLast + 1, after.phraseFirst).map((t) => t.form.toLowerCase());
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every((word) => [',', 'and', 'as', 'well', '&', '/', 'then'].includes(word))
  );
}

/** "chief executive and chairman of Y", "Y's president and CEO": one body for both. */
function sharedBody(
  title: Title,
  held: readonly HeldTitle[],
  bodies: BodyFinder,
  reading: Reading,
): number | undefined {
  const named = held.some((h) => h.title === title && h.holders.some((x) => x.rule === 'role-title-before-name'));
  if (title.body !== undefined || (named && isAfterComma(title, reading))) return undefined;
  const partner = held.find(
    ({ title: other }) =>
      other.body !== undefined &&
      (areCoordinated(title, other, reading) || (areCoordinated(other, title, reading) && !title.determined)),
  );
  return partner && bodies.stated({ ...title, body: partner.title.body! });
}

/** "the post of prime minister", "the nomination for governor": nobody who has it. */
function isOfPost({ phraseFirst, head }: Title, { grammar }: Reading): boolean {
  const [noun, preposition] = grammar.tokens.slice(Math.max(0, phraseFirst - 2), phraseFirst);
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

const writtenTitle = (title: Title, reading: Reading): string =>
  reading.text(titleSpan(title, reading)).replace(/\s+/gu, ' ');

function roleEvidence(title: Title, holder: Holder, reading: Reading): EvidenceList {
  return reading.evidence(holder.rule, holder.score, ...titleTokens(title, reading), holder.token);
}

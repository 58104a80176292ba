import type { Passage } from '../../src/network/knowledge.ts';
import { sentencesOf } from '../../src/network/passage.ts';
import type { Model } from './model.ts';
import { sentenceSelection } from './panel/sentence.ts';
import type { Selection } from './state.ts';

/** What is found, in the order that groups of it are shown, with how many of each are shown at most. */
export const GROUPS = [
  { name: 'names', words: 'People, organisations, places', most: 7 },
  { name: 'events', words: 'Events', most: 5 },
  { name: 'statements', words: 'Statements', most: 4 },
  { name: 'sentences', words: 'In the text', most: 5 },
] as const;
export type GroupName = (typeof GROUPS)[number]['name'];

export interface Hit {
  readonly group: GroupName;
  readonly selection: Selection;
  /** The name, or the text around the words. */
  readonly label: string;
  /** Where in the label the words stand. */
  readonly mark: readonly [begin: number, end: number] | undefined;
  /** The other form that the query matched, if it was not the label; of a statement its speaker. */
  readonly by: string | undefined;
}

/** All hits of a group are counted, the best are given. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly counts: ReadonlyMap<GroupName, number>;
}

interface Named {
  readonly group: 'names' | 'events';
  readonly id: string;
  readonly label: string;
  readonly folded: string;
  /** What else it may be found by, as it is and folded. */
  readonly more: readonly (readonly [string, string])[];
  readonly weight: number;
}

interface Said {
  readonly group: 'statements' | 'sentences';
  readonly selection: Selection;
  readonly text: string;
  readonly folded: string;
  readonly by: string | undefined;
}

/** Things, events, statements and sentences by their names, aliases, descriptions, titles and words. */
export class SearchIndex {
  #named: readonly Named[] | undefined;
  #said: readonly Said[] | undefined;

  constructor(readonly model: Model) {}

  /** Best first in each group: whole words before parts of words, labels before other forms, weightier things before lighter. */
  find(query: string): Found {
    const wanted = fold(query.trim().replace(/\s+/g, ' '));
    if (wanted === '') return { hits: [], counts: new Map() };
    this.#named ??= namedOf(this.model);
    this.#said ??= saidOf(this.model);
    const counts = new Map<GroupName, number>();
    const ranked = [
      ...this.#named.flatMap((n) => rankName(n, wanted)),
      ...this.#said.flatMap((s) => rankText(s, wanted)),
    ];
    for (const { hit } of ranked) counts.set(hit.group, (counts.get(hit.group) ?? 0) + 1);
    const hits = GROUPS.flatMap(({ name, most }) =>
      ranked
        .filter(({ hit }) => hit.group === name)
        .sort((a, b) => b.rank - a.rank || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
        .slice(0, most)
        .map(({ hit, text }) => (text === undefined ? hit : { ...hit, ...around(text, wanted) })),
    );
    return { hits, counts };
  }
}

function namedOf(model: Model): Named[] {
  const { things, events } = model.knowledge;
  return [
    ...things.map((thing): Named => {
      const more = [...thing.aliases, ...thing.jobTitles, ...(thing.description ? [thing.description] : [])];
      return {
        group: 'names',
        id: thing.id,
        label: thing.label,
        folded: fold(thing.label),
        more: more.map((text) => [text, fold(text)]),
        weight: model.about(thing.id).length,
      };
    }),
    ...events.map(
      (event): Named => ({
        group: 'events',
        id: event.id,
        label: event.label,
        folded: fold(event.label),
        more: [],
        weight: event.participants.length / 4,
      }),
    ),
  ];
}

function saidOf(model: Model): Said[] {
  const { claims, articles } = model.knowledge;
  return [
    ...claims.map(
      (claim): Said => ({
        group: 'statements',
        selection: { type: 'about', id: claim.id },
        text: claim.text,
        folded: fold(claim.text),
        by: claim.speaker === undefined ? undefined : model.label(claim.speaker),
      }),
    ),
    ...articles.flatMap((article) =>
      sentencesOf(article.text).map(({ begin, end }): Said => {
        const passage: Passage = { article: article.id, begin, end };
        const text = article.text.slice(begin, end);
        const by = articles.length > 1 ? article.headline : undefined;
        return { group: 'sentences', selection: sentenceSelection(passage), text, folded: fold(text), by };
      }),
    ),
  ];
}

interface Ranked {
  readonly hit: Hit;
  readonly rank: number;
  /** What decides between two of one rank. */
  readonly order: string;
  /** The whole text, of which the hit will show a part. */
  readonly text?: string;
}

function rankName({ group, id, label, folded, more, weight }: Named, wanted: string): Ranked[] {
  const own = score(folded, wanted);
  const [by, best] = more
    .map(([text, form]) => [text, score(form, wanted) - 0.5] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as readonly [string, number]);
  if (Math.max(own, best) <= 0) return [];
  const isOwn = own >= best;
  const hit: Hit = {
    group,
    selection: { type: 'about', id },
    label,
    mark: isOwn ? placeOf(label, wanted) : undefined,
    by: isOwn ? undefined : by,
  };
  return [{ hit, rank: Math.max(own, best) + Math.min(0.9, weight / 20), order: label }];
}

/** Texts are searched from two letters on, and hold all the words, if not side by side. */
function rankText({ group, selection, text, folded, by }: Said, wanted: string): Ranked[] {
  if (wanted.length < 2) return [];
  const whole = score(folded, wanted);
  if (whole === 0 && !(wanted.includes(' ') && wanted.split(' ').every((word) => score(folded, word) > 1))) return [];
  return [{ hit: { group, selection, label: text, mark: undefined, by }, rank: Math.min(whole, 2), order: '', text }];
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function score(folded: string, wanted: string): number {
  const at = folded.indexOf(wanted);
  if (at < 0) return 0;
  if (at === 0) return folded.length === wanted.length ? 4 : 3;
  return /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ') ? 2 : 1;
}

/** Characters of a text shown before and after the words that were looked for. */
const BEFORE = 36;
const AFTER = 70;

function around(text: string, wanted: string): Pick<Hit, 'label' | 'mark'> {
  const [begin, end] = placeOf(text, wanted) ?? placeOf(text, wanted.split(' ')[0]!) ?? [0, 0];
  const from = begin <= BEFORE ? 0 : begin - BEFORE + text.slice(begin - BEFORE, begin).search(/\s|$/);
  const cut = text.slice(0, end + AFTER).replace(end + AFTER < text.length ? /\s+\S*$/ : /$^/, '');
  const to = Math.max(end, cut.length);
  const lead = from > 0 ? '…' : '';
  const label = `${lead}${text.slice(from, to).trimStart()}${to < text.length ? ' …' : ''}`;
  const shift = lead.length - from - (text.slice(from).length - text.slice(from).trimStart().length);
  return { label, mark: end > begin ? [begin + shift, end + shift] : undefined };
}

/** Where the folded words stand in a text as it is. */
function placeOf(text: string, wanted: string): [number, number] | undefined {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = fold(character);
    for (let i = 0; i < form.length; i += 1) origin.push(at);
    folded += form;
    at += character.length;
  }
  origin.push(at);
  const begin = folded.indexOf(wanted);
  return begin < 0 ? undefined : [origin[begin]!, origin[begin + wanted.length]!];
}

import { readableDate } from '../../../src/network/dates.ts';
import { labelOf } from '../../../src/network/display.ts';
import type { Claim, Event, Evidence, Fact, Participant } from '../../../src/network/knowledge.ts';
import { factualityWord } from '../../../src/network/lines.ts';
import { type Excerpt, excerpts } from '../../../src/network/passage.ts';
import { confidenceOf, isSure } from '../../../src/network/sureness.ts';
import { h } from '../dom.ts';
import { LIKELY, type Model } from '../model.ts';
import { icon, linkTo } from './links.ts';

/** One fact: what it says, how sure it is, who says so, and the sentences it comes from with the words marked. */
export function factCard(model: Model, fact: Fact, heading: 'h2' | 'h3' | 'h4' = 'h3'): HTMLElement {
  const confidence = confidenceOf(fact.evidence);
  return h(
    'article',
    { class: `fact fact-${fact.type}`, data: { fact: fact.id } },
    h(heading, { class: 'fact-title' }, icon(fact.type), h('span', {}, ...title(model, fact))),
    h('p', { class: 'fact-badges' }, ...badges(fact), confidence !== undefined && confidenceBadge(confidence)),
    fact.type === 'event' ? eventParts(model, fact) : undefined,
    fact.type === 'claim' ? claimParts(model, fact) : undefined,
    ...(fact.type === 'event' ? saidBy(model, fact) : []),
    ...quotations(model, fact.evidence),
  );
}

type Piece = Node | string;

function title(model: Model, fact: Fact): Piece[] {
  switch (fact.type) {
    case 'role': {
      const prefix = fact.status === 'current' ? '' : `${fact.status} `;
      const body = fact.organization === undefined ? [] : [' of ', linkTo(model, fact.organization)];
      return [linkTo(model, fact.person), `, ${prefix}${fact.title}`, ...body];
    }
    case 'event':
      return [linkTo(model, fact.id)];
    case 'claim':
      return [
        fact.speaker === undefined ? 'Somebody' : linkTo(model, fact.speaker),
        fact.denies.length > 0 ? ' denied: ' : fact.direct ? ' said: ' : ' said that ',
        h('q', { class: fact.direct ? 'direct' : 'reported', dir: 'auto' }, fact.text),
      ];
    case 'tie':
      return [linkTo(model, fact.subject), ` ${labelOf(model.display, fact.predicate)} `, linkTo(model, fact.object)];
  }
}

function badges(fact: Fact): HTMLElement[] {
  const words: [string, string][] = [];
  if (fact.type === 'role') {
    if (fact.status !== 'current') words.push([fact.status, fact.status]);
    if (fact.begin || fact.end) words.push(['time', readableDate(`${fact.begin ?? ''}/${fact.end ?? ''}`)]);
  }
  if (fact.type === 'event') {
    const word = factualityWord(fact.factuality);
    if (word) words.push([word, word]);
    if (fact.disputed) words.push(['disputed', 'disputed']);
    if (fact.time) words.push(['time', readableDate(fact.time)]);
  }
  if (fact.type === 'claim') {
    words.push(['said', fact.direct ? 'quoted' : 'reported']);
    if (fact.date) words.push(['time', readableDate(fact.date)]);
  }
  return words.map(([name, text]) => h('span', { class: `badge badge-${name}` }, text));
}

function confidenceBadge(confidence: number): HTMLElement {
  const percent = Math.round(confidence * 100);
  const meter = h('meter', { min: 0, max: 100, value: percent, 'aria-label': `Confidence ${percent} %` });
  return h('span', { class: 'badge badge-confidence', title: 'How sure the reading is' }, meter, `${percent} %`);
}

const PART_WORDS = { agent: 'Who', patient: 'Whom or what', other: 'Also', place: 'Where' } as const;

function eventParts(model: Model, event: Event): HTMLElement {
  const rows = (['agent', 'patient', 'other', 'place'] as const).flatMap((part) => {
    const things = event.participants.filter((p) => p.part === part && isSure(p.confidence, LIKELY));
    if (things.length === 0) return [];
    const links = things.flatMap((p, i) => [
      ...(i > 0 ? [', '] : []),
      linkTo(model, p.thing),
      ...(p.as ? [` (${p.as})`] : []),
    ]);
    return [h('dt', {}, PART_WORDS[part]), h('dd', {}, ...links)];
  });
  const weak = event.participants.filter((p) => !isSure(p.confidence, LIKELY));
  if (weak.length > 0)
    rows.push(h('dt', {}, 'Perhaps'), h('dd', { class: 'weak' }, ...weak.flatMap((p, i) => weakly(model, p, i > 0))));
  for (const [word, ids] of [
    ['Part of', event.partOf],
    ['Led to', event.causes],
  ] as const)
    if (ids.length > 0)
      rows.push(
        h('dt', {}, word),
        h('dd', {}, ...ids.flatMap((id, i) => [...(i > 0 ? [', '] : []), linkTo(model, id)])),
      );
  return h(
    'dl',
    { class: 'fact-parts' },
    h('dt', {}, 'What'),
    h('dd', {}, labelOf(model.display, event.class)),
    ...rows,
  );
}

const weakly = (model: Model, { thing, part, confidence = 0 }: Participant, follows: boolean): (Node | string)[] => [
  ...(follows ? [', '] : []),
  linkTo(model, thing),
  ` (${PART_WORDS[part].toLowerCase()}, ${Math.round(confidence * 100)} %)`,
];

function claimParts(model: Model, claim: Claim): HTMLElement | undefined {
  const rows: HTMLElement[] = [];
  const list = (ids: readonly string[]) => ids.flatMap((id, i) => [...(i > 0 ? [', '] : []), linkTo(model, id)]);
  if (claim.asserts.length > 0) rows.push(h('dt', {}, 'Tells of'), h('dd', {}, ...list(claim.asserts)));
  if (claim.denies.length > 0) rows.push(h('dt', {}, 'Denies'), h('dd', {}, ...list(claim.denies)));
  if (claim.via.length > 0) rows.push(h('dt', {}, 'Carried by'), h('dd', {}, ...list(claim.via)));
  return rows.length > 0 ? h('dl', { class: 'fact-parts' }, ...rows) : undefined;
}

/** Who says that it happened, and who that it did not. */
function saidBy(model: Model, event: Event): HTMLElement[] {
  const by = (words: string, claims: readonly Claim[]): HTMLElement[] => {
    const speakers = [...new Set(claims.map((claim) => claim.speaker))].filter((id) => id !== undefined);
    if (speakers.length === 0) return [];
    const unnamed = speakers.every((id) => model.thing(id)?.named === false);
    return [
      h(
        'p',
        { class: 'fact-says' },
        words,
        ...speakers.flatMap((id, i) => [...(i > 0 ? [', '] : []), linkTo(model, id)]),
        unnamed && h('span', { class: 'badge badge-unnamed' }, 'only unnamed sources'),
      ),
    ];
  };
  return [...by('According to ', model.claimsOf(event.id)), ...by('Denied by ', model.denialsOf(event.id))];
}

/** The sentences, best evidence first; beyond three they fold away. */
function quotations(model: Model, evidence: readonly Evidence[]): HTMLElement[] {
  const sure = evidence.filter((e) => isSure(e.confidence, LIKELY));
  const groups = excerpts(sure.length > 0 ? sure : evidence, model.textOf).filter(({ excerpt }) => excerpt.text !== '');
  if (groups.length === 0) return [h('p', { class: 'no-evidence' }, 'The graph gives no sentence for this.')];
  const figures = groups.map(({ excerpt, passages }) => quotation(model, excerpt, passages));
  if (figures.length <= 2) return figures;
  const more = h(
    'details',
    { class: 'more' },
    h('summary', { class: 'more-title' }, `${figures.length - 2} more sentences`),
    ...figures.slice(2),
  );
  return [...figures.slice(0, 2), more];
}

function quotation(model: Model, excerpt: Excerpt, passages: readonly Evidence[]): HTMLElement {
  const article = model.article(passages[0]!.article);
  const rules = [...new Set(passages.map((p) => p.rule).filter((rule) => rule !== undefined))];
  const source = [article?.publisher ?? 'In the article', article?.published && readableDate(article.published)]
    .filter(Boolean)
    .join(', ');
  const [begin, end] = [Math.min(...passages.map((p) => p.begin)), Math.max(...passages.map((p) => p.end))];
  return h(
    'figure',
    { class: 'evidence' },
    h('blockquote', { dir: 'auto' }, ...marked(excerpt)),
    h(
      'figcaption',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          data: { article: passages[0]!.article, begin: String(begin), end: String(end) },
          'aria-label': `${source}: show in the article “${excerpt.text.slice(0, 40)}…”`,
        },
        source,
      ),
      rules.length > 0 && h('span', { class: 'rule', title: 'The rule that read it' }, rules.join(', ')),
    ),
  );
}

/** The sentence with its words marked; line ends within are as spaces. */
export function marked(excerpt: Excerpt): (HTMLElement | string)[] {
  const parts: (HTMLElement | string)[] = [];
  let at = 0;
  for (const { begin, end } of excerpt.marks) {
    if (begin > at) parts.push(excerpt.text.slice(at, begin));
    parts.push(h('mark', {}, excerpt.text.slice(begin, end)));
    at = end;
  }
  parts.push(excerpt.text.slice(at));
  return parts;
}

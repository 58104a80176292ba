import { DOMParser } from 'linkedom/worker';
import type { Article } from '../../src/core/article.ts';
import type { Factuality } from '../../src/core/facts.ts';
import type { Span } from '../../src/core/span.ts';
import { asText } from './tokens-as-text.ts';

/** Words that mean an entity; mentions of one entity have one `entity`. */
export interface GoldMention extends Span {
  readonly id: string;
  readonly entity: string;
  /** PER, ORG, LOC, PRO, FIN or MIX; empty where nobody said. */
  readonly type: string;
}

export interface GoldEvent extends Span {
  /** Ids of the mentions that take part in it. */
  readonly participants: readonly string[];
  readonly factuality: Factuality;
}

export interface GoldTime extends Span {
  readonly value: string;
}

/** An article of MEANTIME with what its annotators marked, in code units of the article's text. */
export interface GoldArticle {
  readonly name: string;
  readonly article: Article;
  /** The sentences that were annotated: the headline and the first few. */
  readonly scope: readonly Span[];
  readonly mentions: readonly GoldMention[];
  readonly events: readonly GoldEvent[];
  readonly times: readonly GoldTime[];
}

type Element = ReturnType<DOMParser['parseFromString']>['documentElement'];
type Place = Span & { readonly sentence: number };

/** An article in the XML of the CAT tool, its words joined as they are usually written. */
export function readMeantime(name: string, xml: string): GoldArticle {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  const all = (tag: string): Element[] => [...root.querySelectorAll(tag)];
  const { text, places, sentences } = textOf(all('token'));
  const spanOf = (element: Element): Place | undefined => {
    const anchors = [...element.querySelectorAll('token_anchor')].flatMap(
      (a) => places.get(attribute(a, 't_id')) ?? [],
    );
    const [first, last] = [anchors[0], anchors.at(-1)];
    return first && last && { start: first.start, end: last.end, sentence: first.sentence };
  };
  const types = new Map(all('ENTITY').map((e) => [attribute(e, 'm_id'), attribute(e, 'ent_type')]));
  const links = (tag: string) => all(tag).map((link) => [idsOf(link, 'source'), idsOf(link, 'target')] as const);
  const meant = new Map(links('REFERS_TO').flatMap(([from, [to]]) => from.map((id) => [id, to ?? id] as const)));
  const participants = links('HAS_PARTICIPANT');
  const marked = <T>(tag: string, make: (element: Element, id: string, place: Place) => T): (T & Place)[] =>
    all(tag).flatMap((element) => {
      const place = spanOf(element);
      return place ? [{ ...make(element, attribute(element, 'm_id'), place), ...place }] : [];
    });
  const mentions = marked('ENTITY_MENTION', (_, id) => {
    const entity = meant.get(id) ?? id;
    return { id, entity, type: types.get(entity) ?? '' };
  });
  const events = marked('EVENT_MENTION', (element, id) => ({
    participants: participants.filter(([from]) => from.includes(id)).flatMap(([, to]) => to),
    factuality: factualityOf(element),
  }));
  const told = new Set([...mentions, ...events].map(({ sentence }) => sentence));
  const times = marked('TIMEX3', (element) => ({ value: attribute(element, 'value') })).filter((t) =>
    told.has(t.sentence),
  );
  const published = all('TIMEX3').find((t) => attribute(t, 'functionInDocument') === 'CREATION_TIME');
  return {
    name,
    article: articleOf(name, text, sentences, published && attribute(published, 'value')),
    scope: sentences.filter((_, i) => told.has(i)),
    mentions,
    events,
    times,
  };
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const idsOf = (link: Element, end: 'source' | 'target'): string[] =>
  [...link.querySelectorAll(end)].map((element) => attribute(element, 'm_id'));

/** What is denied, to come, or not sure, as its annotators marked it. */
function factualityOf(event: Element): Factuality {
  if (attribute(event, 'polarity') === 'NEG') return 'denied';
  if (['POSSIBLE', 'PROBABLE'].includes(attribute(event, 'certainty'))) return 'possible';
  return attribute(event, 'time') === 'FUTURE' ? 'planned' : 'actual';
}

/** The words as one text, a paragraph for the headline, the date and the rest. */
function textOf(tokens: readonly Element[]): {
  text: string;
  places: ReadonlyMap<string, Place>;
  sentences: readonly Span[];
} {
  const words: Element[][] = [];
  for (const token of tokens) {
    const sentence = Number(attribute(token, 'sentence'));
    words[sentence] ??= [];
    words[sentence].push(token);
  }
  const forms = words.map((sentence) => sentence.map((token) => token.textContent ?? ''));
  const { text, spans } = asText(forms, (sentence) => (sentence <= 2 ? '\n\n' : ' '));
  const places = words.flatMap((sentence, at) =>
    sentence.map((token, i) => [attribute(token, 't_id'), { ...spans[at]![i]!, sentence: at }] as const),
  );
  const sentences = spans.map((of) => ({ start: of[0]!.start, end: of.at(-1)!.end }));
  return { text, places: new Map(places), sentences };
}

function articleOf(name: string, text: string, sentences: readonly Span[], published: string | undefined): Article {
  const [headline, date, first] = sentences;
  const blocks: Article['blocks'] = [
    ...(headline ? [{ kind: 'headline' as const, start: headline.start, end: headline.end }] : []),
    ...(date ? [{ kind: 'date' as const, start: date.start, end: date.end }] : []),
    ...(first ? [{ kind: 'paragraph' as const, start: first.start, end: text.length }] : []),
  ];
  const isDay = published !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(published);
  return { id: name, text, blocks, ...(isDay && { published }) };
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Types of schema.org that are articles, most telling first. */
const TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'Report',
  'Article',
  'BlogPosting',
  'SocialMediaPosting',
  'WebPage',
];

/** The node of a page's JSON-LD that describes its article, references within the page followed; empty where there is none. */
export function articleNode(document: Document): { readonly node: JsonObject; readonly broken: boolean } {
  const nodes: JsonObject[] = [];
  let broken = false;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? '').replace(
      /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
      '',
    );
    try {
      collect(JSON.parse(source) as Json, nodes);
    } catch {
      broken = true;
    }
  }
  const ranked = nodes.map((node) => ({ node, rank: rankOf(node) })).filter(({ rank }) => rank >= 0);
  const best = ranked.reduce<(typeof ranked)[number] | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined);
  return { node: best ? resolved(best.node, nodes) : {}, broken };
}

/** Every object of a document, those of arrays, `@graph` and the main properties too. */
function collect(json: Json, nodes: JsonObject[]): void {
  if (Array.isArray(json)) for (const item of json as readonly Json[]) collect(item, nodes);
  else if (typeof json === 'object' && json !== null) {
    const node = json as JsonObject;
    nodes.push(node);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']) {
      const inner = node[key];
      if (typeof inner === 'object' && inner !== null) collect(inner, nodes);
    }
  }
}

function rankOf(node: JsonObject): number {
  const types = [node['@type']].flat().map((type) => String(type).replace(/^.*[/#:]/, ''));
  const ranks = types.map((type) => TYPES.indexOf(type)).filter((rank) => rank >= 0);
  return ranks.length > 0 ? Math.min(...ranks) : -1;
}

/** The node with `{"@id": …}` of its author, creator and publisher replaced by what the page says of them. */
function resolved(node: JsonObject, nodes: readonly JsonObject[]): JsonObject {
  const follow = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => follow(item) ?? null);
    if (typeof value !== 'object' || value === null) return value;
    const reference = value as JsonObject;
    return reference.name === undefined
      ? (nodes.find((n) => n['@id'] === reference['@id'] && n.name !== undefined) ?? value)
      : value;
  };
  return { ...node, author: follow(node.author), creator: follow(node.creator), publisher: follow(node.publisher) };
}

/** A field as text: the first string of it, trimmed; nothing where it has none. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  if (typeof value === 'object' && value !== null) {
    const node = value as JsonObject;
    return textOf(node['@value'] ?? node.name);
  }
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}

/** The names in an author or publisher field: a string, an object, or several of them. */
export function namesOf(value: Json | undefined): { readonly name: string; readonly organization: boolean }[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(namesOf);
  const name = textOf(value)?.replace(/^by\s+/i, '');
  if (name === undefined || /^https?:/.test(name)) return [];
  const type = typeof value === 'object' && value !== null ? String((value as JsonObject)['@type'] ?? '') : '';
  return [{ name, organization: /Organization/.test(type) }];
}

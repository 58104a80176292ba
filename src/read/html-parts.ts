import type { Part } from './compose.ts';

const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed video audio canvas button form input select textarea nav dialog menu head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

type Place = Pick<Part, 'kind' | 'mark'>;

/** The text of an element in reading order, one part for each block of the page that holds words. */
export function partsOf(root: Node): Part[] {
  const reader = new PartsReader();
  reader.visit(root, {});
  reader.close({});
  return reader.parts;
}

class PartsReader {
  readonly parts: Part[] = [];
  #words = '';

  /** Walks the tree below a node; `place` is what the elements around it say its text is. */
  visit(node: Node, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) this.#words += child.textContent?.replace(/\s+/g, ' ') ?? '';
      else if (child.nodeType === ELEMENT) this.#element(child as Element, place);
    }
  }

  #element(element: Element, place: Place): void {
    const name = element.localName.toLowerCase();
    if (SKIPPED.has(name) || element.hasAttribute('hidden')) return;
    if (name === 'br') this.#words += '\n';
    else if (BLOCKS.has(name)) {
      const inner = placeIn(name, place);
      this.close(place);
      this.visit(element, inner);
      this.close(inner);
    } else this.visit(element, place);
  }

  /** Ends the block; two line breaks within it end a part of their own. */
  close(place: Place): void {
    for (const stretch of this.#words.split(/\n\s*\n/)) {
      const text = tidy(stretch);
      if (text !== '') this.parts.push({ text, ...place });
    }
    this.#words = '';
  }
}

function placeIn(name: string, place: Place): Place {
  if (name === 'figcaption' || name === 'caption') return { kind: 'caption' };
  if (place.kind === 'caption') return place;
  if (/^h[1-6]$/.test(name)) return { kind: 'heading' };
  if (name === 'blockquote') return { kind: 'quote' };
  if (name === 'li') return { mark: '-' };
  return place;
}

/** Single spaces, no space around line breaks, and none of the characters that only guide line breaking. */
function tidy(words: string): string {
  return words
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

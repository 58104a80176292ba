import { readableDate } from '../../../src/network/dates.ts';
import type { Model } from '../model.ts';
import type { Dated } from './mount.ts';

const WIDTH = 380;
const LEFT = 10;
const LANE = 15;
const TOP = 22;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Dates from left to right, evenly spaced, events as marks over their date and tenures as bars; pointer over it chooses a
 * part. It repeats what the list below says, so a screen reader passes it by.
 */
export function chart(
  model: Model,
  dated: readonly Dated[],
  dates: readonly string[],
  chosen: { readonly from: number; readonly to: number } | undefined,
  choose: (from: number, to: number) => void,
): SVGSVGElement {
  const step = (WIDTH - 2 * LEFT) / dates.length;
  const at = (i: number) => LEFT + (i + 0.5) * step;
  const marks: SVGElement[] = [];
  const heights = new Array<number>(dates.length).fill(0);
  const tenures = dated.filter(({ fact }) => fact.type === 'role').slice(0, 12);
  for (const { fact, begin, end } of dated) {
    if (fact.type !== 'event') continue;
    const [first, last] = [dates.indexOf(begin ?? end ?? ''), dates.indexOf(end ?? begin ?? '')];
    const lane = Math.max(...heights.slice(first, last + 1));
    for (let i = first; i <= last; i += 1) heights[i] = lane + 1;
    const look = { class: `mark mark-${fact.factuality}`, 'data-about': fact.id };
    const y = TOP + lane * LANE;
    marks.push(
      first === last
        ? element('circle', { ...look, cx: at(first), cy: y, r: Math.min(5, step / 2.4) }, model.label(fact.id))
        : element(
            'rect',
            { ...look, x: at(first) - 4, y: y - 4, width: at(last) - at(first) + 8, height: 8, rx: 4 },
            model.label(fact.id),
          ),
    );
  }
  const bars = TOP + Math.max(1, ...heights) * LANE + 4;
  tenures.forEach(({ fact, begin, end }, i) => {
    if (fact.type !== 'role') return;
    const x = begin ? at(dates.indexOf(begin)) : 0;
    const right = end ? at(dates.indexOf(end)) : WIDTH;
    const words = `${model.label(fact.person)}, ${fact.title}`;
    marks.push(
      element(
        'rect',
        {
          class: 'tenure',
          x,
          y: bars + i * LANE,
          width: Math.max(4, right - x),
          height: 8,
          rx: 4,
          'data-about': fact.person,
        },
        words,
      ),
    );
  });
  const height = bars + tenures.length * LANE + 20;
  const root = element('svg', {
    viewBox: `0 0 ${WIDTH} ${height}`,
    class: 'when-chart',
    'aria-hidden': 'true',
  }) as SVGSVGElement;
  if (chosen)
    root.append(
      element('rect', {
        class: 'chosen',
        x: at(chosen.from) - step / 2,
        y: 2,
        width: (chosen.to - chosen.from + 1) * step,
        height: height - 18,
        rx: 6,
      }),
    );
  root.append(
    element('path', { class: 'axis', d: `M${LEFT} ${height - 14}H${WIDTH - LEFT}` }),
    ...marks,
    ...ticks(dates, at, height),
  );
  bindDrag(root, (x) => Math.max(0, Math.min(dates.length - 1, Math.floor((x * WIDTH - LEFT) / step))), choose);
  return root;
}

/** Dates, or years where dates are many, as far as there is room for their words. */
function ticks(dates: readonly string[], at: (i: number) => number, height: number): SVGElement[] {
  const isWhole = dates.length <= 4 || new Set(dates.map((d) => d.slice(0, 4))).size === 1;
  const found: SVGElement[] = [];
  let [free, last] = [0, ''];
  dates.forEach((date, i) => {
    const words = isWhole ? readableDate(date, 'short') : date.slice(0, 4);
    if (words === last || at(i) - words.length * 3 < free) return;
    const text = element('text', {
      class: 'tick',
      x: at(i),
      y: height - 2,
      'text-anchor': i === 0 ? 'start' : 'middle',
    });
    text.textContent = words;
    found.push(text);
    last = words;
    free = at(i) + words.length * (i === 0 ? 6 : 3) + 12;
  });
  return found;
}

function bindDrag(
  root: SVGSVGElement,
  indexAt: (share: number) => number,
  choose: (from: number, to: number) => void,
): void {
  const under = (event: PointerEvent) => {
    const box = root.getBoundingClientRect();
    return indexAt((event.clientX - box.left) / box.width);
  };
  root.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-about]')) return;
    const start = under(event);
    root.setPointerCapture(event.pointerId);
    root.addEventListener('pointerup', (end) => choose(Math.min(start, under(end)), Math.max(start, under(end))), {
      once: true,
    });
  });
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, title?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (title) {
    const words = document.createElementNS(SVG, 'title');
    words.textContent = title;
    made.append(words);
  }
  return made;
}

import type { Model } from './model.ts';
import type { Picture } from './picture/picture.ts';
import type { Store } from './state.ts';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Arrow keys walk from node to node, Enter opens, plus and minus zoom, 0 fits all, Escape lets go; until it is aborted. */
export function bindKeyboard(
  container: HTMLElement,
  picture: Picture,
  model: Model,
  store: Store,
  say: (words: string) => void,
): AbortController {
  const bound = new AbortController();
  const { signal } = bound;
  const pressed = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const selected = store.state.selection?.type === 'about' ? store.state.selection.id : undefined;
      const next = step(picture, picture.cursor ?? selected, direction);
      if (next !== undefined) {
        picture.cursor = next;
        picture.reveal(next);
        say(spoken(model, picture, next));
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (picture.cursor !== undefined) store.select({ type: 'about', id: picture.cursor });
    } else if (event.key === '+' || event.key === '=') picture.zoom(1 / 1.4);
    else if (event.key === '-') picture.zoom(1.4);
    else if (event.key === '0') picture.fit();
    else if (event.key === 'Escape') {
      picture.cursor = undefined;
      store.select(undefined);
    } else return;
    event.preventDefault();
  };
  const left = () => {
    picture.cursor = undefined;
  };
  container.addEventListener('keydown', pressed, { signal });
  container.addEventListener('blur', left, { signal });
  return bound;
}

function spoken(model: Model, picture: Picture, node: string): string {
  const lines = picture.network.edges(node).filter((edge) => picture.visible.edges.has(edge));
  const look = model.look(node).label;
  return `${model.label(node)}, ${look}, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`;
}

/** The nearest node in the direction; the weightiest node where there is none to start from. */
function step(picture: Picture, from: string | undefined, [dx, dy]: readonly [number, number]): string | undefined {
  const nodes = [...picture.visible.nodes];
  const start = from === undefined ? undefined : picture.positionOf(from);
  if (!start)
    return nodes.sort(
      (a, b) => picture.network.getNodeAttribute(b, 'weight') - picture.network.getNodeAttribute(a, 'weight'),
    )[0];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const at = picture.positionOf(node);
    if (!at || node === from) continue;
    const along = (at.x - start.x) * dx + (at.y - start.y) * dy;
    const aside = Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx);
    if (along <= 0) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

import type { Point } from './geometry.ts';
import type { Picture } from './picture.ts';

/** Lets the pointer hover over nodes and lines, and choose them. */
export function bindPointer(picture: Picture): void {
  const { sigma, store, container } = picture;
  let frame = 0;
  sigma.on('enterNode', ({ node }) => store.set({ hover: { type: 'about', id: node } }));
  sigma.on('leaveNode', () => store.set({ hover: undefined }));
  sigma.on('clickNode', ({ node }) => store.select({ type: 'about', id: node }));
  sigma.on('clickStage', ({ event }) => {
    const edge = picture.lineAt(event);
    store.select(edge === undefined ? undefined : { type: 'line', id: edge });
  });
  sigma.on('moveBody', ({ event }) => {
    const point = { x: event.x, y: event.y };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hoverLine(picture, point));
  });
  container.addEventListener('pointerleave', () => store.set({ hover: undefined }));
}

function hoverLine(picture: Picture, point: Point): void {
  const { store, container } = picture;
  if (picture.isMoving) return;
  const { hover } = store.state;
  if (hover?.type === 'about') {
    container.style.cursor = 'pointer';
    return;
  }
  const edge = picture.lineAt(point);
  container.style.cursor = edge === undefined ? 'grab' : 'pointer';
  if (edge !== hover?.id) store.set({ hover: edge === undefined ? undefined : { type: 'line', id: edge } });
}

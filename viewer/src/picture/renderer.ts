import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { EdgeAttributes, Network, NodeAttributes } from '../../../src/network/draw.ts';
import { calm } from '../breath.ts';
import { LineProgram } from './edge-program.ts';
import { ShapeProgram } from './node-program.ts';

type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** Sigma with the picture's own shapes and lines; names and words are written by the picture. */
export const newSigma = (
  graph: Network,
  container: HTMLElement,
  settings: Partial<Settings<NodeAttributes, EdgeAttributes>>,
): Renderer =>
  new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { line: LineProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    // It has no width while the list is shown in its place.
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => undefined,
    stagePadding: 0,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zIndex: true,
    minEdgeThickness: 0.5,
    zoomDuration: calm() ? 0 : 200,
    ...settings,
  });

/** Leads the camera to a node that is not on the screen, or that all of a large network makes small. */
export function bringIntoSight(sigma: Renderer, node: string, isSmall: boolean, inset: number): void {
  const data = sigma.getNodeDisplayData(node);
  if (!data || data.hidden) return;
  const at = sigma.framedGraphToViewport(data);
  const { width, height } = sigma.getDimensions();
  const camera = sigma.getCamera();
  const isNear = isSmall || camera.ratio < 0.4;
  const isOnScreen = at.x > inset + 20 && at.x < width - 40 && at.y > 20 && at.y < height - 40;
  if (isNear && isOnScreen) return;
  const ratio = isNear ? Math.min(camera.ratio, 1) : 0.25;
  camera.animate({ x: data.x, y: data.y, ratio }, { duration: calm() ? 0 : 350 });
}

export function zoomBy(sigma: Renderer, factor: number): void {
  const camera = sigma.getCamera();
  camera.animate({ ratio: camera.ratio * factor }, { duration: calm() ? 0 : 150 });
}

export function showAll(sigma: Renderer): void {
  sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 0 : 300 });
}

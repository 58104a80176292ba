import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { readPalette } from '../picture/palette.ts';
import type { Picture } from '../picture/picture.ts';
import { type DrawnLine, type DrawnNode, svgOf } from './svg.ts';

type NodeLook = NodeDisplayData & {
  readonly inside?: string;
  readonly dashed?: boolean;
  readonly shape?: DrawnNode['shape'];
};
type LineLook = EdgeDisplayData & Partial<Pick<DrawnLine, 'curvature' | 'dash' | 'arrow'>>;

/** The picture as it is drawn now, as SVG. */
export function pictureSvg(picture: Picture, title: string): string {
  const { sigma, network, container } = picture;
  const { width, height } = sigma.getDimensions();
  const { surface, ink, muted, font } = readPalette(container);
  const nodes = new Map<string, DrawnNode>();
  network.forEachNode((id, { label, icon, weight }) => {
    const look = sigma.getNodeDisplayData(id) as NodeLook | undefined;
    if (!look || look.hidden) return;
    nodes.set(id, {
      at: sigma.framedGraphToViewport(look),
      radius: sigma.scaleSize(look.size),
      colour: look.color,
      inside: look.inside ?? look.color,
      shape: look.shape ?? 'circle',
      dashed: look.dashed ?? false,
      icon,
      label,
      weight,
    });
  });
  const lines = network.edges().flatMap((id): DrawnLine[] => {
    const look = sigma.getEdgeDisplayData(id) as LineLook | undefined;
    const [from, to] = network.extremities(id).map((end) => nodes.get(end));
    if (!look || look.hidden || !from || !to) return [];
    const { curvature = 0, dash = 'none', arrow = false } = look;
    const { label } = network.getEdgeAttributes(id);
    return [
      { from, to, curvature, dash, arrow, label, colour: look.color, width: Math.max(0.5, sigma.scaleSize(look.size)) },
    ];
  });
  return svgOf({ title, width, height, nodes: [...nodes.values()], lines, surface, ink, muted, font });
}

/** The picture as it is drawn now, as PNG in the pixels of the screen. */
export function picturePng(picture: Picture): Promise<Blob> {
  const { sigma, container } = picture;
  // The canvas of WebGL keeps its pixels only until the browser draws the page.
  sigma.refresh();
  const layers = Object.values(sigma.getCanvases());
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [layers[0]!.width, layers[0]!.height];
  const context = canvas.getContext('2d')!;
  context.fillStyle = readPalette(container).surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const inOrder = [...container.querySelectorAll('canvas')].filter((layer) => layers.includes(layer));
  for (const layer of inOrder) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser makes no PNG.'))), 'image/png'),
  );
}

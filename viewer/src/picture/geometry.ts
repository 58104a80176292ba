export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line on the screen: a quadratic curve, or a straight line where the control point lies on it. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** `curvature` is the height of the control point in lengths of the line, to the left of its direction on the screen. */
export function curveBetween(from: Point, to: Point, curvature: number): Curve {
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
      y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
    },
  };
}

export function pointAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** Direction at t in radians, turned so that text along it is upright. */
export function uprightAngle({ from, control, to }: Curve, t: number): number {
  const dx = (1 - t) * (control.x - from.x) + t * (to.x - control.x);
  const dy = (1 - t) * (control.y - from.y) + t * (to.y - control.y);
  const angle = Math.atan2(dy, dx);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Distance from a point to a curve, by its polyline of 16 pieces. */
export function distanceTo(curve: Curve, point: Point): number {
  let best = Number.POSITIVE_INFINITY;
  let last = curve.from;
  for (let i = 1; i <= 16; i += 1) {
    const next = pointAt(curve, i / 16);
    best = Math.min(best, distanceToSegment(point, last, next));
    last = next;
  }
  return best;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes that are taken; what is placed overlaps none of them. Found through a grid of cells. */
export class Occupied {
  readonly #cells = new Map<string, Box[]>();
  readonly #size = 64;

  isFree(boxes: readonly Box[]): boolean {
    return boxes.every((box) =>
      this.#keys(box).every((key) =>
        (this.#cells.get(key) ?? []).every(
          (b) => box.right <= b.left || b.right <= box.left || box.bottom <= b.top || b.bottom <= box.top,
        ),
      ),
    );
  }

  take(boxes: readonly Box[]): void {
    for (const box of boxes)
      for (const key of this.#keys(box)) {
        const cell = this.#cells.get(key);
        if (cell) cell.push(box);
        else this.#cells.set(key, [box]);
      }
  }

  #keys(box: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / this.#size); x <= Math.floor(box.right / this.#size); x += 1)
      for (let y = Math.floor(box.top / this.#size); y <= Math.floor(box.bottom / this.#size); y += 1)
        keys.push(`${x} ${y}`);
    return keys;
  }
}

/** Points, to be counted within a box. */
export class Scatter {
  readonly #cells = new Map<string, Point[]>();
  readonly #size = 48;

  add(point: Point): void {
    const key = `${Math.floor(point.x / this.#size)} ${Math.floor(point.y / this.#size)}`;
    const cell = this.#cells.get(key);
    if (cell) cell.push(point);
    else this.#cells.set(key, [point]);
  }

  count(box: Box): number {
    let found = 0;
    for (let x = Math.floor(box.left / this.#size); x <= Math.floor(box.right / this.#size); x += 1)
      for (let y = Math.floor(box.top / this.#size); y <= Math.floor(box.bottom / this.#size); y += 1)
        for (const p of this.#cells.get(`${x} ${y}`) ?? [])
          if (p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom) found += 1;
    return found;
  }
}

/** A point of the frame, which is 1440 × 810; shapes run past its edges so that a layer can move. */
export type Point = readonly [x: number, y: number];

const left = -220;
const right = 1660;
const below = 860;

/** Path data drawn about 0 0 (absolute M, L, C, Q and Z alone), put at x y, `size` times as large, mirrored when `size` is negative across. */
export function place(path: string, x: number, y: number, size = 1, across = size): string {
  return path.replace(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_all, px: string, py: string) => `${round(x + Number(px) * across)} ${round(y + Number(py) * size)}`);
}

/** The same path at many places. */
export function repeat(path: string, places: readonly (readonly [x: number, y: number, size?: number, across?: number])[]): string {
  return places.map(([x, y, size = 1, across]) => place(path, x, y, size, across)).join('');
}

/** Ground below a smooth line through the heights, which stand at equal distances from edge to edge. */
export function ground(...heights: readonly number[]): string {
  const step = (right - left) / (heights.length - 1);
  return `${curve(heights.map((y, i) => [left + i * step, y] as const))}L${String(right)} ${String(below)}L${String(left)} ${String(below)}Z`;
}

/** A smooth line through the points (Catmull-Rom as Bézier). */
export function curve(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.min(Math.max(i, 0), points.length - 1)] ?? [0, 0];
  const [startX, startY] = at(0);
  let path = `M${round(startX)} ${round(startY)}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    path += `C${round(bx + (cx - ax) / 6)} ${round(by + (cy - ay) / 6)} ${round(cx - (dx - bx) / 6)} ${round(cy - (dy - by) / 6)} ${round(cx)} ${round(cy)}`;
  }
  return path;
}

export function shape(...points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return shape([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

export function oval(x: number, y: number, rx: number, ry = rx): string {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  const p = (a: number, b: number): string => `${round(x + a)} ${round(y + b)}`;
  return `M${p(-rx, 0)}C${p(-rx, -ky)} ${p(-kx, -ry)} ${p(0, -ry)}C${p(kx, -ry)} ${p(rx, -ky)} ${p(rx, 0)}C${p(rx, ky)} ${p(kx, ry)} ${p(0, ry)}C${p(-kx, ry)} ${p(-rx, ky)} ${p(-rx, 0)}Z`;
}

/** Windows in columns and rows; `seed` leaves some dark, as at night. */
export function windows(x: number, y: number, columns: number, rows: number, [width, height, gapX, gapY]: readonly [number, number, number, number], seed = 0): string {
  let path = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (seed > 0 && scatter(row * columns + column, seed) < 0.45) continue;
      path += box(x + column * (width + gapX), y + row * (height + gapY), width, height);
    }
  }
  return path;
}

/** Short level strokes, as a graver leaves them in sky and water; longer towards the bottom. */
export function strokes(area: readonly [x: number, y: number, width: number, height: number], count: number, length: number, seed = 1): string {
  const [x, y, width, height] = area;
  let path = '';
  for (let i = 0; i < count; i++) {
    const depth = scatter(i, seed);
    path += `M${round(x + scatter(i, seed + 7) * width)} ${round(y + depth * height)}h${round(length * (0.35 + depth) * (0.4 + scatter(i, seed + 3)))}`;
  }
  return path;
}

/** Slanting strokes over the whole frame. */
export function rainfall(count: number, length: number, seed = 1): string {
  let path = '';
  for (let i = 0; i < count; i++) {
    const long = length * (0.5 + scatter(i, seed + 2));
    path += `M${round(left + scatter(i, seed) * (right - left))} ${round(scatter(i, seed + 5) * 810 - 40)}l${round(-long * 0.22)} ${round(long)}`;
  }
  return path;
}

/** Blades of grass or rice along a line from `from` to `to`. */
export function blades(from: Point, to: Point, count: number, height: number, seed = 1): string {
  let path = '';
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const x = from[0] + (to[0] - from[0]) * t + (scatter(i, seed) - 0.5) * 10;
    const y = from[1] + (to[1] - from[1]) * t;
    const tall = height * (0.65 + 0.6 * scatter(i, seed + 4));
    const lean = (scatter(i, seed + 9) - 0.35) * tall * 0.7;
    path += `M${round(x - tall * 0.05)} ${round(y)}Q${round(x + lean * 0.2)} ${round(y - tall * 0.7)} ${round(x + lean)} ${round(y - tall)}Q${round(x + lean * 0.4)} ${round(y - tall * 0.5)} ${round(x + tall * 0.05)} ${round(y)}Z`;
  }
  return path;
}

/** Heads and shoulders of a crowd seen from behind, row upon row. */
export function crowd(y: number, rows: number, size: number, seed = 1): string {
  let path = '';
  for (let row = 0; row < rows; row++) {
    for (let x = left; x < right; x += size * 2.1) {
      const at = x + (row % 2) * size + (scatter(x + row, seed) - 0.5) * size * 0.8;
      const base = y + row * size * 1.1 + scatter(x, seed + 2) * size * 0.5;
      path += `${oval(at, base, size * 0.42, size * 0.52)}${oval(at, base + size * 1.35, size, size * 0.9)}`;
    }
  }
  return path;
}

/** A number from 0 to 1 that looks like chance and is always the same. */
export function scatter(i: number, seed: number): number {
  const wild = Math.sin(i * 127.1 + seed * 311.7) * 43758.5453;
  return wild - Math.floor(wild);
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

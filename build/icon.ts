import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePng } from './png';

/** The sizes that Google asks for: menus and lists (32, 48, 96), listing (128). */
export const ICON_SIZES = [32, 48, 96, 128] as const;

/** Red, green, blue. */
type Colour = readonly [number, number, number];
/** True for a point inside. The drawing is 128 units wide and high. */
type Shape = (x: number, y: number) => boolean;

// Tests look a global name up anew at each use, a million times here.
const { floor, max, min, round } = Math;

const BLUE: Colour = [26, 115, 232];
const BLUE_DARK: Colour = [23, 78, 166];
const WHITE: Colour = [255, 255, 255];
const PALE: Colour = [174, 203, 250];
const GREEN: Colour = [19, 115, 51];

const WIDTH = 128;

/** A rectangle with round corners. */
function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = max(left + radius - x, x - right + radius, 0);
    const dy = max(top + radius - y, y - bottom + radius, 0);
    return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
  };
}

const disc = (cx: number, cy: number, radius: number): Shape => {
  return (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;
};

/** A line with round ends. */
function stroke(x1: number, y1: number, x2: number, y2: number, width: number): Shape {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return (x, y) => {
    const along = min(1, max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return disc(x1 + along * dx, y1 + along * dy, width / 2)(x, y);
  };
}

const anyOf = (...shapes: Shape[]): Shape => {
  return (x, y) => shapes.some((shape) => shape(x, y));
};

/** The drawing, from the front: the tick of a check, on a sheet with a table of measures. */
const LAYERS: readonly (readonly [Shape, Colour])[] = [
  [anyOf(stroke(76, 89, 84, 97, 7), stroke(84, 97, 101, 79, 7)), WHITE],
  [disc(88, 88, 25), GREEN],
  [disc(88, 88, 30), WHITE],
  [
    anyOf(
      box(34, 50, 44, 58, 2),
      box(50, 50, 82, 58, 2),
      box(34, 68, 44, 76, 2),
      box(50, 68, 82, 76, 2),
      box(34, 86, 44, 94, 2),
      box(50, 86, 82, 94, 2),
    ),
    PALE,
  ],
  [box(34, 28, 82, 40, 3), BLUE_DARK],
  [box(24, 16, 92, 112, 8), WHITE],
  [box(0, 0, 128, 128, 24), BLUE],
];

/** Points of the drawing for each pixel, in each direction, so that edges are smooth. */
const SAMPLES = 4;

/** The drawing at a size: red, green, blue and opacity for each pixel. */
export function drawIcon(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const step = WIDTH / size / SAMPLES;
  for (let pixel = 0; pixel < size * size; pixel++) {
    const sum = [0, 0, 0];
    let covered = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = ((pixel % size) * SAMPLES + (sample % SAMPLES) + 0.5) * step;
      const y = (floor(pixel / size) * SAMPLES + floor(sample / SAMPLES) + 0.5) * step;
      const colour = LAYERS.find(([shape]) => shape(x, y))?.[1];
      if (!colour) continue;
      covered++;
      for (const [channel, value] of colour.entries()) sum[channel] = (sum[channel] ?? 0) + value;
    }
    for (const [channel, value] of sum.entries()) {
      pixels[pixel * 4 + channel] = covered === 0 ? 0 : round(value / covered);
    }
    pixels[pixel * 4 + 3] = round((255 * covered) / SAMPLES ** 2);
  }
  return pixels;
}

/** Where `npm run icons` writes them. */
export const iconFile = (size: number): string => join(__dirname, `../docs/icons/icon-${size}.png`);

if (require.main === module) {
  mkdirSync(join(__dirname, '../docs/icons'), { recursive: true });
  for (const size of ICON_SIZES) {
    const picture = { width: size, height: size, points: drawIcon(size), hasOpacity: true };
    writeFileSync(iconFile(size), encodePng(picture));
  }
}

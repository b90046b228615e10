// Takes a size; gives the icon of the product for a home screen, as SVG and as PNG. The wave is the one of
// shared/look/brand-mark.tsx. Never a picture from elsewhere.
import { crc32, deflateSync } from 'node:zlib';
import { LIGHT } from '../../../../shared/look/colours.ts';

/** The wave in a box of 24: where it begins, and three curves by their two handles and their end. */
const START: Point = [2, 15];
const CURVES: readonly [Point, Point, Point][] = [
  [
    [5.3, 15],
    [5.3, 6],
    [8.7, 6],
  ],
  [
    [12, 6],
    [12, 18],
    [15.3, 18],
  ],
  [
    [18.6, 18],
    [18.7, 9],
    [22, 9],
  ],
];
const STROKE = 2.6;
/** A launcher may cut a circle out of it: the wave keeps inside. */
const INSIDE = 0.62;

type Point = readonly [x: number, y: number];

const path = `M${START}${CURVES.map((points) => `C${points.join(' ')}`).join('')}`;
const place = `translate(${12 - 12 * INSIDE} ${12 - 12 * INSIDE}) scale(${INSIDE})`;

/** Any size. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${LIGHT.accent}"/><path d="${path}" transform="${place}" fill="none" stroke="#fff" stroke-width="${STROKE}" stroke-linecap="round"/></svg>`;

/** A square of so many pixels: phones that take no SVG. Some milliseconds for each size, once. */
export function iconPng(size: number): Buffer {
  const made = icons.get(size) ?? drawn(size);
  icons.set(size, made);
  return made;
}

const icons = new Map<number, Buffer>();

function drawn(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixelsOf(waveOn(size), size))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the kind of its filter: none. */
function pixelsOf(wave: Float32Array, size: number): Buffer {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(LIGHT.accent.slice(at, at + 2), 16));
  const pixels = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const white = wave[y * size + x]!;
      const at = y * (1 + size * 3) + 1 + x * 3;
      pixels[at] = red! + (255 - red!) * white;
      pixels[at + 1] = green! + (255 - green!) * white;
      pixels[at + 2] = blue! + (255 - blue!) * white;
    }
  return pixels;
}

/** How much of each pixel the wave covers, 0..1: a round brush led along it. */
function waveOn(size: number): Float32Array {
  const covered = new Float32Array(size * size);
  const scale = (INSIDE * size) / 24;
  const radius = (STROKE / 2) * scale;
  const middle = size / 2;
  for (const [px, py] of pointsOn(size)) {
    const [cx, cy] = [middle + (px - 12) * scale, middle + (py - 12) * scale];
    for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y += 1)
      for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x += 1) {
        const [dx, dy] = [x + 0.5 - cx, y + 0.5 - cy];
        const cover = Math.min(1, radius - Math.sqrt(dx * dx + dy * dy) + 0.5);
        const at = y * size + x;
        if (cover > covered[at]!) covered[at] = cover;
      }
  }
  return covered;
}

/** Points of the wave, about one for each pixel of its length. */
function pointsOn(size: number): Point[] {
  const steps = Math.ceil(size / 3);
  return CURVES.flatMap(([one, other, end], index) => {
    const begin = CURVES[index - 1]?.[2] ?? START;
    return Array.from({ length: steps + 1 }, (_, step): Point => {
      const t = step / steps;
      const on = (axis: 0 | 1) =>
        (1 - t) ** 3 * begin[axis] +
        3 * (1 - t) ** 2 * t * one[axis] +
        3 * (1 - t) * t ** 2 * other[axis] +
        t ** 3 * end[axis];
      return [on(0), on(1)];
    });
  });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

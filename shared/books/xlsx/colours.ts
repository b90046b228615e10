// Takes a colour as a file has it (red, green and blue; an index; a theme's with a tint); gives `#rrggbb`.
// Never a colour that the reader's system decides.
import type { Package } from './unpack.ts';
import { type Attributes, readXml } from './xml.ts';

/** The first 64 colours of old workbooks: eight, the same eight again, and forty-eight. */
const EIGHT = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'];
const INDEXED = [
  ...EIGHT,
  ...EIGHT,
  ...(
    '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ' +
    'ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc ' +
    'cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 ' +
    '993366 333399 333333'
  ).split(' '),
];

/** Cells count a theme's first four colours in another order than the theme does. */
const ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** A theme's colours in the order in which cells count them. */
export function themeColours(from: Package, part: string | null): string[] {
  const found = new Map<string, string>();
  if (part === null) return [];
  let slot: string | null = null;
  readXml(from, part, {
    open: (name, { val, lastClr }) => {
      if (ORDER.includes(name)) slot = name;
      else if (slot !== null && (name === 'srgbClr' || name === 'sysClr') && !found.has(slot))
        found.set(slot, String(name === 'sysClr' ? lastClr : val).toLowerCase());
    },
    close: (name) => {
      if (name === slot) slot = null;
    },
  });
  return ORDER.map((name) => found.get(name) ?? '');
}

/** Undefined where none is given. */
export function colourOf(given: Attributes | undefined, theme: readonly string[]): string | undefined {
  if (!given) return undefined;
  const plain = given.rgb
    ? given.rgb.slice(-6).toLowerCase()
    : given.theme !== undefined
      ? theme[Number(given.theme)]
      : INDEXED[Number(given.indexed)];
  if (!plain || !/^[0-9a-f]{6}$/.test(plain)) return undefined;
  return `#${tinted(plain, Number(given.tint ?? 0))}`;
}

/** A tint of −1 is black, of 1 white: of each part of the colour alike, which is near what Excel shows. */
function tinted(plain: string, tint: number): string {
  if (!tint || !Number.isFinite(tint)) return plain;
  const share = Math.min(1, Math.abs(tint));
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(plain.slice(at, at + 2), 16);
      const moved = Math.round(tint < 0 ? part * (1 - share) : part + (255 - part) * share);
      return moved.toString(16).padStart(2, '0');
    })
    .join('');
}

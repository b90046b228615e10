// Takes the table of colours; gives the look of mails: colours written out, because mail programs know no
// variables, and type. Never a layout.
import { DARK as AT_NIGHT, LIGHT, MAIL_TRACK } from '../../../shared/look/colours.ts';
import type { Status } from '../../../shared/model/state.ts';

/** System fonts with Chinese ones named, so that no program falls back to a serif for half of a line. */
export const FONT =
  "-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Helvetica, Arial, sans-serif";

export const PAPER = LIGHT.paper;
export const SURFACE = LIGHT.surface;
export const INK = LIGHT.ink;
export const MUTED = LIGHT.muted;
export const LINE = LIGHT.line;
export const TRACK = MAIL_TRACK;
export const ACCENT = LIGHT.accent;
const ON_ACCENT = LIGHT['on-accent'];

/** Of words; at least 4.5 to 1 on the surface. */
export const WORDS_IN: Record<Status, string> = {
  green: LIGHT.green,
  amber: LIGHT.amber,
  red: LIGHT.red,
  none: LIGHT.none,
};

/** Of bars. */
export const FILLS: Record<Status, string> = {
  green: LIGHT['green-fill'],
  amber: LIGHT['amber-fill'],
  red: LIGHT.red,
  none: LIGHT.edge,
};

/** Less margin where a phone has none to spare; programs that know no media queries show the wide one. */
export const NARROW = [
  '@media (max-width: 480px) {',
  '.frame { padding: 4px 4px !important; }',
  '.part { margin-top: 9px !important; }',
  '.end { margin: 8px 0 6px !important; }',
  '.fact { font-size: 19px !important; line-height: 25px !important; }',
  '.card { padding: 10px 12px 8px !important; }',
  '.decision { margin-top: 8px !important; padding: 7px 10px 4px !important; }',
  '}',
].join('\n');

/**
 * For programs that follow the reader's setting; the others show the light one, some turn it dark by
 * themselves.
 */
export const DARK = [
  ':root { color-scheme: light dark; supported-color-schemes: light dark; }',
  '@media (prefers-color-scheme: dark) {',
  ground('page', AT_NIGHT.paper),
  ground('card', AT_NIGHT.surface),
  ink('ink', AT_NIGHT.ink),
  ink('soft', AT_NIGHT.muted),
  `.rule { border-color: ${AT_NIGHT.line} !important; }`,
  ink('link', AT_NIGHT.accent),
  `.button { background-color: ${AT_NIGHT.accent} !important; color: ${AT_NIGHT['on-accent']} !important; }`,
  `${ink('s-green', AT_NIGHT.green)} ${ink('s-amber', AT_NIGHT.amber)}`,
  `${ink('s-red', AT_NIGHT.red)} ${ink('s-none', AT_NIGHT.none)}`,
  ...(['green', 'amber', 'red', 'none'] as const).map(
    (status) => `.e-${status} { border-left-color: ${AT_NIGHT[status]} !important; }`,
  ),
  `${ground('f-green', AT_NIGHT['green-fill'])} ${ground('f-amber', AT_NIGHT['amber-fill'])}`,
  `${ground('f-red', AT_NIGHT.red)} ${ground('f-none', AT_NIGHT.edge)}`,
  ground('track', AT_NIGHT.line),
  `.tick { border-right-color: ${AT_NIGHT.ink} !important; }`,
  '}',
].join('\n');

function ink(name: string, colour: string): string {
  return `.${name} { color: ${colour} !important; }`;
}

function ground(name: string, colour: string): string {
  return `.${name} { background-color: ${colour} !important; }`;
}

/** A link that stands by itself, with room for a thumb. */
export const LINK_LOOK = { color: ACCENT, display: 'inline-block', fontSize: 15, fontWeight: 600 } as const;

/** What most are to press. */
export const buttonLook = (fontSize: number) =>
  ({
    backgroundColor: ACCENT,
    borderRadius: 8,
    color: ON_ACCENT,
    fontSize,
    fontWeight: 600,
    lineHeight: '20px',
  }) as const;

// Takes nothing; gives the colours, marks and type of mails: those of our pages, written out, because mail programs know no variables. Never a layout.
import type { Status } from '../../../shared/model/state.ts';

/** System fonts with Chinese ones named, so that no program falls back to a serif for half of a line. */
export const FONT =
  "-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Helvetica, Arial, sans-serif";

/** Colour never speaks alone: shape and word stand beside it. */
export const SHAPES: Record<Status, string> = { green: '●', amber: '▲', red: '◆', none: '○' };

export const PAPER = '#f6f5f1';
export const SURFACE = '#ffffff';
export const INK = '#1c2229';
export const MUTED = '#55606b';
export const LINE = '#dedbd2';
export const TRACK = '#e3e0d8';
export const ACCENT = '#0b5a63';
export const ON_ACCENT = '#ffffff';

/** Of words; at least 4.5 to 1 on the surface. */
export const WORDS_IN: Record<Status, string> = {
  green: '#1b6b3a',
  amber: '#855000',
  red: '#b3261e',
  none: '#5b6570',
};

/** Of bars. */
export const FILLS: Record<Status, string> = {
  green: '#2c8a52',
  amber: '#c47f0a',
  red: '#b3261e',
  none: '#85817a',
};

/** For programs that follow the reader's setting; the others show the light one, some turn it dark by themselves. */
export const DARK = [
  ':root { color-scheme: light dark; supported-color-schemes: light dark; }',
  '@media (prefers-color-scheme: dark) {',
  '.page { background-color: #11151a !important; }',
  '.card { background-color: #1a2027 !important; }',
  '.ink { color: #e9ecef !important; }',
  '.soft { color: #a9b4bf !important; }',
  '.rule { border-color: #303a44 !important; }',
  '.link { color: #7fd0d8 !important; }',
  '.button { background-color: #7fd0d8 !important; color: #05262a !important; }',
  '.s-green { color: #86d9a1 !important; } .s-amber { color: #f5c168 !important; }',
  '.s-red { color: #ff9b91 !important; } .s-none { color: #a9b4bf !important; }',
  '.f-green { background-color: #55b97c !important; } .f-amber { background-color: #dd9f35 !important; }',
  '.f-red { background-color: #ff9b91 !important; } .f-none { background-color: #7d8894 !important; }',
  '.track { background-color: #303a44 !important; }',
  '.tick { border-right-color: #e9ecef !important; }',
  '}',
].join('\n');

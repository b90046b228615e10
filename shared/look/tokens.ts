// Takes the table of colours; gives the design tokens as CSS custom properties: colours for light and dark,
// type, space. Never styles an element.
import { type ColourName, DARK, LIGHT } from './colours.ts';

const TYPE_AND_SPACE = {
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  s1: '4px',
  s2: '8px',
  s3: '12px',
  s4: '16px',
  s5: '24px',
  s6: '32px',
  s7: '48px',
  radius: '12px',
};

const SHADOW = '0 1px 2px rgb(28 34 41 / 6%), 0 6px 20px rgb(28 34 41 / 5%)';

/**
 * By day and by night alike: what is lifted off its page, what stands over all of it, what it is veiled by.
 */
const OVER = {
  lifted: '0 8px 28px rgb(0 0 0 / 20%)',
  over: '0 4px 12px rgb(0 0 0 / 14%), 0 24px 64px rgb(0 0 0 / 24%)',
  veil: 'rgb(16 22 28 / 45%)',
};

const propertiesOf = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

/** For what looks the same by day and by night: the colours of the one or the other below `selector`. */
export const coloursIn = (selector: string, colours: Readonly<Record<ColourName, string>>): string =>
  `${selector} { ${propertiesOf(colours)} }`;

/** Colours follow the reader's setting; print is always light. */
export const tokens = [
  `:root { color-scheme: light; ${propertiesOf({ ...LIGHT, shadow: SHADOW, ...OVER, ...TYPE_AND_SPACE })} }`,
  `@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${propertiesOf({ ...DARK, shadow: 'none' })} } }`,
].join('\n');

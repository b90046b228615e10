// Takes a colour as scripts write it; gives `#rrggbb`, or null for none. Never knows all of CSS: the names
// that Sheets users write.
import { ScriptException } from '../../realm/service.ts';

const NAMES: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/** `transparent` and null take the colour away. */
export function hexColour(value: unknown): string | null {
  if (value === null || value === undefined || value === '' || value === 'transparent') return null;
  const text = String(value).toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const named = NAMES[text];
  if (!named) throw new ScriptException(`Invalid color: ${String(value)}`);
  return named;
}

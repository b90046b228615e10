// Takes a printf-like format and values; gives the text, as Utilities.formatString and console do. Never
// knows more than %s %d %f %j %o %x %e.

const DIRECTIVE = /%(%|([-+0 ]{0,4})(\d{1,4})?(?:\.(\d{1,2}))?([sdfjoxe]))/g;

/** A directive for which there is no value stays as it is. */
export function formatString(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(
    DIRECTIVE,
    (whole, all: string, flags = '', width = '', digits?: string, kind = 's') => {
      if (all === '%') return '%';
      if (next >= values.length) return whole;
      const text = one(values[next++], kind, digits === undefined ? undefined : Number(digits));
      return padded(
        flags.includes('+') && Number(text) >= 0 && kind !== 's' ? `+${text}` : text,
        flags,
        Number(width),
      );
    },
  );
}

function one(value: unknown, kind: string, digits: number | undefined): string {
  if (kind === 'd') return String(Math.trunc(Number(value)));
  if (kind === 'f') return Number(value).toFixed(digits ?? 6);
  if (kind === 'e') return Number(value).toExponential(digits);
  if (kind === 'x') return Math.trunc(Number(value)).toString(16);
  if (kind === 'j' || kind === 'o') return JSON.stringify(value) ?? 'undefined';
  return digits === undefined ? String(value) : String(value).slice(0, digits);
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

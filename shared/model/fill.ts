// Takes a text with `{name}`s and their parts; gives the text with the parts in it. Never fills in twice.

/**
 * A text with each `{name}` replaced by its part, in one pass: a part that itself holds `{…}` is left as typed. A part left out becomes `missing`; without that it stays
 * visible as `{name}`.
 */
export function fill(
  text: string,
  parts: Readonly<Record<string, string | number | undefined>>,
  missing?: string,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return part === undefined ? (missing ?? whole) : String(part);
  });
}

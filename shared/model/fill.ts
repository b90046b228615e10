// Takes a text with `{name}`s and their parts; gives the text with the parts in it. Never fills in twice.

const PLACE = /\{(\w+)(?:\?([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * A text with each `{name}` replaced by its part, in one pass: a part that itself holds `{…}` is left as
 * typed. A part left out becomes `missing`; without that it stays visible as `{name}`. `{name?result
 * is|results are}` is the first where the part is 1, else the second.
 */
export function fill(
  text: string,
  parts: Readonly<Record<string, string | number | undefined>>,
  missing?: string,
): string {
  return text.replace(PLACE, (whole, name: string, one?: string, many?: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) return missing ?? whole;
    if (one === undefined || many === undefined) return String(part);
    return String(part) === '1' ? one : many;
  });
}

// Takes a name and a text of any length; keeps it with a person's own properties, in parts of the size that
// Google takes. Never half of one.
import type { Services } from './services.ts';

/**
 * 9 KB a value (docs/platform-facts.md): a character of text is three bytes of UTF-8 at most, six where JSON
 * escapes it.
 */
const PART_CHARACTERS = 1_400;
const PART = /^(.+)\.(\d+)\.(\d+)$/;

/**
 * Keeps the text under its name, `prefix.key`. Throws where the store is full: what was there before then
 * stays.
 */
export function saveLongText(services: Services, name: string, text: string): void {
  const count = Math.max(1, Math.ceil(text.length / PART_CHARACTERS));
  const parts: Record<string, string> = {};
  for (let at = 0; at < count; at += 1)
    parts[`${name}.${at}.${count}`] = text.slice(at * PART_CHARACTERS, (at + 1) * PART_CHARACTERS);
  // First the new, then away with the old: an execution that ends in between loses nothing.
  services.userProperties().setProperties(parts, false);
  forgetParts(services, name, (part) => !(part in parts));
}

/** Lets a text go. */
export function deleteLongText(services: Services, name: string): void {
  forgetParts(services, name, () => true);
}

function forgetParts(services: Services, name: string, isOld: (part: string) => boolean): void {
  const properties = services.userProperties();
  for (const part of properties.getKeys())
    if (PART.exec(part)?.[1] === name && isOld(part)) properties.deleteProperty(part);
}

/** The texts that are whole, by name, of the names that begin so. */
export function longTexts(services: Services, prefix: string): Map<string, string> {
  const lists = new Map<string, { name: string; count: number; parts: string[] }>();
  for (const [part, text] of Object.entries(services.userProperties().getProperties())) {
    const [, name = '', at, count] = PART.exec(part) ?? [];
    if (!name.startsWith(prefix)) continue;
    const list = lists.get(`${name}.${count}`) ?? { name, count: Number(count), parts: [] };
    list.parts[Number(at)] = text;
    lists.set(`${name}.${count}`, list);
  }
  const whole = [...lists.values()].filter(
    ({ parts, count }) => parts.filter((each) => each !== undefined).length === count,
  );
  return new Map(whole.map(({ name, parts }) => [name, parts.join('')]));
}

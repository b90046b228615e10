// Takes text from outside; gives it well-formed, in one form of each letter, without what no person types.
// The one gate of all text that comes in.

/** Halves of characters without their other half. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Control characters but tab and line ends, and what turns the direction of the text after it. */
const CONTROLS = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const IS_PLAIN = /^[\t\n\r\x20-\x7e\u4e00-\u9fff\u3000-\u300f\uff01-\uff1f]*$/;

/**
 * Well-formed NFC text without control and direction characters (design §5, Bounds). Clean text comes back as
 * it is.
 */
export function cleanText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text.replace(LONE, '').normalize('NFC').replace(CONTROLS, '');
}

/** The same for every text, and every name, in what was parsed. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleanDeep(each)]));
}

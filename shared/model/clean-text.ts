// Takes text from outside; gives it well-formed, in one form of each letter, without what no person types.
// The one gate of all text that comes in.

/** Halves of characters without their other half. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Control characters but tab and line ends, what turns the direction of the text after it, what has no width
 * and joins nothing (a web page's blank, a file's first mark), and what is no character at all.
 */
const CONTROLS =
  /(?![\t\n\r])\p{Cc}|[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\u00ad\u180e\ufeff\ufff9-\ufffb\u{e0001}]|\p{Noncharacter_Code_Point}/gu;
const IS_PLAIN = /^[\t\n\r\x20-\x7e\u4e00-\u9fff\u3000-\u300f\uff01-\uff1f]*$/;

/**
 * Well-formed NFC text without control, direction and invisible characters (design §5, Bounds). Clean text
 * comes back as it is.
 */
export function cleanText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text.replace(LONE, '').replace(CONTROLS, '').normalize('NFC');
}

/** What was parsed, with every text and every key in it as `cleanText` has it. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleanDeep(each)]));
}

// Takes text that people typed; gives it as a chat may show it: on one line, and calling nobody. Each dialect
// escapes it further (services/).
import { cleanText } from '../model/clean-text.ts';

/** A mail address keeps its sign, unless what follows calls everybody in some service. */
const SIGN = /@/g;
const BEFORE = /[\w.+-]$/;
const HOST = /^(?!all\b|everyone\b|everybody\b|channel\b|here\b|team\b)[a-z\d-]+(?:\.[a-z\d-]+)+/i;
const FULL_SIGN = '＠';

/**
 * One line without control characters; every `@` that is not within a mail address is the full-width sign,
 * which no service reads as a mention (`@all`, `@所有人`, `@channel` …).
 */
export function withoutMentions(text: string): string {
  const line = cleanText(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}]/gu, '')
    .trim();
  return line.replace(SIGN, (_, at: number) =>
    BEFORE.test(line.slice(Math.max(0, at - 1), at)) && HOST.test(line.slice(at + 1, at + 300))
      ? '@'
      : FULL_SIGN,
  );
}

/** Signs of a markup that has no way to escape them, and what stands for each. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '*': '＊',
  '`': '｀',
  '~': '～',
  '#': '＃',
  '|': '｜',
  '\\': '＼',
  '!': '！',
  _: '＿',
};

/** Typed text for a markdown that knows no escape: what is a sign of it becomes its full-width twin. */
export const withoutMarkup = (text: string): string =>
  withoutMentions(text).replace(/[<>[\]*`~#|\\!_]/g, (sign) => FULL_WIDTH[sign]!);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Typed text for a dialect that reads `&`, `<` and `>`. */
export const withEntities = (text: string): string =>
  withoutMentions(text).replace(/[&<>]/g, (sign) => ENTITIES[sign]!);

/** An address of ours as it may stand inside `(…)` of a link: nothing in it ends the link. */
export const linkAddress = (url: string): string =>
  url.replace(/[()<>\s"'\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

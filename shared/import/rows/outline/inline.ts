// Takes a line of a document; gives its text and what is said at its end: `(Owner: Ann)`, `— @ann`, `[40%]`,
// `🟡`. Never takes a word out of the middle of a sentence.

import type { SourceCell } from '../../model.ts';
import type { Field } from '../../words/headings.ts';
import { attributeOf, LABELLED } from '../../words/label.ts';
import type { HeadingReader } from '../../words/reader.ts';
import { withoutAtEnd } from '../../words/trim.ts';
import { statusOf } from '../../words/values.ts';
import { pieceOf } from './lines.ts';

interface Inline {
  text: string;
  fields: [Field, SourceCell][];
}

const MARK = /^[🟢🟡🟠🔴✅⚪🟩🟨🟥❌⚠]\uFE0F?$/u;
/** `… ✅ on track`: a sign, and its word after it. */
const MARKED_WORD = /^(.*\S)\s*[🟢🟡🟠🔴✅⚪🟩🟨🟥❌⚠]\uFE0F?\s?(\p{L}[\p{L} ]{1,22})$/u;
const OPENS = '([（【［';
const CLOSES = ')]）】］';
/** Signs that part what is said at the end from the sentence; a dash only between blanks. */
const PARTS = [' — ', ' – ', ' - ', ' -- ', ' | ', ' · ', ';', '；', '|', '｜'];
const LONGEST_END = 120;

/** `Resp. Gino`: an abbreviation and a name. */
const RESPONSIBLE =
  /^(?:resp|verantw|odp|odpow|отв|ansv|dri|owner|lead)(?:\.|(?= \p{Lu})) ?(\p{Lu}[\p{L}.' -]{0,38})$/u;

/** `权重60%`, `weight 40 %`: a label and its figure. */
const COUNTED = /^(\p{L}[\p{L} ]{0,18}?) ?(\d{1,3}(?:[.,]\d{1,2})? ?%?)$/u;
const COUNTS: ReadonlySet<Field> = new Set(['weight', 'progress', 'confidence', 'score']);

/** The text without what stands in it as `owner: Ann`, and those fields. */
export function inlineOf(source: SourceCell, text: string, read: HeadingReader): Inline {
  const fields: [Field, SourceCell][] = [];
  let rest = text.trim();
  for (let n = 0; n < 8; n += 1) {
    const before = rest;
    rest = taken(source, rest, read, fields);
    if (rest === before) break;
  }
  return { text: rest, fields };
}

function taken(source: SourceCell, text: string, read: HeadingReader, fields: [Field, SourceCell][]): string {
  const signs = [...text];
  for (const count of [2, 1]) {
    const [first, last] = [signs.slice(0, count).join(''), signs.slice(-count).join('')];
    if (signs.length > count && MARK.test(first))
      return put(fields, 'status', pieceOf(source, first), signs.slice(count).join('').trim());
    if (signs.length > count && MARK.test(last))
      return put(fields, 'status', pieceOf(source, last), signs.slice(0, -count).join('').trim());
  }
  const said = MARKED_WORD.exec(text);
  if (said && statusOf(said[2]!)) return put(fields, 'status', pieceOf(source, said[2]!), said[1]!);
  const at = text.lastIndexOf(' @');
  if (at > 0 && /^@[\p{L}\d._-]{2,40}$/u.test(text.slice(at + 1)))
    return put(fields, 'owner', pieceOf(source, text.slice(at + 2)), tidy(text.slice(0, at)));
  for (const end of [lastBracket(text), lastPart(text)]) {
    const told = end === null ? [] : saidBy(source, end.said, read);
    if (end === null || told.length === 0) continue;
    fields.push(...told);
    return tidy(end.rest);
  }
  return text;
}

interface End {
  rest: string;
  said: string;
}

function lastBracket(given: string): End | null {
  const text = withoutAtEnd(given, ' .。');
  if (!CLOSES.includes(text.at(-1) ?? ' ')) return null;
  const open = Math.max(...[...OPENS].map((sign) => text.lastIndexOf(sign)));
  if (open <= 0 || text.length - open > LONGEST_END) return null;
  return { rest: text.slice(0, open), said: text.slice(open + 1, -1) };
}

function lastPart(text: string): End | null {
  let best = -1;
  let length = 0;
  for (const sign of PARTS) {
    const at = text.lastIndexOf(sign);
    if (at > best) [best, length] = [at, sign.length];
  }
  if (best <= 0 || text.length - best > LONGEST_END) return null;
  return { rest: text.slice(0, best), said: text.slice(best + length) };
}

function put(fields: [Field, SourceCell][], field: Field, source: SourceCell, rest: string): string {
  fields.push([field, source]);
  return rest;
}

const tidy = (text: string): string => withoutAtEnd(text, ' \t\u00a0—–|·,;，；-');

/** Nothing where one part of it is no known label: it stays in the sentence. */
function saidBy(source: SourceCell, text: string, read: HeadingReader): [Field, SourceCell][] {
  const parts = text
    .split(/[;；,，|·]\s*(?=[^\d])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const said = parts.map((part) => saidByPart(source, part, read));
  return said.every((each) => each !== null) ? (said as [Field, SourceCell][]) : [];
}

function saidByPart(source: SourceCell, part: string, read: HeadingReader): [Field, SourceCell] | null {
  const labelled = LABELLED.exec(part);
  if (labelled) {
    const field = attributeOf(labelled[1]!, read);
    return field ? [field, pieceOf(source, labelled[2]!.trim())] : null;
  }
  const owner = RESPONSIBLE.exec(part.replace(/^\p{L}+/u, (word) => word.toLowerCase()))?.[1];
  if (owner) return ['owner', pieceOf(source, owner)];
  const counted = COUNTED.exec(part);
  const field = counted ? attributeOf(counted[1]!, read) : null;
  if (field && COUNTS.has(field)) return [field, pieceOf(source, counted![2]!)];
  if (/^@[\p{L}\d._ -]{2,40}$/u.test(part)) return ['owner', pieceOf(source, part.slice(1))];
  if (/^\d{1,3}(?:[.,]\d+)?\s?%$/.test(part)) return ['progress', pieceOf(source, part)];
  return part.length < 24 && statusOf(part) ? ['status', pieceOf(source, part)] : null;
}

// Takes a line of a document; gives its text and what is said at its end: `(Owner: Ann)`, `— @ann`, `[40%]`, `🟡`. Never takes a word out of the middle of a sentence.

import type { Reader } from '../find/tables.ts';
import type { Source } from '../model.ts';
import type { Field } from '../words/headings.ts';
import { statusOf } from '../words/values.ts';
import { pieceOf } from './lines.ts';

export interface Inline {
  text: string;
  fields: [Field, Source][];
}

const LAST_BRACKET = /^(.*\S)\s*[([（【［]([^()[\]（）【】［］]{1,120})[)\]）】］]\s*[.。]?$/su;
const LAST_PART = /^(.*?\S)(?:\s+[—–|·]\s*|\s+-{1,2}\s+|\s*[;；|｜]\s*)([^—–|;；｜]{1,80})$/su;
const LAST_MENTION = /^(.*\S)\s+@([\p{L}\d._-]{2,40})$/su;
const LAST_MARK = /^(.*\S)\s*([🟢🟡🟠🔴✅⚪🟩🟨🟥❌⚠]\uFE0F?)$/u;
const FIRST_MARK = /^([🟢🟡🟠🔴✅⚪🟩🟨🟥❌⚠]\uFE0F?)\s*(.*\S)$/su;
const LABELLED = /^([^:：]{1,40})[:：]\s*(.+)$/su;

export function inlineOf(source: Source, text: string, read: Reader): Inline {
  const fields: [Field, Source][] = [];
  let rest = text.trim();
  for (let n = 0; n < 8; n += 1) {
    const before = rest;
    rest = taken(source, rest, read, fields);
    if (rest === before) break;
  }
  return { text: rest, fields };
}

function taken(source: Source, text: string, read: Reader, fields: [Field, Source][]): string {
  const first = FIRST_MARK.exec(text);
  if (first) return put(fields, 'status', pieceOf(source, first[1]!), first[2]!);
  const mark = LAST_MARK.exec(text);
  if (mark) return put(fields, 'status', pieceOf(source, mark[2]!), mark[1]!);
  const mention = LAST_MENTION.exec(text);
  if (mention) return put(fields, 'owner', pieceOf(source, mention[2]!), tidy(mention[1]!));
  for (const pattern of [LAST_BRACKET, LAST_PART]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const said = saidBy(source, found[2]!, read);
    if (said.length > 0) {
      fields.push(...said);
      return tidy(found[1]!);
    }
  }
  return text;
}

function put(fields: [Field, Source][], field: Field, source: Source, rest: string): string {
  fields.push([field, source]);
  return rest;
}

const tidy = (text: string): string => text.replace(/[\s—–|·,;，；-]+$/u, '');

/** Nothing where one part of it is no known label: it stays in the sentence. */
function saidBy(source: Source, text: string, read: Reader): [Field, Source][] {
  const parts = text
    .split(/[;；,，|·]\s*(?=[^\d])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const said = parts.map((part) => saidByPart(source, part, read));
  return said.every((each) => each !== null) ? (said as [Field, Source][]) : [];
}

function saidByPart(source: Source, part: string, read: Reader): [Field, Source] | null {
  const labelled = LABELLED.exec(part);
  if (labelled) {
    const field = attributeOf(labelled[1]!, read);
    return field ? [field, pieceOf(source, labelled[2]!.trim())] : null;
  }
  if (/^@[\p{L}\d._ -]{2,40}$/u.test(part)) return ['owner', pieceOf(source, part.slice(1))];
  if (/^\d{1,3}(?:[.,]\d+)?\s?%$/.test(part)) return ['progress', pieceOf(source, part)];
  return part.length < 24 && statusOf(part) ? ['status', pieceOf(source, part)] : null;
}

const NO_ATTRIBUTE = new Set<Field>([
  'objective',
  'keyResult',
  'item',
  'initiative',
  'ignored',
  'kind',
  'number',
]);

/** The field that a label names, where it names one that can stand beside a text. */
export function attributeOf(label: string, read: Reader): Field | null {
  const meaning = read(label.trim());
  if (!meaning || meaning.sure < 2) return null;
  return meaning.fields.find((field) => !NO_ATTRIBUTE.has(field)) ?? null;
}

/** `Owner: Ann` as a line of its own. */
export function labelOf(text: string, read: Reader): { field: Field; value: string } | null {
  const found = LABELLED.exec(text.trim());
  if (!found || found[1]!.split(/\s+/).length > 4) return null;
  const field = attributeOf(found[1]!, read);
  return field ? { field, value: found[2]!.trim() } : null;
}

// Takes the text of a cell of Value from; gives where the value stands, or what is wrong with the text. Never
// reads a cell, never guesses which tab is meant.
import { columnOf } from '../table/column-letters.ts';
import { unquoted } from './quotes.ts';
import { OWN_FORMULA, type Source } from './source.ts';
import { tableSource } from './table-words.ts';

type SourceFault = 'source-unreadable' | 'source-range' | 'source-without-tab';

type ParsedSource = { ok: true; source: Source } | { ok: false; code: SourceFault };

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
/** What a spreadsheet takes as the name of a range. */
const NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u;

const read = (source: Source): ParsedSource => ({ ok: true, source });
const fault = (code: SourceFault): ParsedSource => ({ ok: false, code });

/**
 * Where a value comes from (docs/design.md §5, Value from): `Sales!C14`, a named range,
 * `Sales[Premium].last`, `count of Trainings where Passed = yes`, and the same in Chinese; `=` alone for a
 * formula of one's own.
 */
export function parseSource(typed: string): ParsedSource {
  if (typed === OWN_FORMULA) return read({ kind: 'own' });
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/^= ?/, '');
  const at = text.lastIndexOf('!');
  if (at > 0) return cellSource(unquoted(text.slice(0, at)), text.slice(at + 1).trim()) ?? tableOr(text);
  if (CELL.test(text)) return fault('source-without-tab');
  return tableOr(text);
}

/** A count in Chinese holds no blank: it is tried before a name. */
function tableOr(text: string): ParsedSource {
  const source = tableSource(text) ?? (NAME.test(text) ? { kind: 'name' as const, name: text } : null);
  return source ? read(source) : fault('source-unreadable');
}

/** Null where what stands behind the mark is no cell at all: the mark may be part of a value. */
function cellSource(tab: string, place: string): ParsedSource | null {
  const cell = CELL.exec(place);
  if (cell) return read({ kind: 'cell', tab, row: Number(cell[2]), column: columnOf(cell[1]!) });
  const ends = place.split(':');
  return ends.length === 2 && ends.every((end) => CELL.test(end) || /^\$?[A-Z]{1,3}$/i.test(end))
    ? fault('source-range')
    : null;
}

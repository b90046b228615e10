// Takes a tab, pasted text or a file; gives the grids in it. Never sends anything anywhere.
import Papa from 'papaparse';
import type { Grid, GridCell } from '../../../shared/import/model.ts';
import { gridsOfText } from '../../../shared/import/text/index.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../../shared/import/text/separated.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import { inLanguage } from '../../../shared/words/say.ts';

/** More than a person pastes, and less than a page can hold at once. */
export const MOST_TEXT_MB = 8;

export class TornText extends Error {
  readonly row: number;
  constructor(row: number) {
    super('a quotation mark is never closed');
    this.row = row;
  }
}

/** Addresses of its cells read `Tab!D7`. */
export function gridOfTab({ name, rows }: Tab): Grid {
  return {
    file: name,
    tab: null,
    lines: null,
    rows: rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(cellOf)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
  };
}

function cellOf(cell: Cell): GridCell | undefined {
  if (cell === null || cell === '') return undefined;
  if (typeof cell !== 'string') return { value: cell };
  const share = /^-?\d+(?:\.\d+)?%$/.test(cell) ? Number.parseFloat(cell) / 100 : null;
  if (share !== null) return { value: Number(share.toPrecision(12)), percent: true };
  if (/^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(cell)) return { value: cell, date: cell };
  const indent = Math.floor((cell.length - cell.trimStart().length) / 2);
  return { value: cell, ...(indent > 0 ? { indent } : {}) };
}

/** Throws `TornText` where a quotation mark is never closed. */
export const gridsOfPaste = (name: string, text: string): Grid[] => gridsOfText(name, text, rowsOf);

function rowsOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { header: false, preview: MOST_ROWS + 1 });
  const torn = errors.find(({ type }) => type === 'Quotes');
  if (torn) throw new TornText((torn.row ?? 0) + 1);
  return data;
}

/**
 * A file's text, in the encoding that it has a mark of, in UTF-8, or in what the language's Windows writes.
 */
export function textOfBytes(bytes: ArrayBuffer, language: Language): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(inLanguage(language, ['windows-1252', 'gb18030'])).decode(bytes);
  }
}

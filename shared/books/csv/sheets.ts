// Takes CSV files, one per tab; gives the neutral model with every cell as text. Never reads a formula out of
// a CSV.
import { BookFault } from '../book-fault.ts';
import type { SheetModel } from '../sheet-model.ts';
import { sheetOfValues } from '../sheet-model.ts';
import { textOfBytes, textsOf } from './encoding.ts';
import { rowsOfCsv } from './table.ts';

export interface CsvFile {
  /** Without its folder. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Files that were saved together: what the encoding of one is says what that of the others may be. Throws a
 * `BookFault` that names its file.
 */
export function sheetsOfCsv(files: readonly CsvFile[]): SheetModel[] {
  const texts = textsTogether(files);
  return files.map(({ name }, at) => {
    const rows = naming(name, () => rowsOfCsv(texts[at]!));
    return sheetOfValues(tabName(name.replace(/(?<=.)\.[^.]*$/, '')), rows);
  });
}

/** All together, and where that fails each by itself, so that the one at fault is named. */
function textsTogether(files: readonly CsvFile[]): string[] {
  try {
    return textsOf(files.map(({ bytes }) => bytes));
  } catch {
    return files.map(({ name, bytes }) => naming(name, () => textOfBytes(bytes)));
  }
}

function naming<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof BookFault ? new BookFault(error.code, { ...error.values, name }) : error;
  }
}

/** As a folder of them is written (workbench/src/books/csv/folder.ts). */
function tabName(file: string): string {
  return file.replace(/%([0-9A-F]{2})/g, (whole, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return /[%/\\:*?"<>|\p{Cc}. ]/u.test(sign) ? sign : whole;
  });
}

// Takes the workbook as it stands; gives what it says, of the record what people type into it for sending.
// Never reads what only the product writes: Code.js does not carry that.
import type { Workbook } from '../../../shared/model/workbook.ts';
import { type ReadOptions, readWorkbookWith, type WorkbookRead } from '../../../shared/sheet/index.ts';
import { readTyped } from '../../../shared/sheet/read/read-typed.ts';

/** Record tabs that only the product writes come out empty, whatever stands in them. */
export const readBook = (workbook: Workbook, options: ReadOptions = {}): WorkbookRead =>
  readWorkbookWith(readTyped, workbook, options);

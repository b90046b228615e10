// Takes a key result's source and the cells that were read; gives the value in the key result's unit, or why
// there is none. Never guesses: what can be read in two ways is none.
import { isNumberInBounds } from '../../model/bounds.ts';
import type { KeyResult } from '../../model/plan.ts';
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { fitsOnlyAsPercent, isPercentAmongNumbers } from '../cells/percent-doubt.ts';
import { readReport } from '../cells/value-reading.ts';
import { lineOf } from '../table/texts.ts';
import { choiceOf } from '../table/words.ts';
import { cellOfSource, type NoValue } from './evaluate.ts';
import { parseSource } from './parse-source.ts';
import type { SourceCells } from './source.ts';

export type SourceValue = { ok: true; value: number } | NoValue;

/**
 * What a source says of its key result, read as a typed cell of Snapshots is (design §5, Reading cells).
 * Throws for a source that cannot be parsed: none such is published.
 */
export function valueOfSource(
  keyResult: KeyResult,
  typed: string,
  cells: SourceCells,
  mark: DecimalMark | null,
): SourceValue {
  const parsed = parseSource(typed);
  if (!parsed.ok) throw new Error(`a source that nobody can read was published: ${keyResult.id}`);
  const read = cellOfSource(parsed.source, keyResult.id, cells, mark);
  return read.ok ? readCell(keyResult, read.cell, mark) : read;
}

function readCell(keyResult: KeyResult, cell: Cell, mark: DecimalMark | null): SourceValue {
  const none = (code: NoValue['code']): NoValue => ({ ok: false, code, what: lineOf(cell).slice(0, 60) });
  if (keyResult.type === 'yes-no') {
    const said = choiceOf('yesNo', lineOf(cell));
    return said === null ? none('source-text') : { ok: true, value: said ? 1 : 0 };
  }
  const read = readReport(cell, keyResult, mark);
  if (read.kind === 'none') return none('source-text');
  if (read.kind === 'two') return none('source-doubt');
  const { meaning } = read;
  if (fitsOnlyAsPercent(keyResult, meaning) || isPercentAmongNumbers(keyResult, meaning))
    return none('source-doubt');
  return isNumberInBounds(meaning.value) ? { ok: true, value: meaning.value } : none('source-text');
}

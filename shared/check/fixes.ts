// Takes a workbook and its faults; gives the way out of each that has exactly one, as a cell that changes.
// Never guesses: what could be two things is left to people, and each fix is tried before it is offered.
import { BOUNDS, isLongerThan } from '../model/bounds.ts';
import type { Workbook } from '../model/workbook.ts';
import { locate, readWorkbook } from '../sheet/index.ts';
import type { Fault } from '../sheet/table/faults.ts';
import type { CellChange } from '../sheet/write/cell-change.ts';
import { dayFix, emailFix, numberFix, timeFix } from './fix-cells.ts';
import { headingFix, settingFix, tabFix } from './fix-names.ts';
import { choiceFix, referenceFix } from './fix-words.ts';

/** What a fault may be mended by: the whole new text of its cell, or null. */
type FixOfFault = (workbook: Workbook, fault: Fault, typed: string) => string | null;

const MENDS: Readonly<Partial<Record<Fault['code'], FixOfFault>>> = {
  'misspelt-heading': headingFix,
  'misspelt-setting': settingFix,
  'unknown-reference': referenceFix,
  'unknown-choice': choiceFix,
  'bad-yes-no': choiceFix,
  'bad-date': dayFix,
  'ambiguous-date': dayFix,
  'bad-moment': dayFix,
  'bad-time': timeFix,
  'bad-number': numberFix,
  'bad-email': emailFix,
};

/** So many are tried: each is a cell, all of them together one more reading. */
const MOST_FIXES = 1_000;

/** By the fault. Of two faults at one cell the first is mended first. */
export function fixes(workbook: Workbook, faults: readonly Fault[]): Map<Fault, CellChange> {
  const found = new Map<Fault, CellChange>();
  const taken = new Set<string>();
  for (const fault of faults.slice(0, MOST_FIXES)) {
    const fix = fault.code === 'misspelt-tab' ? tabFix(workbook, fault) : cellFix(workbook, fault);
    const place = fix && placeOf(fix);
    if (!fix || taken.has(place!)) continue;
    taken.add(place!);
    found.set(fault, fix);
  }
  return found.size === 0 ? found : effectiveChanges(workbook, found);
}

const placeOf = ({ tab, row, column }: CellChange): string => JSON.stringify([tab, row, column]);

function cellFix(workbook: Workbook, fault: Fault): CellChange | null {
  const mend = MENDS[fault.code];
  const at = mend ? locate(workbook, fault) : null;
  if (!mend || !at) return null;
  const cell = workbook.tabs.find(({ name }) => name === at.tabName)?.rows[at.row - 1]?.[at.column] ?? '';
  // What is longer is no slip.
  if (isLongerThan(String(cell), BOUNDS.lineCharacters)) return null;
  const after = mend(workbook, fault, String(cell));
  if (after === null || after === '' || after === String(cell)) return null;
  return { tab: at.tabName, row: at.row, column: at.column + 1, before: cell, after };
}

/** The workbook with cells changed: what it would say. */
export function withChanges(workbook: Workbook, changes: readonly CellChange[]): Workbook {
  const names = new Map(changes.filter(({ row }) => row === 0).map(({ tab, after }) => [tab, after]));
  const cells = new Map(changes.map((change) => [placeOf(change), change.after]));
  const tabs = workbook.tabs.map(({ name, rows }) => {
    const isTouched = changes.some(({ tab, row }) => tab === name && row > 0);
    return {
      name: names.get(name) ?? name,
      rows: isTouched
        ? rows.map((row, r) =>
            row.map(
              (cell, c) => cells.get(placeOf({ tab: name, row: r + 1, column: c + 1 } as CellChange)) ?? cell,
            ),
          )
        : rows,
    };
  });
  return { ...workbook, tabs };
}

/** Those after which the cell is sound: nothing is said of it any more. */
function effectiveChanges(workbook: Workbook, found: ReadonlyMap<Fault, CellChange>): Map<Fault, CellChange> {
  const after = withChanges(workbook, [...found.values()]);
  const left = new Set(
    readWorkbook(after, { only: 'plan' }).faults.map(({ tab, row, column, code }) =>
      code === 'missing-setting' ? '' : JSON.stringify([tab, row, column]),
    ),
  );
  return new Map(
    [...found].filter(([{ tab, row, column }]) => !left.has(JSON.stringify([tab, row, column]))),
  );
}

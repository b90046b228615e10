// Takes tabs of a workbook that were read as lists without any mark; leaves them out where other tabs hold
// the plan: they are instructions, notes or a legend. Never one whose lines say what they are.
import { placeOf } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import type { ImportReading, Item } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import type { HeadingReader } from '../words/reader.ts';

/** True where nothing but the depth of its lines made a plan of the tab. */
export function isLoose(grid: Grid, items: readonly Item[], read: HeadingReader): boolean {
  if (grid.tab === null || items.some(({ source }) => codedText(String(source.cell.value)).says !== null))
    return false;
  return !grid.rows.some((row) =>
    row.some((cell) => {
      const meaning = read(textOf(cell).replace(/[:：]\s*$/u, ''));
      return meaning?.sure === 3 && (meaning.fields[0] === 'objective' || meaning.fields[0] === 'keyResult');
    }),
  );
}

/** Leaves loose tabs out where a plan stands elsewhere. */
export function leaveLoose(reading: ImportReading, loose: readonly Grid[]): void {
  const isIn = ({ source }: Item) => loose.includes(source.grid);
  if (loose.length === 0 || reading.items.every(isIn)) return;
  const kept = reading.items.filter((item) => !isIn(item));
  reading.items.splice(0, reading.items.length, ...kept);
  for (const grid of loose) reading.leavePlace(placeOf(grid), reading.say('textTab'));
}

// Takes the status cells of an item; gives the status by word, colour or sign, and what was given. Never
// believes a formula that says on track because the target is 0.
import { columnAddress, isIn, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { ImportedStatus, SourceCell } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import { isNobody, statusOf, statusOfFill } from '../words/values.ts';

const OVERRIDE = /override|manual|manuell|手动|手工|人工/iu;

/** A status in the product's words beside the sheet's own; null where the sheet's word is not known. */
export function statusGiven(
  reading: ImportReading,
  item: Item,
): { status: ImportedStatus | null; given: string | null } {
  const sources = item.fields.get('status') ?? [];
  const first = sources.find((source) => OVERRIDE.test(headingOf(source))) ?? sources[0];
  if (!first) return { status: null, given: null };
  const text = textOf(first.cell);
  const shown = sources.length > 1 && OVERRIDE.test(headingOf(first)) ? `${text} (override)` : text;
  const known =
    statusOf(text) ?? (first.cell.fill && text.length <= 2 ? statusOfFill(first.cell.fill) : null);
  const status = known === null && !isNobody(text) ? askWord(reading, first, text) : known;
  if (first.cell.formula && status === 'on track' && isHollow(item)) {
    reading.ask(sourceAddress(first), 'status', reading.say('askHollowStatus'));
    return { status: null, given: text };
  }
  return { status, given: shown };
}

const headingOf = ({ grid, row, column }: SourceCell): string => {
  for (let above = 0; above < row; above += 1) {
    const text = textOf(grid.rows[above]?.[column]);
    if (text !== '') return text;
  }
  return '';
};

/** A target of 0 and a value that is far from it. */
function isHollow(item: Item): boolean {
  const target = firstOf(item, 'target')?.cell.value;
  const current = firstOf(item, 'current')?.cell.value;
  return target === 0 && typeof current === 'number' && current > 0;
}

const OFFERED: readonly ImportedStatus[] = ['on track', 'at risk', 'off track', 'done', 'not started'];

/** One question for a word in its column, and one answer; null while there is none. */
function askWord(reading: ImportReading, source: SourceCell, text: string): ImportedStatus | null {
  const column = columnAddress(source.grid, source.column);
  const question = reading.say('askStatus', { text });
  const doubt =
    reading.doubts.find(
      (each) => each.about === 'status' && isIn(each.at, column) && each.question === question,
    ) ?? reading.ask(sourceAddress(source), 'status', question, [...OFFERED]);
  const answer = reading.answers.to(doubt);
  return OFFERED.find((status) => status === answer) ?? null;
}

// Takes a row that is to be read as an objective or a key result; leaves it out where it is none: hidden,
// headings again, a total, what a template shows. Never without its reason.
import type { ImportWord } from '../../words/import.ts';
import { hasFigure } from '../find/has-figure.ts';
import type { Table } from '../find/tables.ts';
import { filledColumns, textAt } from '../grid/cells.ts';
import type { ImportReading } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { isExample, isPlaceholder, isTotal } from '../words/values.ts';
import { type Context, isHeadingAgain } from './row-kinds.ts';
import { standsAbove } from './stands-above.ts';

/** What a row says of itself. */
export interface RowHead {
  row: number;
  /** The column of its text. */
  column: number;
  text: string;
  /** Its first cell: a total may be called so there. */
  lead: string;
}

/** True where the row is left out, or was. */
export function leftAside(
  reading: ImportReading,
  table: Table,
  { row, column, text, lead }: RowHead,
  context: Context,
): boolean {
  const { grid } = table;
  const reason = reasonOf(table, { row, column, text, lead });
  if (reason === null) return false;
  reading.leave(grid, row, column, reading.say(reason));
  if (grid.hiddenRows.has(row)) context.onHidden(grid, row, column);
  return true;
}

/** Null where the row is to be read. */
function reasonOf(table: Table, { row, column, text, lead }: RowHead): ImportWord | null {
  if (table.grid.hiddenRows.has(row)) return 'hiddenRow';
  if (isHeadingAgain(table, row)) return 'headingsAgain';
  if (isTotal(text) || isTotal(lead)) return 'total';
  if (isExample(text) || isExample(lead)) return 'example';
  if (isGradeRange(text) || isGradeRange(lead)) return 'legend';
  if (isLegendTitle(table, row) || isLegendLine(table, row, text)) return 'legend';
  if (isOfInitiatives(table, row)) return 'initiative';
  if (isRemark(table, row, column, text)) return 'remark';
  return isPlaceholder(text) ? 'placeholder' : null;
}

const INITIATIVES =
  /^(?:(?:key |main )?(?:initiatives|actions|tasks|projects|activities)|maßnahmen|massnahmen|initiativen|aktionen|aufgaben|plan d['’]actions?|actions clés|iniciativas|acciones|tareas|ações|tarefas|iniziative|azioni|attività|initiatieven|acties|inicjatywy|działania|zadania|инициативы|действия|задачи|мероприятия|girişimler|aksiyonlar|görevler|initiativ|aktiviteter|åtgärder|举措|行动|关键举措|行动计划|重点工作|舉措|行動計劃|施策|アクション|取り組み|이니셔티브|실행 ?과제|액션)[ ]?[:：]?$/iu;
const ofInitiatives = new WeakMap<Table, ReadonlySet<number>>();

/** True below a row that says `Initiatives` and nothing else, up to the next blank row; it is one of them. */
function isOfInitiatives(table: Table, row: number): boolean {
  const known = ofInitiatives.get(table) ?? initiativesOf(table);
  ofInitiatives.set(table, known);
  return known.has(row);
}

function initiativesOf(table: Table): ReadonlySet<number> {
  const found = new Set<number>();
  let isBelow = false;
  for (const row of table.rows) {
    const filled = filledColumns(table.grid, row);
    const isHeading = filled.length === 1 && INITIATIVES.test(textAt(table.grid, row, filled[0]!));
    isBelow = isHeading || (isBelow && filled.length > 0 && !hasFigure(table, row));
    if (isBelow) found.add(row);
  }
  return found;
}

/** `0.4 - 0.6`, `0–30%`, `0.7 ~ 1.0: done`. */
const isGradeRange = (text: string): boolean =>
  /^(?:[01](?:[.,]\d{1,2})?|\d{1,3} ?%) ?(?:-|–|—|~|～|to|bis|至) ?(?:[01](?:[.,]\d{1,2})?|\d{1,3} ?%)(?:$|[ :：=])/u.test(
    text.trim(),
  );

/**
 * Alone in its row, and written as a sentence or a footnote: `* not audited`, `Please update before Friday!`.
 * A sentence above its own key results is their objective.
 */
function isRemark(table: Table, row: number, column: number, text: string): boolean {
  const { grid, columns } = table;
  if (columns.length < 3 || filledColumns(grid, row).length !== 1 || codedText(text).says !== null)
    return false;
  const plain = text.trim();
  return (
    /^(?:\*+ |※|†|(?:注|备注|note|notes|nb|hinweis|nota|remark)[ :：])/iu.test(plain) ||
    (/[!！。]$|[^.]\.$/u.test(plain) && !standsAbove(table, row, column))
  );
}

/** `绿=正常 黄=有风险`, `G = on track, A = at risk`: alone in its row. */
const isLegendLine = ({ grid }: Table, row: number, text: string): boolean =>
  filledColumns(grid, row).length === 1 && (text.match(/\S ?[=＝] ?\S/gu) ?? []).length >= 2;

/** `Scoring`, right above the grades. */
function isLegendTitle({ grid, rows }: Table, row: number): boolean {
  if (filledColumns(grid, row).length !== 1) return false;
  const next = rows.find((each) => each > row && filledColumns(grid, each).length > 0);
  if (next === undefined) return false;
  return filledColumns(grid, next).some((column) => isGradeRange(textAt(grid, next, column)));
}

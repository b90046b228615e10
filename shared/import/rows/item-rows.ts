// Takes a table in which one column holds titles of every kind; says of each row what it is, by the sheet's
// own word, its code, number, indent or figures.
// Never calls a row a key result that the sheet calls something else.

import type { Column } from '../find/settle.ts';
import { isTimeLabel, type Table } from '../find/tables.ts';
import { addressOf, columnAddress } from '../grid/address.ts';
import { filledColumns, sourceAt, textAt, textOf } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import type { Source } from '../model.ts';
import { type Item, put, type Reading } from '../reading.ts';
import { type Coded, codeAlone, codedText } from '../words/codes.ts';
import { isExample, isPlaceholder, isTotal, type RowKind, rowKindOf } from '../words/values.ts';
import { type Roles, rolesOf } from './roles.ts';
import { type Context, isHeadingAgain, leaveOddRow, sectionOf } from './row-kinds.ts';

interface Line {
  row: number;
  title: Source;
  coded: Coded;
  given: string;
  says: RowKind | null;
  depth: number;
  figures: boolean;
}

const FIGURES = new Set(['baseline', 'target', 'current', 'low', 'high', 'measure']);

/** `named`: what the tab or file calls its rows. Gives the objective that stands open at the end. */
export function readItemRows(
  reading: Reading,
  table: Table,
  titles: Column,
  context: Context,
  named: RowKind | null,
): Item | null {
  const roles = rolesOf(table, table.columns, isTimeLabel);
  const lines = linesOf(reading, table, titles, roles, context);
  const kinds = kindsOf(lines, roles, named);
  const stack: Item[] = [];
  let objective = context.objective;
  for (const line of lines) {
    const kind = kinds.get(line) ?? null;
    if (kind === null) {
      undecided(reading, table, line, roles);
      continue;
    }
    if (kind === 'objective') {
      objective = open(reading, table, roles, line, 'objective', parentByDepth(stack, line), context);
      stack.push(objective);
      depthOf.set(objective, line.depth);
    } else if (kind === 'keyResult') {
      const hasParent = roles.parent !== null || joinColumn(table) !== null;
      open(
        reading,
        table,
        roles,
        line,
        'keyResult',
        hasParent &&
          lines.some((each) => kinds.get(each) === 'keyResult' && parentText(table, roles, each.row) !== '')
          ? null
          : objective,
        context,
      );
    } else leaveOther(reading, table, line, kind, roles);
  }
  return objective;
}

const depthOf = new WeakMap<Item, number>();
const parentByDepth = (stack: readonly Item[], { depth }: Line): Item | null =>
  lastWhere(stack, (each) => (depthOf.get(each) ?? 0) < depth) ?? null;

/** An objective's identifier beside the row's own: the column by which two tables join. */
export function joinColumn({ columns }: Table): Column | null {
  return columns.find(({ field, scope }) => field === 'id' && scope === 'objective') ?? null;
}

const parentText = (table: Table, roles: Roles, row: number): string => {
  const column = joinColumn(table) ?? roles.parent;
  return column ? textAt(table.grid, row, column.index) : '';
};

function linesOf(reading: Reading, table: Table, titles: Column, roles: Roles, context: Context): Line[] {
  const { grid } = table;
  const beside = table.columns.filter(
    ({ index, heading, field, profile }) =>
      index > titles.index &&
      index <= titles.index + 3 &&
      heading === '' &&
      field === null &&
      profile.prose >= 0.5,
  );
  const lines: Line[] = [];
  for (const row of table.rows) {
    const filled = filledColumns(grid, row);
    if (filled.length === 0) continue;
    const at = [titles, ...beside].findIndex(({ index }) => textAt(grid, row, index) !== '');
    const title = at < 0 ? null : sourceAt(grid, row, [titles, ...beside][at]!.index);
    if (aside(reading, table, row, title, filled, context)) continue;
    if (!title) {
      leaveOddRow(reading, grid, row, filled[0]!);
      continue;
    }
    if (
      filled.length === 1 &&
      beside.length === 0 &&
      roles.kind === null &&
      table.columns.length > 2 &&
      sectionFirst(title)
    ) {
      const section = sectionOf(reading, table, row, filled, context.section);
      if (section) {
        context.section = section;
        continue;
      }
    }
    lines.push(lineOf(table, roles, row, title, at));
  }
  return lines;
}

const sectionFirst = ({ cell }: Source): boolean =>
  codedText(String(cell.value)).says === null &&
  codedText(String(cell.value)).depth === 0 &&
  (cell.fill !== undefined || false);

function aside(
  reading: Reading,
  table: Table,
  row: number,
  title: Source | null,
  filled: readonly number[],
  context: Context,
): boolean {
  const { grid } = table;
  const column = title?.column ?? filled[0]!;
  const text = title ? String(title.cell.value) : textAt(grid, row, column);
  const leave = (english: string, chinese: string) => {
    reading.leave(grid, row, column, reading.say(english, chinese));
    return true;
  };
  if (grid.hiddenRows.has(row)) {
    context.onHidden(grid, row, column);
    return leave('a hidden row', '隐藏的行');
  }
  if (isHeadingAgain(table, row)) return leave('the headings once more', '重复的表头');
  if (isTotal(text) || isTotal(textAt(grid, row, filled[0]!))) return leave('a total', '合计行');
  if (isExample(text)) return leave('an example of the template', '模板的示例');
  return isPlaceholder(text) ? leave('a placeholder of the template', '模板的占位文字') : false;
}

const LEVELS =
  /^(?:company|corporate|team|department|individual|personal|group|organi[sz]ation|division|公司|部门|团队|个人|unternehmen|abteilung|entreprise|équipe|empresa|equipo|全社|部署|チーム|회사|팀|개인|компания|команда|отдел)$/iu;

/**
 * The sheet's own word for the row; a level (company, team) is an objective's where other rows of the column
 * name key results.
 */
function kindGiven(table: Table, roles: Roles, row: number): string {
  const { grid, columns } = table;
  if (roles.kind) return textAt(grid, row, roles.kind.index);
  const level = columns.find(({ field, profile }) => field === 'level' && profile.kinds > 0);
  const text = level ? textAt(grid, row, level.index) : '';
  return LEVELS.test(text) ? 'objective' : text;
}

function lineOf(table: Table, roles: Roles, row: number, title: Source, besideBy: number): Line {
  const { grid, columns } = table;
  const given = kindGiven(table, roles, row);
  const coded = codedText(String(title.cell.value));
  const codes = columns
    .filter(({ field, scope }) => (field === 'id' || field === 'number') && scope === null)
    .map(({ index }) => codeAlone(textAt(grid, row, index)));
  const said = codes.find((each) => each?.says)?.says ?? null;
  const depths = codes.map((each) => each?.depth ?? 0);
  return {
    row,
    title,
    coded,
    given,
    says: given !== '' ? rowKindOf(given) : (said ?? coded.says),
    depth: 100 * besideBy + 10 * (title.cell.indent ?? 0) + Math.max(0, coded.depth, ...depths),
    figures: columns.some(
      ({ field, index }) => field !== null && FIGURES.has(field) && textOf(grid.rows[row]?.[index]) !== '',
    ),
  };
}

function kindsOf(lines: readonly Line[], roles: Roles, named: RowKind | null): Map<Line, RowKind | null> {
  const kinds = new Map<Line, RowKind | null>();
  const open = lines.filter((line) => {
    if (line.says) kinds.set(line, line.says);
    return line.says === null;
  });
  if (open.length === 0) return kinds;
  if (roles.kind) {
    for (const line of open) kinds.set(line, null);
    return kinds;
  }
  const depths = [...new Set(lines.map(({ depth }) => depth))].sort((a, b) => a - b);
  const marked = depthsOfSaid(lines);
  if (marked.objective !== null || marked.keyResult !== null) {
    for (const line of open) kinds.set(line, byMarked(line.depth, marked));
    return kinds;
  }
  if (depths.length > 1 && depths.length <= 4) {
    for (const line of open)
      kinds.set(line, (['objective', 'keyResult'] as const)[depths.indexOf(line.depth)] ?? 'initiative');
    return kinds;
  }
  if (named === 'objective' || named === 'keyResult') {
    for (const line of open) kinds.set(line, named);
    return kinds;
  }
  const without = open.filter(({ figures }) => !figures);
  const bySigns = without.length > 0 && without.length < open.length && !open[0]!.figures;
  for (const line of open) kinds.set(line, bySigns ? (line.figures ? 'keyResult' : 'objective') : null);
  return kinds;
}

function depthsOfSaid(lines: readonly Line[]): { objective: number | null; keyResult: number | null } {
  const of = (kind: RowKind) => lines.find(({ says }) => says === kind)?.depth ?? null;
  return { objective: of('objective'), keyResult: of('keyResult') };
}

function byMarked(
  depth: number,
  { objective, keyResult }: { objective: number | null; keyResult: number | null },
): RowKind | null {
  if (keyResult !== null && depth > keyResult) return 'initiative';
  if (keyResult !== null && depth === keyResult && depth !== objective) return 'keyResult';
  if (objective !== null && depth > objective && keyResult === null) return 'keyResult';
  if (objective !== null && depth <= objective && depth !== keyResult) return 'objective';
  return null;
}

function open(
  reading: Reading,
  table: Table,
  roles: Roles,
  line: Line,
  kind: Item['kind'],
  objective: Item | null,
  context: Context,
): Item {
  const item = reading.add(
    kind,
    line.title,
    line.coded.text,
    line.coded.code,
    kind === 'keyResult' ? objective : null,
    { ...context.section },
  );
  for (const column of table.columns) {
    if (
      column.field === null ||
      column === roles.kind ||
      (column.field === 'id' && column.scope === 'objective' && kind === 'keyResult')
    )
      continue;
    if (column.index === line.title.column) continue;
    const source = sourceAt(table.grid, line.row, column.index);
    if (source) put(item, column.field, source);
  }
  item.parentGiven = parentText(table, roles, line.row) || null;
  for (const { index, heading } of roles.checkIns) {
    const value = sourceAt(table.grid, line.row, index);
    if (value) item.checkIns.push({ label: heading, value });
  }
  return item;
}

function leaveOther(reading: Reading, table: Table, line: Line, kind: RowKind, roles: Roles): void {
  const { grid } = table;
  const what = line.given || reading.say('initiative', '行动举措');
  reading.leave(
    grid,
    line.row,
    line.title.column,
    reading.say(`${what}: no key result`, `${what}：不是关键结果`),
  );
  if (kind !== 'initiative' && kind !== 'metric') return;
  const at = roles.kind
    ? addressOf(grid, line.row, roles.kind.index)
    : columnAddress(grid, line.title.column);
  const about = reading.doubts.some(
    (each) =>
      each.about === 'kind' &&
      each.at.startsWith(columnAddress(grid, roles.kind?.index ?? line.title.column)),
  );
  if (!about) {
    reading.ask(
      at,
      'kind',
      reading.say(
        `“${what}” is no key result: leave these rows out, or keep them as notes of their key result?`,
        `“${what}”不是关键结果：略去这些行，还是作为所属关键结果的备注保留？`,
      ),
      ['leave out', 'keep as notes'],
    );
  }
}

function undecided(reading: Reading, table: Table, line: Line, roles: Roles): void {
  const { grid } = table;
  reading.leave(
    grid,
    line.row,
    line.title.column,
    reading.say(
      'the file does not say whether this is an objective or a key result',
      '文件没有说明这一行是目标还是关键结果',
    ),
  );
  const at =
    roles.kind && line.given !== ''
      ? addressOf(grid, line.row, roles.kind.index)
      : columnAddress(grid, line.title.column);
  reading.ask(
    at,
    'kind',
    line.given === ''
      ? reading.say('Objective or key result?', '目标还是关键结果？')
      : reading.say(
          `“${line.given}”: objective, key result or neither?`,
          `“${line.given}”：目标、关键结果，还是都不是？`,
        ),
    ['objective', 'key result', 'leave out'],
  );
}

// Takes a table in which one column holds titles of every kind; gives its rows as lines: title, code, depth,
// and what the sheet itself calls them. Never decides what a line is: item-kinds.ts does.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { filledColumns, sourceAt, textAt, textOf } from '../grid/cells.ts';
import type { Grid, SourceCell } from '../model.ts';
import type { ImportReading, Section } from '../reading.ts';
import { type CodedText, codeAlone, codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { type RowKind, rowKindOf } from '../words/values.ts';
import { isByFill } from './grouped.ts';
import { leftAside, type RowHead } from './left-aside.ts';
import type { Roles } from './roles.ts';
import { type Context, leaveOddRow, sectionOf } from './row-kinds.ts';

/** A row that is an objective, a key result or something that belongs to one. */
export interface Line {
  row: number;
  title: SourceCell;
  coded: CodedText;
  given: string;
  says: RowKind | null;
  depth: number;
  figures: boolean;
  /** What stands above it: a team, a period. */
  section: Section;
}

const FIGURES = new Set(['baseline', 'target', 'current', 'low', 'high', 'measureUnit']);

/**
 * The rows that are to be read; the others are left out with their reason, or name the section of those
 * below.
 */
export function linesOf(
  reading: ImportReading,
  table: Table,
  titles: Column,
  roles: Roles,
  context: Context,
): Line[] {
  const { grid } = table;
  const titled = [titles, ...unnamedBeside(table, titles)];
  const mayBeSections = titled.length === 1 && roles.kind === null && table.columns.length > 2;
  const areGoals = isByFill(table, titles);
  const lines: Line[] = [];
  for (const row of table.rows) {
    const filled = filledColumns(grid, row);
    if (filled.length === 0) continue;
    const at = titled.findIndex(({ index }) => textAt(grid, row, index) !== '');
    const title = at < 0 ? null : sourceAt(grid, row, titled[at]!.index);
    if (leftAside(reading, table, headOf(grid, row, filled[0]!, title), context)) continue;
    if (!title) {
      leaveOddRow(reading, grid, row, filled[0]!);
      continue;
    }
    const isAlone = filled.length === 1 && mayBeSections;
    if (isAlone && (saysTeam(title) || (sectionFirst(title) && !areGoals))) {
      const section = sectionOf(reading, table, row, filled, context.section);
      if (section) {
        context.section = section;
        continue;
      }
    }
    lines.push({ ...lineOf(table, roles, row, title, at), section: { ...context.section } });
  }
  return lines;
}

/** Columns right of the titles without a heading: titles that are indented by a column. */
const unnamedBeside = ({ columns }: Table, titles: Column): Column[] =>
  columns.filter(
    ({ index, heading, field, profile }) =>
      index > titles.index &&
      index <= titles.index + 3 &&
      heading === '' &&
      field === null &&
      profile.prose >= 0.5,
  );

const headOf = (grid: Grid, row: number, first: number, title: SourceCell | null): RowHead => ({
  row,
  column: title?.column ?? first,
  text: title ? String(title.cell.value) : textAt(grid, row, first),
  lead: textAt(grid, row, first),
});

const sectionFirst = ({ cell }: SourceCell): boolean =>
  codedText(String(cell.value)).says === null &&
  codedText(String(cell.value)).depth === 0 &&
  cell.fill !== undefined;

const TEAM =
  /^(?:team|abteilung|équipe|equipe|equipo|squadra|zespół|команда|department|dept)[ :：]|(?:^(?:部门|团队)[：: ]?.|.(?:部|部门|团队|小组|チーム|팀)$)/iu;
const LONGEST_TEAM = 40;

/** `Team North`, 市场部: a team by its own word. */
export const saysTeam = ({ cell }: SourceCell): boolean =>
  String(cell.value).length <= LONGEST_TEAM &&
  !/okr|目标/iu.test(String(cell.value)) &&
  periodIn(String(cell.value), true) === null &&
  TEAM.test(String(cell.value).trim());

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

function lineOf(
  table: Table,
  roles: Roles,
  row: number,
  title: SourceCell,
  besideBy: number,
): Omit<Line, 'section'> {
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

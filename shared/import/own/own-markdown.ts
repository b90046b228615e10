// Takes a Markdown document; gives the tabs of the workbook that an export of ours was made of, as grids.
// Strict: a line that no export writes, or a table of another kind, and the document is read as any other.
import type { Language } from '../../model/language.ts';
import type { Cell } from '../../model/workbook.ts';
import { type TabName, tabNamed, tabSpec } from '../../sheet/index.ts';
import type { ColumnSpec } from '../../sheet/table/tabs.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { exportWords } from '../../words/page/export.ts';
import { inLanguage } from '../../words/say.ts';
import type { Grid } from '../model.ts';
import { recordGrid } from './record-grid.ts';

/** Columns beside those of Key results: how each stands. */
const FIGURES = ['Value', '数值', 'Attainment', '达成', 'Status', '状态'];
const FIGURE_KINDS: readonly string[] = ['number', 'value'];

/** Null where it is no export of a plan of ours. */
export function ownDocument(file: string, text: string): Grid[] | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const language = languageOfRest(lines);
  if (language === null) return null;
  const rest = lines.indexOf(`# ${inWords('documentRest', language)}`);
  const goals = readGoals(lines.slice(0, rest), language);
  const tabs = readRest(lines.slice(rest + 1), language);
  if (!goals || !tabs) return null;
  tabs.set('Objectives', inOrder(goals.objectives, tabs.get('Objectives') ?? []));
  tabs.set('Key results', goals.keyResults);
  return [...tabs].map(([tab, records]) => recordGrid(file, tab, language, records));
}

/** In the document they stand by their units: where the plan has another order, the rest says it. */
function inOrder(objectives: RecordCells[], order: readonly RecordCells[]): RecordCells[] {
  const place = new Map(order.map((each, at) => [each['Objective ID'], at]));
  const placeOf = (each: RecordCells) => place.get(each['Objective ID']) ?? order.length;
  return [...objectives].sort((a, b) => placeOf(a) - placeOf(b));
}

const inWords = (word: keyof typeof exportWords, language: Language): string =>
  inLanguage(language, exportWords[word]);

const languageOfRest = (lines: readonly string[]): Language | null =>
  (['en', 'zh'] as const).find((each) => lines.includes(`# ${inWords('documentRest', each)}`)) ?? null;

/** What stands around the one thing that a sentence names. */
function frameOf(word: 'documentObjective' | 'documentLead', language: Language): [string, string] {
  const [before = '', after = ''] = inWords(word, language).split(/\{\w+\}/);
  return [before, after];
}

interface Goals {
  objectives: RecordCells[];
  keyResults: RecordCells[];
}

function readGoals(lines: readonly string[], language: Language): Goals | null {
  const goals: Goals = { objectives: [], keyResults: [] };
  const [objective] = frameOf('documentObjective', language);
  const [lead] = frameOf('documentLead', language);
  let isBegun = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const own = goals.objectives.at(-1);
    if (line === '' || line === '---' || (!isBegun && !line.startsWith('## '))) continue;
    if (line.startsWith('## ')) isBegun = true;
    else if (line.startsWith(`### ${objective}`))
      goals.objectives.push({ Objective: typed(line.slice(4 + objective.length)) });
    else if (line.startsWith('**') && own) Object.assign(own, factsIn(line));
    else if (line.startsWith('> ') && own) own.Notes = typed(line.slice(2));
    else if (line.startsWith('|') && own) {
      const table = readTable(lines, at, 'Key results', FIGURES);
      if (!table) return null;
      for (const row of table.rows)
        goals.keyResults.push({ ...row, 'Objective ID': own['Objective ID'] ?? '' });
      at = table.end - 1;
    } else if (!line.startsWith(lead)) return null;
  }
  return goals;
}

/** `**Objective ID** O1 · **Weight** 2`: in what was typed no two stars stand bare. */
function factsIn(line: string): RecordCells {
  return Object.fromEntries(
    line.split(' · **').flatMap((fact, at) => {
      const [label = '', ...value] = (at === 0 ? fact.slice(2) : fact).split('** ');
      const column = columnNamed('Objectives', label);
      return column ? [[column.name, cellOf(column, value.join('** '))]] : [];
    }),
  );
}

function readRest(lines: readonly string[], language: Language): Map<TabName, RecordCells[]> | null {
  const tabs = new Map<TabName, RecordCells[]>();
  let tab: TabName | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line === '' || line === inWords('documentRestLead', language)) continue;
    if (line.startsWith('## ')) {
      tab = tabNamed(line.slice(3))?.name ?? null;
      if (!tab || tabs.has(tab)) return null;
      continue;
    }
    const table = tab && !tabs.has(tab) ? readTable(lines, at, tab, []) : null;
    if (!tab || !table) return null;
    tabs.set(tab, table.rows);
    at = table.end - 1;
  }
  return tabs;
}

/** The table that begins at a line, and where it ends; null for a heading that is none of the tab's. */
function readTable(
  lines: readonly string[],
  from: number,
  tab: TabName,
  others: readonly string[],
): { rows: RecordCells[]; end: number } | null {
  const headings = cellsOf(lines[from] ?? '')?.map(typed);
  const columns = headings?.map((heading) => columnNamed(tab, heading));
  if (!columns?.every((column, at) => column || others.includes(headings![at]!))) return null;
  const rows: RecordCells[] = [];
  let end = from + 2;
  for (; lines[end]?.startsWith('|'); end += 1) {
    const cells = cellsOf(lines[end]!);
    if (cells?.length !== columns.length) return null;
    rows.push(
      Object.fromEntries(
        columns.flatMap((column, at) => (column ? [[column.name, cellOf(column, cells[at]!)]] : [])),
      ),
    );
  }
  return { rows, end };
}

const columnNamed = (tab: TabName, heading: string): ColumnSpec | undefined =>
  tabSpec(tab).columns.find(({ name, zh }) => name === heading || zh === heading);

/** The cells of a row, as they are written; null where the line is no row. */
function cellsOf(line: string): string[] | null {
  if (!line.startsWith('|') || !line.endsWith('|')) return null;
  const cells: string[] = [];
  let from = 1;
  for (let at = 1; at < line.length; at += 1) {
    // The sign behind it divides nothing.
    if (line[at] === '\\') at += 1;
    else if (line[at] === '|') {
      cells.push(line.slice(from, at).trim());
      from = at + 1;
    }
  }
  return cells;
}

/** What was typed, without what kept its signs from being markup. */
const typed = (text: string): string =>
  text.replace(/<br>|\\([!-/:-@[-`{-~])/g, (found, sign: string) => (found === '<br>' ? '\n' : sign)).trim();

const FIGURE = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function cellOf({ kind }: ColumnSpec, text: string): Cell {
  const cell = typed(text);
  return FIGURE_KINDS.includes(kind) && FIGURE.test(cell) ? Number(cell) : cell;
}

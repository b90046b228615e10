// Takes a standing; gives it as a Markdown document for a wiki or a meeting: a heading for each unit and
// objective, a table of key results below, and at the end the rest of the plan, so that Import has all of it
// back. Typed text never becomes markup.
import { dayText, percentText } from '../format/format.ts';
import { SHAPES } from '../look/colours.ts';
import { boardIndex } from '../lookup/board-index.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { BoardKeyResult } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult, Objective, Plan } from '../model/plan.ts';
import type { Cell } from '../model/workbook.ts';
import { sameName } from '../sheet/table/normal.ts';
import { percentCell } from '../sheet/table/percent-cell.ts';
import { type TabName, tabSpec } from '../sheet/table/tabs.ts';
import { wordFor } from '../sheet/table/words.ts';
import { valueCell } from '../sheet/write/records.ts';
import { exportWords } from '../words/page/export.ts';
import { sentences } from '../words/punctuation.ts';
import { inLanguage, sayFrom } from '../words/say.ts';
import { cellText, inline, paragraph, tableText } from './markdown-text.ts';
import type { Exported, ExportPart, FileTable } from './model.ts';
import { tablesOf } from './tables.ts';

const say = sayFrom(exportWords);

/**
 * `all` and `plan` hold every field, and end with what no heading above says; `board` is for reading alone,
 * and `plan` leaves out how it stands.
 */
export function* markdownOf(part: ExportPart, exported: Exported): Generator<string> {
  const { standing, language } = exported;
  const { plan, asOf } = standing;
  const { workspace, cycle, cycleStart, cycleEnd } = plan.settings;
  const days = { from: dayText(cycleStart, language), to: dayText(cycleEnd, language) };
  const day = dayText(asOf.day, language);
  const asOfDay = part === 'plan' ? [] : [say(language, 'documentAsOf', { day })];
  yield `# ${inline(workspace)}${cycle === '' ? '' : ` · ${inline(cycle)}`}\n\n`;
  yield `${sentences(language, [say(language, 'documentSpan', days), ...asOfDay])}\n`;
  const tables = tablesOf('plan', exported);
  yield* goals(part, exported, tables);
  const reported = part === 'all' ? tablesOf('snapshots', exported) : [];
  if (part !== 'board') yield* rest([...tables, ...reported], exported);
}

/** A unit after the other, and of each its objectives, in the plan's order. */
function* goals(part: ExportPart, exported: Exported, tables: readonly FileTable[]): Generator<string> {
  const { language, standing } = exported;
  const { plan } = standing;
  const { units, personName, unitName } = planIndex(plan);
  const table = (name: TabName) => tables.find(({ spec }) => spec.name === name);
  const [objectives, keyResults] = [table('Objectives'), table('Key results')];
  if (!objectives) return;
  const facts = new Map(rowsOf(objectives).map((cells, at) => [plan.objectives[at]!.id, cells]));
  const rows = groupBy(
    rowsOf(keyResults).map((cells, at) => ({ cells, keyResult: plan.keyResults[at]! })),
    ({ keyResult }) => keyResult.objectiveId,
  );
  const tableOf = keyResults && keyResultTables(keyResults, part, exported);
  for (const [unitId, own] of byUnit(plan)) {
    yield `\n## ${inline(unitName(unitId))}\n`;
    const lead = units.get(unitId)?.leadEmail;
    if (lead) yield `\n${say(language, 'documentLead', { name: inline(personName(lead)) })}\n`;
    for (const objective of own) {
      yield `\n### ${say(language, 'documentObjective', { text: inline(objective.text) })}\n`;
      if (part !== 'board') yield factsOf(objectives, facts.get(objective.id)!);
      yield notesOf(objective);
      const below = rows.get(objective.id) ?? [];
      if (tableOf && below.length > 0) yield* tableOf(below);
    }
  }
}

/** Units that have objectives, in the order of the plan, each with its own. */
function byUnit({ units, objectives }: Plan): [unitId: string, Objective[]][] {
  const found = groupBy(objectives, ({ unitId }) => unitId);
  return units.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id)!] as [string, Objective[]]] : []));
}

const rowsOf = (table: FileTable | undefined): (readonly Cell[])[] =>
  table ? [...table.rows].map(({ cells }) => cells) : [];

/** What stands in the headings and the quote. */
const SAID: readonly string[] = ['Objective', 'Notes'];

/** `**Objective ID** O1 · **Unit** U1 · **Weight** 2`. */
function factsOf({ columns, headings }: FileTable, cells: readonly Cell[]): string {
  const facts = columns.flatMap(({ name }, at) =>
    SAID.includes(name) || (cells[at] ?? '') === '' ? [] : [`**${headings[at]}** ${cellText(cells[at])}`],
  );
  return `\n${facts.join(' · ')}\n`;
}

const notesOf = ({ notes }: Objective): string => (notes === '' ? '' : `\n> ${paragraph(notes)}\n`);

/** Beside the columns of Key results: how each stands. A reader of the document passes them over. */
const FOUND = [
  ['Snapshots', 'Value'],
  ['Board', 'Attainment'],
  ['Board', 'Status'],
] as const;

/** Of Key results, in a document of the board. */
const LOOKED_AT: readonly string[] = [
  'KR ID',
  'Key result',
  'Type',
  'Baseline',
  'Target',
  'Low',
  'High',
  'Owner',
  'Due',
];

interface KeyResultRow {
  cells: readonly Cell[];
  keyResult: KeyResult;
}

/** The table of an objective's key results, without the objective, which the heading says. */
function keyResultTables(
  { columns, headings }: FileTable,
  part: ExportPart,
  exported: Exported,
): (rows: readonly KeyResultRow[]) => Generator<string> {
  const isShown = (name: string) => (part === 'board' ? LOOKED_AT.includes(name) : name !== 'Objective ID');
  const shown = columns.flatMap(({ name }, at) => (isShown(name) ? [at] : []));
  const withFigures = part !== 'plan';
  const { keyResults: figures } = boardIndex(exported.shown.board);
  const ownerText = ownersOf(exported);
  const isOwner = (at: number) => columns[at]!.name === 'Owner';
  const found = withFigures ? FOUND.map(([tab, name]) => headingOf(tab, name, exported)) : [];
  const all = [...shown.map((at) => headings[at]!), ...found];
  return (rows) => {
    const lines = rows.map(({ cells, keyResult }) => [
      ...shown.map((at) => (isOwner(at) ? inline(ownerText(keyResult.owner)) : cellText(cells[at]))),
      ...(withFigures ? foundCells(keyResult, figures().get(keyResult.id), exported).map(inline) : []),
    ]);
    return tableText(all, lines, (at) => at >= shown.length);
  };
}

function headingOf(tab: TabName, name: string, { language }: Exported): string {
  const { zh } = tabSpec(tab).columns.find((each) => each.name === name)!;
  return inLanguage(language, [name, zh]);
}

/** How an owner is called: by a name where it is one person's alone, else by the address. */
function ownersOf({ standing }: Exported): (email: string) => string {
  const { people } = planIndex(standing.plan);
  const named = groupBy(standing.plan.people, ({ name }) => sameName(name));
  return (email) => {
    const name = people.get(email)?.name ?? '';
    return name !== '' && named.get(sameName(name))?.length === 1 ? name : email;
  };
}

function foundCells(
  each: KeyResult,
  found: BoardKeyResult | undefined,
  { standing, language }: Exported,
): string[] {
  const last = standing.states.get(each.id)?.snapshots.at(-1);
  const status = found?.status ?? 'none';
  return [
    last ? exactText(last.value, each, language) : '',
    found?.attainment == null ? '' : percentText(found.attainment, language),
    `${SHAPES[status]} ${wordFor('status', status, language)}`,
  ];
}

/** A value to the last digit. */
function exactText(value: number, keyResult: KeyResult, language: Exported['language']): string {
  const cell = keyResult.type === 'milestone' ? percentCell(value) : valueCell(value, keyResult);
  return cell === 'yes' || cell === 'no' ? wordFor('yesNo', cell === 'yes', language) : String(cell);
}

/** Columns that explain others. */
const EXPLAINING: readonly string[] = ['What it does', 'Placeholders'];

/** A table for each other tab. */
function* rest(tables: readonly FileTable[], { language, standing }: Exported): Generator<string> {
  yield `\n---\n\n# ${say(language, 'documentRest')}\n`;
  yield `\n${say(language, 'documentRestLead')}\n`;
  for (const table of tables) {
    const { columns, headings, title } = table;
    const own = columnsOf(table, standing.plan);
    const texts = own.length === 0 ? [] : rowsOf(table).map((cells) => own.map((at) => cellText(cells[at])));
    if (texts.length === 0) continue;
    yield `\n## ${title}\n`;
    yield* tableText(
      own.map((at) => headings[at]!),
      texts,
      (at) => columns[own[at]!]!.needed,
    );
  }
}

/** Of the tabs that the headings say nothing, but their order where it is not that of the units. */
function columnsOf({ spec, columns }: FileTable, plan: Plan): number[] {
  const at = (wanted: (name: string) => boolean) =>
    columns.flatMap((column, n) => (spec.columns.includes(column) && wanted(column.name) ? [n] : []));
  if (spec.name === 'Key results') return [];
  if (spec.name !== 'Objectives') return at((name) => !EXPLAINING.includes(name));
  const inDocument = byUnit(plan).flatMap(([, own]) => own);
  const isSame = inDocument.every((objective, n) => objective === plan.objectives[n]);
  return isSame ? [] : at((name) => name === 'Objective ID');
}

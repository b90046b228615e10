// Takes a standing; gives it as a Markdown document for a wiki or a meeting: a heading for each unit and
// objective, a table of key results below. Typed text never becomes markup.
import { dayText, percentText } from '../format/format.ts';
import { SHAPES } from '../look/colours.ts';
import type { BoardKeyResult } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { Language } from '../model/language.ts';
import type { KeyResult, Objective } from '../model/plan.ts';
import { planIndex } from '../process/plan-index.ts';
import { percentCell } from '../sheet/table/percent-cell.ts';
import { tabSpec } from '../sheet/table/tabs.ts';
import { wordFor } from '../sheet/table/words.ts';
import { valueCell } from '../sheet/write/records.ts';
import { exportWords } from '../words/page/export.ts';
import { inLanguage, sayFrom } from '../words/say.ts';
import type { Exported, Part } from './model.ts';

const say = sayFrom(exportWords);

/** The board has what a plan has and how it stands; `plan` leaves out how it stands. */
export function* markdownOf(part: Part, exported: Exported): Generator<string> {
  const { standing, language } = exported;
  const { plan, asOf } = standing;
  const { workspace, cycle, cycleStart, cycleEnd } = plan.settings;
  const { personName } = planIndex(plan);
  const objectives = groupBy(plan.objectives, ({ unitId }) => unitId);
  const keyResults = groupBy(plan.keyResults, ({ objectiveId }) => objectiveId);
  const figures = new Map(exported.shown.board.keyResults.map((each) => [each.id, each]));
  const withFigures = part !== 'plan';
  const days = { from: dayText(cycleStart, language), to: dayText(cycleEnd, language) };
  yield `# ${inline(workspace)}${cycle === '' ? '' : ` · ${inline(cycle)}`}\n\n`;
  yield `${say(language, 'documentSpan', days)}${withFigures ? ` ${say(language, 'documentAsOf', { day: dayText(asOf.day, language) })}` : ''}\n`;
  for (const unit of plan.units) {
    const own = objectives.get(unit.id) ?? [];
    if (own.length === 0) continue;
    yield `\n## ${inline(unit.name || unit.id)}\n`;
    if (unit.leadEmail)
      yield `\n${say(language, 'documentLead', { name: inline(personName(unit.leadEmail)) })}\n`;
    for (const objective of own) {
      yield `\n### ${say(language, 'documentObjective', { text: inline(objective.text) })}\n`;
      yield* notes(objective);
      const rows = keyResults.get(objective.id) ?? [];
      if (rows.length > 0) yield* table(rows, withFigures ? figures : null, exported);
    }
  }
}

function* notes({ notes: text }: Objective): Generator<string> {
  if (text !== '') yield `\n> ${text.split('\n').map(inline).join('\n> ')}\n`;
}

const PLANNED = ['KR ID', 'Key result', 'Type', 'Baseline', 'Target', 'Owner', 'Due'];
const FOUND = ['Attainment', 'Status'];

type Figures = ReadonlyMap<string, BoardKeyResult>;

function* table(rows: readonly KeyResult[], figures: Figures | null, exported: Exported): Generator<string> {
  const headings = headingsOf(figures ? [...PLANNED, 'Value', ...FOUND] : PLANNED, exported.language);
  yield `\n${line(headings)}${line(headings.map(() => '---'))}`;
  for (const each of rows) {
    const found = figures ? foundCells(each, figures.get(each.id), exported) : [];
    yield line([...plannedCells(each, exported), ...found].map(inline));
  }
}

function headingsOf(names: readonly string[], language: Language): string[] {
  const specs = (['Key results', 'Snapshots', 'Board'] as const).flatMap((tab) => tabSpec(tab).columns);
  return names.map((name) => {
    const spec = specs.find((each) => each.name === name);
    return inLanguage(language, [name, spec?.zh ?? name]);
  });
}

function plannedCells(each: KeyResult, { standing, language }: Exported): string[] {
  const isScaled = each.type === 'increase' || each.type === 'decrease';
  const target = each.type === 'maintain' ? boundsText(each, language) : '';
  return [
    each.id,
    each.text,
    wordFor('type', each.type, language),
    isScaled ? exactText(each.baseline, each, language) : '',
    isScaled ? exactText(each.target, each, language) : target,
    each.owner === '' ? '' : planIndex(standing.plan).personName(each.owner),
    each.due,
  ];
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

/** A value to the last digit: what is read from the document again is the same. */
function exactText(value: number, keyResult: KeyResult, language: Language): string {
  const cell = keyResult.type === 'milestone' ? percentCell(value) : valueCell(value, keyResult);
  return cell === 'yes' || cell === 'no' ? wordFor('yesNo', cell === 'yes', language) : String(cell);
}

function boundsText(each: KeyResult, language: Language): string {
  const [low, high] = [each.low, each.high].map((bound) =>
    bound === null ? null : exactText(bound, each, language),
  );
  if (low === null) return `≤ ${high}`;
  return high === null ? `≥ ${low}` : `${low}–${high}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** One line in which no sign of a person's text is markup. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&');

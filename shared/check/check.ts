// Takes the plan tabs as they stand; gives what is wrong and what is worth a look, in groups of a kind, each
// with its cells. Never judges by itself: reading and design §6, Consistency, do.
import { mailWarnings } from '../digest/texts/mail-warnings.ts';
import { groupBy } from '../model/group-by.ts';
import type { Language, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Workbook } from '../model/workbook.ts';
import { consistencyWarnings } from '../okr/consistency.ts';
import { locate, type ReadOptions, readWorkbook, rowLookup, type WorkbookRead } from '../sheet/index.ts';
import { sourceProblems } from '../sheet/source/source-problems.ts';
import type { Fault } from '../sheet/table/faults.ts';
import type { CellChange } from '../sheet/write/cell-change.ts';
import { sourceWords } from '../words/cells/sources.ts';
import { sourceGroup } from '../words/check/groups.ts';
import { warningTexts } from '../words/plan-warnings.ts';
import { filledIn } from '../words/say.ts';
import { withoutDismissed } from './dismissed.ts';
import { fixes } from './fixes.ts';
import { groupKeyOf } from './group-kinds.ts';
import { problemTitle, warningTitle } from './group-titles.ts';
import { isRelevantTo } from './relevant-warnings.ts';
import { rowName } from './row-name.ts';
import { settingWarnings } from './setting-warnings.ts';
import { type ReadCells, sourceFindings } from './source-cells.ts';

/** A cell as the page shows it: a button that selects it. */
export interface FoundCell {
  problem: Problem;
  /** Title of the tab, and the cell counted from 1. */
  place: { tab: string; row: number; column: number };
  /** What the row is called, cut to a line; '' where it has no name. */
  name: string;
}

/** Problems or warnings of a kind. */
export interface FindingGroup {
  /** Stays the same while cells of the group come and go. */
  key: string;
  severity: 'problem' | 'warning';
  title: string;
  /** What each of them says, once where they say the same. */
  texts: string[];
  /** Cells that can be shown; a tab that is missing has none. */
  cells: FoundCell[];
  count: number;
  /** Those of its problems that have exactly one way out. */
  fixes: CellChange[];
  /** A warning that a person may say is meant so; what a cell says is not. */
  canDismiss: boolean;
}

export interface Check {
  groups: FindingGroup[];
  problems: number;
  warnings: number;
  /** The plan as it would be published, blank IDs filled in; null while there is a problem. */
  plan: Plan | null;
}

interface CheckOptions extends Pick<ReadOptions, 'language' | 'isTimeZone'> {
  /** What the server alone found at the last Publish. */
  serverProblems?: readonly Problem[];
  /** What the cells say from which values come; absent while that is not known. */
  cells?: ReadCells | null;
}

/** Reads as Publish does (design §5), and warns as it does. Linear in the number of cells. */
export function checkBook(
  workbook: Workbook,
  { serverProblems: heard = [], cells = null, ...options }: CheckOptions = {},
): Check {
  const read = readWorkbook(workbook, { ...options, only: 'plan' });
  const language = read.language;
  const unread = read.plan
    ? sourceProblems(read.plan, (id) => rowLookup(read)('keyResult', id), language)
    : [];
  // What the server alone found, and what it finds as this does.
  const otherProblems = [...unread, ...heard.filter(({ code }) => !Object.hasOwn(sourceWords, code))];
  const silent = read.plan && cells ? sourceFindings(workbook, read, read.plan, cells) : [];
  const warnings = read.plan ? warningsOf(workbook, read, read.plan, language) : [];
  const groups = [
    ...problemGroups(workbook, read, language),
    ...groupsBy(otherProblems, ({ code, tab, column }) => JSON.stringify([code, tab, column])).map(
      ([key, found]) => groupOf(workbook, found, { key, severity: 'problem', title: found[0]!.message }),
    ),
    ...groupsBy(warnings, ({ code }) => code).map(([key, found]) =>
      groupOf(workbook, found, {
        key,
        severity: 'warning',
        title: warningTitle(key, found.length, language),
        canDismiss: true,
      }),
    ),
    ...(silent.length === 0 ? [] : [groupOf(workbook, silent, silentGroup(silent.length, language))]),
  ];
  return {
    groups,
    problems: read.problems.length + otherProblems.length,
    warnings: warnings.length + silent.length,
    plan: read.plan,
  };
}

const silentGroup = (
  count: number,
  language: Language,
): Pick<FindingGroup, 'key' | 'severity' | 'title'> => ({
  key: 'source-cells',
  severity: 'warning',
  title: filledIn(language, sourceGroup, { count }),
});

const groupsBy = <Each>(items: readonly Each[], keyOf: (item: Each) => string): [string, Each[]][] => [
  ...groupBy(items, keyOf),
];

function warningsOf(workbook: Workbook, read: WorkbookRead, plan: Plan, language: Language): Problem[] {
  return withoutDismissed(workbook, [
    ...consistencyWarnings(plan, rowLookup(read), warningTexts(language)).filter(isRelevantTo(plan)),
    ...settingWarnings(workbook, language),
    ...mailWarnings(workbook, language),
  ]);
}

function problemGroups(workbook: Workbook, read: WorkbookRead, language: Language): FindingGroup[] {
  const found = read.faults.map((fault, at) => ({ fault, problem: read.problems[at]! }));
  const offered = fixes(workbook, read.faults);
  return groupsBy(found, ({ fault }) => groupKeyOf(fault)).map(([key, all]) => ({
    ...groupOf(
      workbook,
      all.map(({ problem }) => problem),
      { key, severity: 'problem', title: problemTitle(faultsOf(all), language) },
    ),
    fixes: faultsOf(all).flatMap((fault) => offered.get(fault) ?? []),
  }));
}

const faultsOf = (found: readonly { fault: Fault }[]): Fault[] => found.map(({ fault }) => fault);

function groupOf(
  workbook: Workbook,
  problems: readonly Problem[],
  named: Pick<FindingGroup, 'key' | 'severity' | 'title'> & Partial<Pick<FindingGroup, 'canDismiss'>>,
): FindingGroup {
  return {
    canDismiss: false,
    ...named,
    texts: [...new Set(problems.map(({ message }) => message))].filter((text) => text !== named.title),
    cells: problems.flatMap((problem) => cellOf(workbook, problem) ?? []),
    count: problems.length,
    fixes: [],
  };
}

function cellOf(workbook: Workbook, problem: Problem): FoundCell | null {
  const found = locate(workbook, problem);
  if (!found) return null;
  const place = { tab: found.tabName, row: found.row, column: found.column + 1 };
  return { problem, place, name: problem.row > 1 ? rowName(workbook, problem) : '' };
}

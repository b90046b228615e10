// Takes headings and tab names that are none of ours; says which of ours they look like. Never takes one for
// the other: it is asked about.
import { normal } from './normal.ts';
import type { ColumnSpec, TabName, TabSpec } from './tabs.ts';

/** A heading or a tab that begins so is somebody's own, whatever it looks like. */
const OWN = '#';

export const isOwn = (typed: string): boolean => typed.trimStart().startsWith(OWN);

/** What other tools and people call a column of ours, as `normal` has it. */
const OTHER_WORDS: readonly (readonly [column: string, words: string])[] = [
  ['Baseline', 'startvalue startingvalue initialvalue from 起始值 初始值 起点'],
  ['Target', 'goalvalue endvalue to 目标'],
  ['Owner', 'dri responsible assignee 责任人'],
  ['Due', 'deadline enddate 截止日期 完成时间'],
  ['Start', 'begindate 开始日期'],
  ['Email', 'mail mailaddress'],
  ['Unit', 'department team 部门'],
];
/** Tabs whose columns are judged so: what is missing there changes what is published or counted. */
const JUDGED: ReadonlySet<TabName> = new Set<TabName>([
  'Units',
  'People',
  'Metrics',
  'Objectives',
  'Key results',
  'Snapshots',
]);
/** Chinese words are not divided by blanks: so many signs more are still the same heading. */
const MORE_SIGNS = 6;

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '');

/**
 * The missing column that a heading resembles: `Start value`, `Owner (DRI)`, `Due date`, 负责人（DRI）. Null
 * where none.
 */
export function resembledColumn(
  spec: TabSpec,
  typed: string,
  missing: readonly ColumnSpec[],
): ColumnSpec | null {
  if (!JUDGED.has(spec.name) || isOwn(typed)) return null;
  const other = OTHER_WORDS.find((each) => each[1].split(' ').includes(normal(typed)))?.[0];
  const named = missing.find(({ name }) => name === other);
  if (named) return named;
  const words = new Set(wordsIn(typed));
  return missing.find((column) => holdsWords(words, column.name) || holdsSigns(typed, column.zh)) ?? null;
}

const holdsWords = (words: ReadonlySet<string>, name: string): boolean =>
  wordsIn(name).every((word) => words.has(word));

function holdsSigns(typed: string, zh: string): boolean {
  const text = normal(typed);
  return zh.length > 1 && text.includes(normal(zh)) && text.length <= zh.length + MORE_SIGNS;
}

/** What happened, not what is planned: it belongs in Snapshots, and stands beside a plan in most tools. */
const PROGRESS =
  /^(?:current|actual|latest|progress|status|confidence|score|rag|health|attainment|completion|checkin|lastcheckin|currentvalue|actualvalue|latestvalue|currentstatus|statusauto|progresspct|progress%|%complete|当前值|现值|实际值|完成值|实际|进度|完成度|完成率|进展|状态|信心|信心值|得分|评分|达成|达成率)$/;
const WITH_PROGRESS: ReadonlySet<TabName> = new Set<TabName>(['Objectives', 'Key results']);

/** True for a column beside a plan that the product does not read although it looks as if it did. */
export const isProgress = (tab: TabName, typed: string): boolean =>
  WITH_PROGRESS.has(tab) && !isOwn(typed) && PROGRESS.test(normal(typed));

/** What an archive of an ended cycle has, and no tab that a person made: see New cycle. */
const ARCHIVED = new Set(['statusattheend', '期末状态']);

export const isArchived = (heading: string): boolean => ARCHIVED.has(normal(heading));

/**
 * True where a tab bears the name of one of ours and more (`Key results Q2`), has its headings, and is no
 * archive.
 */
export function isSecondOf(spec: TabSpec, name: string, headings: readonly string[]): boolean {
  if (!WITH_PROGRESS.has(spec.name) || isOwn(name)) return false;
  const title = normal(name);
  const own = [spec.name, spec.zh].map(normal);
  if (!own.some((each) => title.startsWith(each) && title !== each)) return false;
  return !headings.some(isArchived);
}

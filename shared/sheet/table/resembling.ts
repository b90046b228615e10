// Takes headings and tab names that are none of ours; says which of ours they look like. Never takes one for
// the other: it is asked about.
import { nearest, normal } from './normal.ts';
import type { ColumnSpec, TabName, TabSpec } from './tabs.ts';

/** A heading or a tab that begins so is somebody's own, whatever it looks like. */
const OWN = '#';

/** True of what begins with `#`, blanks before it aside: it is no slip of ours. */
export const isOwn = (typed: string): boolean => typed.trimStart().startsWith(OWN);

/** What other tools and people call a column of ours, as `normal` has it, in simplified signs. */
const OTHER_WORDS: readonly (readonly [column: string, words: string])[] = [
  [
    'Baseline',
    'startvalue startingvalue startingpoint starting initialvalue initial from 起始值 初始值 期初值 起点 基准值 基线值',
  ],
  ['Target', 'goalvalue endvalue to 目标'],
  ['Owner', 'dri responsible responsibleperson accountable assignee assignedto lead 责任人 担当者'],
  ['Due', 'deadline enddate end finish finishdate by bywhen 截至 截止日期 到期日 完成时间 结束日期'],
  ['Start', 'begindate begin fromdate 开始日期 起始日期'],
  ['Weight', 'weighting weightage wt 比重 占比'],
  ['Type', 'kind'],
  ['Aligned to', 'parentobjective parentgoal supports contributesto 上级目标'],
  ['Lead', 'leader manager head owner 主管 经理'],
  ['Email', 'mail mailaddress 邮件'],
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
  const other = OTHER_WORDS.filter((each) => each[1].split(' ').includes(normal(typed)));
  const named = missing.find(({ name }) => other.some(([column]) => column === name));
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
  /^(?:current|actuals?|latest|progress|status(?:es)?|confidence|scores?|rag|health|attainment|achieved|completion|complete|done|checkin)$/;
const PROGRESS_SIGNS =
  /^(?:[当當目]前|现值|現值|最新值|实际|實際|进[度展]|進[度展]|完成(?:值|度|率|情况|情況|百分比)|状态|狀態|信心|[得评評]分|[达達]成|红绿灯|紅綠燈).{0,6}$/;
/** Mistyped they are still seen. */
const SLIPS = ['status', 'progress', 'confidence', 'check-in', 'current value'];
/** More words are a sentence of somebody's own. */
const MOST_WORDS = 3;
const WITH_PROGRESS: ReadonlySet<TabName> = new Set<TabName>(['Objectives', 'Key results']);

/** True for a column beside a plan that the product does not read although it looks as if it did. */
export function isProgress(tab: TabName, typed: string): boolean {
  if (!WITH_PROGRESS.has(tab) || isOwn(typed)) return false;
  const words = wordsIn(typed);
  const isNamed = words.length <= MOST_WORDS && words.some((word) => PROGRESS.test(word));
  return isNamed || nearest(typed, SLIPS) !== null || PROGRESS_SIGNS.test(normal(typed));
}

/** What an archive of an ended cycle has, and no tab that a person made: see New cycle. */
const ARCHIVED = new Set(['statusattheend', '期末状态']);

/** In either language. */
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

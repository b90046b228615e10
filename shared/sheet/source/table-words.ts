// Takes a text that names a column or a count in words of either language; gives the source. Never reads a
// cell.
import { conditionsOf, hasComparison } from './conditions.ts';
import { endOfQuotes, unquoted } from './quotes.ts';
import type { Condition, Fold, Source } from './source.ts';

/** The words of each fold in both languages, the longer ones first. */
const WORDS: Record<Fold, string> = {
  last: 'last latest newest 最后值 最新值 最后 最新 末值',
  first: 'first 第一个 最初值 最初 首个',
  sum: 'sum total 合计 求和 总和 总计',
  average: 'average mean avg 平均值 平均 均值',
  min: 'minimum min lowest smallest 最小值 最小 最低值 最低',
  max: 'maximum max highest largest 最大值 最大 最高值 最高',
  count: 'count number 数量 计数 个数 行数 次数 人数',
  share: 'share percentage 占比 比例',
};

const FOLDS = new Map<string, Fold>(
  (Object.keys(WORDS) as Fold[]).flatMap((fold) =>
    WORDS[fold].split(' ').map((word) => [word, fold] as const),
  ),
);

const foldNamed = (word: string): Fold | null => FOLDS.get(word.trim().toLowerCase()) ?? null;

/** What is counted where no column is named. */
const ROWS = ['rows', 'entries', '行', '记录'];

/** What stands before `where` or 其中, apart from what stands behind it. */
const WHERE = /[,;]? ?(?:(?<![\p{L}\p{N}])where(?![\p{L}\p{N}])|其中)[:：]? ?/iu;

/** Null where the text is none of the spellings of docs/workbook.md, Value from. */
export function tableSource(text: string): Source | null {
  const cut = WHERE.exec(text);
  const head = (cut ? text.slice(0, cut.index) : text).trim();
  const where = cut ? conditionsOf(text.slice(cut.index + cut[0].length)) : [];
  if (!where) return null;
  return bracketed(head, where) ?? ofColumn(head, where) ?? afterColon(head, where) ?? within(head, where);
}

/** A source that can be worked out; null for one that lacks its tab, its column or its conditions. */
function table(fold: Fold, tab: string, column: string | null, where: Condition[]): Source | null {
  const name = unquoted(tab);
  const heading = column === null || ROWS.includes(column.trim().toLowerCase()) ? null : unquoted(column);
  if (name === '' || heading === '') return null;
  if (fold === 'share' && (heading !== null || where.length === 0)) return null;
  if (fold !== 'share' && fold !== 'count' && heading === null) return null;
  return { kind: 'table', tab: name, fold, column: heading, where };
}

/** `Sales[Premium].last`, `sum of Sales[Premium]`, 销售[高端]的最后值. */
function bracketed(head: string, where: Condition[]): Source | null {
  const open = head.indexOf('[');
  const close = head.lastIndexOf(']');
  if (open <= 0 || close < open) return null;
  const column = head.slice(open + 1, close);
  const after = head.slice(close + 1).trim();
  const before = head.slice(0, open).trim();
  const behind = foldNamed(after.replace(/^[.。·的]/, ''));
  if (behind) return table(behind, before, column, where);
  if (after !== '') return null;
  const lead = /^(\p{L}+)(?: of |:| )/iu.exec(before);
  const fold = lead ? foldNamed(lead[1]!) : null;
  return fold ? table(fold, before.slice(lead![0].length), column, where) : null;
}

/** `count of Trainings`, `sum of Amount in Sales`. */
function ofColumn(head: string, where: Condition[]): Source | null {
  const lead = /^([a-z]+) (?:of )?/i.exec(head);
  const fold = lead ? foldNamed(lead[1]!) : null;
  if (!fold) return null;
  const rest = head.slice(lead![0].length);
  const at = rest.toLowerCase().lastIndexOf(' in ', quotedTailAt(rest));
  return at < 0 ? table(fold, rest, null, where) : table(fold, rest.slice(at + 4), rest.slice(0, at), where);
}

/** Where quotes begin that close the text: what stands within them is a name. */
function quotedTailAt(text: string): number {
  const at = text.lastIndexOf(" '");
  return text.endsWith("'") && at >= 0 ? at : text.length;
}

/** 合计:销售的金额, 计数:培训. */
function afterColon(head: string, where: Condition[]): Source | null {
  const at = head.indexOf(':');
  const fold = at < 0 ? null : foldNamed(head.slice(0, at));
  if (!fold) return null;
  const rest = head.slice(at + 1).trim();
  const cut = rest.indexOf('的', endOfQuotes(rest));
  return cut < 0
    ? table(fold, rest, null, where)
    : table(fold, rest.slice(0, cut), rest.slice(cut + 1), where);
}

/** 培训中通过=是的数量, 销售中区域=华北的金额合计. */
function within(head: string, where: Condition[]): Source | null {
  const word = [...FOLDS.keys()].find((each) => /\p{Script=Han}/u.test(each) && head.endsWith(each));
  const at = head.indexOf('中', endOfQuotes(head));
  if (word === undefined || at <= 0) return null;
  const fold = FOLDS.get(word)!;
  const tab = head.slice(0, at);
  const rest = head
    .slice(at + 1, head.length - word.length)
    .trim()
    .replace(/^的/, '')
    .replace(/的$/, '')
    .trim();
  if (!hasComparison(rest)) return table(fold, tab, rest === '' ? null : rest, where);
  if (fold === 'count' || fold === 'share') return joined(fold, tab, null, rest, where);
  const cut = rest.lastIndexOf('的');
  return cut < 0 ? null : joined(fold, tab, rest.slice(cut + 1), rest.slice(0, cut), where);
}

function joined(
  fold: Fold,
  tab: string,
  column: string | null,
  conditions: string,
  where: Condition[],
): Source | null {
  const more = conditionsOf(conditions);
  return more && table(fold, tab, column, [...more, ...where]);
}

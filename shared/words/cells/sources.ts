// What is said of a value that comes from a cell: at the cell, in mails and on the form, each with its way
// out. Never decides what is wrong with it.
import { sayFrom, type Words } from '../say.ts';

/**
 * `{source}` is the cell *Value from*; `{what}` what a cell says, or the tab, column or name that is missing.
 */
export const sourceWords = {
  'source-unreadable': [
    '“{source}” names no cell that can be read. Write Sales!C14, a named range, Sales[Premium].last, or count of Trainings where Passed = yes.',
    '“{source}”无法识别。请写成 Sales!C14、命名区域、Sales[Premium].last，或 培训中 通过 = 是 的数量。',
  ],
  'source-range': [
    '“{source}” is more than one cell: name one, or write =SUM(…) into this cell.',
    '“{source}”包含多个单元格：请只写一个，或在此填写 =SUM 公式。',
  ],
  'source-without-tab': [
    '“{source}” may be on any tab: write the tab before it, as in Sales!{source}.',
    '不清楚“{source}”在哪张表：请在前面写上表名，例如 Sales!{source}。',
  ],
  'too-many-sources': [
    'At most {most} key results take their value from a cell: leave the others blank.',
    '最多 {most} 个关键结果可从单元格取值：其余请留空。',
  ],
  'source-gone': [
    '{source}: there is no “{what}” any more. Correct it, or report the value yourself.',
    '{source}：找不到“{what}”。请更正，或自行填报数值。',
  ],
  'source-blank': [
    '{source} is blank: fill it in, or report the value yourself.',
    '{source} 为空：请填写，或自行填报数值。',
  ],
  'source-error': [
    '{source} shows an error: mend the formula there, or report the value yourself.',
    '{source} 显示错误：请修正公式，或自行填报数值。',
  ],
  'source-text': [
    '{source} holds no number of this key result: write the number alone, or report the value yourself.',
    '{source} 不是该关键结果的数值：请只填数字，或自行填报数值。',
  ],
  'source-doubt': [
    '{source} can be read in two ways: write the percent sign, or the decimals, as it is meant; or report the value yourself.',
    '{source} 有两种读法：请写清百分号或小数，或自行填报数值。',
  ],
  'source-too-large': [
    '{source} goes through more than {most} rows: name a cell that holds the result.',
    '{source} 涉及的行数超过 {most}：请改为指向存放结果的单元格。',
  ],
  'source-unchanged': [
    '{source} has said {value} since {since}, over two snapshot days: is it still kept? It is not reported by itself. Report it to confirm.',
    '{source} 自 {since} 起一直是 {value}，已跨两个快照日：是否仍在更新？系统不会自动填报，请填报以确认。',
  ],
  'source-old': [
    '{source} was last read on {at}: open the spreadsheet and press Refresh board, or report the value yourself.',
    '{source} 上次读取于 {at}：请打开表格并点“刷新看板”，或自行填报数值。',
  ],
  'source-unread': [
    '{source} has not been read yet: open the spreadsheet and press Refresh board, or report the value yourself.',
    '{source} 尚未读取：请打开表格并点“刷新看板”，或自行填报数值。',
  ],
  'source-since': [
    '{source} was read on {at}, after the snapshot day had ended: what it said by then is not known. Report the value yourself.',
    '{source} 读取于 {at}，当时快照日已结束，当日的数值无从得知：请自行填报。',
  ],
  'source-untold': [
    '{source} says {value}, but was added after the reminder, so it is not reported by itself this time. Report it yourself.',
    '{source} 为 {value}，但在提醒发出之后才添加，本次不会自动填报，请自行填报。',
  ],
  atRow: ['{message} (row {row})', '{message}（第 {row} 行）'],
  says: ['{value}, read {at}', '{value}，读取于 {at}'],
  ownFormula: ['The formula in “Value from”', '“取值”中的公式'],
  valuesRead: ['{count} {count?value|values} read from cells.', '已从单元格读取 {count} 个数值。'],
  valuesNot: [
    '{count} could not be: the cells in “Value from” say why.',
    '{count} 个未能读取，原因见“取值”列。',
  ],
  publishedMeanwhile: [
    'Values were not read, since somebody has just published: refresh again.',
    '刚刚有人发布了新版本，数值未读取：请再次刷新。',
  ],
  fedNote: ['Read from {source} on {at}', '读取自 {source}（{at}）'],
  willBe: [
    'Will be reported as what {source} says by the end of the day, unless you report otherwise. It says {value}, read {at}.',
    '如您未另行填报，当天结束时将按 {source} 自动填报；目前为 {value}（读取于 {at}）。',
  ],
  notFed: ['Not reported from its cell', '未能从单元格自动填报'],
  cellSays: ['{source} says {value}, read {age} ago.', '{source} 为 {value}，{age}前读取。'],
  cellSaysNow: ['{source} says {value}, just read.', '{source} 为 {value}，刚刚读取。'],
  valueFrom: ['Value from', '取值'],
} as const satisfies Words;

export const say = sayFrom(sourceWords);

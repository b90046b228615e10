// Why a line of a foreign sheet stays behind. Never a question: questions.ts.
import type { Words } from '../say.ts';

export const leftOutWords = {
  hiddenTab: ['a hidden tab', '隐藏的工作表'],
  hiddenRow: ['a hidden row', '隐藏的行'],
  ownTab: [
    'a tab of Attune’s that holds no goals: open the file as a workbook to have all of it',
    '同频自己的表，不含目标：请将文件作为工作簿打开以获得全部内容',
  ],
  ownHeadings: ['headings of your own', '自定义的表头'],
  nothingHere: ['no objectives or key results stand here', '这里没有目标或关键结果'],
  textTab: ['a tab of text beside the plan', '计划之外的文字说明页'],

  title: ['a title', '标题'],
  heading: ['a heading', '标题'],
  headingsAgain: ['the headings once more', '重复的表头'],
  teamSection: [
    'a heading of a section: taken as the team of the rows below',
    '分区标题：作为下方各行的团队',
  ],
  periodSection: [
    'a heading of a section: taken as the period of the rows below',
    '分区标题：作为下方各行的周期',
  ],
  lineAbove: ['a line above the tables', '表格上方的一行'],
  lineBeside: ['a line beside the tables', '表格之外的一行'],
  cellBeside: ['a cell beside a line: no heading says what it is', '一行旁边的单元格：没有表头说明它是什么'],
  lineOfText: ['a line of text: neither an objective nor a key result', '一行文字：既不是目标也不是关键结果'],
  remark: ['a remark between the rows', '行间的说明'],
  legend: ['a line of a legend of grades', '评分说明'],
  total: ['a total', '合计行'],
  example: ['an example of the template', '模板的示例'],
  placeholder: ['a placeholder of the template', '模板的占位文字'],
  notMeant: ['a total, an example or a placeholder', '合计、示例或占位文字'],

  initiative: ['an initiative, no key result', '举措，不是关键结果'],
  metric: ['a metric, no key result', '指标，不是关键结果'],
  otherKind: ['{what}: no key result', '{what}：不是关键结果'],
  neither: ['neither an objective nor a key result stands in this row', '这一行既没有目标，也没有关键结果'],
  undecided: [
    'the file does not say whether this is an objective or a key result',
    '文件没有说明这一行是目标还是关键结果',
  ],
  summedUp: ['the same objective, summed up', '同一目标的汇总行'],
  figureOfObjective: [
    'a figure of an objective: only key results have figures',
    '目标自身的数值：只有关键结果有数值',
  ],
  asAnswered: ['left out, as answered', '按您的回答略去'],
  olderAnswer: ['an older answer: the same person answered again', '较早的答卷：同一人后来重新填写'],

  beyondRows: [
    '{count} {count?row|rows} from here on: of a tab, a table or a document, the first {most} are read',
    '自此起 {count} 行：每张表、每份文档只读取前 {most} 行',
  ],
  beyondColumns: [
    '{count} {count?column|columns} from here on: of a tab or a table, the first {most} are read',
    '自此起 {count} 列：每张表只读取前 {most} 列',
  ],
  beyondTables: [
    '{count} {count?table|tables} at the end of the page: the first {most} are read',
    '页面末尾的 {count} 个表格：只读取前 {most} 个',
  ],
  beyondRecords: [
    '{count} {count?record|records}: of what is nested, the first {most} levels are read',
    '{count} 条记录：嵌套的内容只读取前 {most} 层',
  ],
  beyondCheckIns: [
    '{count} {count?check-in|check-ins}: of each record, the first {most} are read',
    '{count} 条进展记录：每条记录只读取前 {most} 次进展',
  ],
  beyondTexts: [
    'the end of {count} {count?text|texts} from here on: only the beginning of so long a text is read',
    '自此起 {count} 段过长文字的结尾：只读取开头部分',
  ],

  columnNotTaken: ['a column that is not taken: “{heading}”', '未导入的列：“{heading}”'],
  noLabel: ['a row without a label', '没有标签的行'],
  noCheckIn: ['a check-in without a key result, a day or a value', '缺少关键结果、日期或数值的进展记录'],
  reportOnObjective: ['a report on an objective, not on a key result', '针对目标而非关键结果的记录'],
  noSuchKeyResult: ['“{text}” is no key result of this file', '文件中没有“{text}”这条关键结果'],
  changeLog: [
    'a log of changes: what it says of a value is kept as history',
    '变更日志：其中的数值作为历史保留',
  ],
  noAddress: ['a person without a mail address', '没有邮箱的人员'],
  noTeamName: ['a team without a name', '没有名称的团队'],
  noMetric: ['a row without a metric', '没有指标的行'],
} as const satisfies Words;

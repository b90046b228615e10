// What the reader of foreign sheets asks about rows, columns, people, teams and the period. Never about a
// figure: figures.ts.
import type { Words } from '../say.ts';

export const importQuestionWords = {
  askHiddenTab: ['This tab is hidden: leave it out?', '此工作表已隐藏：略去吗？'],
  askHiddenRows: ['Hidden rows: leave them out?', '隐藏的行：略去吗？'],
  askTwice: ['Answered twice: the later answer counts?', '填写了两次：以后一次为准吗？'],

  initiativeName: ['initiative', '举措'],
  askNotes: [
    '“{what}” is no key result: leave these rows out, or keep them as notes of their key result?',
    '“{what}”不是关键结果：略去这些行，还是作为所属关键结果的备注保留？',
  ],
  askBold: [
    'Rows in bold are read as objectives, the others as their key results: is that so?',
    '粗体行作为目标，其余各行作为它的关键结果：对吗？',
  ],
  askWithFigures: [
    'Every row has figures: key results, or none of the plan?',
    '每一行都有数值：是关键结果，还是与计划无关？',
  ],
  askKind: ['Objective or key result?', '目标还是关键结果？'],
  askKindOf: ['“{given}”: objective, key result or neither?', '“{given}”：目标、关键结果，还是都不是？'],
  askTitle: [
    '“{title}” stands above its table: are these lines objectives?',
    '“{title}”位于表格上方：这些行是目标吗？',
  ],
  askFiguresOfGoals: [
    'These objectives have figures of their own: are they key results?',
    '这些目标自身有数值：它们是关键结果吗？',
  ],
  askMetrics: [
    'There are no objectives here: take it as the dictionary of metrics?',
    '这里没有目标：作为指标字典导入吗？',
  ],
  askWhere: [
    'Neither objectives nor key results were found: which column holds them?',
    '没有找到目标或关键结果：它们在哪一列？',
  ],
  askCodes: [
    'The texts say KR1, KR2 … again under each objective; the identifiers beside them are unique: keep those?',
    '每个目标下的文字都从 KR1、KR2 重新编号；旁边的编号是唯一的：用它作为编号吗？',
  ],

  askRival: [
    '“{kept}” and “{other}” sound the same: “{kept}” is read. Is that right?',
    '“{kept}”和“{other}”含义相同：读取的是“{kept}”，对吗？',
  ],
  askGuessed: ['“{heading}” is read as {what}: is that so?', '“{heading}”作为{what}：对吗？'],
  guessedObjectives: ['the objectives of the rows beside it', '旁边各行的目标'],
  guessedOwners: ['the owners', '负责人'],
  guessedBaseline: ['the value at the start', '起始值'],
  guessedTarget: ['the target', '目标值'],
  guessedCurrent: ['the value of now', '当前值'],

  askParent: [
    'No objective stands above this key result: where does it belong?',
    '这条关键结果上面没有目标：它属于哪个目标？',
  ],
  askBesideKeyResult: [
    '“{parent}” is a key result: it is placed beside it, under its objective?',
    '“{parent}”是关键结果：与它并列，归到同一目标下吗？',
  ],
  askUnknownParent: [
    '“{parent}” is not in this file: where does this key result belong?',
    '文件中没有“{parent}”：这条关键结果属于哪个目标？',
  ],

  askAddresses: ['Names only: which mail addresses belong to {names}?', '只有姓名：{names}的邮箱是什么？'],
  askManyAddresses: [
    'Names only: which mail addresses belong to {names} …?',
    '只有姓名：{names}……的邮箱是什么？',
  ],
  askOwnerOpen: ['“{text}”: leave the owner open?', '“{text}”：负责人先空着吗？'],
  askPost: ['“{text}” is a post or a team, no person: who is it?', '“{text}”是岗位或团队，不是个人：是谁？'],
  askWhetherReports: ['“{text}”: {name} reports?', '“{text}”：由{name}填报吗？'],
  askWhoReports: ['“{text}”: who reports?', '“{text}”：由谁填报？'],
  askWithoutOwner: [
    '{count} key {count?result has|results have} no owner: leave open?',
    '{count} 条关键结果没有负责人：先空着吗？',
  ],
  askOwners: ['No owners are named: who reports?', '没有写明负责人：由谁填报？'],
  askSamePerson: ['“{name}” is {full}?', '“{name}”就是{full}吗？'],

  askOneUnit: ['No team is named: one unit for all?', '没有写明团队：全部归入一个组织吗？'],
  askUnitOfGoal: [
    'One objective, {count} {count?team|teams}: which unit owns the objective?',
    '一个目标，{count} 个团队：目标归哪个组织？',
  ],
  askEveryone: [
    '“{text}”: is {everyone} a unit or a list of readers?',
    '“{text}”：{everyone}是组织还是可见范围？',
  ],
  askWhichTeam: ['Several teams (“{text}”): which one owns it?', '几个团队（“{text}”）：归哪一个？'],

  askPeriods: [
    '{count} {count?period stands|periods stand} side by side ({periods}): which cycle is to be opened, and what happens to the rest?',
    '并列着 {count} 个周期（{periods}）：要开启哪一个？其余的怎么处理？',
  ],
  askBlocks: [
    '{labels} stand side by side: “{chosen}” is read. Which one is to be opened?',
    '{labels}并列：读取的是“{chosen}”。要开启哪一个？',
  ],
  askCycle: ['Which of {labels} is the cycle?', '{labels}中哪一个是本周期？'],
  askFiscal: [
    '“{text}” is a fiscal period: on which day does it begin and end?',
    '“{text}”是财年周期：从哪天到哪天？',
  ],
  askPeriodOfName: ['The period from the file’s name: {shown}?', '按文件名推断的周期：{shown}？'],
  askPeriodYear: ['“{text}” has no year: {shown}?', '“{text}”没有年份：{shown}？'],
  askPeriodDays: ['“{text}”: which days?', '“{text}”：从哪天到哪天？'],
  askPeriodAfter: [
    'No period is named (the last date is {last}): which cycle?',
    '没有写明周期（最晚的日期是 {last}）：是哪个周期？',
  ],
  askPeriod: ['No period is named: which cycle?', '没有写明周期：是哪个周期？'],
} as const satisfies Words;

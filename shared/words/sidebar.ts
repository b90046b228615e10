// The words of the sidebar: what it says around its forms, and those of Start and Customise. Never the words
// of a form: form.ts.
import { type Plain, sayFrom, type Words } from './say.ts';
import { sidebarPageWords } from './sidebar/page.ts';
import { viewWords } from './sidebar/views.ts';

const words = { ...viewWords, ...sidebarPageWords };

export type SidebarWord = Plain<typeof words>;

export const sayInSidebar = sayFrom(words);

/** Of the pages Start and Customise. How a goal is read is in shared/goals. */
export const startWords = {
  lead: [
    'Six lines and your team is on its way: who you are, until when, and what you want to reach. It is written into the tabs; nothing that stands there is changed.',
    '只需几行即可开始：团队成员、起止时间，以及要达成的目标。内容会写入各表，已有内容不会改动。',
  ],
  team: ['Name of the team', '团队名称'],
  teamGiven: ['Goes into the unit', '写入组织'],
  people: ['Who belongs to it', '团队成员'],
  peopleHelp: [
    'Paste mail addresses, one a line, or Name <address>. You can add people later.',
    '粘贴邮箱，每行一个，或“姓名 <邮箱>”。之后可随时添加。',
  ],
  morePeople: ['Who else belongs to it', '还有哪些成员'],
  peopleRead: ['{count} {count?person|people}: {list}', '共 {count} 人：{list}'],
  you: ['{name} (you)', '{name}（您）'],
  noAddress: ['There is no mail address in “{line}”.', '“{line}”中没有邮箱。'],
  cycle: ['From when until when', '起止时间'],
  cycleGiven: [
    '{name}: {start} to {end}, as the Settings tab has it',
    '{name}：{start}至{end}（见“设置”表）',
  ],
  'cycle.rest': ['The rest of this quarter', '本季度剩余时间'],
  'cycle.both': ['Up to the end of the next quarter', '到下季度末'],
  'cycle.next': ['The next quarter', '下一季度'],
  'cycle.own': ['Other dates', '自定日期'],
  cycleDays: ['{start} – {end}, {days} {days?day|days}', '{start} – {end}，{days} 天'],
  ownStart: ['First day', '开始日'],
  ownEnd: ['Last day', '结束日'],
  ownWrong: ['The last day comes after the first, within two years.', '结束日须晚于开始日，且不超过两年。'],
  goals: ['What you want to reach', '目标与关键结果'],
  goalsHelp: [
    'A goal in a line, and below it what shows that you reach it: from what to what, by when, who.',
    '一行写目标，下面几行写如何衡量：从多少到多少、何时之前、谁负责。',
  ],
  goalsExample: [
    'Neighbours come back every week\nregulars 80 → 140, Ben\ncomplaints from 12 to 4 by {day}, Mia\nopen the second shop, Ben',
    '让街坊每周都来\n常客 80 → 140，小王\n投诉从 12 起降到 4 起，{day}前，李娜\n开出第二家店，小王',
  ],
  readAs: ['Read as', '读取结果'],
  allGoals: ['Goals of {team}', '{team}的目标'],
  yesNo: ['done or not', '完成与否'],
  range: ['stays {range}', '保持 {range}'],
  fromTo: ['{from} → {to}', '{from} → {to}'],
  byDay: ['by {day}', '{day}前'],
  byEnd: ['by {day}, the end', '{day}前（周期末）'],
  unknown: ['?', '？'],
  askText: ['What is measured?', '衡量的是什么？'],
  'ask.no-number': [
    'What will show it? Give numbers, or let it be done or not.',
    '如何衡量？请填写数值，或按“完成与否”判断。',
  ],
  'ask.no-start': ['{about} – and where does it stand today?', '{about}，目前是多少？'],
  'ask.no-base': ['{about} – from what to what?', '{about}：从多少到多少？'],
  'ask.number-two-ways': [
    '{about} can be read in two ways. From what to what?',
    '“{about}”有两种读法。从多少到多少？',
  ],
  'ask.several-numbers': [
    'Which of {about} is the goal? From what to what?',
    '{about} 中哪一个是目标？从多少到多少？',
  ],
  'ask.range-or-change': [
    '{about}: a change, or a range to stay in?',
    '{about}：是变化，还是保持在此范围内？',
  ],
  'ask.against-direction': [
    '{about} goes the other way than the words. From what to what?',
    '{about} 与文字的方向相反。从多少到多少？',
  ],
  'ask.no-change': ['{about}: both are the same. From what to what?', '{about}：前后相同。从多少到多少？'],
  'ask.day-two-ways': ['“{about}”: which day is meant, at the latest?', '“{about}”：最晚是哪一天？'],
  'ask.day-unknown': ['“{about}”: which day is that?', '“{about}”是哪一天？'],
  'ask.day-outside': ['“{about}” is not in the cycle. By when?', '“{about}”不在周期内。何时之前？'],
  'ask.several-days': ['By when: {about}?', '何时之前：{about}？'],
  'ask.owner-unknown': ['Who is “{about}”?', '“{about}”是谁？'],
  'ask.owner-two-ways': ['Is {about} the one who looks after it?', '由 {about} 负责吗？'],
  'ask.several-owners': ['One of {about} looks after it. Who?', '{about} 中由一人负责，是谁？'],
  from: ['From', '从'],
  to: ['To', '到'],
  take: ['Take it', '确定'],
  numberWrong: ['Write a number, such as 80 or 60%.', '请填写数值，如 80 或 60%。'],
  sameNumber: ['Both are the same.', '两个数值相同。'],
  betweenThem: ['between {range}', '在 {range} 之间'],
  endOfCycle: ['the end of the cycle', '周期末'],
  create: ['Create and publish', '创建并发布'],
  createHint: [
    'Writes the tabs, publishes, and mails everybody a welcome.',
    '写入各表并发布，每位成员会收到一封欢迎邮件。',
  ],
  addHint: ['Adds to the tabs and publishes.', '补充到各表并发布。'],
  wantTeam: ['Give the team a name.', '请填写团队名称。'],
  wantPeople: ['Give the mail address of at least one person.', '请至少填写一位成员的邮箱。'],
  wantGoals: ['Write at least one goal.', '请至少写一个目标。'],
  wantAnswers: [
    '{count} {count?question is|questions are} open at your goals.',
    '目标中还有 {count} 个问题待确认。',
  ],
  stepWrite: ['Writing the tabs', '写入各表'],
  stepPublish: ['Publishing', '发布'],
  stepBoard: ['Drawing the board', '生成看板'],
  publishAgain: ['Publish again', '重新发布'],
  rowsStand: [
    'Your rows stand in the tabs. Mend what is said below, then publish again.',
    '内容已写入各表。请按以下提示修改后重新发布。',
  ],
  done: ['You are live', '已开始运行'],
  doneText: [
    'Everybody gets a mail with their key results and their form. The first report is due on {day}.',
    '每位成员会收到一封邮件，包含其关键结果和填报表单。首次填报截止：{day}。',
  ],
  doneAdded: ['The new goals are live.', '新目标已生效。'],
  toBoard: ['Show the board', '查看看板'],
  moreGoals: ['Add more goals', '继续添加目标'],
  toForm: ['See my form', '查看我的表单'],
  toCustomise: ['Shape days, mails and forms', '自定义日期、邮件和表单'],
  customiseLead: [
    'Tabs for what you may want to shape later. One that is not there yet is made when you open it.',
    '以下各表用于进一步自定义。尚未建立的表会在打开时创建。',
  ],
  openTab: ['Open the tab', '打开此表'],
  'about.Forms': [
    'Questions of your own, in every report or in forms of your own.',
    '在填报中增加自己的问题，或自建表单。',
  ],
  'about.Mails': [
    'Every mail with what it says. Change a cell and publish; the last column says what may stand in {…}.',
    '列出每种邮件的现有文字。修改单元格并发布即可，末列说明 {…} 中可用的内容。',
  ],
  'about.Metrics': ['One definition for each metric that several people use.', '为多人使用的指标统一口径。'],
  'about.Rewards': ['What points are redeemed for.', '积分可兑换的奖励。'],
  'about.Settings': [
    'Days, hours and thresholds, each with what it does.',
    '日期、时限和阈值，每项附用途说明。',
  ],
  'about.Snapshots': ['Reports, one a row; you may type some yourself.', '填报记录，每行一条；也可手填。'],
  'about.Signals': ['What people have seen in the market.', '一线看到的市场情况。'],
  'about.Import headings': [
    'What the columns of your own sheets are called, for Import.',
    '您自己的表中各列的叫法，供导入识别。',
  ],
  'about.Support': ['Requests for support and what was decided.', '支援请求及其决定。'],
} as const satisfies Words;

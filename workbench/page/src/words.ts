// Takes a key, a language and what goes into the words; gives the words of the workbench's page. Never a message of the add-on or the server.
import { fill } from '../../../shared/model/fill.ts';
import type { Language } from '../../../shared/model/plan.ts';

const WORDS = {
  opening: { en: 'Opening the workbook …', zh: '正在打开工作簿……' },
  openingFailed: { en: 'The workbook could not be opened', zh: '工作簿打不开' },
  tryAgain: { en: 'Load the page again', zh: '重新加载页面' },
  file: { en: 'File', zh: '文件' },
  openFile: { en: 'Open a workbook …', zh: '打开工作簿……' },
  openFolder: { en: 'Open a folder of CSV files …', zh: '打开 CSV 文件夹……' },
  saveFile: { en: 'Save as .xlsx', zh: '另存为 .xlsx' },
  startOver: { en: 'Start over …', zh: '从头开始……' },
  backEndOff: { en: 'Switch the back end off', zh: '断开后端' },
  backEndOn: { en: 'Switch the back end on again', zh: '恢复后端' },
  help: { en: 'Help', zh: '帮助' },
  whatFirst: { en: 'What to try first', zh: '先试试这些' },
  view: { en: 'View', zh: '查看' },
  showBoard: { en: 'Board beside the grid', zh: '在表格旁显示看板' },
  hideBoard: { en: 'Hide the board', zh: '收起看板' },
  actAs: { en: 'Acting as', zh: '当前身份' },
  admin: { en: 'admin', zh: '管理员' },
  noUnit: { en: 'No unit', zh: '未分配组织' },
  board: { en: 'Board', zh: '看板' },
  phoneForm: { en: 'Phone form', zh: '手机表单' },
  inbox: { en: 'Inbox', zh: '收件箱' },
  inboxWith: {
    en: 'Inbox, {count} {count?mail|mails}, {fresh} new',
    zh: '收件箱，共 {count} 封，新到 {fresh} 封',
  },
  today: { en: 'Clock of the workbench', zh: '工作台的时钟' },
  next: { en: 'Next: {text}', zh: '接下来：{text}' },
  loadingPast: {
    en: 'Loading what happened before: {done} of {all}',
    zh: '正在载入之前的记录：{done} / {all}',
  },
  notYet: {
    en: 'What happened before is still being loaded. One moment, then choose it again.',
    zh: '之前的记录还在载入，请稍候再试。',
  },
  nothingNext: { en: 'Nothing more is due', zh: '后面没有安排了' },
  nextEvent: { en: 'Next event', zh: '下一件事' },
  nextDay: { en: 'Next day', zh: '下一天' },
  playRest: { en: 'Play the rest', zh: '播放剩余' },
  playRestTitle: { en: 'Play the rest of the cycle', zh: '播放周期的剩余部分' },
  stop: { en: 'Stop', zh: '停止' },
  playing: { en: 'The clock is running', zh: '时钟正在走' },
  saved: { en: 'Saved', zh: '已保存' },
  saving: { en: 'Saving …', zh: '正在保存……' },
  unsaved: {
    en: 'Not reached: {count} {count?change is|changes are} kept here and sent as soon as the workbook is back',
    zh: '连接中断：{count} 处改动已保留，恢复后自动发送',
  },
  streamDown: { en: 'Connecting again …', zh: '正在重新连接……' },
  backEndDown: {
    en: 'The back end cannot be reached. What you send is kept and sent later.',
    zh: '后端暂时连不上。你提交的内容会保留，稍后发送。',
  },
  running: { en: '{action} …', zh: '正在{action}……' },
  runningBy: { en: '{by} is running {action}', zh: '{by} 正在执行“{action}”' },
  stillRunning: {
    en: '“{action}” is still running. Nothing was started a second time.',
    zh: '“{action}”还在执行，没有重复启动。',
  },
  actionFailed: { en: '“{action}” did not finish', zh: '“{action}”没有完成' },
  close: { en: 'Close', zh: '关闭' },
  closeSidebar: { en: 'Close the sidebar', zh: '关闭侧边栏' },
  sidebar: { en: 'Sidebar', zh: '侧边栏' },
  grid: { en: 'Spreadsheet', zh: '表格' },
  OK: { en: 'OK', zh: '确定' },
  CANCEL: { en: 'Cancel', zh: '取消' },
  YES: { en: 'Yes', zh: '是' },
  NO: { en: 'No', zh: '否' },
  answer: { en: 'Your answer', zh: '请填写' },
  notReached: {
    en: 'The workbench does not answer. Is it still running? Then try again.',
    zh: '工作台没有应答。请确认它还在运行，然后再试一次。',
  },
  resetTitle: { en: 'Start over?', zh: '从头开始？' },
  resetText: {
    en: 'The example comes back as it was on the first day. Your changes, the reports and the mails go. Save the workbook first if you want to keep it.',
    zh: '示例会回到第一天的样子，你的改动、填报和邮件都会清除。如需保留，请先另存工作簿。',
  },
  dropHere: {
    en: 'Drop an .xlsx or a folder of CSV files to open it',
    zh: '松开即可打开 .xlsx 或 CSV 文件夹',
  },
  openTitle: { en: 'The file was not opened', zh: '文件没有打开' },
  opened: { en: '“{name}” is open', zh: '已打开“{name}”' },
  noCsv: {
    en: 'There is no .csv file in this folder. Open an .xlsx, or a folder with one CSV file per tab.',
    zh: '这个文件夹里没有 .csv 文件。请打开 .xlsx，或每个表一个 CSV 文件的文件夹。',
  },
  tooLarge: {
    en: 'The file is larger than {limit} MB. Save it with fewer rows and open that.',
    zh: '文件超过 {limit} MB。请减少行数另存后再打开。',
  },
  mailArrived: { en: 'Mail to {to}', zh: '新邮件：{to}' },
  lostMoved: {
    en: 'Somebody else removed or moved cells at the same moment. {count} of your changes had no place any more: please look and do them again.',
    zh: '其他人同时删除或移动了单元格，你的 {count} 处改动没有了落点，请检查后重做。',
  },
  lostRefused: {
    en: 'The workbook did not take {count} of your changes: {message}',
    zh: '工作簿没有接受你的 {count} 处改动：{message}',
  },
  lostOther: {
    en: 'Another workbook is open now. {count} {count?change|changes} of the earlier one had not been saved.',
    zh: '现在打开的是另一个工作簿，之前那个有 {count} 处改动没有保存。',
  },
  reloaded: { en: 'The workbook was loaded anew. {why}', zh: '工作簿已重新加载。{why}' },
  guideTitle: { en: 'What to try first', zh: '先试试这些' },
  guideIntro: {
    en: 'A whole company, steered from this spreadsheet. Nothing here leaves your machine.',
    zh: '整个公司，用这张表来对齐。这里的一切都不会离开你的电脑。',
  },
  guideClose: { en: 'Close the guide', zh: '关闭指引' },
  guideAgain: { en: 'You find this again under Help.', zh: '之后可在“帮助”里再次打开。' },
  stepBoard: { en: 'Read the board', zh: '看看看板' },
  stepBoardText: {
    en: 'Where is the company red, since when, and what should it have been?',
    zh: '公司哪里亮红灯，从什么时候开始，本该做到多少？',
  },
  stepBoardGo: { en: 'Show the board', zh: '打开看板' },
  stepTarget: { en: 'Change a target and publish', zh: '改一个目标值并发布' },
  stepTargetText: {
    en: 'Type another number into a Target cell, then choose Publish in the Attune menu.',
    zh: '在“目标值”里改一个数字，再点菜单里的“发布”。',
  },
  stepTargetGo: { en: 'Go to the targets', zh: '去目标值列' },
  stepReport: { en: 'Report as {name}', zh: '以{name}的身份填报' },
  stepReportText: {
    en: 'Act as a person of the front line and fill in the form in the sidebar. It takes a minute.',
    zh: '切换成一线同事，在侧边栏填写表单，一分钟就够。',
  },
  stepReportGo: { en: 'Open the form', zh: '打开表单' },
  stepDigest: { en: 'Step to the next digest', zh: '走到下一次周报' },
  stepDigestText: {
    en: 'Move the clock with “Next event” until mails arrive, then read the digest in the inbox.',
    zh: '点“下一件事”推进时钟，收到邮件后到收件箱读周报。',
  },
  stepDigestGo: { en: 'Next event', zh: '下一件事' },
  boardOf: { en: 'Board as {name} sees it', zh: '{name}看到的看板' },
  openOwnTab: { en: 'Open in a tab of its own', zh: '在新标签页打开' },
  skip: { en: 'Skip to the spreadsheet', zh: '跳到表格' },
} as const;

export type Word = keyof typeof WORDS;

/** `{name}` in the words becomes what `parts` says. */
export function say(language: Language, word: Word, parts: Record<string, string | number> = {}): string {
  return fill(WORDS[word][language], parts);
}

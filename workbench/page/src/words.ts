// Takes a key, a language and what goes into the words; gives the words of the workbench's page. Never a
// message of the add-on or the server.
import { type Parts, type Plain, sayFrom, type Words } from '../../../shared/words/say.ts';

export const workbenchWords = {
  opening: ['Opening the workbook …', '正在打开工作簿……'],
  openingFailed: ['The workbook could not be opened', '工作簿打不开'],
  tryAgain: ['Load the page again', '重新加载页面'],
  file: ['File', '文件'],
  openFile: ['Open a workbook …', '打开工作簿……'],
  newFile: ['New', '新建'],
  openFolder: ['Open a folder of CSV files …', '打开 CSV 文件夹……'],
  importFile: ['Import OKRs from a file …', '从文件导入 OKR……'],
  saveFile: ['Save as .xlsx', '另存为 .xlsx'],
  startOver: ['Start over …', '从头开始……'],
  backEndOff: ['Switch the back end off', '断开后端'],
  backEndOn: ['Switch the back end on again', '恢复后端'],
  help: ['Help', '帮助'],
  whatFirst: ['What to try first', '先试试这些'],
  view: ['View', '查看'],
  showBoard: ['Board beside the grid', '在表格旁显示看板'],
  hideBoard: ['Hide the board', '收起看板'],
  actAs: ['Acting as', '当前身份'],
  admin: ['admin', '管理员'],
  personAbout: ['{name} ({about})', '{name}（{about}）'],
  noUnit: ['No unit', '未分配组织'],
  board: ['Board', '看板'],
  phoneForm: ['Phone form', '手机表单'],
  inbox: ['Inbox', '收件箱'],
  inboxWith: ['Inbox, {count} {count?mail|mails}, {fresh} new', '收件箱，共 {count} 封，新到 {fresh} 封'],
  today: ['Clock of the workbench', '工作台的时钟'],
  next: ['Next: {text}', '接下来：{text}'],
  loadingPast: ['Loading what happened before: {done} of {all}', '正在载入之前的记录：{done} / {all}'],
  notYet: [
    'What happened before is still being loaded. One moment, then choose it again.',
    '之前的记录还在载入，请稍候再试。',
  ],
  nothingNext: ['Nothing more is due', '后面没有安排了'],
  nextEvent: ['Next event', '下一件事'],
  nextDay: ['Next day', '下一天'],
  playRest: ['Play the rest', '播放剩余'],
  playRestTitle: ['Play the rest of the cycle', '播放周期的剩余部分'],
  stop: ['Stop', '停止'],
  playing: ['The clock is running', '时钟正在走'],
  saved: ['Saved', '已保存'],
  saving: ['Saving …', '正在保存……'],
  unsaved: [
    'Not reached: {count} {count?change is|changes are} kept here and sent as soon as the workbook is back',
    '连接中断：{count} 处改动已保留，恢复后自动发送',
  ],
  streamDown: ['Connecting again …', '正在重新连接……'],
  backEndDown: [
    'The back end cannot be reached. What you send is kept and sent later.',
    '后端暂时连不上。您提交的内容会保留，稍后发送。',
  ],
  running: ['{action} …', '正在{action}……'],
  runningBy: ['{by} is running {action}', '{by} 正在执行“{action}”'],
  stillRunning: [
    '“{action}” is still running. Nothing was started a second time.',
    '“{action}”还在执行，没有重复启动。',
  ],
  actionFailed: ['“{action}” did not finish', '“{action}”没有完成'],
  close: ['Close', '关闭'],
  closeSidebar: ['Close the sidebar', '关闭侧边栏'],
  sidebar: ['Sidebar', '侧边栏'],
  grid: ['Spreadsheet', '表格'],
  leaveGrid: [
    'To leave the spreadsheet by keyboard press Escape, then Tab; Shift and Tab lead to the menus.',
    '要用键盘离开表格，请先按 Esc，再按 Tab；按 Shift 和 Tab 可到菜单。',
  ],
  OK: ['OK', '确定'],
  CANCEL: ['Cancel', '取消'],
  YES: ['Yes', '是'],
  NO: ['No', '否'],
  answer: ['Your answer', '请填写'],
  notReached: [
    'The workbench does not answer. Is it still running? Then try again.',
    '工作台没有应答。请确认它还在运行，然后再试一次。',
  ],
  resetTitle: ['Start over?', '从头开始？'],
  resetText: [
    'The example comes back as it was on the first day. Your changes, the reports and the mails go. Save the workbook first if you want to keep it.',
    '示例会回到第一天的样子，您的改动、填报和邮件都会清除。如需保留，请先另存工作簿。',
  ],
  dropHere: ['Drop an .xlsx or a folder of CSV files to open it', '松开即可打开 .xlsx 或 CSV 文件夹'],
  openTitle: ['The file was not opened', '文件没有打开'],
  opened: ['“{name}” is open', '已打开“{name}”'],
  noCsv: [
    'There is no .csv file in this folder. Open an .xlsx, or a folder with one CSV file per tab.',
    '这个文件夹里没有 .csv 文件。请打开 .xlsx，或每个表一个 CSV 文件的文件夹。',
  ],
  tooLarge: [
    'The file is larger than {limit} MB. Save it with fewer rows and open that.',
    '文件超过 {limit} MB。请减少行数另存后再打开。',
  ],
  lostMoved: [
    'Somebody else removed or moved cells at the same moment. {count} of your changes had no place any more: please look and do them again.',
    '其他人同时删除或移动了单元格，您的 {count} 处改动没有了落点，请检查后重做。',
  ],
  lostRefused: [
    'The workbook did not take {count} of your changes: {message}',
    '工作簿没有接受您的 {count} 处改动：{message}',
  ],
  lostOther: [
    'Another workbook is open now. {count} {count?change|changes} of the earlier one had not been saved.',
    '现在打开的是另一个工作簿，之前那个有 {count} 处改动没有保存。',
  ],
  reloaded: ['The workbook was loaded anew. {why}', '工作簿已重新加载。{why}'],
  guideTitle: ['What to try first', '先试试这些'],
  guideIntro: [
    'A whole company, steered from this spreadsheet. Nothing here leaves your machine.',
    '整个公司，用这张表来对齐。这里的一切都不会离开您的电脑。',
  ],
  guideClose: ['Close the guide', '关闭指引'],
  guideAgain: ['You find this again under Help.', '之后可在“帮助”里再次打开。'],
  guideEmptyTitle: ['A new workbook', '新工作簿'],
  guideEmptyIntro: [
    'Nothing stands in it yet. Whatever you do here stays on your machine.',
    '这里还没有任何内容。您在此处的操作都不会离开您的电脑。',
  ],
  guideLiveTitle: ['Your team is live', '团队已开始运行'],
  guideLiveIntro: [
    'What comes next, a step at a time. Whatever you do here stays on your machine.',
    '接下来可以逐步体验。您在此处的操作都不会离开您的电脑。',
  ],
  stepStart: ['Begin with your team', '从您的团队开始'],
  stepStartText: [
    'A name, addresses, and goals in plain words. You see how each line is read.',
    '填写名称、邮箱和用日常语言写的目标，每行如何读取随填随显。',
  ],
  stepStartGo: ['Open Start', '打开“开始”'],
  stepOwn: ['Or open what you have', '或打开已有的表格'],
  stepOwnText: ['An .xlsx, or a folder of CSV files.', '.xlsx 文件，或 CSV 文件夹。'],
  stepOwnGo: ['Open a file …', '打开文件……'],
  stepWelcome: ['See what your team gets', '看看团队会收到什么'],
  stepWelcomeText: [
    'After you publish, everybody gets a welcome with their form: it is in the inbox.',
    '发布后，每位成员会收到附填报表单的欢迎邮件，可在收件箱查看。',
  ],
  stepWelcomeGo: ['Open the inbox', '打开收件箱'],
  stepDone: ['done', '已完成'],
  stepBoard: ['Read the board', '看看看板'],
  stepBoardText: [
    'Where is the company red, since when, and what should it have been?',
    '公司哪里亮红灯，从什么时候开始，本该做到多少？',
  ],
  stepBoardGo: ['Show the board', '打开看板'],
  stepTarget: ['Change a target and publish', '改一个目标值并发布'],
  stepTargetText: [
    'Type another number into a Target cell, then choose Publish in the Attune menu.',
    '在“目标值”里改一个数字，再点菜单里的“发布”。',
  ],
  stepTargetGo: ['Go to the targets', '去目标值列'],
  stepReport: ['Report as {name}', '以{name}的身份填报'],
  stepReportText: [
    'Act as a person of the front line and fill in the form in the sidebar. It takes a minute.',
    '切换成一线同事，在侧边栏填写表单，一分钟就够。',
  ],
  stepReportGo: ['Open the form', '打开表单'],
  stepDigest: ['Step to the next digest', '走到下一次周报'],
  stepDigestText: [
    'Move the clock with “Next event” until mails arrive, then read the digest in the inbox.',
    '点“下一件事”推进时钟，收到邮件后到收件箱读周报。',
  ],
  stepDigestGo: ['Next event', '下一件事'],
  boardOf: ['Board as {name} sees it', '{name}看到的看板'],
  openOwnTab: ['Open in a tab of its own', '在新标签页打开'],
  skip: ['Skip to the spreadsheet', '跳到表格'],
} as const satisfies Words;

/** For tables that name a word. */
export type Word = Plain<typeof workbenchWords>;

export const say = sayFrom(workbenchWords);

/** Says a word of the page in the language that the page has at that moment. */
export type SayOnPage = <Key extends keyof typeof workbenchWords>(
  key: Key,
  ...parts: Parts<(typeof workbenchWords)[Key]>
) => string;

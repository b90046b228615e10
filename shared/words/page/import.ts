// What the sidebar's page of an import says. Never a question about the file: the reader asks those in the
// file's own language.
import type { Words } from '../say.ts';

export const importWords = {
  lead: [
    'Bring the OKRs that you have. A tab of this spreadsheet stays as it is; what is read from it becomes rows of Attune, and nothing is live before somebody publishes it.',
    '把现有的 OKR 带进来。原来的表保持不变；读到的内容成为同频的行，发布之前不会生效。',
  ],
  tabs: ['A tab of this spreadsheet', '本表格中的一张表'],
  noTabs: [
    'Every tab here is Attune’s own. Copy your sheet into this spreadsheet (File → Import → Insert new sheets), or paste it below.',
    '这里的表都属于同频。请把您的表导入本表格（文件 → 导入 → 插入新工作表），或粘贴到下方。',
  ],
  readTab: ['Read this tab', '读取此表'],
  paste: ['Or paste a table, a list or a document', '或粘贴表格、清单或文档'],
  pasteHint: [
    'Cells from any spreadsheet, Markdown, a table of a web page, JSON.',
    '任何电子表格的单元格、Markdown、网页表格或 JSON。',
  ],
  file: ['Or a file: choose it, or drop it here', '或文件：选择文件，或拖到这里'],
  fileHint: [
    'Excel (.xlsx), CSV, TSV, Markdown, HTML or JSON',
    'Excel（.xlsx）、CSV、TSV、Markdown、HTML 或 JSON',
  ],
  pasted: ['Pasted text', '粘贴的文本'],
  read: ['Read it', '读取'],
  reading: ['Reading …', '正在读取……'],
  tooLarge: [
    '“{name}” has more than {most} MB. Bring it in with File → Import, then choose its tab here.',
    '“{name}”超过 {most} MB。请用“文件 → 导入”导入，再在这里选择该表。',
  ],
  gone: ['This tab is not there any more: choose another.', '该表已不存在，请另选一张。'],
  nothing: [
    'No objectives and no key results were found here. What is in it stays where it is.',
    '这里没有找到目标或关键结果。内容保持原样。',
  ],
  found: [
    '{objectives} {objectives?objective|objectives} · {keyResults} {keyResults?key result|key results}',
    '{objectives} 个目标 · {keyResults} 条关键结果',
  ],
  foundPast: ['{count} {count?earlier value|earlier values}', '{count} 个历史数值'],
  ask: ['{count} {count?question|questions} first', '先回答 {count} 个问题'],
  leaveOpen: ['Leave open', '先空着'],
  answered: ['Answered: {answer}', '已回答：{answer}'],
  change: ['Change', '更改'],
  show: ['Show in the sheet', '在表中显示'],
  addresses: ['Mail addresses', '邮箱'],
  addressesHint: [
    'Without an address a name is looked up in People when you publish; you can fill it in there too.',
    '不填邮箱时，发布时按姓名在“人员”中查找；也可以之后在那里补上。',
  ],
  plan: ['As it will stand', '导入后'],
  noObjective: ['Without an objective', '没有目标'],
  noOwner: ['nobody yet', '暂无负责人'],
  moreRows: ['… and {count} more', '……另有 {count} 项'],
  leftOut: ['Left out ({count})', '略去（{count}）'],
  import: ['Import {count} {count?row|rows}', '导入 {count} 行'],
  importHint: [
    'Written below what stands in the tabs; nothing of yours is overwritten, nothing is published.',
    '写在各表已有内容之后；不覆盖任何内容，也不发布。',
  ],
  other: ['Choose something else', '换一个来源'],
  done: ['Imported', '已导入'],
  doneText: [
    '{count} {count?row stands|rows stand} in the tabs. Look them through, then publish. Earlier values go to the server with Send typed rows.',
    '已写入 {count} 行。请检查后发布；历史数值用“发送手填的行”提交。',
  ],
  publish: ['Publish', '发布'],
  toPlan: ['Show the key results', '查看关键结果'],
  takeBack: ['Take the import back', '撤回导入'],
  takenBack: ['{count} {count?row was|rows were} taken out again.', '已移除 {count} 行。'],
  takenBackBut: [
    '{count} {count?row was|rows were} taken out again; {kept} {kept?stays|stay}, since somebody has changed {kept?it|them}.',
    '已移除 {count} 行；{kept} 行已被修改，予以保留。',
  ],
} as const satisfies Words;

// What keeps an action of the add-on from going on, and the way out: a copy, no identity, no server, a tab
// that is not there. Not in Code.js: a file of its own (scripts/add-on/words-file.ts).
import type { Words } from '../say.ts';

export const obstacleWords = {
  busy: [
    'Another action in this spreadsheet is still running. Wait a moment, then press it again.',
    '此表格中另一操作仍在进行。请稍候再试。',
  ],
  noProperties: [
    'Attune cannot remember anything in this kind of document. Open it as a Google spreadsheet and try again.',
    '此类文档无法保存 Attune 的信息。请以 Google 表格打开后重试。',
  ],
  copyTitle: ['This is a copy', '这是一份副本'],
  copyQuestion: [
    'This spreadsheet was copied from one that belongs to a workspace. Make it a workspace of its own? Yes: it starts with a new key and nothing of the other one changes. No: nothing is sent from here.',
    '此表格复制自属于某工作区的表格。是否设为独立的工作区？选“是”：使用新密钥，原工作区不受影响。选“否”：此处不发送任何内容。',
  ],
  copyUndecided: [
    'Nothing was sent: this is a copy. Press again and answer Yes to make it a workspace of its own, or work in the original spreadsheet.',
    '未发送任何内容：这是副本。再次操作并选“是”可设为独立工作区，或回到原表格操作。',
  ],
  copyInSettings: [
    'This spreadsheet is a copy of one that belongs to a workspace. Nothing is sent from here until you say what it is: a workspace of its own, or a copy to look at.',
    '此表格是某工作区表格的副本。在您确认它的用途之前，不会从这里发送任何内容：设为独立工作区，或仅供查看。',
  ],
  noIdentity: [
    'Google did not say who you are. Sign in to Google, reload the spreadsheet, allow Attune to see your mail address, and try again.',
    'Google 未提供您的身份。请登录 Google 账号，重新打开表格，允许 Attune 查看您的邮箱，然后重试。',
  ],
  unreachable: [
    'The Attune server could not be reached ({detail}). Nothing was lost; try again in a few minutes.',
    '无法连接 Attune 服务器（{detail}）。内容没有丢失，请过几分钟再试。',
  ],
  keptUnsent: [
    'The server could not be reached. This is kept here and sent with your next action.',
    '无法连接服务器。内容已保存，将在下次操作时发送。',
  ],
  cannotKeep: [
    'The server could not be reached, and the store for unsent submissions is full. Keep this form open and send it again later.',
    '无法连接服务器，且待发内容已存满。请保持此表单打开，稍后再发送。',
  ],
  missingTab: ['There is no tab “{tab}”. Press Set up first.', '缺少“{tab}”表。请先点击“初始化”。'],
  tabFormOwn: [
    '“{tab}” is one of Attune’s own tabs and has its form already. Open a tab of your own with headings in row 1.',
    '“{tab}”是 Attune 自带的表，已有表单。请打开一张第 1 行为表头的自建表。',
  ],
  tabFormNoHeadings: ['Write headings into row 1 of “{tab}” first.', '请先在“{tab}”第 1 行填写表头。'],
  badAddress: [
    'This add-on cannot call {address}. It calls {list}: write that in Add-on settings, or ask whoever built it to add the other.',
    '此插件无法连接 {address}，可连接的地址为 {list}。请在“插件设置”中改用该地址，或请构建插件的人加入新地址。',
  ],
} as const satisfies Words;

// Takes a text's name and its parts; gives it in the workbook's language. Never decides anything; every text that the add-on's own code says is here.
import { fill } from '../../../shared/model/fill.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { languageOf } from './language.ts';
import type { Services } from './services.ts';
import { TEXTS_ACTIONS } from './texts-actions.ts';
import { TEXTS_CYCLE } from './texts-cycle.ts';

const TEXTS = {
  product: ['Attune 同频', '同频 Attune'],
  menuSetUp: ['Set up', '初始化'],
  menuPublish: ['Publish', '发布'],
  menuReport: ['Report', '填报'],
  menuObjective: ['New objective', '新目标'],
  menuTypedRows: ['Send typed rows', '发送手填的行'],
  menuTabForm: ['Make a form of this tab', '用本表生成表单'],
  menuRefresh: ['Refresh board', '刷新看板'],
  menuProcess: ['Process', '流程'],
  menuReview: ['Review', '复盘'],
  menuSupport: ['Support', '支援'],
  menuSignal: ['Signal', '情报'],
  menuProposal: ['Proposal', '提案'],
  menuMicroOkr: ['Micro-OKR', '微OKR'],
  menuForms: ['Forms', '表单'],
  menuSettings: ['Settings', '设置'],
  unexpected: [
    'This did not work, and nothing of yours was changed by it: {detail}\n\nTry again; if it comes back, send this text to whoever looks after Attune.',
    '操作未完成，您的内容未受影响：{detail}\n\n请重试；若再次出现，请把这段文字发给 Attune 的维护人。',
  ],
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
  recorded: ['Recorded. Thank you.', '已记录，谢谢。'],
  recordedRowLater: [
    'Recorded. Its row could not be written into the tab at this moment: the next Refresh board brings it.',
    '已记录。此刻未能写入表中：下次“刷新看板”时会补上。',
  ],
  ...TEXTS_ACTIONS,
  ...TEXTS_CYCLE,
} as const satisfies Record<string, readonly [string, string]>;

export type TextName = keyof typeof TEXTS;

/** `parts` fill `{name}`s; a text that is one alone fills `{detail}`. */
export function textIn(
  language: Language,
  name: TextName,
  parts: Record<string, string | number> | string = {},
): string {
  const values = typeof parts === 'string' ? { detail: parts } : parts;
  return fill(TEXTS[name][language === 'zh' ? 1 : 0], values);
}

/** In the workbook's language. */
export function speak(
  services: Services,
  name: TextName,
  parts: Record<string, string | number> | string = {},
): string {
  return textIn(languageOf(services), name, parts);
}

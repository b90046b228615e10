// What Set up says, and what it notes at the headings. Not in Code.js: a file of its own
// (scripts/add-on/words-file.ts).
import type { Words } from '../say.ts';

export const setUpWords = {
  setUpWorking: ['Writing the tabs …', '正在建立各表……'],
  setUpDone: [
    'Ready. {added}\n\nNext: Start beside the sheet, or fill in Units, People, Objectives and Key results, then press Publish.',
    '已就绪。{added}\n\n接下来：使用旁边的“开始”，或填写组织、人员、目标和关键结果，然后点击“发布”。',
  ],
  setUpAdded: ['Added: {list}.', '已添加：{list}。'],
  setUpLeft: [
    '\n\nLeft as it is, since it is protected or of a table of Google’s:\n{list}',
    '\n\n以下受保护，或属于 Google 表格的“表”，未作改动：\n{list}',
  ],
  setUpNothing: ['Everything was there already.', '所有内容均已存在。'],
  noteProduct: ['Written by Attune.', '由 Attune 填写。'],
  noteId: [
    'Leave blank: Publish fills it in. It never changes afterwards.',
    '留空即可：发布时自动填写，之后不再变化。',
  ],
  noteDay: ['A date, such as 2025-01-14.', '日期，如 2025-01-14。'],
  noteWhen: [
    'A date, or a date and time such as 2025-01-14 09:30.',
    '日期，或日期时间，如 2025-01-14 09:30。',
  ],
  noteNumber: ['A number.', '数字。'],
  noteValue: ['A number, a percent such as 18%, or yes / no.', '数字、百分比（如 18%）或 是 / 否。'],
  noteEmail: ['A mail address from the People tab.', '“人员”表中的邮箱。'],
  noteList: ['Several are separated by ;', '多个值用 ; 分隔。'],
  notePlan: [
    'Blank: a straight line. Else as 2025-01-14:5; 2025-02-14:8',
    '留空为直线。否则写成 2025-01-14:5; 2025-02-14:8',
  ],
  noteAim: ['ID of the objective or key result above that it serves.', '所支撑的上级目标或关键结果的编号。'],
  noteReceived: [
    'Leave blank: Send typed rows fills it in when the server has the row.',
    '留空：点击“发送手填的行”，服务器收到后自动填写。',
  ],
} as const satisfies Words;

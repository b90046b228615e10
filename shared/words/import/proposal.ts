// What stands in a proposal beside what was read: a line that counts it, and the headings of its workbook
// that our own tabs have not. Never a question.
import type { Words } from '../say.ts';

export const proposalWords = {
  counted: [
    '{objectives} {objectives?objective|objectives}, {keyResults} {keyResults?key result|key results}, {doubts} {doubts?question|questions}, {left} {left?line|lines} left out',
    '{objectives} 个目标，{keyResults} 条关键结果，{doubts} 个问题，{left} 行略去',
  ],
  'Owner as given': ['Owner as given', '原负责人'],
  Note: ['Note', '备注'],
  From: ['From', '出处'],
  ownersTab: ['Owners to match', '待匹配负责人'],
  ownerName: ['Name', '姓名'],
  ownerEmail: ['Email', '邮箱'],
  ownerKeyResults: ['Key results', '关键结果'],
} as const satisfies Words;

// The answers that a question about a foreign sheet offers, by the words that the reader and programs name
// them by. Never a team, a period or a heading of the file: those stand as the file has them.
import { sayFrom, type Words } from '../say.ts';

export const importAnswerWords = {
  'leave out': ['leave out', '略去'],
  'keep as notes': ['keep as notes', '作为备注保留'],
  'objectives and key results': ['objectives and key results', '目标和关键结果'],
  objective: ['objective', '目标'],
  'key result': ['key result', '关键结果'],
  metrics: ['metrics', '指标'],
  'take it too': ['take it too', '一并导入'],
  'take them too': ['take them too', '一并导入'],
  'the later': ['the later', '以后一次为准'],
  both: ['both', '两次都要'],
  target: ['target', '目标值'],
  'take them': ['take them', '取用'],
  compute: ['compute', '算出'],
  increase: ['increase', '增加'],
  decrease: ['decrease', '减少'],
  maintain: ['maintain', '保持'],
  milestone: ['milestone', '里程碑'],
  'yes-no': ['yes-no', '是否'],
  'on track': ['on track', '顺利'],
  'at risk': ['at risk', '有风险'],
  'off track': ['off track', '偏离'],
  done: ['done', '完成'],
  'not started': ['not started', '未开始'],
} as const satisfies Words;

type AnswerWord = keyof typeof importAnswerWords;

export const sayAnswer = sayFrom(importAnswerWords);

/** True for an answer that has words of ours. */
export const isAnswerWord = (answer: string): answer is AnswerWord =>
  Object.hasOwn(importAnswerWords, answer);

// What the reader of foreign sheets asks about figures and days that can be read in two ways, or in none.
// Never about a row or a column: questions.ts.
import type { Words } from '../say.ts';

export const importFigureWords = {
  askBaselines: ['No baselines: 0?', '没有基线：按 0 吗？'],
  askBaselinesBut: [
    'No baselines: 0? Where the target is 0 (“{text}”) the baseline cannot be 0.',
    '没有基线：按 0 吗？目标值为 0 的（“{text}”）基线不能是 0。',
  ],
  askTargets: ['No targets are given: what is to be reached?', '没有目标值：要达到多少？'],
  askTargetsInText: [
    'Targets stand in the sentences (“{text}”): take the figures from there?',
    '目标值写在句子里（“{text}”）：从中取数吗？',
  ],
  askIsTarget: ['“{heading}”: is this the target?', '“{heading}”：是目标值吗？'],
  askWhichTarget: [
    'Figures stand below {labels}: which of them is the target?',
    '{labels}下面是数值：哪一列是目标值？',
  ],
  askCompute: [
    'Progress is a share of the way, no value: compute the value from it, or leave it open?',
    '进度是完成比例，不是数值：由它算出当前值，还是留空？',
  ],
  askShares: [
    'Per cents under the weeks are read as shares of the way, not as values: is that so?',
    '各周下的百分比按完成比例读取，不作为数值：对吗？',
  ],
  askTwoScales: [
    '0.4 and 45 stand in one column: are they shares or per cent?',
    '同一列中既有 0.4 又有 45：是比例还是百分数？',
  ],
  askSomeMarked: [
    'Some cells have a percent sign, some have none: per cent all of them?',
    '有的带百分号，有的没有：都按百分数读吗？',
  ],
  askPercent: [
    '{numbers}: read as {shares}? The same holds for every row whose unit is %.',
    '{numbers}：读作 {shares} 吗？单位为 % 的各行同理。',
  ],
  askScore: ['A score of {score}: out of how many?', '得分 {score}：满分是多少？'],
  askNumber: [
    '{text} can be {value} or {other}. The column parts decimals with “{sign}”, so {value}?',
    '{text} 可以是 {value} 或 {other}。该列的小数点是“{sign}”，所以是 {value} 吗？',
  ],
  askNoNumber: ['“{text}” is no number: what is the {figure}?', '“{text}”不是数字：{figure}是多少？'],
  askDown: [
    '“{text}” is above its target and not reached: shall it fall?',
    '“{text}”高于目标值却未达成：是要降下来吗？',
  ],
  askDirection: [
    'Baseline and target do not say which way it goes: {types}?',
    '基线与目标值没有说明方向：是{types}？',
  ],
  askHollowStatus: [
    'The sheet’s formula says on track only because the target is 0: no status?',
    '目标值为 0，表中公式才显示“顺利”：不取状态吗？',
  ],
  askStatus: [
    '“{text}” is none of the known words: what does it stand for?',
    '“{text}”不是已知的状态：它表示什么？',
  ],
  askConfidenceWords: ['{words} on a scale of 1 to 10?', '{words}：对应 1–10 的哪个数？'],
  askConfidence: [
    'Which scale is the confidence on: 1 to 10, 1 to 5, or a share?',
    '信心用的是哪种标尺：1–10、1–5 还是百分比？',
  ],

  askWhichDay: ['“{label}”: which day is that?', '“{label}”：是哪一天？'],
  askLooseDay: [
    '“{label}” is no day: {day}? The columns beside it are read in the same way.',
    '“{label}”不是具体日期：按 {day} 吗？旁边各列同理。',
  ],
  askDayTwoWays: ['{text}: {day} or {other}?', '{text}：是 {day} 还是 {other}？'],
  askNoYear: ['“{text}” has no year: which one?', '“{text}”没有年份：是哪一年？'],
  askThisYear: ['“{text}” has no year: {year}?', '“{text}”没有年份：{year} 年吗？'],
  askYearOfWeek: ['{text}: of which year?', '{text}：是哪一年的？'],
  askDayOfWeek: [
    '{text}: the Friday ({friday}) or the Sunday ({sunday}) of that week?',
    '{text}：该周的周五（{friday}）还是周日（{sunday}）？',
  ],
  askNoDay: ['“{text}” is no day: which one?', '“{text}”不是日期：是哪一天？'],
} as const satisfies Words;

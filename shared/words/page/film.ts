// The words of the quarter as a film. Never a word about who did it.
import type { Words } from '../say.ts';

export const filmWords = {
  film: ['The quarter as a film', '季度回放'],
  filmOf: ['{unit}: the quarter as a film', '{unit}：季度回放'],
  filmDays: ['Days of the film', '回放日期'],
  filmSlider: ['Day', '日期'],
  filmPlay: ['Play', '播放'],
  filmPause: ['Pause', '暂停'],
  filmChart: [
    '{unit}, {from} to {to}: attained {attained}, plan {planned}',
    '{unit}，{from} 至 {to}：完成 {attained}，计划 {planned}',
  ],
  filmDecided: ['What was decided, and when', '何时做了什么决定'],
  nothingDecided: ['Nothing has been decided yet.', '还没有做出决定。'],
  filmToday: ['{day}, today', '{day}（今天）'],
  filmNote: [
    'Colours are those of the reports as they came in; units are folded with the present weights.',
    '颜色以填报当时为准；组织的汇总按当前权重计算。',
  ],
  filmHelp: ['Help arrives', '支援到位'],
  filmAdopted: ['A proposal is adopted', '采纳提案'],
  filmPlaybook: ['It works, and is kept as a playbook', '见效并沉淀为打法'],
  filmWorked: ['It works', '措施见效'],
  filmChange: ['A change begins', '启动调整'],
  filmAdjusted: ['Adjusted by the owner', '自主微调'],
  filmFrom: ['{field}: {before} → {after}', '{field}：{before} → {after}'],
  filmTimes: ['in {count} key {count?result|results}', '涉及 {count} 个关键结果'],
  asFilm: ['as a film', '回放'],
} as const satisfies Words;

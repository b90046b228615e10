// What came of the reviews that the rules open: the story's own, and what is said by cause elsewhere.
// Never an opening: those are computed from the snapshots (build/reviews.ts).
import { type SourceCell, type Text, t } from './types.ts';
import { word } from './words.ts';

export interface ReviewTelling {
  responded?: string;
  started?: string;
  closed?: string;
  measure?: Text;
  outcome?: Text;
  /** Nobody answered. */
  unanswered?: boolean;
  /** Still under way when the cycle ends. */
  staysOpen?: boolean;
}

/** The ID that the product gives the first playbook kept in the quarter: East China's review of KR-EC-1-1. */
const videoPlaybook = 'PB1';

const reused = (en: string, zh: string): Text => t(`${videoPlaybook}: ${en}`, `${videoPlaybook}：${zh}`);

/** By `KR ID number-of-its-review`. */
export const reviewTellings: Record<string, ReviewTelling> = {
  'KR-EC-1-1 1': {
    responded: '2025-01-10 14:30',
    started: '2025-01-13 09:00',
    closed: '2025-01-24 16:30',
    outcome: word.effective,
    measure: t(
      'Short-video levels instead of classroom training: one three-minute scene a day, and who passes tries new products first',
      '线下培训改为短视频闯关：每天一个3分钟情景剧，通关者享新品优先体验权',
    ),
  },
  'KR-EC-2-1 1': {
    responded: '2025-01-10 15:10',
    started: '2025-01-13 09:30',
    closed: '2025-01-24 17:00',
    outcome: word.partly,
    measure: t(
      'Certification role play is filmed in the shop, not in a classroom',
      '认证情景演练改为店内拍摄',
    ),
  },
  'KR-NC-1-1 1': {
    responded: '2025-01-26 10:00',
    started: '2025-01-27 15:00',
    closed: '2025-02-21 17:30',
    outcome: word.effective,
    measure: t(
      'A second carrier for cabinets, and a crew lent by East China in two shifts',
      '启用第二家物流运柜体，华东借调施工队两班倒',
    ),
  },
  'KR-HQ-1-2 1': {
    responded: '2025-02-07 15:00',
    started: '2025-02-08 16:00',
    closed: '2025-03-07 17:00',
    outcome: word.partly,
    measure: t('Headquarters moves crews between regions for flagship stores', '总部跨区调配标杆门店施工队'),
  },
  'KR-SC-1-1 1': {
    responded: '2025-01-26 11:00',
    started: '2025-01-27 10:00',
    staysOpen: true,
    measure: reused(
      'short-video levels with a gym scene, before each joint experience day',
      '短视频闯关增加健身房场景，配合每场体验日',
    ),
  },
  'KR-SC-CAN-1-2 1': {
    responded: '2025-01-24 17:20',
    started: '2025-01-27 14:00',
    outcome: word.partly,
    measure: reused('the levels before opening, ten minutes a day', '每天开店前十分钟闯关'),
  },
  'KR-NC-PEK-1-2 1': {
    measure: reused('the levels while the store is closed for works', '停业改造期间全员闯关'),
  },
  'KR-SC-ZUH-1-2 1': { unanswered: true },
  'KR-SC-NNG-1-2 1': {
    responded: '2025-02-10 17:45',
    started: '2025-02-11 10:00',
    staysOpen: true,
    measure: t('Two guides sell at company sites until the mall opens', '商场恢复前，两名导购驻企业销售'),
  },
  'KR-EC-SUZ-S4-1 1': {
    outcome: word.effective,
    measure: t(
      'Member bundles that group buying cannot match: set, delivery and first service',
      '组合装加送货加首次保养，团购比不了',
    ),
  },
};

/** What is done about a cause where a review has no telling of its own. */
export const measures: Record<string, [Text, ...Text[]]> = {
  demo: [
    t('Take part in the short-video levels of East China', '参加华东短视频闯关'),
    t('One scene a day before opening, shown to each other', '每天开店前互演一个场景'),
  ],
  works: [
    t(
      'Pop-up stand at the fence; dates follow the region’s plan for the works',
      '围挡外设快闪点，工期跟随大区方案',
    ),
    t('Guides of the closed floor call members and visit companies', '停业区域导购电话回访会员、走访企业'),
    t('Deliveries in three parts, the sales counter first', '分三批到货，先装销售柜台'),
  ],
  slow: [
    t('One trial table at the entrance, two demonstrations an hour', '入口设试用台，每小时两场演示'),
    t('Every buyer of the middle range tries premium before paying', '中端顾客付款前先体验高端'),
  ],
  price: [t('Bundle for members, explained against the group-buying set', '会员组合装，对比讲解团购套装')],
  mall: [t('Visits to companies nearby', '走访周边企业')],
  other: [t('Shift plan changed for the weekend', '调整周末排班')],
};

/**
 * Measures that were kept: attainment of the KR when its review opened and when it closed, and how many
 * reviews named it.
 */
export const playbookRows: SourceCell[][] = [
  [videoPlaybook, 'M-PREM', 'KR-EC-1-1', reviewTellings['KR-EC-1-1 1']?.measure ?? null, '6.08%', '29.6%', 3],
  ['PB2', 'M-FLAG', 'KR-NC-1-1', reviewTellings['KR-NC-1-1 1']?.measure ?? null, '15%', '54%', 0],
];

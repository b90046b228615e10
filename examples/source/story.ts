// The snapshots on which the story turns, with the owner's own words: these replace what the generator would
// say.
// Never a value: those stand with the KR's course.
import { type Text, t } from './types.ts';
import { word } from './words.ts';

export interface StoryReport {
  received?: string;
  confidence?: number;
  selfStatus?: Text;
  blocker?: Text;
  note?: Text;
  support?: Text;
}

/** By `KR ID day`. */
export const storyReports: Record<string, StoryReport> = {
  'KR-EC-1-1 2025-01-10': {
    received: '2025-01-10 10:20',
    confidence: 5,
    selfStatus: word.onTrack,
    blocker: t(
      '38 % of plan after two weeks: guides cannot show the product in a scene',
      '两周仅完成计划的38%：导购缺乏场景化演示能力',
    ),
    note: t('It will pick up before Spring Festival', '春节前应能回升'),
  },
  'KR-EC-1-1 2025-01-24': {
    received: '2025-01-24 10:05',
    confidence: 7,
    selfStatus: word.onTrack,
    note: t('The short-video levels reached all 23 shops in ten days', '短视频闯关十天覆盖全部23家门店'),
  },
  'KR-EC-1-1 2025-03-31': {
    received: '2025-03-31 11:15',
    confidence: 10,
    selfStatus: word.onTrack,
    note: t('107 % of the target; the average ticket is 19 yuan up', '达成率107%，客单价提升19元'),
  },
  'KR-NC-1-1 2025-01-24': {
    received: '2025-01-24 11:30',
    confidence: 6,
    selfStatus: word.onTrack,
    blocker: t('Cabinets are late by a week', '柜体晚到一周'),
  },
  'KR-NC-1-1 2025-02-07': {
    received: '2025-02-07 10:40',
    confidence: 3,
    selfStatus: word.offTrack,
    blocker: t(
      'Nothing moved since 20 January: no trucks over Spring Festival, and half the crew has not come back',
      '1月20日起停工：春节物流停运，一半施工人员未返岗',
    ),
    note: t('Without a second crew March is lost', '没有第二支施工队，三月保不住'),
  },
  'KR-NC-1-1 2025-02-21': {
    received: '2025-02-21 10:10',
    confidence: 7,
    selfStatus: word.atRisk,
    note: t(
      'The crew from East China works in two shifts; two weeks made good',
      '华东施工队两班倒，抢回两周工期',
    ),
  },
  'KR-NC-1-1 2025-03-31': {
    received: '2025-03-31 10:30',
    confidence: 10,
    selfStatus: word.onTrack,
    note: t('All three stores handed over', '三家门店全部通过验收'),
  },
  'KR-SC-1-1 2025-01-24': {
    received: '2025-01-24 09:50',
    confidence: 5,
    selfStatus: word.atRisk,
    blocker: t('Our premium line turns slowly; better to say it now', '高端线动销慢，早说早解决'),
  },
  'KR-SC-NNG-1-2 2025-03-31': {
    received: '2025-03-31 11:40',
    confidence: 2,
    selfStatus: word.offTrack,
    blocker: t(
      'The mall opens its entrance on 18 April; half the quarter had no passers-by',
      '商场4月18日才开放入口，半个季度没有客流',
    ),
  },
};

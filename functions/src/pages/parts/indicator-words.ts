// What the pages call each indicator: one name on the board and in the list of cycles. Never its value.
import type { IndicatorName } from '../../../../shared/board/indicator-texts.ts';
import type { Word } from '../../../../shared/words/pages.ts';

export const INDICATOR_WORDS: Readonly<Record<IndicatorName, Word>> = {
  penetration: 'penetration',
  agility: 'agility',
  response: 'response',
  signals: 'signalsInTime',
  snapshots: 'snapshotRate',
  publish: 'editToPublish',
};

// What the pages call each measure. Never its value.
import type { MeasureName } from '../../../../shared/board/measure-texts.ts';
import type { Word } from '../../../../shared/words/pages.ts';

export const MEASURE_WORDS: Readonly<Record<MeasureName, Word>> = {
  penetration: 'penetration',
  agility: 'agility',
  response: 'response',
  signals: 'signalsInTime',
  snapshots: 'snapshotRate',
  publish: 'editToPublish',
};

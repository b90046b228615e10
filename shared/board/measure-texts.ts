// Takes a standing; gives its measures as people read them: now, in the last cycle, and over time. Never
// ranks anybody.

import { meanDaysText, meanHoursText, percentText } from '../format/format.ts';
import type { SteeringMeasures } from '../model/board.ts';
import type { Language } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { steeringNow } from './measures-over-time.ts';

export type MeasureName = 'penetration' | 'agility' | 'response' | 'signals' | 'snapshots' | 'publish';

export interface MeasureKind {
  measure: MeasureName;
  of: keyof SteeringMeasures;
  kind: 'share' | 'days' | 'hours';
}

/** In the order in which they are read. Shares are better the more they are, times the less. */
export const MEASURES: readonly MeasureKind[] = [
  { measure: 'penetration', of: 'penetration', kind: 'share' },
  { measure: 'agility', of: 'agilityDays', kind: 'days' },
  { measure: 'response', of: 'responseWithinSla', kind: 'share' },
  { measure: 'signals', of: 'signalsWithinSla', kind: 'share' },
  { measure: 'snapshots', of: 'snapshotRate', kind: 'share' },
  { measure: 'publish', of: 'editToPublishHours', kind: 'hours' },
];

export interface SteeringLine {
  measure: MeasureName;
  now: string;
  /** Null where the last cycle had nothing to count, or there was none. */
  last: string | null;
}

/** The measures that there is something to count for. */
export function steeringLines(standing: Standing, language: Language): SteeringLine[] {
  const now = steeringNow(standing);
  return MEASURES.flatMap(({ measure, of, kind }) => {
    const value = now[of];
    const before = standing.last?.measures[of] ?? null;
    if (value === null) return [];
    return [
      {
        measure,
        now: measureText(value, kind, language),
        last: before === null ? null : measureText(before, kind, language),
      },
    ];
  });
}

/** A measure in its own unit: `89 %`, `3.1 days`, `17 h`; many hours as days. */
export function measureText(value: number, kind: MeasureKind['kind'], language: Language): string {
  if (kind === 'share') return percentText(value, language);
  return kind === 'hours' ? meanHoursText(value, language) : meanDaysText(value, language);
}

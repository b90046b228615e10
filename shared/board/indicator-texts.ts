// Takes a standing; gives its indicators as people read them: now, in the last cycle, and over time. Never
// ranks anybody.

import { meanDaysText, meanHoursText, percentText } from '../format/format.ts';
import type { SteeringIndicators } from '../model/board.ts';
import type { Language } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { steeringNow } from './indicators-over-time.ts';

export type IndicatorName = 'penetration' | 'agility' | 'response' | 'signals' | 'snapshots' | 'publish';

export interface IndicatorKind {
  indicator: IndicatorName;
  of: keyof SteeringIndicators;
  kind: 'share' | 'days' | 'hours';
}

/** In the order in which they are read. Shares are better the more they are, times the less. */
export const INDICATORS: readonly IndicatorKind[] = [
  { indicator: 'penetration', of: 'penetration', kind: 'share' },
  { indicator: 'agility', of: 'agilityDays', kind: 'days' },
  { indicator: 'response', of: 'responseWithinSla', kind: 'share' },
  { indicator: 'signals', of: 'signalsWithinSla', kind: 'share' },
  { indicator: 'snapshots', of: 'snapshotRate', kind: 'share' },
  { indicator: 'publish', of: 'editToPublishHours', kind: 'hours' },
];

interface SteeringLine {
  indicator: IndicatorName;
  now: string;
  /** Null where the last cycle had nothing to count, or there was none. */
  last: string | null;
}

/** The indicators that there is something to count for. */
export function steeringLines(standing: Standing, language: Language): SteeringLine[] {
  const now = steeringNow(standing);
  return INDICATORS.flatMap(({ indicator, of, kind }) => {
    const value = now[of];
    const before = standing.last?.indicators[of] ?? null;
    if (value === null) return [];
    return [
      {
        indicator,
        now: indicatorText(value, kind, language),
        last: before === null ? null : indicatorText(before, kind, language),
      },
    ];
  });
}

/** An indicator in its own unit: `89 %`, `3.1 days`, `17 h`; many hours as days. */
export function indicatorText(value: number, kind: IndicatorKind['kind'], language: Language): string {
  if (kind === 'share') return percentText(value, language);
  return kind === 'hours' ? meanHoursText(value, language) : meanDaysText(value, language);
}

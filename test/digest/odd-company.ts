// Takes a few words; gives boards that a calm example does not show, as they stand on a Monday. Figures come
// from the product's own rules.
import { foldBoard } from '../../shared/board/fold.ts';
import type { LinkTo, MailContent } from '../../shared/digest/content.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import type { KeyResult, Language, Settings, Unit } from '../../shared/model/plan.ts';
import type { MicroOkr, ProcessState, Support } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { MS_PER_DAY } from '../../shared/model/time.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  processOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';

export const HEAD = 'he@odd.example';
export const LEAD = 'lin@odd.example';
export const GUIDE = 'mo@odd.example';

/** A day, a value and what was in the way. */
export type Said = readonly [day: string, value: number, blocker?: string];

export interface Odd {
  language?: Language;
  settings?: Partial<Settings>;
  /** Of the region that the key results belong to. */
  unit?: Partial<Unit>;
  /**
   * What differs from a key result that grows from 0 to 100; reported by the guide unless it says otherwise.
   */
  keyResults: readonly (Partial<KeyResult> & { said?: readonly Said[] })[];
  process?: Partial<ProcessState>;
}

export const linkTo: LinkTo = (purpose, subject) => `${purpose}:${subject}`;
export const mondayAt = (day: string): number => Date.parse(`${day}T08:00:00+08:00`);

/** Headquarters, a region below it led by Lin Yue, and one of its guides. */
export function oddStanding(day: string, odd: Odd): Standing {
  const { language = 'en', settings, unit, keyResults, process } = odd;
  const now = mondayAt(day);
  const plan = planOf({
    settings: settingsOf({ language, ...settings }),
    units: [
      { ...unitOf('HQ', null, HEAD), name: 'Headquarters' },
      { ...unitOf('E', 'HQ', LEAD), name: 'East China', ...unit },
    ],
    people: [
      personOf(HEAD, { name: 'He Jian' }),
      personOf(LEAD, { name: 'Lin Yue', unitIds: ['E'] }),
      personOf(GUIDE, { name: 'Mo Xuan', unitIds: ['E'] }),
    ],
    objectives: [objectiveOf({ id: 'O', unitId: 'E' })],
    keyResults: keyResults.map(({ said: _, ...changes }, at) =>
      keyResultOf({ id: `K${at + 1}`, objectiveId: 'O', owner: GUIDE, metricId: `M${at}`, ...changes }),
    ),
  });
  const states = new Map(
    plan.keyResults.flatMap((keyResult, at) => {
      const reports = (keyResults[at]!.said ?? [])
        .map(([on, value, blocker = '']) => reportOf(on, value, { by: keyResult.owner, blocker }))
        .filter(({ receivedAt }) => receivedAt <= now);
      return reports.length === 0
        ? []
        : [[keyResult.id, stateAfter(keyResult, plan.settings, reports)] as const];
    }),
  );
  const facts = { plan, states, process: processOf(process) };
  const asOf = { day, at: now };
  return { ...facts, asOf, board: foldBoard({ ...facts, warnings: [] }, asOf) };
}

/** The weekly mail of a Monday; null where there is nothing to say. */
export const mailOn = (day: string, odd: Odd, email: string = LEAD): MailContent | null =>
  weeklyDigest(oddStanding(day, odd), email, mondayAt(day) - 7 * MS_PER_DAY, linkTo);

export const supportOf = (changes: Partial<Support> = {}): Support => ({
  id: 'U1',
  at: mondayAt('2025-02-15'),
  keyResultId: 'K1',
  by: GUIDE,
  kind: 'people',
  request: 'An expert for three days',
  decision: null,
  fromUnitId: null,
  decidedAt: null,
  decidedBy: '',
  reason: '',
  ...changes,
});

export const goalOf = (due: string): MicroOkr => ({
  id: 'G1',
  email: GUIDE,
  goal: 'Show one product in a scene',
  steps: [],
  start: '2025-01-01',
  due,
  points: 10,
  confirmedAt: null,
  confirmedBy: '',
});

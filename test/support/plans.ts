// Plans and key results for specifications in a few words: whatever is not said has its default. Never a
// rule.
import type { KeyResult, Objective, Person, Plan, Settings, Unit } from '../../shared/model/plan.ts';
import type { ProcessState } from '../../shared/model/process.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { emptyState, type Report, receive } from '../../shared/okr/receive.ts';
import { ENTRY_TYPES } from '../../shared/process/steps/table.ts';
import { defaultSettings } from '../../shared/sheet/table/setting-keys.ts';

/** The defaults of the settings, for the first quarter of 2025 in Shanghai. */
export const settingsOf = (changes: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(),
  workspace: 'Test',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  cycle: '2025 Q1',
  cycleStart: '2025-01-01',
  cycleEnd: '2025-03-31',
  ...changes,
});

export const keyResultOf = (changes: Partial<KeyResult> = {}): KeyResult => ({
  id: 'K1',
  objectiveId: 'O1',
  text: 'A key result',
  metricId: 'M1',
  type: 'increase',
  baseline: 0,
  target: 100,
  low: null,
  high: null,
  weight: null,
  owner: 'owner@chain.example',
  start: '2025-01-01',
  due: '2025-03-31',
  points: [],
  percent: false,
  ...changes,
});

export const objectiveOf = (changes: Partial<Objective> = {}): Objective => ({
  id: 'O1',
  unitId: 'HQ',
  text: 'An objective',
  alignedTo: null,
  weight: null,
  notes: '',
  ...changes,
});

export const unitOf = (
  id: string,
  parentId: string | null = null,
  leadEmail: string | null = null,
): Unit => ({ id, name: id, level: '', parentId, leadEmail });

export const personOf = (email: string, changes: Partial<Person> = {}): Person => ({
  email,
  name: email.split('@')[0]!,
  unitIds: ['HQ'],
  post: '',
  role: 'member',
  language: null,
  timeZone: null,
  leftOn: null,
  ...changes,
});

export const planOf = (changes: Partial<Plan> = {}): Plan => ({
  settings: settingsOf(),
  units: [unitOf('HQ')],
  people: [personOf('owner@chain.example')],
  metrics: [
    { id: 'M1', name: 'Metric', definition: 'counted so', measureUnit: '', direction: '', owner: '' },
  ],
  objectives: [objectiveOf()],
  keyResults: [keyResultOf()],
  forms: [],
  mails: [],
  rewards: [],
  ...changes,
});

/** A process in which nothing has happened yet. */
export const processOf = (changes: Partial<ProcessState> = {}): ProcessState => ({
  ...(Object.fromEntries(ENTRY_TYPES.map((type) => [type, []])) as unknown as ProcessState),
  ...changes,
});

/** A report of `value` for a day, received at noon in Shanghai unless said otherwise. */
export const reportOf = (day: string, value: number, changes: Partial<Report> = {}): Report => ({
  day,
  value,
  confidence: null,
  selfStatus: null,
  blocker: '',
  note: '',
  supportNeeded: '',
  by: 'owner@chain.example',
  receivedAt: Date.parse(`${day}T12:00:00+08:00`),
  submissionId: `s-${day}-${value}`,
  ...changes,
});

/** The state after some reports in their order. */
export const stateAfter = (
  keyResult: KeyResult,
  settings: Settings,
  reports: readonly Report[],
): KeyResultState =>
  reports.reduce(
    (state, report) => receive(keyResult, settings, state, report).state,
    emptyState(keyResult.id),
  );

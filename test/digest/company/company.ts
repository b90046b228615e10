// Takes a language; gives a small company in the middle of its quarter, in which every mail has something to
// say. Figures come from the product's own rules.
import { foldBoard } from '../../../shared/board/fold.ts';
import type { KeyResult, Language, MailText, Plan } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { KeyResultState, Review } from '../../../shared/model/state.ts';
import type { Report } from '../../../shared/okr/receive.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../../support/plans.ts';
import { ADMIN, at, EAST, GUIDE, HEAD, MONDAY, SHANGHAI } from './people.ts';
import { processIn } from './process.ts';
import { EN, type Texts, ZH } from './texts.ts';

const share = (
  id: string,
  text: string,
  objectiveId: string,
  owner: string,
  changes: Partial<KeyResult> = {},
) => keyResultOf({ id, text, objectiveId, owner, ...changes });

interface Company {
  standing: Standing;
  plan: Plan;
}

/** The company on Monday 17 February 2025, 08:00, unless another moment is given. */
export function companyIn(
  language: Language,
  {
    now = MONDAY,
    mails = [],
    plan: changes = {},
  }: { now?: number; mails?: MailText[]; plan?: Partial<Plan> } = {},
): Company {
  const t = language === 'zh' ? ZH : EN;
  const plan = planOf({
    settings: settingsOf({ workspace: t.workspace, language, decodingMeeting: '2025-01-06T09:30' }),
    units: [
      { ...unitOf('HQ', null, HEAD), name: t.hq },
      { ...unitOf('E', 'HQ', EAST), name: t.east },
      { ...unitOf('SH', 'E', SHANGHAI), name: t.shanghai },
      { ...unitOf('S', 'HQ', null), name: language === 'zh' ? '华南大区' : 'South China' },
    ],
    people: [
      personOf(HEAD, { name: language === 'zh' ? '何健' : 'He Jian' }),
      personOf(EAST, { name: language === 'zh' ? '林月' : 'Lin Yue', unitIds: ['E'] }),
      personOf(SHANGHAI, { name: language === 'zh' ? '徐露' : 'Xu Lu', unitIds: ['SH'] }),
      personOf(GUIDE, { name: language === 'zh' ? '莫轩' : 'Mo Xuan', unitIds: ['SH'] }),
      personOf(ADMIN, { name: language === 'zh' ? '宋云' : 'Song Yun', role: 'admin' }),
    ],
    objectives: [
      objectiveOf({ id: 'O1', unitId: 'HQ', text: t.battle }),
      objectiveOf({ id: 'O2', unitId: 'E', text: t.premium, alignedTo: 'K1' }),
      objectiveOf({ id: 'O3', unitId: 'SH', text: t.premium, alignedTo: 'O2' }),
    ],
    keyResults: [
      share('K1', t.share, 'O1', HEAD, { baseline: 0.12, target: 0.18, percent: true }),
      share('K2', t.premium, 'O2', EAST, { target: 25 }),
      share('K3', t.conversion, 'O2', EAST, { target: 10, metricId: 'M2' }),
      share('K4', t.visits, 'O3', GUIDE, { target: 200 }),
      share('K5', t.loss, 'O3', SHANGHAI, { type: 'maintain', baseline: 0, target: 0, high: 4 }),
    ],
    mails,
    ...changes,
  });
  const states = statesOf(plan, t);
  const process = processIn(t);
  const asOf = { day: new Date(now + 8 * 3_600_000).toISOString().slice(0, 10), at: now };
  const board = foldBoard({ plan, states, process, warnings: [] }, asOf);
  return { plan, standing: { plan, states, process, board, asOf } };
}

/**
 * K1 stays green, K2 turns red with a false calm, K3 comes back from red, K4 says nothing after January, K5
 * says nothing at all.
 */
function statesOf(plan: Plan, t: Texts): ReadonlyMap<string, KeyResultState> {
  const report = (day: string, value: number, changes: Partial<Report> = {}) =>
    reportOf(day, value, { submissionId: `${day}-${value}`, ...changes });
  const reports: Record<string, Report[]> = {
    K1: [report('2025-02-07', 0.145)],
    K2: [
      report('2025-01-24', 6, { by: EAST }),
      report('2025-02-14', 5, { by: EAST, blocker: t.blocker, note: t.note, selfStatus: 'on track' }),
    ],
    K3: [report('2025-02-07', 1, { by: EAST }), report('2025-02-14', 6, { by: EAST })],
    K4: [report('2025-01-24', 52, { by: GUIDE })],
  };
  return new Map(
    plan.keyResults
      .filter(({ id }) => reports[id])
      .map((keyResult) => {
        const state = stateAfter(keyResult, plan.settings, reports[keyResult.id]!);
        const reviews = state.reviews.map((review) => steppedOf(review, t));
        return [keyResult.id, { ...state, reviews }];
      }),
  );
}

/** The review of K3 worked and is closed; that of K2 waits for its answer. */
function steppedOf(review: Review, t: Texts): Review {
  if (review.keyResultId !== 'K3') return review;
  return {
    ...review,
    respondedAt: at('2025-02-08 10:00'),
    startedAt: at('2025-02-09 10:00'),
    closedAt: at('2025-02-15 10:00'),
    measure: t.measure,
    outcome: 'effective',
    by: EAST,
  };
}

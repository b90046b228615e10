// Takes a language; gives a small company in the middle of its quarter, in which every mail has something to
// say. Figures come from the product's own rules.
import { foldBoard } from '../../shared/board/fold.ts';
import type { LinkTo } from '../../shared/digest/content.ts';
import type { KeyResult, Language, MailText, Plan } from '../../shared/model/plan.ts';
import type { ProcessState } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { KeyResultState, Review } from '../../shared/model/state.ts';
import type { Report } from '../../shared/okr/receive.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';

export const HEAD = 'he@chain.example';
export const EAST = 'lin@chain.example';
export const SHANGHAI = 'xu@chain.example';
export const GUIDE = 'mo@chain.example';
export const ADMIN = 'song@chain.example';

/** A moment of the wall clock in Shanghai, `2025-02-17 08:00`. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

/** The digest's moment, a Monday, and that of the one before. */
export const MONDAY = at('2025-02-17 08:00');
export const LAST_MONDAY = at('2025-02-10 08:00');

/** Links as a mail has them, but readable. */
export const linkTo =
  (email: string): LinkTo =>
  (purpose, subject) =>
    `https://attune.example/${purpose}/${email.split('@')[0]}${subject === '' ? '' : `/${subject}`}`;

type Texts = Record<
  | 'workspace'
  | 'hq'
  | 'east'
  | 'shanghai'
  | 'battle'
  | 'share'
  | 'premium'
  | 'conversion'
  | 'visits'
  | 'loss'
  | 'blocker'
  | 'note'
  | 'request'
  | 'signal'
  | 'where'
  | 'effect'
  | 'proposal'
  | 'resources'
  | 'idea'
  | 'measure'
  | 'reason',
  string
>;

const EN: Texts = {
  workspace: 'Lumen Home',
  hq: 'Headquarters',
  east: 'East China',
  shanghai: 'Shanghai',
  battle: 'Premium share to 18 %',
  share: 'Premium share from 12 % to 18 %',
  premium: 'Premium sales up 25 %',
  conversion: 'New-customer conversion of 10 %',
  visits: 'Visits to communities',
  loss: 'No more than 4 % of guides leave',
  blocker: 'Guides explain the product by its data sheet',
  note: 'customers listen and leave',
  request: 'An expert for three days',
  signal: 'Group-buying price war in the communities',
  where: 'Lianyang, Shanghai',
  effect: 'three orders taken back',
  proposal: 'Trial days with gyms nearby',
  resources: '20 trial sets by 1 March',
  idea: 'members bring a friend',
  measure: 'A three-minute scene video a day',
  reason: 'the crew of Hangzhou is free',
};

const ZH: Texts = {
  workspace: '朗境家居',
  hq: '总部',
  east: '华东大区',
  shanghai: '上海',
  battle: '高端产品市占率提升至 18%',
  share: '高端市占率从 12% 到 18%',
  premium: '高端产品销量环比增长 25%',
  conversion: '新客转化率达到 10%',
  visits: '社区拜访量',
  loss: '骨干导购流失率不超过 4%',
  blocker: '导购缺乏场景化演示能力',
  note: '顾客听完就走',
  request: '请派产品专家驻场三天',
  signal: '社区团购价格战',
  where: '上海联洋',
  effect: '退单三笔',
  proposal: '联合本地健身房做跨界体验日',
  resources: '3 月 1 日前 20 套体验装',
  idea: '会员带友体验',
  measure: '每天一个三分钟情景剧视频',
  reason: '杭州施工队有空档',
};

const share = (
  id: string,
  text: string,
  objectiveId: string,
  owner: string,
  changes: Partial<KeyResult> = {},
) => keyResultOf({ id, text, objectiveId, owner, ...changes });

export interface Company {
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
  const process = processOf(t);
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

const processOf = (t: Texts): ProcessState => ({
  proposals: [
    {
      id: 'P1',
      at: at('2025-02-16 20:00'),
      unitId: 'E',
      by: EAST,
      answers: 'O1',
      objective: t.proposal,
      keyResults: [],
      alignmentScore: 4,
      resources: t.resources,
      idea: t.idea,
      decision: null,
      decidedAt: null,
      decidedBy: '',
      reason: '',
      objectiveId: null,
    },
  ],
  support: [
    {
      id: 'U1',
      at: at('2025-02-14 12:00'),
      keyResultId: 'K2',
      by: EAST,
      kind: 'people',
      request: t.request,
      decision: null,
      fromUnitId: null,
      decidedAt: null,
      decidedBy: '',
      reason: '',
    },
    {
      id: 'U2',
      at: at('2025-02-10 12:00'),
      keyResultId: 'K4',
      by: GUIDE,
      kind: 'supply',
      request: t.request,
      decision: 'lent',
      fromUnitId: 'E',
      decidedAt: at('2025-02-11 12:00'),
      decidedBy: EAST,
      reason: t.reason,
    },
  ],
  signals: [
    {
      id: 'I1',
      at: at('2025-02-16 21:00'),
      by: GUIDE,
      what: t.signal,
      where: t.where,
      effect: t.effect,
      acknowledgedAt: null,
      acknowledgedBy: '',
      linkedTo: null,
    },
  ],
  microOkrs: [],
  points: [],
  adjustments: [],
  playbooks: [
    {
      id: 'PB1',
      metricId: 'M1',
      keyResultId: 'K3',
      measure: t.measure,
      before: 0.1,
      after: 0.6,
      reused: 0,
      outcome: 'effective',
    },
  ],
  formProposals: [],
  comments: [],
  publications: [],
});

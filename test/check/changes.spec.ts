// The specification of how a change of the plan is told: in words, with names, in both languages; never an ID
// alone, JSON, `null` or a name from the code.
import { describe, expect, it } from '@jest/globals';
import type { FormField } from '../../shared/model/form.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { changeWording } from '../../shared/process/change-words.ts';
import { planChanges } from '../../shared/process/plan-changes.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { planWith } from './book.ts';

const PLAN = readWorkbook(planWith(), { only: 'plan' }).plan!;

const QUESTION: FormField = {
  id: 'visitors',
  label: { en: 'How many visitors today?', zh: '今天来了多少人？' },
  type: 'number',
  required: false,
  options: [],
  min: null,
  max: null,
  help: {},
  initial: null,
  showWhen: null,
  mapsTo: null,
};
const withForms = (...fields: FormField[]): Plan => ({
  ...PLAN,
  forms: [{ id: 'snapshot', title: { en: 'snapshot' }, fields }],
});

function told(before: Plan, after: Plan, language: 'en' | 'zh' = 'en'): string[] {
  return planChanges(before, after)
    .map(changeWording(before, after, language))
    .flatMap(({ said }) => said);
}

const withSettings = (settings: Partial<Plan['settings']>): Plan => ({
  ...PLAN,
  settings: { ...PLAN.settings, ...settings },
});
const withFirst = <Kind extends 'units' | 'people' | 'metrics' | 'objectives' | 'keyResults'>(
  kind: Kind,
  at: number,
  fields: Partial<Plan[Kind][number]>,
): Plan => ({
  ...PLAN,
  [kind]: (PLAN[kind] as object[]).map((each, index) => (index === at ? { ...each, ...fields } : each)),
});

describe('a change in words', () => {
  it.each<[what: string, after: Plan, en: string[], zh: string[]]>([
    ['a share', withSettings({ amberAbove: 0.05 }), ['Amber above: 15% → 5%'], ['黄灯阈值：15% → 5%']],
    [
      'a weekday',
      withSettings({ snapshotDay: 4 }),
      ['Snapshot day: Friday → Thursday'],
      ['快照日：星期五 → 星期四'],
    ],
    [
      'holidays that were blank',
      withSettings({ holidays: { calendar: 'CN', days: ['2025-02-14'] } }),
      ['Holidays: blank → CN; 2025-02-14'],
      ['节假日：空 → CN; 2025-02-14'],
    ],
    [
      'a moment that was blank',
      withSettings({ decodingMeeting: '2025-01-14T09:30' }),
      ['Decoding meeting: blank → 2025-01-14 09:30'],
      ['解码会：空 → 2025-01-14 09:30'],
    ],
    [
      'a unit above',
      withFirst('units', 1, { name: 'Bakery', leadEmail: 'mia@shop.example' }),
      ['Bakery: Name Corner Bakery → Bakery', 'Bakery: Lead Ben Lee → Mia Wong'],
      ['Bakery：名称 Corner Bakery → Bakery', 'Bakery：负责人 Ben Lee → Mia Wong'],
    ],
    [
      'a person’s units and role',
      withFirst('people', 1, { unitIds: ['U1', 'U2'], role: 'admin', leftOn: '2025-02-01', chatId: 'ben' }),
      [
        'Ben Lee: Unit Corner Bakery → Head office; Corner Bakery',
        'Ben Lee: Role member → admin',
        'Ben Lee: Left on blank → 2025-02-01',
        'Ben Lee: Chat ID blank → ben',
      ],
      [
        'Ben Lee：组织 Corner Bakery → Head office；Corner Bakery',
        'Ben Lee：角色 成员 → 管理员',
        'Ben Lee：离职日 空 → 2025-02-01',
        'Ben Lee：群聊账号 空 → ben',
      ],
    ],
    [
      'a metric',
      withFirst('metrics', 0, { definition: 'Who comes weekly' }),
      ['Regulars: Definition Who comes twice a week → Who comes weekly'],
      ['Regulars：口径 Who comes twice a week → Who comes weekly'],
    ],
    [
      'an objective’s alignment',
      withFirst('objectives', 0, { alignedTo: 'KR1' }),
      ['Neighbours come back: Aligned to blank → Regulars a week'],
      ['Neighbours come back：对齐 空 → Regulars a week'],
    ],
    [
      'a target',
      withFirst('keyResults', 0, { target: 150 }),
      ['Ben Lee’s target, “Regulars a week”: 140 → 150'],
      ['Ben Lee的目标值（Regulars a week）：140 → 150'],
    ],
    [
      'an owner, a metric and a type',
      withFirst('keyResults', 0, { owner: 'mia@shop.example', metricId: 'M2', type: 'maintain' }),
      [
        'Regulars a week: Metric Regulars → Complaints',
        'Regulars a week: Type increase → maintain',
        'Mia Wong’s baseline, “Regulars a week”: 80 → blank',
        'Mia Wong’s target, “Regulars a week”: 140 → blank',
        'Regulars a week: Owner Ben Lee → Mia Wong',
      ],
      [
        'Regulars a week：指标 Regulars → Complaints',
        'Regulars a week：类型 增加 → 保持',
        'Mia Wong的基线（Regulars a week）：80 → 空',
        'Mia Wong的目标值（Regulars a week）：140 → 空',
        'Regulars a week：负责人 Ben Lee → Mia Wong',
      ],
    ],
    [
      'a new key result and one that is gone',
      {
        ...PLAN,
        keyResults: [PLAN.keyResults[0]!, { ...PLAN.keyResults[0]!, id: 'KR9', text: 'Loaves', target: 900 }],
      },
      ['New: Loaves, 80 → 900, Ben Lee', 'Taken out: Complaints, 12 → 4, Mia Wong'],
      ['新增：Loaves，80 → 900，Ben Lee', '移除：Complaints，12 → 4，Mia Wong'],
    ],
    [
      'a person who is new',
      { ...PLAN, people: [...PLAN.people, { ...PLAN.people[1]!, email: 'zoe@shop.example', name: 'Zoe' }] },
      ['New: Zoe'],
      ['新增：Zoe'],
    ],
    [
      'a question in the snapshot',
      withForms(QUESTION),
      ['New question in the snapshot: How many visitors today?'],
      ['快照新增问题：今天来了多少人？'],
    ],
    [
      'a mail’s subject',
      { ...PLAN, mails: [{ mail: 'digest', language: 'en', subject: 'Our week', opening: '', closing: '' }] },
      ['New: digest (en)'],
      ['新增：digest (en)'],
    ],
    [
      'a reward',
      { ...PLAN, rewards: [{ id: 'RW1', reward: 'A day off', points: 20, stock: null }] },
      ['New: A day off'],
      ['新增：A day off'],
    ],
  ])('%s', (_what, after, en, zh) => {
    expect(told(PLAN, after)).toEqual(en);
    expect(told(PLAN, after, 'zh')).toEqual(zh);
  });

  it.each<[what: string, field: Partial<FormField>, en: string]>([
    [
      'its label',
      { label: { en: 'Guests?' } },
      'the snapshot, “Guests?”: Label How many visitors today? → Guests?',
    ],
    ['its type', { type: 'percent' }, 'the snapshot, “How many visitors today?”: Type number → percent'],
    [
      'that it is required',
      { required: true },
      'the snapshot, “How many visitors today?”: Required no → yes',
    ],
    ['its bounds', { min: 5 }, 'the snapshot, “How many visitors today?”: Min blank → 5'],
    [
      'its options',
      {
        options: [
          { key: 'a', label: { en: 'Few' } },
          { key: 'b', label: {} },
        ],
      },
      'the snapshot, “How many visitors today?”: Options blank → Few, b',
    ],
    [
      'its help',
      { help: { en: 'At noon' } },
      'the snapshot, “How many visitors today?”: Help blank → At noon',
    ],
    [
      'when it is shown',
      { showWhen: { fieldId: 'x', values: ['1'], negated: false } },
      'the snapshot, “How many visitors today?”: Show when changed',
    ],
    [
      'where it goes',
      { mapsTo: { tab: 'Visits', column: 'Count' } },
      'the snapshot, “How many visitors today?”: Maps to blank → Visits.Count',
    ],
    [
      'its right answer, and not to what',
      { right: ['42'] },
      'the snapshot, “How many visitors today?”: Right answer changed',
    ],
  ])('of a question: %s', (_what, field, en) => {
    expect(told(withForms(QUESTION), withForms({ ...QUESTION, ...field }))).toEqual([en]);
  });

  it('of a form: questions in another order, or gone', () => {
    const other = { ...QUESTION, id: 'mood', label: { en: 'Mood?' } };
    expect(told(withForms(QUESTION, other), withForms(other, QUESTION))).toEqual([
      'the snapshot: its questions are in another order',
    ]);
    expect(told(withForms(QUESTION, other), withForms(QUESTION))).toEqual([
      'Question taken out of the snapshot: Mood?',
    ]);
  });

  it('never holds JSON, null, undefined or an ID where there is a name', () => {
    const bare = { ...PLAN, units: PLAN.units.map((unit) => ({ ...unit, name: '' })) };
    const nothing: Plan = {
      ...PLAN,
      units: [],
      people: [],
      metrics: [],
      objectives: [],
      keyResults: [],
    };
    for (const [before, after] of [
      [PLAN, bare],
      [nothing, PLAN],
      [PLAN, nothing],
    ] as const)
      for (const language of ['en', 'zh'] as const)
        for (const line of told(before, after, language))
          expect(line).not.toMatch(/[{}[\]]|null|undefined|KR\d|\bO\d|\bM\d/);
  });
});

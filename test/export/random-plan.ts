// Makes plans as companies have them: any texts, all types of key results, exact numbers. Never one that
// Publish would refuse.
import fc from 'fast-check';
import { addDays } from '../../shared/calendar/days.ts';
import type { KeyResult, KeyResultType, Language, Objective, Plan } from '../../shared/model/plan.ts';
import { textOf } from '../../shared/sheet/table/texts.ts';
import { keyResultOf, objectiveOf, personOf, planOf, settingsOf, unitOf } from '../support/plans.ts';

const ODD = [
  '=1+1',
  '+A1',
  '-SUM(B2)',
  '@cmd',
  'a | b',
  '**bold** _it_ `code`',
  '# heading',
  '“引号”；分号',
  'comma, "quote"',
  '<b>&amp;</b>',
  '[link](http://x.example)',
  'x_x0041_y',
  '100%',
  '0012',
  'TRUE',
  '2025-01-14',
  '目标 1：提升',
];

/** One line as a cell holds it: no blanks around it, none twice. */
const line = fc
  .oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('Raise premium sales', '提升高端产品销量', 'Cut returns to 3 %'),
  )
  .map((text) => textOf(text).replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !/^'/.test(text));

const decimal = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000),
);
const share = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000);
const TYPES: KeyResultType[] = ['increase', 'decrease', 'maintain', 'milestone', 'yes-no'];

const keyResult = (id: string, objectiveId: string, owner: string): fc.Arbitrary<KeyResult> =>
  fc
    .record({
      text: line,
      type: fc.constantFrom(...TYPES),
      percent: fc.boolean(),
      from: fc.tuple(decimal, decimal),
      shares: fc.tuple(share, share),
      weight: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
      startsAfter: fc.integer({ min: 0, max: 20 }),
      lasts: fc.integer({ min: 30, max: 60 }),
      hasPoint: fc.boolean(),
    })
    .map(({ text, type, percent: isPercent, from, shares, weight, startsAfter, lasts, hasPoint }) => {
      const start = addDays('2025-01-01', startsAfter);
      const due = addDays(start, lasts);
      // Milestones are shares by nature.
      const percent = type === 'milestone' || (isPercent && type !== 'yes-no');
      const [a, b] = percent ? shares : from;
      const [low, high] = a < b ? [a, b] : a > b ? [b, a] : [a, a + 1];
      const isScaled = type === 'increase' || type === 'decrease';
      const [baseline, target] = type === 'decrease' ? [high, low] : [low, high];
      const point = { day: addDays(start, 10), value: isScaled ? baseline + (target - baseline) / 2 : 0.4 };
      return keyResultOf({
        id,
        objectiveId,
        owner,
        text,
        type,
        percent,
        weight,
        start,
        due,
        metricId: '',
        ...(isScaled ? { baseline, target } : { baseline: 0, target: type === 'maintain' ? 0 : 1 }),
        low: type === 'maintain' ? low : null,
        high: type === 'maintain' ? high : null,
        points: hasPoint && isScaled ? [{ ...point, value: Number(point.value.toPrecision(12)) }] : [],
      });
    });

/** A plan of three units and a few people in the language. */
export function randomPlan(language: Language): fc.Arbitrary<Plan> {
  const people = [1, 2, 3].map((n) => personOf(`person${n}@chain.example`, { name: `Person ${n}` }));
  const objective = (at: number): fc.Arbitrary<{ objective: Objective; keyResults: KeyResult[] }> =>
    fc
      .record({
        text: line,
        notes: fc.oneof(fc.constant(''), line),
        weight: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
        unitId: fc.constantFrom('HQ', 'U1', 'U2'),
        count: fc.integer({ min: 1, max: 3 }),
      })
      .chain(({ count, ...fields }) =>
        fc
          .tuple(
            ...Array.from({ length: count }, (_, n) =>
              keyResult(`KR${at}-${n + 1}`, `O${at}`, people[(at + n) % 3]!.email),
            ),
          )
          .map((keyResults) => ({ objective: objectiveOf({ id: `O${at}`, ...fields }), keyResults })),
      );
  return fc.tuple(line, ...[1, 2, 3].map(objective)).map(([workspace, ...goals]) =>
    planOf({
      settings: settingsOf({ language, workspace, timeZone: language === 'zh' ? 'Asia/Shanghai' : 'UTC' }),
      units: [unitOf('HQ', null, people[0]!.email), unitOf('U1', 'HQ'), unitOf('U2', 'HQ')],
      people,
      objectives: goals.map((each) => each.objective),
      keyResults: goals.flatMap((each) => each.keyResults),
    }),
  );
}

// What each answer about a figure, a day, a status or a scale says of the proposal: true where it then stands
// there. Never the code that puts it there.
import { addressOf, isIn } from '../../../shared/import/grid/address.ts';
import { textOf } from '../../../shared/import/grid/cells.ts';
import { importAnswered } from '../../../shared/import/index.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import { columnOf } from '../../../shared/sheet/table/column-letters.ts';
import { placeOf } from '../place-in-file.ts';
import { eachPair, isFrom, itemsOf, type Means, same } from './offered.ts';

const baseline: Means = (offered) =>
  eachPair(
    offered,
    ({ baseline: before, proposed }) => before === null && proposed?.baseline === undefined,
    ({ target, proposed }, after) =>
      after.baseline === offered.answer || (target ?? proposed?.target) === offered.answer,
  );

const day: Means = ({ doubt: { at, about }, answer, settled }) =>
  itemsOf(settled).some(
    (item) => isIn(item.from[about] ?? '', at) && item[about as 'start' | 'due'] === answer,
  );

const percent: Means = ({ doubt: { at, candidates }, answer, settled }) =>
  keyResultsOf(settled).some((each) => {
    const figures = [each.baseline, each.target, each.current].filter((value) => value !== null);
    return (
      isFrom(each, at) &&
      each.asPercent === (answer === candidates![0]) &&
      (answer as number[]).every((value, place) => same(value, figures[place]))
    );
  });

const number: Means = ({ doubt: { at }, answer, settled }) =>
  keyResultsOf(settled).some((each) =>
    [
      ...(['baseline', 'target', 'current'] as const).map((figure) => [each.from[figure], each[figure]]),
      ...(each.history ?? []).map((past) => [past.at, past.value]),
    ].some(
      ([from, value]) => from === at && [answer, Number(answer) / 100].some((each) => same(each, value)),
    ),
  );

const falls: Means = (offered) =>
  keyResultsOf(offered.settled).some(
    ({ from, type }) => isIn(from.target ?? '', offered.doubt.at) && type === offered.answer,
  ) &&
  eachPair(
    offered,
    () => true,
    (before, after) => before.type === after.type || before.type === 'decrease',
  );

/** With the baselines that are asked for beside it: a value stands between two ends. */
const compute: Means = (offered) => {
  const { grids, doubt, answer, read } = offered;
  const doubts = read.doubts.filter(({ about, candidates }) => about === 'baseline' && candidates);
  const zeros = doubts.map((each) => ({ doubt: each, answer: each.candidates![0] }));
  const before = importAnswered(grids, {}, zeros).settled;
  const { settled } = importAnswered(grids, {}, [{ doubt, answer }, ...zeros]);
  return eachPair(
    { ...offered, read: before, settled },
    ({ current, progress, baseline: from, target: to }) =>
      current === null && progress !== null && from !== null && to !== null,
    ({ progress, baseline: from, target: to }, { current }) =>
      same(current, from! + (to! - from!) * progress!),
  );
};

const target: Means = ({ grids, doubt: { at }, answer, settled }) => {
  const targets = keyResultsOf(settled).flatMap(({ from }) => from.target ?? []);
  if (answer === 'leave out') return !targets.some((each) => isIn(each, at));
  if (answer === 'target') return targets.some((each) => isIn(each, at));
  const isBelow = (column: number) =>
    grids.some(({ rows }) => rows.some((row) => textOf(row[column]) === answer));
  return targets.length > 0 && targets.every((each) => isBelow(columnOf(placeOf(each).column!) - 1));
};

export const FIGURES_MEAN: Readonly<Record<string, Means>> = {
  askBaselines: baseline,
  askBaselinesBut: baseline,
  askTargetsInText: (offered) =>
    eachPair(
      offered,
      ({ proposed }) => proposed?.target !== undefined,
      ({ proposed, target: before }, after) =>
        after.proposed === undefined && after.target === (before ?? proposed!.target),
    ),
  askIsTarget: target,
  askWhichTarget: target,
  askCompute: compute,
  askPercent: percent,
  askScore: ({ doubt, answer, settled }) =>
    itemsOf(settled).some(
      ({ from, progress }) =>
        isIn(from.score ?? '', doubt.at) &&
        same(progress, Number(/\d+(?:\.\d+)?/.exec(doubt.question)![0]) / Number(answer)),
    ),
  askNumber: number,
  askDown: falls,
  askDirection: ({ doubt: { at }, answer, settled }) =>
    keyResultsOf(settled).some((each) => (each.from.target === at || each.at === at) && each.type === answer),
  askStatus: ({ grids, doubt, answer, settled }) => {
    const word = /“(.*)”/u.exec(doubt.question)![1];
    const column = doubt.at.replace(/\d+$/, '');
    const said = (at: string) =>
      grids.some((grid) =>
        grid.rows.some((row, y) =>
          row.some((cell, x) => addressOf(grid, y, x) === at && textOf(cell) === word),
        ),
      );
    const asked = itemsOf(settled).filter(
      ({ from }) => from.status?.replace(/\d+$/, '') === column && said(from.status),
    );
    return asked.length > 0 && asked.every(({ status }) => status === answer);
  },
  askConfidenceWords: (offered) =>
    eachPair(
      offered,
      ({ confidence }) => Object.hasOwn(offered.answer as object, confidence ?? ''),
      ({ confidence }, after) =>
        after.confidence === String((offered.answer as Record<string, number>)[confidence!]),
    ),
  askConfidence: (offered) =>
    eachPair(
      offered,
      ({ confidence }) => confidence !== null,
      ({ confidence }, after) =>
        /^(?:[1-9]|10)$/.test(after.confidence!) ||
        (confidence === after.confidence && offered.answer !== '%'),
    ),
  askLooseDay: ({ doubt: { at }, answer, settled }) =>
    keyResultsOf(settled).some(({ history = [] }) =>
      history.some((past) => isIn(past.at ?? '', at) && past.date === answer),
    ),
  askDayTwoWays: day,
  askThisYear: day,
  askDayOfWeek: day,
  askNoDay: day,
};

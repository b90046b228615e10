// What each answer about rows, people, teams and the period says of the proposal: true where it then stands
// there. Never the code that puts it there.
import { addressOf, isIn } from '../../../shared/import/grid/address.ts';
import { textOf } from '../../../shared/import/grid/cells.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import { columnOf } from '../../../shared/sheet/table/column-letters.ts';
import { placeOf } from '../place-in-file.ts';
import { type Item, isFrom, isInRow, itemsOf, type Means } from './offered.ts';

const owner: Means = ({ doubt: { at }, answer, settled }) =>
  itemsOf(settled).some((item) => (item.from.owner ?? item.from.email) === at && item.owner === answer);

const unit: Means = ({ doubt: { at }, answer, settled }) =>
  settled.objectives.some((each) => isFrom(each, at) && each.unit === answer) &&
  settled.units.some(({ name }) => name === answer);

const days: Means = ({ answer, settled: { period } }) =>
  period.certain && `${period.start},${period.end}` === `${answer}`;

const label: Means = ({ answer, settled: { period } }) =>
  period.given === answer && (!/20\d\d/.test(String(answer)) || period.start !== null);

/** The figures that are read stand below the label that was chosen, and not below the next. */
const block: Means = (offered) => {
  const { grids, doubt, answer, settled } = offered;
  const columnsOf = (text: unknown) =>
    grids.flatMap(({ rows }) => rows.map((row) => row.findIndex((cell) => textOf(cell).includes(`${text}`))));
  const first = (text: unknown) => columnsOf(text).find((column) => column >= 0) ?? Number.POSITIVE_INFINITY;
  const next = doubt.candidates![doubt.candidates!.indexOf(answer) + 1];
  const targets = keyResultsOf(settled).flatMap(({ from }) => from.target ?? []);
  const columns = targets.map((at) => columnOf(placeOf(at).column!) - 1);
  const isThere = columns.every((column) => column >= first(answer) && column < first(next));
  return label(offered) && columns.length > 0 && isThere;
};

/** Rows of a column of titles: of the kind that was said, or left out. */
const kind: Means = ({ doubt: { at }, answer, settled }) => {
  const isAsked = (item: Item) => isIn(item.from.text!, at) || isFrom(item, at) || isInRow(item.at, at);
  const goals = settled.objectives.filter(isAsked);
  const results = keyResultsOf(settled).filter(isAsked);
  if (answer === 'leave out') return goals.length + results.length === 0;
  if (answer === 'objectives and key results') return goals.length > 0 && results.length > 0;
  return (answer === 'objective' ? goals : results).length > 0;
};

/** A row that the file says nothing of stays out until a person says what it is. */
const kindOfRow: Means = (offered) =>
  offered.answer === 'leave out'
    ? itemsOf(offered.settled).length === itemsOf(offered.read).length
    : itemsOf(offered.settled).length > itemsOf(offered.read).length && kind(offered);

const hidden: Means = ({ grids, doubt: { at }, answer, settled }) => {
  const isHidden = (item: Item) =>
    grids.some((grid) =>
      grid.rows.some(
        (_, row) => (grid.hidden || grid.hiddenRows.has(row)) && isInRow(addressOf(grid, row, 0), item.at),
      ),
    );
  return itemsOf(settled).some((each) => isFrom(each, at) && isHidden(each)) === (answer !== 'leave out');
};

export const ROWS_MEAN: Readonly<Record<string, Means>> = {
  askHiddenTab: hidden,
  askHiddenRows: hidden,
  askTwice: ({ doubt: { at }, answer, settled }) =>
    itemsOf(settled).some((each) => isInRow(each.at, at)) === (answer === 'both'),
  askNotes: ({ answer, settled }) =>
    itemsOf(settled).some(({ kept = [] }) => kept.length > 0) === (answer === 'keep as notes'),
  askBold: kind,
  askWithFigures: kind,
  askKind: kindOfRow,
  askKindOf: kindOfRow,
  askFiguresOfGoals: ({ doubt: { at }, answer, settled }) =>
    keyResultsOf(settled).some(({ from, target: to }) => isIn(from.text!, at) && to !== null) ===
    (answer === 'key result'),
  askMetrics: ({ answer, settled }) => settled.metrics.length > 0 === (answer === 'metrics'),
  askWhetherReports: owner,
  askWhoReports: owner,
  askSamePerson: owner,
  askUnitOfGoal: unit,
  askEveryone: unit,
  askWhichTeam: unit,
  askPeriods: label,
  askBlocks: block,
  askCycle: block,
  askPeriodOfName: days,
  askPeriodYear: days,
  askPeriodAfter: label,
};

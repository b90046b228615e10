// Every answer that a question of an import offers does what it says (design §9, Questions): in each foreign
// sheet of these specifications each is taken in turn, by the same code as the sidebar.
import { describe, expect, it } from '@jest/globals';
import { doubtKey } from '../../shared/import/given.ts';
import { importAnswered, importOf } from '../../shared/import/index.ts';
import type { Doubt, Grid, Import } from '../../shared/import/model.ts';
import { FIGURES_MEAN } from './meanings/figures.ts';
import { ROWS_MEAN } from './meanings/rows.ts';
import { MORE_ASKED } from './more-asked.ts';
import { QUESTIONS, questionOf } from './question-kinds.ts';
import { ROOMS } from './rooms.ts';
import { unaccounted } from './unaccounted.ts';

const MEANS = { ...FIGURES_MEAN, ...ROWS_MEAN };

/** Questions that offer nothing: they can be left open, or are answered in a field of their own. */
const WITHOUT_ANSWERS = [
  'askTargets',
  'askShares',
  'askTwoScales',
  'askSomeMarked',
  'askNoNumber',
  'askHollowStatus',
  'askWhichDay',
  'askNoYear',
  'askYearOfWeek',
  'askTitle',
  'askWhere',
  'askCodes',
  'askRival',
  'askGuessed',
  'askParent',
  'askBesideKeyResult',
  'askUnknownParent',
  'askAddresses',
  'askManyAddresses',
  'askOwnerOpen',
  'askPost',
  'askWithoutOwner',
  'askOwners',
  'askOneUnit',
  'askFiscal',
  'askPeriodDays',
  'askPeriod',
];

const SOURCES: [string, readonly Grid[]][] = [...Object.values(ROOMS).flat(), ...MORE_ASKED].map(
  ({ name, grids }) => [name, grids],
);

const offersOf = ({ doubts }: Import) =>
  doubts.flatMap((doubt) => (doubt.candidates ?? []).map((answer) => ({ doubt, answer })));
const has = (doubts: readonly Doubt[], doubt: Doubt) =>
  doubts.some((each) => doubtKey(each) === doubtKey(doubt));

describe('An answer that is offered', () => {
  it.each(SOURCES)('does what it says: %s', (_, grids) => {
    const read = importOf(grids);
    const faults = offersOf(read).flatMap(({ doubt, answer }) => {
      const { asked, settled } = importAnswered(grids, {}, [{ doubt, answer }]);
      const about = `${questionOf(doubt)} at ${doubt.at} answered ${JSON.stringify(answer)}`;
      return [
        ...(has(asked, doubt) ? [] : [`${about}: cannot be changed any more`]),
        ...(has(settled.doubts, doubt) ? [`${about}: is asked again`] : []),
        ...(MEANS[questionOf(doubt)]?.({ grids, doubt, answer, read, settled })
          ? []
          : [`${about}: is not what then stands there`]),
        ...unaccounted(grids, settled).map((at) => `${about}: ${at} is lost`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('does so for every question that offers one, and each of them is asked here', () => {
    const seen = new Set(
      SOURCES.flatMap(([, grids]) => offersOf(importOf(grids)).map(({ doubt }) => questionOf(doubt))),
    );
    expect([...seen].sort()).toEqual(Object.keys(MEANS).sort());
    expect([...Object.keys(MEANS), ...WITHOUT_ANSWERS].sort()).toEqual([...QUESTIONS].sort());
  });

  it.each(SOURCES)(
    'left open takes nothing that was only proposed, and leaves the rest as it was read: %s',
    (_, grids) => {
      const read = importOf(grids);
      for (const doubt of read.doubts) {
        const { settled } = importAnswered(grids, {}, [{ doubt, answer: null }]);
        const plain = (of: Import) => ({
          ...of,
          period: of.period.certain ? of.period : { ...of.period, start: null, end: null },
          doubts: of.doubts.filter((each) => doubtKey(each) !== doubtKey(doubt)),
          objectives: JSON.parse(JSON.stringify(of.objectives), (key, value) =>
            key === 'proposed' ? undefined : value,
          ),
          orphans: JSON.parse(JSON.stringify(of.orphans), (key, value) =>
            key === 'proposed' ? undefined : value,
          ),
        });
        expect([questionOf(doubt), plain(settled)]).toEqual([questionOf(doubt), plain(read)]);
      }
    },
  );
});

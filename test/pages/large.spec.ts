// Takes companies as large as they may be; specifies that every page stays one that can be looked at, and
// that what it leaves out is a link away. Never a clock: `npm run bench` reads it.
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type BoardView,
  boardPage,
  filmPage,
  growthPage,
  processPage,
  unitPage,
  unitsPage,
} from '../../functions/src/pages/index.ts';
import { stepsAmong, type WaitingThing } from '../../functions/src/usecases/board/open-things.ts';
import { atEndOf, foldBoard } from '../../shared/board/fold.ts';
import { BOUNDS } from '../../shared/model/bounds.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { ProcessState } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { companyOf } from '../support/company-of-size.ts';
import { processOf, reportOf, stateAfter, unitOf } from '../support/plans.ts';

const LARGEST_BYTES = 200_000;
const bytesOf = (html: string | null) => Buffer.byteLength(html ?? '');

function standingOf(plan: Plan, process: ProcessState = processOf()): Standing {
  const states = new Map<string, KeyResultState>(
    plan.keyResults.map((each, index) => [
      each.id,
      stateAfter(each, plan.settings, [
        reportOf('2025-01-24', index % 40),
        reportOf('2025-02-07', index % 60),
      ]),
    ]),
  );
  const asOf = atEndOf('2025-02-07', plan.settings.timeZone);
  return { plan, states, process, board: foldBoard({ plan, states, process, warnings: [] }, asOf), asOf };
}

const viewOf = (more: Partial<BoardView> = {}): BoardView => ({
  language: 'en',
  link: (path) => `/${path}`,
  person: { email: 'hq@chain.example', name: 'Head' },
  paging: { path: 'board', part: '', page: 1 },
  ...more,
});

const pagesOf = (standing: Standing): [string, string | null][] => [
  ['board', boardPage(standing, viewOf())],
  ['board of a unit', boardPage(standing, viewOf({ unitId: 'U1' }))],
  ['board, red', boardPage(standing, viewOf({ status: 'red' }))],
  ['unit', unitPage(standing, 'HQ', viewOf())],
  ['units', unitsPage(standing, 'U1', viewOf())],
  ['film', filmPage(standing, { unitId: undefined, day: '2025-01-24' }, viewOf())],
  ['process', processPage(standing, viewOf(), { open: [], quickActions: [] })],
  ['growth', growthPage(standing, viewOf(), { email: 'hq@chain.example', givesPoints: true })],
];

describe('of 4,000 key results', () => {
  let standing: Standing;
  beforeAll(() => {
    standing = standingOf(companyOf(1_000, 4));
  });

  it('every page is below 200 kB', () => {
    for (const [name, html] of pagesOf(standing))
      expect([name, bytesOf(html) < LARGEST_BYTES]).toEqual([name, true]);
  });

  it('every red one stands on one page of its list', () => {
    const red = standing.board.keyResults.filter(({ status }) => status === 'red').map(({ id }) => id);
    const found: string[] = [];
    for (let page = 1; page <= Math.ceil(red.length / 40); page += 1) {
      const html = boardPage(
        standing,
        viewOf({ status: 'red', paging: { path: 'board', part: 'rows', page } }),
      );
      const list = html.slice(html.indexOf('kr-row'));
      found.push(...[...list.matchAll(/kr-row.*?key-result\?id=([^"&]+)"/gs)].map(([, id]) => id!));
    }
    expect(red.length).toBeGreaterThan(100);
    expect([...new Set(found)].sort()).toEqual([...red].sort());
  });

  it('a page that is not there is the last one', () => {
    const paging = { path: 'board', part: 'rows', page: 99_999 };
    const html = boardPage(standing, viewOf({ status: 'red', paging }));
    expect(html).toContain('rel="prev"');
    expect(html).not.toContain('rel="next"');
  });
});

describe('of a thousand things that wait for a step', () => {
  it.each<[string, (standing: Standing, open: WaitingThing[]) => string, number]>([
    ['the board', (standing, open) => boardPage(standing, viewOf({ open })), 4],
    [
      'the page of the process',
      (standing, open) => processPage(standing, viewOf(), { open, quickActions: [] }),
      15,
    ],
    [
      'the page of growth',
      (standing, open) =>
        growthPage(standing, viewOf({ stepOn: stepsAmong(() => open) }), {
          email: 'hq@chain.example',
          givesPoints: true,
        }),
      0,
    ],
  ])('%s finds words for those alone that it shows', (_, show, most) => {
    const told: string[] = [];
    const open = Array.from({ length: 1_000 }, (_, at): WaitingThing => {
      const named = { action: 'signal.acknowledge', part: 'signal', id: `S${at}` } as const;
      return {
        ...named,
        inWords() {
          told.push(named.id);
          return { ...named, text: 'A competitor opens next door', about: '', overdue: false };
        },
      };
    });
    const settled = standingOf(companyOf(2, 1), processOf());
    show({ ...settled, states: new Map() }, open);
    expect(told).toEqual(open.slice(0, most).map(({ id }) => id));
  });
});

describe('however a company is large', () => {
  const long = '很'.repeat(BOUNDS.textCharacters);

  it.each<[string, () => Standing]>([
    [
      '1,500 objectives in a chain',
      () => {
        const plan = companyOf(1_500, 1);
        const objectives = plan.objectives.map((each, at) => ({
          ...each,
          alignedTo: at === 0 ? null : `O${at - 1}`,
        }));
        return standingOf({ ...plan, objectives });
      },
    ],
    [
      '1,500 objectives of headquarters',
      () => {
        const plan = companyOf(1_500, 1);
        return standingOf({
          ...plan,
          objectives: plan.objectives.map((each) => ({ ...each, unitId: 'HQ' })),
        });
      },
    ],
    [
      '2,000 units below one',
      () => {
        const plan = companyOf(2_000, 1);
        const more = Array.from({ length: 1_979 }, (_, at) => unitOf(`X${at}`, 'HQ', 'hq@chain.example'));
        const objectives = plan.objectives.map((each, at) => ({
          ...each,
          unitId: at < 1_979 ? `X${at}` : 'U1',
        }));
        return standingOf({ ...plan, units: [...plan.units, ...more], objectives });
      },
    ],
    [
      'texts as long as they may be',
      () => {
        const plan = companyOf(60, 2);
        return standingOf({ ...plan, keyResults: plan.keyResults.map((each) => ({ ...each, text: long })) });
      },
    ],
    [
      'signals of 5,000 characters',
      () => {
        const signal = { where: long, what: long, effect: long, by: 'hq@chain.example', linkedTo: null };
        const heard = { acknowledgedAt: null, acknowledgedBy: '' };
        const at = Date.parse('2025-02-01T09:00:00Z');
        const signals = Array.from({ length: 1_200 }, (_, n) => ({
          id: `S${n}`,
          at: at + n,
          ...signal,
          ...heard,
        }));
        return standingOf(companyOf(3, 2), { ...processOf(), signals } as ProcessState);
      },
    ],
  ])('of %s every page is below 200 kB', (_, standing) => {
    for (const [name, html] of pagesOf(standing()))
      expect([name, bytesOf(html) < LARGEST_BYTES ? 'small' : bytesOf(html)]).toEqual([name, 'small']);
  });
});

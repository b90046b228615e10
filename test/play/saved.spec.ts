// Takes a past that came in by forms; says that the workbook into which the product wrote it replays to the
// same board (design §9). Never edits a row by hand.
import { describe, expect, it } from '@jest/globals';
import { recordsSince } from '../../functions/src/usecases/board/records.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { atEndOf } from '../../shared/board/fold.ts';
import { endOfDay, isTimeZone } from '../../shared/calendar/zones.ts';
import type { Board } from '../../shared/model/board.ts';
import type { Tab, Workbook } from '../../shared/model/workbook.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { isTabName } from '../../shared/sheet/table/tabs.ts';
import { headingRow, rowFor } from '../../shared/sheet/write/write.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { playEngine } from '../../workbench/src/play/engine.ts';
import { stepsOf } from '../../workbench/src/play/happenings.ts';
import type { Play } from '../../workbench/src/play/play.ts';
import { run, startOf } from '../../workbench/src/play/run.ts';
import { COMPANY, folderOf, type Tabs } from './playing.ts';

const DAY = '2025-03-31';
const ZONE = 'Asia/Shanghai';

/** A quarter in which each part of the process happens. */
const QUARTER: Tabs = {
  ...COMPANY,
  Objectives: [
    'Objective ID,Unit,Objective,Aligned to,Notes',
    'O1,HQ,Win,,',
    'O2,East,Win the east,O1,',
    'O3,East,Gyms,O1,',
  ],
  'Key results': [
    'KR ID,Objective ID,Key result,Type,Baseline,Target,Weight,Plan',
    'K1,O1,Sell more,increase,0,100,30,',
    'K2,O2,Open the shop,milestone,,,,2025-02-14:30%;2025-03-01:60%',
    'K3,O2,Sign the lease,yes-no,,,,',
    'K4,O2,Share of premium,increase,12%,18%,,',
    'O3-K1,O3,Days with gyms,increase,0,6,,',
  ],
  Snapshots: [
    'Date,KR ID,Value,Confidence,Self status,Blocker,Received',
    '2025-01-10,K1,2,9,on track,,',
    '2025-01-24,K1,10,5,on track,"Leaflets; 20 % off",2025-01-24 09:30',
    '2025-01-24,K1,11,5,on track,,2025-01-24 09:45',
    '2025-02-07,K1,45,,,,',
    '2025-02-21,K1,30,,,,',
    '2025-01-24,K2,30%,,,,2025-01-24 09:30',
    '2025-02-21,K2,20%,,at risk,,2025-02-25 18:00',
    '2025-01-24,K3,no,,,,',
    '2025-03-21,K3,yes,,,,',
    '2025-01-24,K4,12.5%,,,,',
    '2025-02-07,K4,13%,,,,',
    '2025-02-21,O3-K1,2,,,,',
  ],
  Proposals: [
    'Proposal ID,Date,Unit,Answers,Objective ID,Objective,Key results,Alignment score,Resources,Idea,Decision,Decided on,Decided by,Reason',
    'P1,2025-01-06 10:00,East,O1,O3,Gyms,"Days with gyms, 0, 6",5,none,Joint days,adopted,2025-01-13 11:00,an@x.example,Good',
    'P2,2025-01-20,East,K1,,Leaflets,"Leaflets out, 0, 5",2,none,,returned,2025-01-21,an@x.example,Not now',
  ],
  Reviews: [
    'KR ID,Responded at,Started at,Closed at,Measure,Outcome,By',
    'K1,2025-01-25 08:00,2025-01-26 15:00,2025-02-10 10:00,Short videos,effective,an@x.example',
    'K2,2025-03-03 10:00,,,,,bo@x.example',
  ],
  Support: [
    'Support ID,Date,KR ID,Kind,Request,Decision,From unit,Decided on,Decided by,Reason',
    'S1,2025-01-24 12:00,K1,people,Two guides,lent,East,2025-01-27 09:30,an@x.example,Until March',
    'S2,2025-02-10 12:00,K2,budget,Money,,,,,',
  ],
  Signals: [
    'Signal ID,At,By,What,Where,Effect,Acknowledged at,Acknowledged by,Linked to',
    'SG1,2025-02-01 20:00,bo@x.example,Price war,Lianyang,Orders back,2025-02-02 10:00,an@x.example,O1',
  ],
  'Micro-OKRs': [
    'Micro-OKR ID,Email,Goal,Steps,Start,Due,Points,Confirmed on,Confirmed by',
    'M1,bo@x.example,Talk tracks,Learn; Try,2025-01-06,2025-03-20,100,2025-03-03 16:00,an@x.example',
  ],
  Points: ['Date,Email,Change,Reason', '2025-03-04 10:00,bo@x.example,-40,A course'],
  Adjustments: [
    'At,KR ID,Field,Before,After,By,Reason',
    '2025-02-12 10:00,K1,target,80,100,bo@x.example,More',
    '2025-02-12 10:00,K1,weight,20,30,bo@x.example,Heavier',
  ],
};

interface Lived {
  board: Board;
  /** The plan tabs as they stand in the end, and the record as the product appended it. */
  saved: Workbook;
}

/** Lives through a workbook's past as if everything came by forms, then saves what the product wrote. */
async function lived(book: Workbook): Promise<Lived> {
  const { plan, happenings, problems } = readWorkbook(book, { isTimeZone });
  if (!plan || problems.length > 0) throw new Error(JSON.stringify(problems));
  const steps = stepsOf(happenings, plan);
  const engine = await playEngine({ start: startOf(plan, steps), timeZone: ZONE, trace: () => {} });
  try {
    const quiet = { trace: () => {}, progress: () => {} };
    const play: Play = { engine, book, plan, happenings, steps, key: 'saved', origin: 'form', ...quiet };
    expect(await run(play, endOfDay(DAY, ZONE))).toEqual([]);
    const workspace = workspaceIdOf(play.key);
    const read = await readStanding(engine.deps, workspace, engine.clock.now(), atEndOf(DAY, ZONE));
    const { records } = await recordsSince(engine.deps.store, workspace, read!, '');
    const appended = records.flatMap(({ tab, rows }): Tab[] => {
      if (!isTabName(tab) || tab === 'Objectives') return [];
      const headings = headingRow(tab, 'en');
      return [{ name: tab, rows: [headings, ...rows.map((row) => rowFor(tab, headings, row))] }];
    });
    const plans = book.tabs.filter(({ name }) =>
      ['Settings', 'Units', 'People', 'Objectives', 'Key results'].includes(name),
    );
    return { board: read!.standing.board, saved: { tabs: [...plans, ...appended] } };
  } finally {
    await engine.close();
  }
}

describe('a workbook saved from a live workspace', () => {
  it('holds what happened in every tab of the record, and replays to the same board', async () => {
    const opened = await openBook(folderOf(QUARTER));
    if (!opened.ok) throw new Error(opened.message);
    const first = await lived(toWorkbook(opened.book));
    expect(first.saved.tabs.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(QUARTER), 'Playbooks'].sort(),
    );
    const again = await lived(first.saved);
    expect(again.board).toEqual(first.board);
    expect(again.board.playbooks).toMatchObject([{ keyResultId: 'K1', reused: 0 }]);
    expect(again.saved).toEqual(first.saved);
  });
});

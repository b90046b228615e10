// A company of three levels on a back end, in which people take steps of the process. Never a rule of its
// own.
import { act } from '../../functions/src/usecases/actions/act.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import { type BackEnd, backEndOn } from './backend.ts';
import { fromCycleStart } from './from-cycle-start.ts';
import { STORES } from './store/stores.ts';

/** Headquarters' lead is a member, so that what an admin may is told from what a lead may. */
export const ADMIN = 'song@chain.example';
export const HEAD = 'he@chain.example';
export const EAST = 'lin@chain.example';
export const NORTH = 'wu@chain.example';
export const SHANGHAI = 'xu@chain.example';
export const GUIDE = 'mo@chain.example';
export const DAY = '2025-01-10';

/** Of the Forms tab, in this order. */
export const FORM_HEADINGS = [
  'Form ID',
  'Field ID',
  'Label',
  'Label (zh)',
  'Type',
  'Required',
  'Options',
  'Maps to',
  'Right answer',
  'Pass at',
  'Points',
];

export type Rows = Record<string, Cell[][]>;

const TABS: Rows = {
  Settings: [
    ['Key', 'Value'],
    ['Workspace', 'Lumen Home'],
    ['Time zone', 'Asia/Shanghai'],
    ['Cycle', '2025 Q1'],
    ['Cycle start', '2025-01-01'],
    ['Cycle end', '2025-03-31'],
  ],
  Units: [
    ['Unit ID', 'Name', 'Level', 'Parent', 'Lead'],
    ['HQ', 'Headquarters', 'HQ', '', HEAD],
    ['E', 'East China', 'Region', 'HQ', EAST],
    ['N', 'North China', 'Region', 'HQ', NORTH],
    ['SH', 'Shanghai', 'City', 'E', SHANGHAI],
  ],
  People: [
    ['Email', 'Name', 'Unit', 'Post', 'Role', 'Language', 'Left on'],
    [ADMIN, 'Song Yi', 'HQ', 'HR', 'admin', '', ''],
    [HEAD, 'He Jian', 'HQ', 'CEO', 'member', '', ''],
    [EAST, 'Lin Yue', 'E', 'Region lead', 'member', '', ''],
    [NORTH, 'Wu Gang', 'N', 'Region lead', 'member', '', ''],
    [SHANGHAI, 'Xu Ning', 'SH', 'City manager', 'member', '', ''],
    [GUIDE, '莫小雨', 'SH', 'Guide', 'member', 'zh', ''],
  ],
  Metrics: [
    ['Metric ID', 'Name', 'Definition'],
    ['M1', 'Premium sales', 'paid orders of the premium line'],
  ],
  Objectives: [
    ['Objective ID', 'Unit', 'Objective', 'Aligned to', 'Notes'],
    ['O-HQ', 'HQ', 'Premium share to 18 %', '', 'Decided on 2 January'],
    ['O-E', 'E', 'Premium line up', 'K-HQ', ''],
    ['O-SH', 'SH', 'Premium line in Shanghai', 'O-E', ''],
  ],
  'Key results': [
    ['KR ID', 'Objective ID', 'Key result', 'Metric', 'Baseline', 'Target', 'Owner'],
    ['K-HQ', 'O-HQ', 'Flagship shops', 'M1', 0, 8, HEAD],
    ['K-E', 'O-E', 'Premium sales', 'M1', 0, 100, EAST],
    ['K-SH', 'O-SH', 'Premium sales in Shanghai', 'M1', 0, 50, SHANGHAI],
  ],
  Rewards: [
    ['Reward ID', 'Reward', 'Points', 'Stock'],
    ['R1', 'A course', 10, 1],
    ['R2', 'A book', 5, ''],
  ],
};

/** The company's workbook; `changes` replaces or adds whole tabs, `settings` are rows of Settings. */
export const companyBook = (changes: Rows = {}, settings: [string, Cell][] = []): Workbook =>
  fromCycleStart({
    tabs: Object.entries({ ...TABS, Settings: [...TABS.Settings!, ...settings], ...changes }).map(
      ([name, rows]) => ({ name, rows }),
    ),
  });

/** A tab of the company with the cells of one row changed, found by its first cell. */
export function withRow(tab: string, id: string, cells: Record<string, Cell>): Rows {
  const [headings = [], ...rows] = TABS[tab]!;
  const changed = rows.map((row) =>
    row[0] === id ? row.map((cell, at) => cells[String(headings[at])] ?? cell) : row,
  );
  return { [tab]: [headings, ...changed] };
}

export type ProcessCompany = Awaited<ReturnType<typeof processCompany>>;

/** Published by the admin at noon of the day. */
export async function processCompany({
  open = STORES[0]![1],
  day = DAY,
  workbook = companyBook(),
}: {
  open?: (typeof STORES)[number][1];
  day?: string;
  workbook?: Workbook;
} = {}) {
  const backEnd = backEndOn(day, await open());
  const published = await backEnd.publish(workbook, ADMIN);
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  await backEnd.settle();
  return { backEnd, ...stepsOn(backEnd) };
}

/** People's steps on a back end, and what there is to read after them. */
export function stepsOn(backEnd: BackEnd) {
  let keys = 0;
  /** A step by a person; each with a key of its own unless one is given. */
  const does = (email: string, action: ActionName, id: string, answers: RawAnswers = {}, key?: string) => {
    keys += 1;
    return act(
      backEnd.deps,
      {
        workspace: backEnd.workspace,
        email,
        action: { key: key ?? `action-key-${String(keys).padStart(8, '0')}`, action, id, answers },
      },
      backEnd.clock.now(),
    );
  };
  /** What a read of everything sees once the roll-up has run. */
  const read = async () => {
    await backEnd.settle();
    return (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
  };
  return { does, read, standing: async () => (await read()).standing };
}

/** `ok`, or why not. */
export const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code;

/** What the person is told. */
export const wordsOf = (result: Awaited<ReturnType<typeof act>>): string =>
  result.ok ? result.reply.message : result.refusal.message;

// Takes workbooks with a mistake and calls that are wrong; says what `play` answers: exit code, cell, way out
// (design §9). Never a crash.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { COMPANY, called, folderOf, played, problemsOf, type Tabs, withSettings } from './playing.ts';

/** The company with other lines in some tabs; an empty list takes the tab away. */
function but(changes: Tabs): Tabs {
  const all = { ...COMPANY, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));
}

const KR = 'KR ID,Objective ID,Key result,Type,Baseline,Target,Low,High,Weight,Start,Due,Plan';
const SNAPSHOTS = 'Date,KR ID,Value,Received';
const REVIEWS = 'KR ID,Responded at,Started at,Closed at,Measure,Outcome';
const PROPOSALS =
  'Proposal ID,Date,Unit,Answers,Objective ID,Objective,Key results,Alignment score,Resources,Decision,Decided on,Decided by,Reason';
/** K1 is at 10 where 26.7 is planned: a review opens at noon of 24 January. */
const OPENED = [SNAPSHOTS, '2025-01-24,K1,10,'];

const keyResult = (row: string): Tabs => but({ 'Key results': [KR, 'K1,O1,Sell more,,0,100,,,,,,', row] });
const proposal = (...rows: string[]): Tabs => but({ Proposals: [PROPOSALS, ...rows] });
const reviewed = (row: string): Tabs => but({ Snapshots: OPENED, Reviews: [REVIEWS, row] });

describe('a mistake in the plan', () => {
  it.each<[string, Tabs, string[]]>([
    [
      'a misspelt heading',
      but({ Units: ['Unit ID,Parnt', 'HQ,', 'East,HQ'] }),
      ['Units 1 Parent misspelt-heading'],
    ],
    ['a missing tab', but({ Objectives: [] }), ['Objectives 0  missing-tab']],
    [
      'no heading of the IDs that all else refers to',
      but({ Units: ['Name,Parent', 'Head,', 'East,Head'] }),
      ['Units 1 Unit ID missing-column'],
    ],
    [
      'an address that is none, once',
      but({ People: ['Email,Unit', 'an@x.example,HQ', 'bo,East'] }),
      ['People 3 Email bad-email'],
    ],
    ['an ID twice', keyResult('K1,O1,Again,,0,5,,,,,,'), ['Key results 3 KR ID duplicate-id']],
    [
      'an objective that is not there',
      keyResult('K2,O9,Sell,,0,5,,,,,,'),
      ['Key results 3 Objective ID unknown-reference'],
    ],
    ['baseline = target', keyResult('K2,O2,Sell,,5,5,,,,,,'), ['Key results 3 Target baseline-is-target']],
    [
      'a type against its sign',
      keyResult('K2,O2,Sell,decrease,0,5,,,,,,'),
      ['Key results 3 Type type-against-sign'],
    ],
    ['no target', keyResult('K2,O2,Sell,,0,,,,,,,'), ['Key results 3 Target missing-value']],
    [
      'a text where a number belongs',
      keyResult('K2,O2,Sell,,0,many,,,,,,'),
      ['Key results 3 Target bad-number'],
    ],
    ['a weight of 0', keyResult('K2,O2,Sell,,0,5,,,0,,,'), ['Key results 3 Weight not-above-zero']],
    ['an ambiguous date', keyResult('K2,O2,Sell,,0,5,,,,3/4/2025,,'), ['Key results 3 Start ambiguous-date']],
    [
      'an impossible date',
      keyResult('K2,O2,Sell,,0,5,,,,2025-02-30,,'),
      ['Key results 3 Start impossible-date'],
    ],
    [
      'a start after the due day',
      keyResult('K2,O2,Sell,,0,5,,,,2025-03-01,2025-02-01,'),
      ['Key results 3 Start start-after-due'],
    ],
    [
      'a due day outside the cycle',
      keyResult('K2,O2,Sell,,0,5,,,,,2025-04-01,'),
      ['Key results 3 Due outside-cycle'],
    ],
    [
      'percents among bare numbers',
      keyResult('K2,O2,Sell,,5%,20,,,,,,'),
      ['Key results 3 Target percent-doubt'],
    ],
    [
      'a point outside start and due',
      keyResult('K2,O2,Sell,,0,5,,,,2025-02-01,,2025-01-15:2'),
      ['Key results 3 Plan plan-outside'],
    ],
    [
      'a day named twice',
      keyResult('K2,O2,Sell,,0,5,,,,,,2025-02-01:2;2025-02-01:3'),
      ['Key results 3 Plan plan-day-twice'],
    ],
    [
      'a point on the due day beside the target',
      keyResult('K2,O2,Sell,,0,5,,,,,,2025-03-31:4'),
      ['Key results 3 Plan plan-end'],
    ],
    [
      'a plan on yes-no',
      keyResult('K2,O2,Sell,yes-no,,,,,,,,2025-02-01:1'),
      ['Key results 3 Plan plan-not-allowed'],
    ],
    [
      'a plan on maintain',
      keyResult('K2,O2,Sell,maintain,,,1,2,,,,2025-02-01:1'),
      ['Key results 3 Plan plan-not-allowed'],
    ],
    ['low above high', keyResult('K2,O2,Sell,maintain,,,3,2,,,,'), ['Key results 3 Low low-not-below-high']],
    ['a single bound of 0', keyResult('K2,O2,Sell,maintain,,,,0,,,,'), ['Key results 3 High zero-bound']],
    [
      'a loop of alignment',
      but({ Objectives: ['Objective ID,Unit,Objective,Aligned to', 'O1,HQ,Win,O2', 'O2,East,Win,O1'] }),
      ['Objectives 2 Aligned to loop', 'Objectives 3 Aligned to loop'],
    ],
    [
      'a loop of units',
      but({ Units: ['Unit ID,Parent', 'HQ,', 'East,West', 'West,East'] }),
      ['Units 3 Parent loop', 'Units 4 Parent loop'],
    ],
    [
      'two units at the top',
      but({ Units: ['Unit ID,Parent', 'HQ,', 'East,'] }),
      ['Units 3 Parent several-roots'],
    ],
    ['a cycle that ends before it starts', withSettings('Cycle end,2024-12-31'), []],
  ])('%s stands at its cell', async (_, tabs, problems) => {
    const said = await problemsOf(tabs);
    if (problems.length > 0) expect(said).toEqual(problems);
  });
});

describe('a mistake in the record', () => {
  it.each<[string, Tabs, string[]]>([
    [
      'a key result that is not there',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K9,5,'] }),
      ['Snapshots 2 KR ID unknown-reference'],
    ],
    [
      'a report dated outside the cycle',
      but({ Snapshots: [SNAPSHOTS, '2025-04-01,K1,5,'] }),
      ['Snapshots 2 Date outside-cycle'],
    ],
    [
      'a report received before its day',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K1,5,2025-01-23 09:00'] }),
      ['Snapshots 2 Received impossible-moment'],
    ],
    [
      'more than all of the work',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K2,180,'] }),
      ['Snapshots 2 Value two-readings'],
    ],
    ['no value', but({ Snapshots: [SNAPSHOTS, '2025-01-24,K1,,'] }), ['Snapshots 2 Value missing-value']],
    [
      'rows count as in the sheet, blank ones too',
      but({ Snapshots: [SNAPSHOTS, ',,,', '2025-01-24,K1,5,', ',,,', '2025-01-24,K1,five,', ',,,'] }),
      ['Snapshots 5 Value bad-number'],
    ],
    [
      'a review that nothing opened',
      but({ Reviews: [REVIEWS, 'K1,2025-02-01 10:00,,,,'] }),
      ['Reviews 2 Responded at impossible-moment'],
    ],
    [
      'a review answered before it opened',
      reviewed('K1,2025-01-24 11:59,,,,'),
      ['Reviews 2 Responded at impossible-moment'],
    ],
    [
      'a second review where one opened',
      but({ Snapshots: OPENED, Reviews: [REVIEWS, 'K1,2025-01-25,,,,', 'K1,2025-01-26,,,,'] }),
      ['Reviews 3 KR ID review-still-open'],
    ],
    [
      'a review started before its answer',
      reviewed('K1,2025-01-26,2025-01-25,,,'),
      ['Reviews 2 Started at impossible-moment'],
    ],
    [
      'a review closed that never started',
      reviewed('K1,2025-01-25,,2025-01-26,,effective'),
      ['Reviews 2 Closed at not-yet-started'],
    ],
    [
      'a review closed without outcome',
      reviewed('K1,2025-01-25,2025-01-26,2025-01-27,,'),
      ['Reviews 2 Outcome needs-other'],
    ],
    [
      'a redemption below zero',
      but({
        Points: ['Date,Email,Change,Reason', '2025-01-06,bo@x.example,50,', '2025-01-07,bo@x.example,-60,'],
      }),
      ['Points 3 Change impossible-moment'],
    ],
    [
      'a signal acknowledged before it came',
      but({
        Signals: ['Signal ID,At,What,Acknowledged at', 'S1,2025-01-10 10:00,Price war,2025-01-10 09:00'],
      }),
      ['Signals 2 Acknowledged at impossible-moment'],
    ],
    [
      'support decided before it was asked for',
      but({
        Support: [
          'Support ID,Date,KR ID,Kind,Request,Decision,Decided on',
          'S1,2025-01-10,K1,people,Two guides,granted,2025-01-09',
        ],
      }),
      ['Support 2 Decided on impossible-moment'],
    ],
    [
      'an adjustment of what cannot be adjusted',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,baseline,0,5'] }),
      ['Adjustments 2 Field unknown-choice'],
    ],
    [
      'an adjustment from the baseline',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,target,0,100'] }),
      ['Adjustments 2 Before baseline-is-target'],
    ],
    [
      'an adjustment to the baseline',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,target,100,0'] }),
      ['Adjustments 2 After baseline-is-target'],
    ],
  ])('%s stands at its cell', async (_, tabs, problems) => {
    expect(await problemsOf(tabs)).toEqual(problems);
  });

  it.each(['0', '6', '4.5', 'five', ''])('an alignment score of %j is refused', async (score) => {
    const row = `P1,2025-01-06,East,O1,,Gyms,"Days, 0, 6",${score},none,,,,`;
    expect((await problemsOf(proposal(row)))[0]).toMatch(/^Proposals 2 Alignment score /);
  });

  it('a proposal without resources is refused', async () => {
    const row = 'P1,2025-01-06,East,O1,,Gyms,"Days, 0, 6",4,,,,,';
    expect(await problemsOf(proposal(row))).toEqual(['Proposals 2 Resources no-resources']);
  });

  it('an objective adopted twice is refused', async () => {
    const row = (id: string) =>
      `${id},2025-01-06,East,O1,O2,Gyms,"Days, 0, 6",4,none,adopted,2025-01-07,an@x.example,`;
    expect((await problemsOf(proposal(row('P1'), row('P2'))))[0]).toMatch(/^Proposals 3 Objective ID /);
  });

  it('says it in the language of the workbook, and with the way out', async () => {
    const { said } = await played(
      folderOf({ ...withSettings('Language,zh'), Snapshots: [SNAPSHOTS, '2025-01-24,K1,五,'] }),
    );
    expect(said).toMatch(/\p{Script=Han}/u);
  });
});

describe('ten thousand rows', () => {
  it('with a mistake in each are read, and every mistake named', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `2025-01-24,K${at + 10},5,`);
    expect(await problemsOf(but({ Snapshots: [SNAPSHOTS, ...rows] }))).toHaveLength(10_000);
  });
});

describe('a wrong call', () => {
  const book = folderOf(COMPANY);
  it.each<[string, string[], RegExp]>([
    ['without a workbook', [], /BOOK/],
    ['with two workbooks', [book, book], /BOOK/],
    ['with an unknown option', [book, '--unitl', '2025-01-14'], /BOOK/],
    ['with an option that lacks its value', [book, '--until'], /BOOK/],
    ['with a day that is none', [book, '--until', '2025-02-30'], /2025-01-14/],
    ['with a day in other words', [book, '--until', '14 January'], /2025-01-14/],
    ['with nothing at its path', [join(book, 'none')], /none/],
    ['with a file that is no workbook', [join(book, 'Units.csv')], /Units\.csv/],
    ['with an empty folder', [mkdtempSync(join(tmpdir(), 'empty-'))], /csv/],
    ['with a file where its output should go', [book, '--out', join(book, 'Units.csv')], /--out/],
  ])('%s exits 1 and says how', async (_, words, says) => {
    const { exit, said } = await called(...words);
    expect(exit).toBe(1);
    expect(said).toMatch(says);
  });
});

describe('what an earlier play left', () => {
  it('is taken away: problems never lie beside an old board', async () => {
    const out = mkdtempSync(join(tmpdir(), 'play-'));
    mkdirSync(join(out, 'mail'));
    for (const name of ['board.json', 'events.jsonl', 'mail/1.eml', 'notes.txt'])
      writeFileSync(join(out, name), '{}');
    const { exit } = await called(folderOf(but({ Objectives: [] })), '--out', out);
    expect(exit).toBe(2);
    expect(readdirSync(out).sort()).toEqual(['notes.txt', 'problems.json']);
    expect(existsSync(join(out, 'board.json'))).toBe(false);
  });
});

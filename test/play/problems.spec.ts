// Takes workbooks with a mistake and calls that are wrong; says what `play` answers: exit code, cell, way out
// (design §9). Never a crash.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newFolder } from '../support/new-folder.ts';
import { but, SNAPSHOTS } from './mistaken.ts';
import { COMPANY, called, folderOf, problemsOf, type Tabs, withSettings } from './playing.ts';

const KR = 'KR ID,Objective ID,Key result,Type,Baseline,Target,Low,High,Weight,Start,Due,Plan';

const keyResult = (row: string): Tabs => but({ 'Key results': [KR, 'K1,O1,Sell more,,0,100,,,,,,', row] });

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
    ['with an empty folder', [newFolder()], /csv/],
    ['with a file where its output should go', [book, '--out', join(book, 'Units.csv')], /--out/],
  ])('%s exits 1 and says how', async (_, words, says) => {
    const { exit, said } = await called(...words);
    expect(exit).toBe(1);
    expect(said).toMatch(says);
  });
});

describe('what an earlier play left', () => {
  it('is taken away: problems never lie beside an old board', async () => {
    const out = newFolder();
    mkdirSync(join(out, 'mail'));
    for (const name of ['board.json', 'events.jsonl', 'mail/1.eml', 'notes.txt'])
      writeFileSync(join(out, name), '{}');
    const { exit } = await called(folderOf(but({ Objectives: [] })), '--out', out);
    expect(exit).toBe(2);
    expect(readdirSync(out).sort()).toEqual(['notes.txt', 'problems.json']);
    expect(existsSync(join(out, 'board.json'))).toBe(false);
  });
});

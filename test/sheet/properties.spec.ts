// Takes grids that nobody would type; says that reading never throws, and that 10,000 rows are read as they
// stand.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../shared/model/workbook.ts';
import { locate, readWorkbook, TABS } from '../../shared/sheet/index.ts';
import { bookFrom, said, soundRows } from './book.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    '',
    null,
    true,
    false,
    0,
    -1,
    1e300,
    'KR1',
    'O1',
    'HQ',
    'EC',
    '__proto__',
    'constructor',
    '=A1',
    '18%',
    'ann@x.example',
    '2025-02-30',
    '9999-12-31',
    '2025-01-10 12:00',
    '3/4/2025',
    'maintain',
    'milestone',
    'yes-no',
    '2025-01-10:5; x',
    'f',
    'a != b',
    'Snapshots.Value',
    '{value} $& $1',
    'a, 1, 2',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.double(),
);

describe('Whatever is in the cells', () => {
  it('reading never throws, and every problem has a place and words in both languages', () => {
    const rows = fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 6 });
    const tabs = fc.array(
      fc.constantFrom(...TABS).chain((spec) =>
        fc.record({ headed: fc.boolean(), rows }).map(({ headed, rows: below }) => ({
          name: spec.name as string,
          rows: headed ? [spec.columns.map(({ name }) => name), ...below] : below,
        })),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(tabs, fc.constantFrom('en' as const, 'zh' as const), (each, language) => {
        const workbook = { tabs: each };
        const { problems, plan } = readWorkbook(workbook, { language });
        for (const problem of problems) {
          expect(problem.message).not.toMatch(
            /undefined|\[object|\{(?:value|column|tab|near|other|where)\}(?! \$&)/,
          );
          if (problem.row > 0) expect(locate(workbook, problem)).not.toBeNull();
        }
        if (problems.length === 0) expect(plan).not.toBeNull();
        readWorkbook(workbook);
      }),
      { numRuns: 400 },
    );
  });

  it('a single wild cell in a sound workbook never throws', () => {
    const places = Object.entries(soundRows()).flatMap(([tab, rows]) =>
      rows.flatMap((row, at) => row.map((_, column) => ({ tab, at, column }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), cell, ({ tab, at, column }, value) => {
        const rows = soundRows();
        rows[tab]![at]![column] = value;
        const { plan, problems } = readWorkbook(bookFrom(rows));
        const isPlanProblem = problems.some((problem) => problem.tab !== 'Snapshots');
        expect(plan === null).toBe(isPlanProblem);
      }),
      { numRuns: 500 },
    );
  });
});

describe('10,000 rows', () => {
  it('are all read, and each bad one is named', () => {
    const rows = soundRows();
    for (let each = 0; each < 10_000; each++) {
      rows.Objectives!.push([
        `OX${each}`,
        'EC',
        `Objective ${each}`,
        each === 0 ? 'O2' : `OX${each - 1}`,
        '',
        '',
      ]);
      rows['Key results']!.push([
        `KX${each}`,
        `OX${each}`,
        `Result ${each}`,
        'M1',
        '',
        0,
        each % 100 === 0 ? 0 : 10,
        '',
        '',
        '',
        'bo@x.example',
        '',
        '',
        '',
      ]);
      rows.Snapshots!.push(['2025-01-10', `KX${each}`, 5]);
    }
    const { problems, writes, happenings } = readWorkbook(bookFrom(rows));
    expect(writes).toEqual([]);
    expect(happenings.snapshots).toHaveLength(10_002);
    expect(problems).toHaveLength(100);
    expect(said(problems)[0]).toBe('Key results 7 Target: baseline-is-target');
  });

  it('get their IDs filled in, each its own', () => {
    const rows = soundRows();
    for (let each = 0; each < 10_000; each++)
      rows['Key results']!.push(['', 'O2', `Result ${each}`, 'M1', '', 0, 10]);
    const { problems, writes, plan } = readWorkbook(bookFrom(rows));
    expect(problems).toEqual([]);
    expect(writes).toHaveLength(10_000);
    expect(new Set(plan?.keyResults.map(({ id }) => id)).size).toBe(10_005);
    expect(readWorkbook(bookFrom(rows)).writes).toEqual(writes);
  });
});

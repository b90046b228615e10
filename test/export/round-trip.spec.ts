// Takes plans of any kind; specifies that a file of them, opened as a workbook again, is the same plan: no
// text, number, day or weight is lost or turned into another. Never the plan of a member, which has less.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBook } from '../../shared/books/of-bytes.ts';
import type { Language, Plan } from '../../shared/model/plan.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { TABS } from '../../shared/sheet/table/tabs.ts';
import { planRows } from '../../shared/sheet/write/plan-rows.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { bookOf } from '../examples/books.ts';
import { fileOf } from './file-of.ts';
import { randomPlan } from './random-plan.ts';

const again = async (plan: Plan, file: string, language: Language) => {
  const read = readWorkbook(toWorkbook(readBook(await fileOf(plan, file, language), file)));
  return { plan: read.plan, problems: read.problems };
};

describe('a file of a plan, opened again', () => {
  it.each([
    ['all.xlsx', 'en'],
    ['all.xlsx', 'zh'],
    ['plan.zip', 'en'],
    ['plan.zip', 'zh'],
  ] as const)('%s in %s is the same plan, whatever is in it', async (file, language) => {
    await fc.assert(
      fc.asyncProperty(randomPlan(language), async (plan) => {
        expect(await again(plan, file, language)).toEqual({ plan, problems: [] });
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['team-of-eight', 'en'],
    ['team-of-eight', 'zh'],
    ['retail-chain', 'en'],
    ['retail-chain', 'zh'],
  ] as const)('%s in %s, with its forms, mails and rewards', async (name, language) => {
    const { plan } = readWorkbook(bookOf(name, language), { only: 'plan' });
    expect(plan).not.toBeNull();
    for (const file of ['all.xlsx', 'all.zip'])
      expect(await again(plan!, file, language)).toEqual({ plan, problems: [] });
  });

  it('has every column of every tab of the plan', () => {
    const { plan } = readWorkbook(bookOf('retail-chain', 'en'), { only: 'plan' });
    const written = new Map(
      planRows(plan!, 'en').map(([tab, rows]) => [
        tab as string,
        new Set(rows.flatMap((row) => Object.keys(row))),
      ]),
    );
    // How a company's own sheets are read is no part of its plan: it stays in the workbook.
    const isOfPlan = ({ owner, name }: (typeof TABS)[number]) =>
      owner === 'plan' && name !== 'Import headings';
    const missing = TABS.filter(isOfPlan).flatMap(({ name, columns }) =>
      columns
        .filter((column) => !written.get(name)?.has(column.name))
        .map((column) => `${name}.${column.name}`),
    );
    expect(missing).toEqual([]);
  });
});

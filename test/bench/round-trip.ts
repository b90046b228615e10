// Counts what is lost when plans leave as files and are imported again, and measures a large file. Never a
// part of the tests: it reads the clock.
import fc from 'fast-check';
import { readBook } from '../../shared/books/of-bytes.ts';
import { gridsOfBook } from '../../shared/import/files/book-grids.ts';
import { importOf } from '../../shared/import/index.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { fileOf } from '../export/file-of.ts';
import { lostIn } from '../export/lost.ts';
import { randomPlan } from '../export/random-plan.ts';
import { companyOf } from '../support/company-of-size.ts';
import type { Print } from './figures.ts';

const PLANS = 25;
const SEED = 1;

/**
 * `round_trip_lost`: goals, figures, days, weights and owners that an import of 25 plans in each language and
 * format does not have again, and plans that a workbook opened from their file is not.
 * `export_10k_s`: the workbook of 10,000 key results, from the plan to its last byte.
 */
export async function benchRoundTrip(print: Print): Promise<void> {
  let lost = 0;
  for (const language of ['en', 'zh'] as const)
    for (const plan of fc.sample(randomPlan(language), { numRuns: PLANS, seed: SEED })) {
      for (const file of ['all.xlsx', 'all.zip']) {
        const book = readBook(await fileOf(plan, file, language), file);
        const again = readWorkbook(toWorkbook(book)).plan;
        lost += lostIn(plan, importOf(gridsOfBook(file, book))).length;
        if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted(plan))) lost += 1;
      }
      for (const file of ['all.json', 'all.md']) {
        const text = (await fileOf(plan, file, language)).toString('utf8');
        lost += lostIn(plan, importOf(gridsOfText(file, text))).length;
      }
    }
  print('round_trip_lost', lost, 'fields', '0');
  const large = companyOf(2_000, 5);
  const from = performance.now();
  const bytes = await fileOf(large, 'all.xlsx', 'en');
  print('export_10k_s', Number(((performance.now() - from) / 1000).toFixed(2)), 's', '< 10');
  print('export_10k_kb', Math.round(bytes.length / 1024), 'kB', '< 5000');
}

/** With the keys of every object in one order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        )
      : value;

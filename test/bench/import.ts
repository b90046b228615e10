// Measures how long a sheet of 10,000 rows is read, from its text to the proposal. Never a part of the tests:
// it reads the clock.

import { importOf } from '../../shared/import/index.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';
import type { Print } from './figures.ts';

const ROWS = 10_000;
const IN_A_GOAL = 4;

/**
 * `import_10k_rows_s`: 2,500 objectives with four key results each, percents, decimal commas, dates, owners,
 * statuses.
 */
export function benchImport(print: Print): void {
  const text = sheetText();
  const from = performance.now();
  const read = importOf(gridsOfText('plan.csv', text));
  const seconds = (performance.now() - from) / 1000;
  if (read.objectives.length !== ROWS / IN_A_GOAL)
    throw new Error(`read ${read.objectives.length} objectives`);
  print('import_10k_rows_s', Number(seconds.toFixed(2)), 's', '< 5');
}

function sheetText(): string {
  const lines = ['Team;Objective;Key Result;Owner;Baseline;Target;Current;Progress;Status;Due;Note'];
  for (let row = 0; row < ROWS; row += 1) {
    const goal = Math.floor(row / IN_A_GOAL);
    const figures = row % 3 === 0 ? '12,5 %;40 %;20 %' : `${row % 97};${200 + (row % 50)};${row % 90}`;
    lines.push(
      `Team ${goal % 40};Goal number ${goal} of the year;Result ${row} from ${row % 30} to 90;Person ${row % 300};${figures};${row % 100} %;${['on track', 'at risk', 'behind'][row % 3]};${1 + (row % 28)}.09.2026;remark ${row}`,
    );
  }
  return lines.join('\n');
}

// `npm test`: builds what the tests run against, hands Jest its own arguments, and ends in a plain summary
// line. Never runs a failed test again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JEST_ENVIRONMENT, jestArguments } from './jest/command.ts';
import { runToReport, summaryOf, type TestRun } from './test-report.ts';

const args = process.argv.slice(2);

const build = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

function runJest(): TestRun {
  const folder = mkdtempSync(join(tmpdir(), 'attune-test-'));
  const file = join(folder, 'report.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      jestArguments(['--json', `--outputFile=${file}`, ...args]),
      { stdio: 'inherit', env: { ...process.env, ...JEST_ENVIRONMENT } },
    );
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    return { exitCode: status ?? 1, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = runToReport(runJest, console.log);
console.log(summaryOf(run));
process.exit(run.exitCode);

// Takes vitest's own arguments; builds what the tests run against, runs them, ends in a plain summary line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const reportFolder = mkdtempSync(join(tmpdir(), 'attune-test-'));
const reportFile = join(reportFolder, 'report.json');

const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...args,
  ],
  { stdio: 'inherit' },
);

let summary = '0 passed, 1 failed';
try {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file: { status: string; assertionResults: unknown[] }) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  summary = `${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles} failed`;
} finally {
  rmSync(reportFolder, { recursive: true, force: true });
  console.log(summary);
}
process.exit(run.status ?? 1);

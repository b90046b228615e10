// The test command itself: its summary, and what it does when Node dies under it.
import { describe, expect, it } from '@jest/globals';
import { NODE_FLAGS } from '../../scripts/node-flags.mjs';
import { runToReport, summaryOf, type TestReport, type TestRun } from '../../scripts/test-report.ts';

const green: TestReport = { numPassedTests: 12, numFailedTests: 0, testResults: [] };
const red: TestReport = {
  numPassedTests: 10,
  numFailedTests: 2,
  testResults: [
    { status: 'failed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [] },
  ],
};
const died: TestRun = { exitCode: 1, report: null };

function running(...runs: TestRun[]) {
  const said: string[] = [];
  const left = [...runs];
  const run = runToReport(
    () => left.shift()!,
    (line) => said.push(line),
  );
  return { run, said, left: left.length };
}

describe('the test command', () => {
  it('ends in how many passed and failed; a file that cannot be read counts as failed', () => {
    expect(summaryOf({ exitCode: 0, report: green })).toBe('12 passed, 0 failed');
    expect(summaryOf({ exitCode: 1, report: red })).toBe('10 passed, 3 failed');
  });

  it('never runs a failed test again', () => {
    const { run, said, left } = running({ exitCode: 1, report: red }, { exitCode: 0, report: green });
    expect(run).toEqual({ exitCode: 1, report: red });
    expect([said, left]).toEqual([[], 1]);
  });

  it('runs once more where Node died before anything was known, and says so', () => {
    const { run, said } = running(died, { exitCode: 0, report: green });
    expect(run).toEqual({ exitCode: 0, report: green });
    expect(said).toHaveLength(1);
  });

  it('is red where Node dies twice, whatever exit code it left', () => {
    const { run, said, left } = running(died, { exitCode: 0, report: null }, { exitCode: 0, report: green });
    expect(run).toEqual({ exitCode: 1, report: null });
    expect(summaryOf(run)).toBe('0 passed, 1 failed');
    expect([said.length, left]).toEqual([2, 1]);
  });

  it('runs Node with the flags that keep it from dying in WebAssembly', () => {
    expect(process.execArgv).toEqual(expect.arrayContaining(NODE_FLAGS));
  });
});

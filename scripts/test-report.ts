// Reads what Jest wrote of a run: makes its last line, and decides whether a process died so that the run
// is to be repeated. Runs nothing itself.

/** What `--json` writes, as far as it is read here. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * How one run ended: Jest's exit code, and its report, or null where a process died before it was written.
 */
export interface TestRun {
  exitCode: number;
  report: TestReport | null;
}

/** The line that the output ends in. A file that could not be read at all counts as one failed test. */
export function summaryOf({ report }: TestRun): string {
  if (!report) return '0 passed, 1 failed';
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return `${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles} failed`;
}

/**
 * Runs the specification, and once more only where no report came: then a Node process died (Node's own
 * fault, or the machine's), and nothing is known of any test. A test that fails is never run again; one that
 * kills Node fails twice.
 */
export function runToReport(run: () => TestRun, say: (line: string) => void): TestRun {
  const first = run();
  if (first.report) return first;
  say(
    'The tests ended without a report: a Node process died (see above). They run once more, from the start.',
  );
  const second = run();
  if (second.report) return second;
  say('They ended without a report again: what is printed above the last crash names the file that ran.');
  return { exitCode: second.exitCode || 1, report: null };
}

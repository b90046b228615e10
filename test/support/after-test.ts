// Takes what a test has opened; closes it when the test is over, in whichever file that stands. A helper is
// imported once for all files of a process: a hook at its top would be the first file's alone.
import { afterEach } from '@jest/globals';

type Close = () => unknown;

const open: Close[] = [];

/** Closes it after the test that runs, however that ends. */
export function closeAfterTest(close: Close): void {
  open.push(close);
}

/** Jest calls it once a file (jest.config.mjs). */
export default function closeAfterEachTest(): void {
  afterEach(async () => {
    await Promise.all(open.splice(0).map((close) => close()));
  });
}

// Closes what a test has opened when that test is over, whichever file it stands in. A helper is imported
// once for all files of a process: a hook at its top would be the first file's alone.
import { afterAll, afterEach } from '@jest/globals';

type Close = () => unknown;

const open: Close[] = [];
const openUntilFileEnds: Close[] = [];

/** Closes it after the test that runs, however that ends. */
export function closeAfterTest(close: Close): void {
  open.push(close);
}

/** Closes it after the last test of the file that runs. */
export function closeAfterFile(close: Close): void {
  openUntilFileEnds.push(close);
}

const closeAll = (what: Close[]) => Promise.all(what.splice(0).map((close) => close()));

/** Jest calls it once a file (jest.config.mjs). */
export default function closeWhatIsOpen(): void {
  afterEach(() => closeAll(open));
  afterAll(() => closeAll(openUntilFileEnds));
}

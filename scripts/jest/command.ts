// The one place that knows with which flags of Node and Jest the specification runs; `npm test` and `npm
// run emulator` share it. Runs nothing itself.
import { NODE_FLAGS, SOURCE_FLAGS } from '../node-flags.mjs';

/** Arguments of Node. Jest hands Node's own flags on to the processes that run the files. */
export const jestArguments = (args: string[]): string[] => [
  ...NODE_FLAGS,
  ...SOURCE_FLAGS,
  '--import',
  new URL('./imports.mjs', import.meta.url).href,
  'node_modules/jest/bin/jest.js',
  ...args,
];

export const JEST_ENVIRONMENT = {
  /**
   * A zone far from every company of the specification: what takes the machine's own time is seen. It has to
   * be set before Node starts, which reads it once.
   */
  TZ: 'America/Los_Angeles',
  /** Google's clients ask no network whether they run at Google. */
  METADATA_SERVER_DETECTION: 'none',
};

// Takes what a file of tests needs of a workbench; opens it and a browser before them and closes both after.
// Never shares them between files.
import { afterAll, beforeAll } from '@jest/globals';
import { openWorld, type Setting, type World } from '../support/browser-world.ts';

/** One workbench and one browser for all tests of a file; to be read in the tests, not before. */
export function worldOf(setting: Setting): World {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(setting);
  });
  afterAll(() => world?.close());
  return {
    get workbench() {
      return world.workbench;
    },
    get browser() {
      return world.browser;
    },
    get foreign() {
      return world.foreign;
    },
    passes: (ms) => world.passes(ms),
    visit: (options) => world.visit(options),
    close: () => world.close(),
  };
}

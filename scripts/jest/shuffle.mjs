// Takes the files of a run and its seed; gives them in an order of the seed's own, so that no file comes to
// lean on another. Jest prints the seed at the end; `npm test -- --seed=N` repeats an order, on any machine.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

export default class Shuffle extends Sequencer {
  constructor(options) {
    super(options);
    this.seed = options.globalConfig.seed;
  }

  sort(tests) {
    const placed = tests.map((test) => ({ test, place: this.placeOf(test) }));
    return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ test }) => test);
  }

  placeOf({ path, context }) {
    const file = relative(context.config.rootDir, path).replaceAll('\\', '/');
    return createHash('sha256').update(`${this.seed} ${file}`).digest('hex');
  }
}

// Puts the files of a run in an order of its seed's own, so that no file comes to lean on another; folders
// of long files come first, so that no long one is left alone at the end. Jest prints the seed at the end;
// `npm test -- --seed=N` repeats an order, on any machine.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Of browsers, workbenches and whole quarters: half a minute a file where others take a second. */
const LONG = /^test\/(addon|browser|examples|live|scenario)\//;

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
    const turn = LONG.test(file) ? 0 : 1;
    return turn + createHash('sha256').update(`${this.seed} ${file}`).digest('hex');
  }
}

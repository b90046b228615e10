// Takes nothing; gives what use cases are handed: the ports of the back end. Never a global, never a clock: `now` is an argument.
import type { Log } from '../log.ts';
import type { Queue } from '../queue.ts';
import type { Store } from '../store/port.ts';

export interface Deps {
  store: Store;
  queue: Queue;
  log: Log;
}

// Gives each file of a run Jest's own Node environment, and what outlives a file: the threads in which
// scripts have run wait for the next file instead of being loaded anew, and what is built of the sources is
// built once. Never hands anything on that a file could see of another.
import { TestEnvironment } from 'jest-environment-node';

/** As workbench/src/host/thread/threads.ts names it. */
const IDLE = Symbol.for('attune.idleThreads');
const idle = [];
/** As test/support/built-once.ts names it. */
const BUILT = Symbol.for('attune.built');
const built = new Map();

export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[IDLE] = idle;
    this.global[BUILT] = built;
  }
}

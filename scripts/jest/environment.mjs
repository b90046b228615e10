// Gives each file of a run Jest's own Node environment, and what outlives a file: the threads in which
// scripts have run wait for the next file instead of being loaded anew. Never hands anything on that a file
// could see of another.
import { TestEnvironment } from 'jest-environment-node';

/** As workbench/src/host/thread/threads.ts names it. */
const IDLE = Symbol.for('attune.idleThreads');
const idle = [];

export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[IDLE] = idle;
  }
}

// Stands where Jest makes a context of its own for each file: specifications run as Node runs the product,
// with its own globals, and what is imported once serves all files of a process.

import { mocker, timers } from './api.mjs';

export default class Environment {
  global = { process, console };
  fakeTimers = null;
  fakeTimersModern = timers;
  moduleMocker = mocker;

  exportConditions = () => ['node'];
  getVmContext = () => null;
  async setup() {}
  async teardown() {}
}

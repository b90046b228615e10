// Runs one file of the specification for Jest as Node runs the product: Node imports it and all that it
// needs, and Jest's own circus runs what it describes. Never Jest's context, transform or module registry,
// which together took two fifths of the time.
import { pathToFileURL } from 'node:url';
import { jestExpect } from '@jest/expect';
import { createEmptyTestResult } from '@jest/test-result';
import { addEventHandler, getState, removeEventHandler, resetState, run } from 'jest-circus';
import { formatExecError, formatResultsErrors } from 'jest-message-util';
import { restoreAll } from './api.mjs';

export default async function runFile(globalConfig, config, _environment, _runtime, path) {
  // Jest's own reading of stacks looks for what its transform wrote; Node's knows what tsx has.
  Error.prepareStackTrace = undefined;
  begin(globalConfig, path);
  addEventHandler(onEvent);
  const stopListening = listenToProcess();
  try {
    for (const each of config.setupFilesAfterEnv) await (await import(pathToFileURL(each).href)).default();
    await import(pathToFileURL(path).href);
    return resultOf(await run(), globalConfig, config, path);
  } finally {
    stopListening();
    removeEventHandler(onEvent);
    restoreAll();
  }
}

function begin({ testTimeout, testNamePattern, maxConcurrency, expand, seed }, testPath) {
  resetState();
  Object.assign(getState(), {
    maxConcurrency,
    expand,
    seed,
    testNamePattern: testNamePattern ? new RegExp(testNamePattern, 'i') : null,
    ...(testTimeout ? { testTimeout } : {}),
  });
  jestExpect.setState({ expand, testPath });
}

function onEvent({ name, test }) {
  if (name === 'test_start') {
    jestExpect.setState({ currentTestName: namesOf(test).join(' '), suppressedErrors: [] });
  }
  if (name === 'test_done') {
    const { numPassingAsserts, suppressedErrors } = jestExpect.getState();
    test.numPassingAsserts = numPassingAsserts;
    test.errors.push(...(suppressedErrors ?? []));
  }
}

/** Of the blocks around it, and its own; the outermost block has none. */
function namesOf({ name, parent }) {
  return parent ? [...namesOf(parent), name] : [];
}

/** What nobody caught fails the test that runs, or the file where none does. */
function listenToProcess() {
  const onError = (error) => {
    const { currentlyRunningTest, unhandledErrors } = getState();
    (currentlyRunningTest?.errors ?? unhandledErrors).push([error, new Error('not caught')]);
  };
  const others = ['uncaughtException', 'unhandledRejection'].map((event) => {
    const listeners = process.rawListeners(event);
    process.removeAllListeners(event).on(event, onError);
    return [event, listeners];
  });
  return () => {
    for (const [event, listeners] of others) {
      process.off(event, onError);
      for (const listener of listeners) process.on(event, listener);
    }
  };
}

function resultOf({ testResults, unhandledErrorsDetailed }, globalConfig, config, testFilePath) {
  const tests = testResults.map(assertionOf);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const outside = unhandledErrorsDetailed.map((error) => formatExecError(error, config, globalConfig));
  const failed = formatResultsErrors(tests, config, globalConfig, testFilePath) ?? '';
  return {
    ...createEmptyTestResult(),
    failureMessage: [failed, ...outside].join('\n\n').trim() || null,
    numFailingTests: count('failed'),
    numPassingTests: count('passed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testExecError: outside.length === 0 ? undefined : { message: '', stack: outside.join('\n') },
    testFilePath,
    testResults: tests,
  };
}

function assertionOf({ testPath, status, errors, errorsDetailed, startedAt, ...rest }) {
  const [, ...names] = testPath;
  return {
    ...rest,
    ancestorTitles: names.slice(0, -1),
    title: names.at(-1),
    fullName: names.join(' '),
    status:
      status === 'skip' ? 'pending' : status === 'todo' ? 'todo' : errors.length > 0 ? 'failed' : 'passed',
    failureMessages: errors,
    failureDetails: errorsDetailed,
    retryReasons: [],
    startAt: startedAt,
  };
}

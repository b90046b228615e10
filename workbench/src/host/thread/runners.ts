// Takes a session's start and an outside; gives one that carries out orders, in a thread or in this one.
// Never restarts by itself.
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { Outside } from '../outside.ts';
import type { Port } from '../service-context.ts';
import type { Change, ChangeDuringCall, SessionInit } from '../session.ts';
import { openSession } from '../session.ts';
import { blockingFetch } from './blocking-fetch.ts';
import type { Answer, Order, ToOutside, ToThread } from './messages.ts';
import { carryOut } from './orders.ts';
import { giveBack, takeThread } from './threads.ts';

export interface Runner {
  send(order: Order): Promise<unknown>;
  /**
   * Makes a person's change while the script that runs waits for the network or for a box to be answered;
   * null where none waits.
   */
  changeDuringCall(change: Change): Promise<ChangeDuringCall> | null;
  /** Ends after the orders before it. */
  dispose(): Promise<void>;
  /** Ends at once, in the midst of a script that does not. */
  kill(): Promise<void>;
}

/**
 * In this thread: quick to start, but the thread's own servers do not answer while a script runs. Never for
 * scripts that anybody wrote: Node ends the process where a timeout cuts a promise while async hooks are on
 * (nodejs/node#38503).
 */
export async function runHere(init: SessionInit, outside: Outside): Promise<Runner> {
  const port: Port = {
    ask: (kind, payload) => {
      if (kind === 'fetch') return blockingFetch(payload);
      const answer = outside.answer(kind, payload);
      if (answer instanceof Promise)
        throw new Error(`${kind} must answer at once where the host has no thread of its own`);
      return answer;
    },
    tell: (kind, payload) => outside.hear(kind, structuredClone(payload)),
  };
  const session = openSession(structuredClone(init), port);
  return {
    send: async (order) => structuredClone(await carryOut(session, structuredClone(order))),
    // Whoever waits here waits for this very thread.
    changeDuringCall: () => null,
    dispose: async () => session.dispose(),
    kill: async () => session.dispose(),
  };
}

/** Resolves when the thread is ready for orders. */
export async function runInThread(init: SessionInit, outside: Outside): Promise<Runner> {
  const signal = new SharedArrayBuffer(4);
  const { port1: questions, port2 } = new MessageChannel();
  const questionLine = answerQuestions(questions, new Int32Array(signal), outside);
  const thread = takeThread();
  const send = (message: ToThread, moved: MessagePort[] = []) => thread.postMessage(message, moved);
  const waiting: PendingReplies = new Map();
  const listener = listenToThread(thread, outside, waiting);
  send({ type: 'begin', start: { init, signal, questions: port2 } }, [port2]);
  const kill = async () => {
    questions.close();
    await thread.terminate();
  };
  await listener.ready.catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  let number = 0;
  // Afterwards the thread may serve somebody else: it is asked for nothing more, and not to end once more.
  let ending: Promise<void> | undefined;
  const asked = <T>(post: (number: number) => void) =>
    new Promise<T>((resolve, reject) => {
      if (ending) throw new Error('the host has ended');
      waiting.set(++number, { resolve: resolve as (value: unknown) => void, reject });
      post(number);
    });
  const end = async () => {
    send({ type: 'end' });
    if (!(await listener.ended)) return kill();
    questions.close();
    listener.stop();
    await giveBack(thread);
  };
  return {
    send: (order) => asked((number) => send({ type: 'order', number, order })),
    changeDuringCall: (change) =>
      questionLine.waits() ? asked((number) => questionLine.post({ number, change })) : null,
    dispose: () => {
      ending ??= end();
      return ending;
    },
    kill: () => {
      ending ??= kill();
      return ending;
    },
  };
}

interface ThreadListener {
  /** Rejects where the thread ends instead. */
  ready: Promise<void>;
  /** True when the session has ended, false where the thread has. */
  ended: Promise<boolean>;
  stop(): void;
}

function listenToThread(thread: Worker, outside: Outside, waiting: PendingReplies): ThreadListener {
  const ready = open<void>();
  const ended = open<boolean>();
  const hear = (message: ToOutside) => {
    if (message.type === 'ready') ready.resolve();
    else if (message.type === 'ended') ended.resolve(true);
    else if (message.type === 'tell') outside.hear(message.kind, message.payload);
    else settle(waiting, message);
  };
  const fail = (error: Error) => {
    ready.reject(error);
    failAll(waiting, error);
  };
  const gone = () => {
    fail(new Error('the host has ended'));
    ended.resolve(false);
  };
  thread.on('message', hear).on('error', fail).on('exit', gone);
  const stop = () => void thread.off('message', hear).off('error', fail).off('exit', gone);
  return { ready: ready.promise, ended: ended.promise, stop };
}

/** A promise and the ways to settle it. */
function open<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

type PendingReplies = Map<number, { resolve(value: unknown): void; reject(error: Error): void }>;

function settle(waiting: PendingReplies, message: Extract<ToOutside, { number: number }>): void {
  const one = waiting.get(message.number);
  waiting.delete(message.number);
  if (message.type === 'reply') one?.resolve(message.value);
  else one?.reject(new Error(message.message));
}

function failAll(waiting: PendingReplies, error: Error): void {
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

/** While these are asked, people go on working. */
const LONG_QUESTIONS = ['fetch', 'alert', 'prompt'];

interface QuestionLine {
  /** True while a script waits for the answer to a long question. */
  waits(): boolean;
  post(message: unknown): void;
}

function answerQuestions(
  questions: MessageChannel['port1'],
  word: Int32Array,
  outside: Outside,
): QuestionLine {
  let isWaiting = false;
  const post = (message: unknown) => {
    questions.postMessage(message);
    Atomics.store(word, 0, 1);
    Atomics.notify(word, 0);
  };
  questions.on('message', async ({ kind, payload }: { kind: string; payload: unknown }) => {
    isWaiting = LONG_QUESTIONS.includes(kind);
    let answer: Answer;
    try {
      answer = { value: await outside.answer(kind, payload) };
    } catch (error) {
      answer = { fault: String((error as Error)?.message ?? error) };
    }
    isWaiting = false;
    post(answer);
  });
  return { waits: () => isWaiting, post };
}

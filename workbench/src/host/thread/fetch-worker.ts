// Takes requests at its start; makes them, posts the answers and wakes who waits. Never does it twice.
import { type MessagePort, workerData } from 'node:worker_threads';
import type { FetchRequest } from '../fetching.ts';
import { performAll } from '../fetching.ts';

const { requests, signal, answers } = workerData as {
  requests: FetchRequest[];
  signal: SharedArrayBuffer;
  answers: MessagePort;
};
const word = new Int32Array(signal);
answers.postMessage(await performAll(requests));
Atomics.store(word, 0, 1);
Atomics.notify(word, 0);

// Takes requests; makes them in a thread of its own and waits. Never returns before they are answered.
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FetchAnswer } from '../fetching.ts';

/** Holds the whole thread until the slowest is answered; answers in the order of the requests. */
export function blockingFetch(requests: unknown): FetchAnswer[] {
  const signal = new SharedArrayBuffer(4);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./fetch-worker.ts', import.meta.url), {
    workerData: { requests, signal, answers: port2 },
    transferList: [port2],
  });
  worker.unref();
  Atomics.wait(new Int32Array(signal), 0, 0);
  const answers = receiveMessageOnPort(port1)!.message as FetchAnswer[];
  port1.close();
  void worker.terminate();
  return answers;
}

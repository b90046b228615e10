// Takes orders by message; runs the session in a thread of its own, so that a script that never ends can be
// ended.
// Never asks the outside without waiting for the answer: scripts are synchronous.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Port } from '../service-context.ts';
import { type Change, openSession } from '../session.ts';
import type { Answer, Order, ThreadData, ToOutside } from './messages.ts';
import { carryOut } from './orders.ts';

const { init, signal, questions } = workerData as ThreadData & { questions: MessagePort };
const word = new Int32Array(signal);
const send = (message: ToOutside) => parentPort!.postMessage(message);

const port: Port = {
  ask: (kind, payload) => {
    Atomics.store(word, 0, 0);
    questions.postMessage({ kind, payload });
    const answer = awaited();
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer.value;
  },
  tell: (kind, payload) => send({ type: 'tell', kind, payload }),
};

/** The answer to a question; what people change meanwhile is done first, as Google does it. */
function awaited(): Answer {
  for (;;) {
    Atomics.wait(word, 0, 0);
    // First the word, then the messages: one that comes in between wakes it again.
    Atomics.store(word, 0, 0);
    for (let each = nextMessage(); each; each = nextMessage()) {
      if (!('number' in each)) return each;
      reply(each.number, () => session.between(each.change));
    }
  }
}

const nextMessage = () =>
  receiveMessageOnPort(questions)?.message as Answer | { number: number; change: Change } | undefined;

function reply(number: number, act: () => unknown): void {
  try {
    send({ type: 'reply', number, value: act() });
  } catch (error) {
    send({ type: 'fault', number, message: String((error as Error)?.stack ?? error) });
  }
}

const session = openSession(init, port);
let queue: Promise<unknown> = Promise.resolve();

parentPort!.on('message', ({ number, order }: { number: number; order: Order }) => {
  queue = queue.then(async () => {
    try {
      send({ type: 'reply', number, value: await carryOut(session, order) });
    } catch (error) {
      send({ type: 'fault', number, message: String((error as Error)?.stack ?? error) });
    }
  });
});
send({ type: 'ready' });

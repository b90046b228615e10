// Takes session starts and orders by message; runs one session after the other in a thread of its own, so
// that a script that never ends can be ended.
// Never asks the outside without waiting for the answer: scripts are synchronous. Never keeps anything of a
// session that has ended.
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { Port } from '../service-context.ts';
import { type Change, openSession, type ScriptSession } from '../session.ts';
import type { Answer, Order, SessionStart, ToOutside, ToThread } from './messages.ts';
import { carryOut } from './orders.ts';

const send = (message: ToOutside) => parentPort!.postMessage(message);

/** The orders of one session, in their order, and its end. */
interface OrderQueue {
  take(number: number, order: Order): void;
  end(): Promise<void>;
}

function orderQueueOf({ init, signal, questions }: SessionStart): OrderQueue {
  const word = new Int32Array(signal);
  let isOpen = true;
  const port: Port = {
    ask: (kind, payload) => {
      Atomics.store(word, 0, 0);
      questions.postMessage({ kind, payload });
      const answer = awaited(word, questions, (number, change) =>
        reply(number, () => session.changeDuringCall(change)),
      );
      if (answer.fault !== undefined) throw new Error(answer.fault);
      return answer.value;
    },
    tell: (kind, payload) => {
      if (isOpen) send({ type: 'tell', kind, payload });
    },
  };
  const session: ScriptSession = openSession(init, port);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    take: (number, order) => {
      queue = queue.then(() => reply(number, () => carryOut(session, order)));
    },
    end: async () => {
      await queue;
      isOpen = false;
      session.dispose();
    },
  };
}

/** The answer to a question; what people change meanwhile is done first, as Google does it. */
function awaited(
  word: Int32Array,
  questions: MessagePort,
  between: (number: number, change: Change) => void,
): Answer {
  const next = () =>
    receiveMessageOnPort(questions)?.message as Answer | { number: number; change: Change } | undefined;
  for (;;) {
    Atomics.wait(word, 0, 0);
    // First the word, then the messages: one that comes in between wakes it again.
    Atomics.store(word, 0, 0);
    for (let each = next(); each; each = next()) {
      if (!('number' in each)) return each;
      between(each.number, each.change);
    }
  }
}

/** At once where the act is done at once: a change between two steps of a script has no other moment. */
function reply(number: number, act: () => unknown): unknown {
  const done = (value: unknown) => send({ type: 'reply', number, value });
  const failed = (error: unknown) =>
    send({ type: 'fault', number, message: String((error as Error)?.stack ?? error) });
  try {
    const value = act();
    if (value instanceof Promise) return value.then(done).catch(failed);
    done(value);
  } catch (error) {
    failed(error);
  }
  return undefined;
}

let orders: OrderQueue | null = null;

parentPort!.on('message', async (message: ToThread) => {
  if (message.type === 'begin') {
    orders = orderQueueOf(message.start);
    send({ type: 'ready' });
  } else if (message.type === 'end') {
    await orders?.end();
    orders = null;
    send({ type: 'ended' });
  } else orders?.take(message.number, message.order);
});

// Takes an address and people's tokens over a channel; sends their reports from a process of its own, so that
// who asks takes no time of who answers. Not with fetch: 500 of them take longer than the answers.
import { Agent, request } from 'node:http';

const SUSTAINED_MS = 20_000;
/** Callers that each wait for an answer before they ask again. */
const CALLERS = 16;

export interface Asked {
  url: string;
  key: string;
  /** One for each person; who each report on a key result of their own. */
  tokens: string[];
}

export interface Measured {
  /** Milliseconds of each report, of all people at once. */
  times: number[];
  perSecond: number;
  refused: number;
}

let keys = 0;
const bodyOf = (person: number) => {
  keys += 1;
  return {
    kind: 'snapshot',
    key: `bench-form-key-${String(keys).padStart(8, '0')}`,
    date: '2025-01-10',
    reports: [
      {
        keyResultId: `O${person}-K0`,
        value: keys % 100,
        confidence: 7,
        selfStatus: 'on track',
        blocker: '',
        note: 'as planned',
        supportNeeded: '',
      },
    ],
  };
};

const agent = new Agent({ keepAlive: true });

function report({ url, key, tokens }: Asked, person: number): Promise<{ ms: number; status: number }> {
  const body = JSON.stringify(bodyOf(person));
  const headers = {
    authorization: `Bearer ${tokens[person]}`,
    'x-attune-key': key,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/v1/submissions`, { method: 'POST', headers, agent }, (reply) => {
      reply.resume().on('end', () => resolve({ ms: performance.now() - from, status: reply.statusCode! }));
    });
    sent.on('error', reject).end(body);
  });
}

/** Everybody at once, then as many as come in 20 seconds. */
async function measure(asked: Asked): Promise<Measured> {
  const people = asked.tokens.map((_, person) => person);
  const all = await Promise.all(people.map((person) => report(asked, person)));
  let refused = all.filter(({ status }) => status !== 200).length;
  let taken = 0;
  const until = performance.now() + SUSTAINED_MS;
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let person = caller; performance.now() < until; person = (person + CALLERS) % people.length) {
        const { status } = await report(asked, person);
        if (status === 200) taken += 1;
        else refused += 1;
      }
    }),
  );
  return { times: all.map(({ ms }) => ms), perSecond: taken / (SUSTAINED_MS / 1000), refused };
}

process.once('message', (asked: Asked) => {
  void measure(asked).then((measured) => process.send!(measured, () => process.disconnect()));
});

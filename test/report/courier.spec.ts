// Takes a phone, a network and a back end that each may fail at any step; specifies that what somebody
// pressed Send on arrives once and is never lost. Never a real network: see test/browser/offline.spec.ts.
import { describe, expect, it } from '@jest/globals';
import {
  type Answer,
  type CourierPorts,
  deliver,
  type Letter,
  send,
  waitBefore,
} from '../../shared/form/send/courier.ts';
import { seededRandom } from '../bench/random.ts';

class Died extends Error {}

/** What the back end does with a key: recorded once, other values under it are a correction. */
function backEnd() {
  const recorded: string[] = [];
  const byKey = new Map<string, string>();
  return {
    recorded,
    take({ key, body }: Letter) {
      if (byKey.get(key) === body) return;
      byKey.set(key, body);
      recorded.push(body);
    },
  };
}

const receipt: Answer<string> = { status: 200, isOurs: true, isReceipt: true, page: 'receipt' };

interface Weather {
  /** 0..1 for each time something can go wrong. */
  next(): number;
  /** Part of it that does. */
  bad: number;
}

/** A phone whose page may die at any step; what is kept outlives it. */
function phone(server: ReturnType<typeof backEnd>, weather: Weather) {
  const fails = () => weather.next() < weather.bad;
  const mayDie = () => {
    if (fails()) throw new Died();
  };
  let kept: string | null = null;
  const ports: CourierPorts<string> = {
    kept: () => (kept === null ? null : (JSON.parse(kept) as Letter)),
    keep: (letter) => {
      kept = JSON.stringify(letter);
      mayDie();
    },
    forget: () => {
      mayDie();
      kept = null;
      mayDie();
    },
    post: async (letter) => {
      mayDie();
      if (fails()) return null;
      if (fails()) return { status: 200, isOurs: false, isReceipt: false, page: 'log in to this network' };
      if (fails()) return { status: 503, isOurs: true, isReceipt: false, page: 'busy' };
      server.take(letter);
      mayDie();
      return fails() ? null : receipt;
    },
  };
  return { ports, isEmpty: () => kept === null };
}

/** What the page does is cut off where it dies; the person opens it again. */
async function unlessItDies(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Died)) throw error;
  }
}

describe('what somebody pressed Send on', () => {
  it('arrives once and is never lost in 1,000 rounds of random disconnects and deaths', async () => {
    const random = seededRandom(20250114);
    let lost = 0;
    let twice = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const server = backEnd();
      const weather = { next: random, bad: random() * 0.8 };
      const { ports, isEmpty } = phone(server, weather);
      const letter: Letter = { key: `key ${round}`, body: 'value=12', at: 0 };
      await unlessItDies(() => send(ports, letter));
      for (let again = 0; again < 6; again += 1) {
        // Pressed once more, opened again, or the network came back.
        const isPressed = !isEmpty() && random() < 0.3;
        await unlessItDies(() => (isPressed ? send(ports, letter) : deliver(ports)));
      }
      weather.bad = 0;
      await deliver(ports);
      if (server.recorded.length === 0 || !isEmpty()) lost += 1;
      if (server.recorded.length > 1) twice += 1;
    }
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
  });

  it('is the last of what was pressed, where it was changed before the first had arrived', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 1_000; round += 1) {
      const server = backEnd();
      const weather = { next: random, bad: random() * 0.8 };
      const { ports } = phone(server, weather);
      const bodies = ['value=12', 'value=21'];
      for (const body of bodies) await unlessItDies(() => send(ports, { key: 'key', body, at: 0 }));
      weather.bad = 0;
      await deliver(ports);
      expect(server.recorded.at(-1)).toBe('value=21');
      expect(new Set(server.recorded).size).toBe(server.recorded.length);
    }
  });

  it('stays where it was pressed again while the first was under way', async () => {
    const { ports } = phone(backEnd(), { next: () => 1, bad: 0 });
    const slow = {
      ...ports,
      post: async () => {
        ports.keep({ key: 'key', body: 'value=21', at: 1 });
        return receipt;
      },
    };
    await send(slow, { key: 'key', body: 'value=12', at: 0 });
    expect(ports.kept()?.body).toBe('value=21');
  });

  it('goes back to who typed it where the back end has a question, and waits where it is in trouble', async () => {
    const kindAfter = async (answer: Partial<Answer<string>> | null) => {
      const { ports, isEmpty } = phone(backEnd(), { next: () => 1, bad: 0 });
      const post = async () => answer && { ...receipt, isReceipt: false, ...answer };
      const { kind } = await send({ ...ports, post }, { key: 'key', body: 'value=12', at: 0 });
      return [kind, isEmpty()];
    };
    expect(await kindAfter({ status: 422 })).toEqual(['returned', true]);
    expect(await kindAfter({ status: 410 })).toEqual(['returned', true]);
    expect(await kindAfter({ status: 503 })).toEqual(['waiting', false]);
    expect(await kindAfter({ status: 429 })).toEqual(['waiting', false]);
    expect(await kindAfter({ isOurs: false })).toEqual(['waiting', false]);
    expect(await kindAfter(null)).toEqual(['waiting', false]);
  });

  it('is tried again ever more seldom, at least every five minutes', () => {
    expect([1, 2, 3, 4, 5, 50].map(waitBefore)).toEqual([2_000, 8_000, 32_000, 128_000, 300_000, 300_000]);
  });
});

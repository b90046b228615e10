// Takes a workspace that is published for the first time, and people who come later; says who is welcomed and
// when.
// Never somebody twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workbook } from '../../shared/model/workbook.ts';
import {
  bookWith,
  HQ,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startRunning('2025-01-09T10:00:00+08:00');
});
afterEach(() => running.close());

const publish = async (workbook: Workbook, basedOn: number) => {
  const reply = await running.v1('POST', 'publish', { body: publishBody(workbook, { basedOn }) });
  expect(reply.status).toBe(200);
};
const welcomed = () =>
  running.sent.filter(({ subject }) => subject === 'Welcome to Bench').map(({ to }) => to);
const people = (book: Workbook) => book.tabs.find(({ name }) => name === 'People')!;

describe('a welcome', () => {
  it('goes to everybody of the first plan at once, with their key results, form and board', async () => {
    await publish(bookWith(), 0);
    await running.passTo('2025-01-09T10:01:00+08:00');
    expect([...welcomed()].sort()).toEqual(
      people(bookWith())
        .rows.slice(1)
        .map(([email]) => email)
        .sort(),
    );
    const { text } = running.sent.find(({ to }) => to === OWNER)!;
    expect(text).toMatch(/YOUR KEY RESULTS[\s\S]*0 → 100[\s\S]*due 2025-01-10 12:00[\s\S]*Open the board/);
    expect(text).toMatch(/See your form: http\S+\/f\//);
  });

  it('is nobody’s second mail of the day: its reader gets no reminder with it', async () => {
    // The reminder of 10 January is due at noon of the 9th.
    running.clock.moveTo(Date.parse('2025-01-09T11:50:00+08:00'));
    await publish(bookWith(), 0);
    running.clock.moveTo(Date.parse('2025-01-09T12:10:00+08:00'));
    await running.passTo('2025-01-09T12:16:00+08:00');
    expect(
      running.sent.map(({ subject }) => subject).filter((subject) => subject.includes('snapshot')),
    ).toEqual([]);
    expect(welcomed()).toContain(OWNER);
  });

  it('comes once, and to whoever comes later', async () => {
    await publish(bookWith(), 0);
    await running.passTo('2025-01-09T10:30:00+08:00');
    running.sent.length = 0;
    const book = bookWith();
    people(book).rows.push(['ada@chain.example', 'Ada', 'U1', '', 'member']);
    await publish(book, 1);
    await running.passTo('2025-01-09T10:31:00+08:00');
    expect(welcomed()).toEqual(['ada@chain.example']);
    await publish(bookWith([['Amber above', '10%']]), 2);
    await publish(book, 3);
    await running.passTo('2025-01-09T11:00:00+08:00');
    expect(welcomed()).toEqual(['ada@chain.example']);
  });

  it('leads whoever has no key result to the board', async () => {
    await publish(bookWith(), 0);
    await running.passTo('2025-01-09T10:01:00+08:00');
    const lead = running.sent.find(({ to }) => to.startsWith('lead'))!;
    expect(lead.text).not.toContain('YOUR KEY RESULTS');
    expect(lead.text).toMatch(/Open the board: http/);
  });
});

describe('a company from before there were welcomes', () => {
  it('is not welcomed, except who comes now', async () => {
    await running.close();
    running = await startPublished('2025-01-09T10:00:00+08:00');
    await running.passTo('2025-01-09T10:01:00+08:00');
    expect(welcomed()).toEqual([]);
    const book = bookWith();
    people(book).rows.push(['ada@chain.example', 'Ada', 'U1', '', 'member']);
    await publish(book, 1);
    await running.passTo('2025-01-09T10:20:00+08:00');
    expect(welcomed()).toEqual(['ada@chain.example']);
    expect(running.sent.some(({ to }) => to === HQ && running.sent.length > 0)).toBe(false);
  });
});

// Specifies what becomes of an invitation to the decoding meeting that is moved or cleared, on a running back
// end. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { bookWith, HQ, publishBody, type Running, startPublished } from '../support/running.ts';

const LEAD = 'lead3@chain.example';
let running: Running;
let revision = 1;
afterEach(() => running.close());

const start = async (meeting: string) => {
  revision = 1;
  running = await startPublished('2025-01-05T09:00:00+08:00', [['Decoding meeting', meeting]]);
};
const publish = async (meeting: string, more: [string, Cell][] = []) => {
  const book = bookWith([
    ...(meeting === '' ? [] : ([['Decoding meeting', meeting]] as [string, Cell][])),
    ...more,
  ]);
  const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: revision }) });
  expect(reply.status).toBe(200);
  revision += 1;
};
const fieldOf = (calendar: string | null, name: string) =>
  new RegExp(`^${name}[;:](.*)$`, 'm').exec((calendar ?? '').replace(/\r\n/g, '\n'))?.[1];
/** What the person's calendar was told: method, start, in the order of the mails. */
const told = (email: string) =>
  running.sent
    .filter(({ to, calendar }) => to === email && calendar !== null)
    .map(({ calendar }) => `${fieldOf(calendar, 'METHOD')} ${fieldOf(calendar, 'DTSTART')}`);
const numbers = (email: string) =>
  running.sent
    .filter(({ to, calendar }) => to === email && calendar !== null)
    .map(({ calendar }) => Number(fieldOf(calendar, 'SEQUENCE')));
const names = (email: string) =>
  new Set(
    running.sent
      .filter(({ to, calendar }) => to === email && calendar !== null)
      .map(({ calendar }) => fieldOf(calendar, 'UID')),
  );

describe('an invitation to the decoding meeting', () => {
  it('that is moved is brought up to date at once, even where the new day is weeks away', async () => {
    await start('2025-01-06 09:30');
    await running.passTo('2025-01-05T10:00:00+08:00');
    expect(told(LEAD)).toEqual(['REQUEST 20250106T013000Z']);
    await publish('2025-01-20 14:00');
    await running.passTo('2025-01-05T10:02:00+08:00');
    expect(told(LEAD)).toEqual(['REQUEST 20250106T013000Z', 'REQUEST 20250120T060000Z']);
    expect(running.sent.at(-1)!.subject).toMatch(/^Moved: /);
    // Back again: a third number, and nothing more when its usual time comes.
    await publish('2025-01-06 09:30');
    await running.passTo('2025-01-06T09:00:00+08:00');
    expect(told(LEAD)).toHaveLength(3);
    expect(numbers(LEAD)).toEqual([...new Set(numbers(LEAD))].sort((a, b) => a - b));
    expect(names(LEAD).size).toBe(1);
  });

  it('that is cleared is cancelled for everybody who has it; set again it has a higher number', async () => {
    await start('2025-01-06 09:30');
    await running.passTo('2025-01-05T10:00:00+08:00');
    const invited = running.sent.filter(({ calendar }) => calendar !== null).map(({ to }) => to);
    await publish('');
    await running.passTo('2025-01-05T10:02:00+08:00');
    const off = running.sent.filter(({ subject }) => subject.startsWith('Off: '));
    expect(off.map(({ to }) => to).sort()).toEqual(invited.sort());
    expect(told(LEAD)).toEqual(['REQUEST 20250106T013000Z', 'CANCEL 20250106T013000Z']);
    expect(told(HQ).at(-1)).toMatch(/^PUBLISH/);
    await publish('2025-01-07 09:30');
    await running.passTo('2025-01-05T11:00:00+08:00');
    expect(told(LEAD).at(-1)).toBe('REQUEST 20250107T013000Z');
    const [first, second, third] = numbers(LEAD);
    expect(first! < second! && second! < third!).toBe(true);
  });

  it('of a lead who loses their post is cancelled for them at once, and stays for the others', async () => {
    await start('2025-01-06 09:30');
    await running.passTo('2025-01-05T10:00:00+08:00');
    const book = bookWith([['Decoding meeting', '2025-01-06 09:30']]);
    const units = book.tabs.find(({ name }) => name === 'Units')!;
    const leadAt = units.rows[0]!.indexOf('Lead');
    const publishWith = async (lead: string) => {
      units.rows = units.rows.map((row) => (row[0] === 'U3' ? row.with(leadAt, lead) : row));
      const reply = await running.v1('POST', 'publish', {
        body: publishBody(book, { basedOn: revision, overwrite: true }),
      });
      expect(reply.status).toBe(200);
      revision += 1;
    };
    await publishWith('lead4@chain.example');
    await running.passTo('2025-01-05T10:02:00+08:00');
    expect(told(LEAD)).toEqual(['REQUEST 20250106T013000Z', 'CANCEL 20250106T013000Z']);
    expect(told('lead5@chain.example')).toEqual(['REQUEST 20250106T013000Z']);
    // Back in the post they are asked again, under a number of its own.
    await publishWith(LEAD);
    await running.passTo('2025-01-05T11:00:00+08:00');
    expect(told(LEAD)).toHaveLength(3);
    expect(told(LEAD).at(-1)).toBe('REQUEST 20250106T013000Z');
    const [first, second, third] = numbers(LEAD);
    expect(first! < second! && second! <= third!).toBe(true);
  });

  it('that has taken place stays as it was', async () => {
    await start('2025-01-06 09:30');
    await running.passTo('2025-01-06T12:00:00+08:00');
    await publish('');
    await running.passTo('2025-01-06T13:00:00+08:00');
    expect(told(LEAD)).toEqual(['REQUEST 20250106T013000Z']);
  });

  it('that nobody has yet is neither moved nor cancelled', async () => {
    await start('2025-02-06 09:30');
    await running.passTo('2025-01-05T10:00:00+08:00');
    await publish('2025-02-10 09:30');
    await publish('');
    await running.passTo('2025-01-05T11:00:00+08:00');
    expect(told(LEAD)).toEqual([]);
  });

  it('that was still waiting for the mail server when it moved goes out with the new moment only', async () => {
    await start('2025-01-06 09:30');
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo('2025-01-05T10:00:00+08:00');
    await publish('2025-01-08 14:00');
    await running.passTo('2025-01-05T10:02:00+08:00');
    running.answer = () => ({ ok: true });
    await running.passTo('2025-01-05T12:30:00+08:00');
    expect(told(LEAD)).toEqual(['REQUEST 20250108T060000Z']);
  });
});

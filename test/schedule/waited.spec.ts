// Specifies mails that waited: what is still true of them when the schedule runs late. Never a wait.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMail, SendResult } from '../../functions/src/ports/mail.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { bookWith, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';
import { LEADS_DIGEST, watching } from './told.ts';

let running: Running;
const { report, told } = watching(() => running);

afterEach(() => running.close());

describe('a mail that waited', () => {
  const waitingAt = async (moment: string, settings: [string, Cell][] = []) => {
    running = await startPublished('2025-01-08T09:00:00+08:00', settings);
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo(moment);
    expect(running.sent).toEqual([]);
  };
  const left = async () => {
    running.answer = () => ({ ok: true });
    await running.passTo(new Date(running.clock.now() + 2 * 3_600_000).toISOString());
  };

  it('reminds nobody of what they have reported meanwhile, even in the last minute', async () => {
    await waitingAt('2025-01-09T12:30:00+08:00');
    await report(OWNER, 'O1-K0', 20, 'first-report-0011', '2025-01-09');
    await report(OWNER, 'O1-K1', 20, 'first-report-0012', '2025-01-09');
    await left();
    expect(told(/is due/)).toEqual(['owner0@chain.example', 'owner2@chain.example']);
  });

  it('goes to nobody who has left or switched it off meanwhile', async () => {
    await waitingAt('2025-01-09T12:30:00+08:00');
    const book = bookWith();
    const people = book.tabs.find(({ name }) => name === 'People')!;
    const [headings = [], ...rows] = people.rows;
    people.rows = [
      [...headings.filter((each) => each !== 'Left on'), 'Left on'],
      ...rows.map((row) => [...row.slice(0, headings.length), row[0] === OWNER ? '2025-01-08' : '']),
    ];
    const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(reply.status).toBe(200);
    await running.page(`/u/${running.link('unsubscribe', 'owner2@chain.example', 'reminder')}`, { form: {} });
    await left();
    expect(told(/is due/)).toEqual(['owner0@chain.example']);
  });

  it('says nothing of a deadline to whom it lapsed for, where the answer has come meanwhile', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0013');
    await report(OWNER, 'O1-K1', 0, 'first-report-0014');
    const answer = async (id: string) => {
      const body = {
        key: `answer-of-${id.replace('~', '-')}-0000`,
        action: 'review.respond',
        id,
        answers: { measure: 'A crew' },
      };
      expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    };
    await running.passTo('2025-01-10T14:05:00+08:00');
    await answer('O1-K0~1');
    await running.passTo('2025-01-10T14:45:00+08:00');
    const lapses = running.sent.filter(({ subject }) => /Review unanswered/.test(subject));
    expect(
      lapses.map(({ text }) => [text.includes('O1-K0~1'), text.match(/Review unanswered/g)?.length]),
    ).toEqual([[false, 1]]);
    await answer('O1-K1~1');
    await running.passTo('2025-01-10T21:00:00+08:00');
    expect(told(/Review unanswered/)).toHaveLength(1);
  });

  it('loses the line that was answered while the mail server was down for hours', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0015');
    await report(OWNER, 'O1-K1', 0, 'first-report-0016');
    await running.passTo('2025-01-10T13:00:00+08:00');
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo('2025-01-10T16:00:00+08:00');
    const answers = { measure: 'A crew' };
    const body = { key: 'answer-of-O1-K0-0000', action: 'review.respond', id: 'O1-K0~1', answers };
    expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    await running.passTo('2025-01-10T16:30:00+08:00');
    await left();
    const lapses = running.sent.filter(({ subject }) => /Review unanswered/.test(subject));
    expect(lapses.map(({ text }) => text.match(/Review unanswered/g)?.length)).toEqual([1]);
  });
});

describe('a weekly mail that waited', () => {
  const LEAD = 'lead1@chain.example';
  /** The key results of a unit are red, their reviews wait, and the mail server is down from Monday on. */
  const waitingOnMonday = async (reds: readonly string[]) => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-10T09:00:00+08:00');
    for (const id of reds) await report(OWNER, id, 0, `a-red-report-of-${id}`);
    await running.passTo('2025-01-12T20:00:00+08:00');
    running.sent.length = 0;
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo('2025-01-13T09:10:00+08:00');
  };
  const answered = async (id: string) => {
    const body = {
      key: `answer-of-${id}-0000`,
      action: 'review.respond',
      id: `${id}~1`,
      answers: { measure: 'A crew' },
    };
    expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    await running.passTo(new Date(running.clock.now() + 30 * 60_000).toISOString());
  };
  const serverIsUp = async (hours = 2) => {
    running.answer = () => ({ ok: true });
    await running.passTo(new Date(running.clock.now() + hours * 3_600_000).toISOString());
  };
  const digests = (to = LEAD) =>
    running.sent.filter((mail) => mail.to === to && LEADS_DIGEST.test(mail.text)).map(({ text }) => text);
  /** What the links of the buttons open. */
  const asked = (text: string) =>
    [...text.matchAll(/\/a\/([\w.-]+)/g)].flatMap(([, token]) => {
      const read = running.links.read(token!, ['action'], running.clock.now());
      return read.ok ? [read.claims.subject] : [];
    });

  it('asks for no review that was answered meanwhile; what still waits stands in its place', async () => {
    await waitingOnMonday(['O1-K0', 'O1-K1']);
    await answered('O1-K0');
    await serverIsUp();
    expect(digests()).toHaveLength(1);
    expect(asked(digests()[0]!)).toContain('review.respond:O1-K1~1');
    expect(asked(digests()[0]!)).not.toContain('review.respond:O1-K0~1');
  });

  it('says the same again where the server may have it already', async () => {
    await waitingOnMonday(['O1-K0', 'O1-K1']);
    const handed: string[] = [];
    const takes = (result: SendResult) => (mail: OutgoingMail) => {
      if (mail.to === LEAD && LEADS_DIGEST.test(mail.text)) handed.push(mail.text);
      return result;
    };
    running.answer = takes({ ok: false, permanent: false, isUnknown: true, reason: 'broke off' });
    await running.passTo(new Date(running.clock.now() + 30 * 60_000).toISOString());
    await answered('O1-K0');
    running.answer = takes({ ok: true });
    await running.passTo(new Date(running.clock.now() + 2 * 3_600_000).toISOString());
    expect([handed.length > 1, new Set(handed.map((text) => asked(text).join())).size]).toEqual([true, 1]);
  });

  it('asks about what is so now, not about what was so on Monday', async () => {
    await waitingOnMonday(['O1-K0']);
    await report(OWNER, 'O1-K0', 9, 'a-good-report-0001', '2025-01-13');
    await answered('O1-K0');
    await serverIsUp();
    expect(digests()).toHaveLength(1);
    expect(asked(digests()[0]!)).not.toContain('review.respond:O1-K0~1');
    expect(digests()[0]).toMatch(/38 % behind since 13 Jan/);
  });
});

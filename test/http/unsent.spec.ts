// Specifies what an admin sees of mails that did not arrive, and that they can be sent again, by admins only.
// Never a mail server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unsentMails } from '../../functions/src/outbox/unsent.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';

const MAILS = '/board/mails';
let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-08T09:00:00+08:00');
  running.answer = (mail) =>
    mail.to === OWNER
      ? { ok: false, permanent: true, reason: 'SMTP 550', answer: '550 5.1.1 <script>no such user' }
      : { ok: true };
  await running.passTo('2025-01-09T12:30:00+08:00');
});
afterEach(() => running.close());

const cookieOf = async (email: string) => {
  const reply = await running.page(`/s/${running.link('signin', email)}`, { form: {} });
  return (reply.headers.get('set-cookie') ?? '').split(';')[0]!;
};
const unsent = () => unsentMails(running.store, running.workspace, running.clock.now());
const isTo = (email: string) => (mail: { to: string; subject: string }) =>
  mail.to === email && /is due/.test(mail.subject);

describe('mails that did not arrive', () => {
  it('are shown to an admin with whom they were for and why; what was typed never becomes markup', async () => {
    const html = await (await running.page(MAILS, { cookie: await cookieOf(HQ) })).text();
    expect(html).toContain(OWNER);
    expect(html).toContain('The mail server refused it: 550 5.1.1 &lt;script>no such user');
    expect(html).toContain('Your snapshot is due');
    expect(html).not.toContain('<script>no such user');
    const chinese = await (await running.page(`${MAILS}?lang=zh`, { cookie: await cookieOf(HQ) })).text();
    expect(chinese).toContain('未送达的邮件');
  });

  it('are sent again by a press, once however often it is pressed, and are then no longer listed', async () => {
    const cookie = await cookieOf(HQ);
    const [mail] = await unsent();
    running.answer = () => ({ ok: true });
    const replies = await Promise.all(
      [1, 2].map(() => running.page(MAILS, { cookie, form: { mail: mail!.id } })),
    );
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    const html = await (await running.page(replies[0]!.headers.get('location')!, { cookie })).text();
    expect(html).toMatch(/mails? (?:is|are) on the way again/);
    await running.passTo('2025-01-09T12:45:00+08:00');
    expect(running.sent.filter(isTo(OWNER))).toHaveLength(1);
    expect(await unsent()).toEqual([]);
    const later = await cookieOf(HQ);
    expect(await (await running.page(MAILS, { cookie: later })).text()).toContain('Every mail has arrived');
  });

  it('that are refused again are listed again', async () => {
    const cookie = await cookieOf(HQ);
    await running.page(MAILS, { cookie, form: { mail: 'all' } });
    expect(await unsent()).toEqual([]);
    await running.passTo('2025-01-09T12:45:00+08:00');
    expect((await unsent()).map(({ to }) => to)).toEqual([OWNER]);
  });

  it('and say nothing of use any more are not sent again', async () => {
    await running.passTo('2025-01-10T13:00:00+08:00');
    running.answer = () => ({ ok: true });
    const cookie = await cookieOf(HQ);
    expect(await (await running.page(MAILS, { cookie })).text()).toContain('Too late to be of use');
    await running.page(MAILS, { cookie, form: { mail: 'all' } });
    await running.passTo('2025-01-10T13:30:00+08:00');
    expect(running.sent.filter(isTo(OWNER))).toEqual([]);
  });

  it('are a press away from the admin’s weekly mail, which signs nobody in', async () => {
    await running.passTo('2025-01-13T08:30:00+08:00');
    const digest = running.sent.find(({ to, html }) => to === HQ && html.includes('send them again'))!;
    const url = /href="([^"]+)"[^>]*>\s*See all, and send them again/.exec(digest.html)![1]!;
    expect(digest.text).toContain('See all, and send them again');
    const led = await running.page(new URL(url).pathname);
    expect([led.status, led.headers.get('location')]).toEqual([303, `${MAILS}?w=${running.workspace}`]);
    expect(await (await running.page(led.headers.get('location')!)).text()).not.toContain('no such user');
    const cookie = await cookieOf(HQ);
    const shown = await running.page(led.headers.get('location')!, { cookie });
    expect(await shown.text()).toContain('no such user');
  });

  it('are for admins alone, signed in within the last quarter of an hour', async () => {
    const [mail] = await unsent();
    for (const cookie of [undefined, await cookieOf(OWNER)]) {
      const more = cookie === undefined ? {} : { cookie };
      const shown = await (await running.page(MAILS, more)).text();
      expect(shown).not.toContain('no such user');
      await running.page(MAILS, { ...more, form: { mail: mail!.id } });
    }
    const stale = await cookieOf(HQ);
    running.clock.moveTo(running.clock.now() + 20 * 60_000);
    expect((await running.page(MAILS, { cookie: stale, form: { mail: mail!.id } })).status).toBe(403);
    expect(await unsent()).toHaveLength(1);
  });

  it('stand in the digest of the admins, once, with the reason', async () => {
    await running.passTo('2025-01-20T09:00:00+08:00');
    const digests = running.sent.filter(({ to, text }) => to === HQ && /this is where .* stands/.test(text));
    // Nothing new happened in the second week: there is no mail at all.
    expect(digests).toHaveLength(1);
    expect(digests[0]!.text).toContain('550 5.1.1');
    const ofLeads = running.sent.filter(({ to, text }) => to !== HQ && /this week in/.test(text));
    expect(ofLeads.some(({ text }) => text.includes('550 5.1.1'))).toBe(false);
  });
});

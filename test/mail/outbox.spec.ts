import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { signedLinks } from '../../functions/src/identity/links.ts';
import { composer, mailDelivery } from '../../functions/src/mail/compose.ts';
import { smtpMailer } from '../../functions/src/mail/smtp.ts';
import { queueMail, type SendDeps, sendMail, sweepMails } from '../../functions/src/outbox/outbox.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import type { Mailer } from '../../functions/src/ports/mail.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import type { MailContent } from '../../shared/digest/content.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { catchMail, type MailCatcher } from '../../workbench/src/local/mail-catcher.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import { companyIn } from '../digest/company/company.ts';
import { HEAD, LAST_MONDAY, linkTo } from '../digest/company/people.ts';

const contentOf = (changes: Partial<MailContent> = {}): MailContent => ({
  kind: 'digest',
  language: 'en',
  subject: 'What needs you',
  opening: 'Hello',
  sections: [
    {
      title: 'Turned red',
      rows: [
        {
          status: 'red',
          title: 'Premium line',
          text: '38 % of plan',
          planned: 0.2,
          attained: 0.08,
          link: null,
        },
      ],
    },
  ],
  button: { label: 'Open the board', url: 'http://127.0.0.1/s/x' },
  closing: '',
  trust: 'For steering, never for pay.',
  calendar: null,
  until: null,
  ...changes,
});

const MINUTE = 60_000;
const mail = (content = contentOf(), to = 'lead@chain.example', window = '2025-W03') => ({
  workspace: 'w',
  to,
  kind: content.kind,
  window,
  content,
});

describe('a mail', () => {
  let inbox: MailCatcher;
  let smtp: ReturnType<typeof smtpMailer>;
  beforeEach(async () => {
    inbox = await catchMail(() => 0);
    smtp = smtpMailer({
      host: '127.0.0.1',
      port: inbox.port,
      secure: false,
      user: '',
      password: '',
      from: 'Attune <attune@chain.example>',
    });
  });
  afterEach(async () => {
    smtp.close();
    await inbox.close();
  });

  function outbox(mailer: Mailer = smtp) {
    const store = openSqliteStore(':memory:');
    const clock = standingClock(Date.parse('2025-01-13T00:00:00Z'));
    const compose = composer({
      store,
      links: signedLinks('s'.repeat(32)),
      baseUrl: 'http://127.0.0.1:1',
      mayMail: async () => true,
      mailDomain: 'chain.example',
    });
    const queue = localQueue((task) => sendMail(deps, String(task.payload.mail), clock.now()));
    const deliver = mailDelivery(mailer, compose) as SendDeps['deliver'];
    const deps: SendDeps = { store, queue, log: silentLog, deliver };
    const pass = async (ms: number) => {
      clock.moveTo(clock.now() + ms);
      await queue.runDue(clock.now());
    };
    return { deps, clock, queue, store, pass };
  }

  it('arrives once, with its text, its Message-ID and a one-click way out', async () => {
    const { deps, clock, pass } = outbox();
    await queueMail(deps, mail(), clock.now());
    await pass(0);
    expect(inbox.mails()).toHaveLength(1);
    const parsed = await simpleParser(inbox.mails()[0]!.raw);
    expect(parsed.subject).toBe('What needs you');
    expect(parsed.text).toContain('◆ red: Premium line');
    expect(parsed.messageId).toMatch(/^<digest-[0-9a-f]{40}@chain\.example>$/);
    const raw = inbox.mails()[0]!.raw.toString();
    expect(raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    expect(raw.replace(/\r\n\s+/g, ' ')).toMatch(/List-Unsubscribe: <http:\/\/127\.0\.0\.1:1\/u\//);
  });

  it('of the same window, asked for twice, is one', async () => {
    const { deps, clock, pass } = outbox();
    await Promise.all([queueMail(deps, mail(), clock.now()), queueMail(deps, mail(), clock.now())]);
    await queueMail(deps, mail(), clock.now());
    await pass(MINUTE);
    expect(inbox.mails()).toHaveLength(1);
  });

  it('is sent by one of two senders that come at once', async () => {
    const { deps, clock, queue } = outbox();
    await queueMail(deps, mail(), clock.now());
    const id = (await deps.store.query({ collection: 'mails' }))[0]!.path.split('/')[1]!;
    await Promise.all([sendMail(deps, id, clock.now()), sendMail(deps, id, clock.now())]);
    await queue.runDue(clock.now());
    expect(inbox.mails()).toHaveLength(1);
  });

  it('waits while the mail server is down for an hour, and arrives once', async () => {
    const { deps, clock, pass } = outbox();
    inbox.refuse(true);
    await queueMail(deps, mail(), clock.now());
    for (let minutes = 0; minutes < 60; minutes += 5) await pass(5 * MINUTE);
    expect(inbox.mails()).toHaveLength(0);
    inbox.refuse(false);
    for (let minutes = 0; minutes < 90; minutes += 5) await pass(5 * MINUTE);
    expect(inbox.mails()).toHaveLength(1);
  });

  it('of many that wait while the server is down for an hour arrives, every one of them, once', async () => {
    const { deps, clock, pass } = outbox();
    inbox.refuse(true);
    const leads = Array.from({ length: 25 }, (_, index) => `lead${index}@chain.example`);
    for (const lead of leads) await queueMail(deps, mail(contentOf(), lead), clock.now());
    for (let minutes = 0; minutes < 60; minutes += 15) {
      await pass(15 * MINUTE);
      await sweepMails(deps, clock.now());
    }
    inbox.refuse(false);
    for (let minutes = 0; minutes < 90; minutes += 15) {
      await pass(15 * MINUTE);
      await sweepMails(deps, clock.now());
    }
    expect(
      inbox
        .mails()
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(leads.sort());
    const left = await deps.store.query({ collection: 'mails' });
    expect(new Set(left.map(({ data }) => data.state))).toEqual(new Set(['sent']));
  });

  it('that a crash left half sent goes out again under the same Message-ID, after the lease', async () => {
    let messageIds: string[] = [];
    const dying: Mailer = {
      send: async (message) => {
        messageIds = [...messageIds, message.messageId];
        if (messageIds.length === 1) throw new Error('the process dies here');
        return { ok: true };
      },
    };
    const { deps, clock, pass } = outbox(dying);
    await queueMail(deps, mail(), clock.now());
    await pass(0);
    await pass(MINUTE);
    expect(messageIds).toHaveLength(1);
    clock.moveTo(clock.now() + 10 * MINUTE);
    await sweepMails(deps, clock.now());
    await pass(0);
    expect(new Set(messageIds).size).toBe(1);
    expect(messageIds).toHaveLength(2);
  });

  it('whose sender dies each time it has handed it over goes there three times, and is then said to have failed', async () => {
    let handedOver = 0;
    const { deps, clock, pass } = outbox({
      send: async () => {
        handedOver += 1;
        throw new Error('the process dies here');
      },
    });
    await queueMail(deps, mail(), clock.now());
    for (let minutes = 0; minutes < 120; minutes += 6) {
      await pass(6 * MINUTE);
      await sweepMails(deps, clock.now());
    }
    expect(handedOver).toBe(3);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'its sender died each time',
    });
  });

  it('to an address that the server refuses for good is given up at once and said so', async () => {
    const { deps, clock, pass } = outbox({
      send: async () => ({ ok: false, permanent: true, reason: 'SMTP 550' }),
    });
    await queueMail(deps, mail(), clock.now());
    await pass(48 * 60 * MINUTE);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'SMTP 550',
      attempts: 1,
    });
  });

  it('that the server takes and breaks off at goes there three times, and is then said to have failed', async () => {
    let handedOver = 0;
    const { deps, clock, pass } = outbox({
      send: async () => {
        handedOver += 1;
        return { ok: false, permanent: false, isUnknown: true, reason: 'ECONNECTION' };
      },
    });
    await queueMail(deps, mail(), clock.now());
    for (let hours = 0; hours < 30; hours += 1) await pass(60 * MINUTE);
    expect(handedOver).toBe(3);
    expect((await deps.store.query({ collection: 'mails' }))[0]!.data).toMatchObject({
      state: 'failed',
      reason: 'ECONNECTION',
      unknown: 3,
    });
  });

  it('never lets typed text become a header, an address or markup', async () => {
    const { deps, clock, pass } = outbox();
    const hostile = 'x\r\nBcc: everyone@else.example\r\n\r\n<script>alert(1)</script>';
    const row = {
      status: 'red' as const,
      title: hostile,
      text: '<img src=x onerror=alert(1)>',
      planned: null,
      attained: null,
      link: null,
    };
    await queueMail(
      deps,
      mail(contentOf({ subject: hostile, sections: [{ title: 'News', rows: [row] }] })),
      clock.now(),
    );
    await pass(0);
    const [caught] = inbox.mails();
    const parsed = await simpleParser(caught!.raw);
    expect(caught!.to).toEqual(['lead@chain.example']);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.subject).toBe('x Bcc: everyone@else.example <script>alert(1)</script>');
    expect(parsed.html).not.toMatch(/<script>|<img/);
  });

  it('carries the page for the meeting as a file, the same in every try, and its own body stays small', async () => {
    const tries: (string | undefined)[] = [];
    const failing: Mailer = {
      send: async (message) => {
        tries.push(message.attached?.[0]?.html);
        return tries.length < 3 ? { ok: false, permanent: false, reason: 'down' } : smtp.send(message);
      },
    };
    const { deps, clock, pass } = outbox(failing);
    const { standing } = companyIn('zh');
    const content = weeklyDigest(standing, HEAD, LAST_MONDAY, linkTo(HEAD))!;
    await queueMail(deps, mail(content, HEAD), clock.now());
    for (let minutes = 0; minutes < 10; minutes += 1) await pass(MINUTE);
    expect([tries.length, new Set(tries).size]).toEqual([3, 1]);
    const parsed = await simpleParser(inbox.mails()[0]!.raw);
    const [file] = parsed.attachments;
    expect(file).toMatchObject({ filename: 'HQ-2025-02-17.html', contentType: 'text/html' });
    expect(file!.content.toString('utf8')).toBe(tries[0]);
    expect(parsed.text).toContain('附件（会议一页纸）');
    expect(Buffer.byteLength(String(parsed.html))).toBeLessThan(102_000);
  });

  it('of a lead with 500 lines stays below the size at which Gmail clips, and says how many are left', async () => {
    const { deps, clock, pass } = outbox();
    const rows = Array.from({ length: 500 }, (_, index) => ({
      status: 'amber' as const,
      title: `目标 ${index} ${'长'.repeat(60)}`,
      text: '障碍'.repeat(60),
      planned: 0.5,
      attained: 0.3,
      link: { label: '响应', url: `http://127.0.0.1/a/${'t'.repeat(200)}` },
    }));
    await queueMail(
      deps,
      mail(contentOf({ language: 'zh', sections: [{ title: '等待您处理', rows }] })),
      clock.now(),
    );
    await pass(0);
    const parsed = await simpleParser(inbox.mails()[0]!.raw);
    expect(Buffer.byteLength(String(parsed.html))).toBeLessThan(102_000);
    expect(parsed.text).toMatch(/另有 \d+ 项/);
  });
});

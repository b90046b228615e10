// Specifies what a mail of the outbox carries when it arrives: its headers, what was typed, its files, its
// size.
import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { queueMail } from '../../../functions/src/outbox/outbox.ts';
import type { Mailer } from '../../../functions/src/ports/mail.ts';
import { weeklyDigest } from '../../../shared/digest/weekly.ts';
import { MS_PER_MINUTE } from '../../../shared/model/time.ts';
import { companyIn } from '../../digest/company/company.ts';
import { HEAD, LAST_MONDAY, linkTo } from '../../digest/company/people.ts';
import { contentOf, mail, openOutbox } from './open-outbox.ts';

describe('a mail', () => {
  it('arrives once, with its text, its Message-ID and a one-click way out', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
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

  it('never lets typed text become a header, an address or markup', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
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
    const failing = (smtp: Mailer): Mailer => ({
      send: async (message) => {
        tries.push(message.attached?.[0]?.html);
        return tries.length < 3 ? { ok: false, permanent: false, reason: 'down' } : smtp.send(message);
      },
    });
    const { inbox, deps, clock, pass } = await openOutbox(failing);
    const { standing } = companyIn('zh');
    const content = weeklyDigest(standing, HEAD, LAST_MONDAY, linkTo(HEAD))!;
    await queueMail(deps, mail(content, HEAD), clock.now());
    for (let minutes = 0; minutes < 10; minutes += 1) await pass(MS_PER_MINUTE);
    expect([tries.length, new Set(tries).size]).toEqual([3, 1]);
    const parsed = await simpleParser(inbox.mails()[0]!.raw);
    const [file] = parsed.attachments;
    expect(file).toMatchObject({ filename: 'HQ-2025-02-17.html', contentType: 'text/html' });
    expect(file!.content.toString('utf8')).toBe(tries[0]);
    expect(parsed.text).toContain('附件（会议一页纸）');
    expect(Buffer.byteLength(String(parsed.html))).toBeLessThan(102_000);
  });

  it('of a lead with 500 lines stays below the size at which Gmail clips, and says how many are left', async () => {
    const { inbox, deps, clock, pass } = await openOutbox();
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

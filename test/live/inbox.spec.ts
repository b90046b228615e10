// Takes a workbench with mails; specifies what its inbox shows: every mail as its reader gets it, and nothing
// that a mail could do. Never a mail from outside.

import { describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { lineOf } from '../../workbench/src/inbox/read-mail.ts';
import { subjectOf } from '../../workbench/src/inbox/subject.ts';
import { listenOn } from '../../workbench/src/server/listen.ts';
import { ownPage } from '../support/browser/browsers.ts';
import { move, sharedWorkbench, start, type Workbench } from './workbench.ts';

async function text(url: string, more: RequestInit = {}): Promise<string> {
  const answer = await fetch(url, more);
  expect(answer.status).toBe(200);
  return answer.text();
}

const mailsOf = ({ running }: Workbench) => running.company().engine.inbox.mails();

function numberOf(workbench: Workbench, kind: string): number {
  const mails = mailsOf(workbench);
  expect(mails.map((mail) => lineOf(mail).kind)).toContain(kind);
  return mails.find((mail) => lineOf(mail).kind === kind)!.number;
}

/** Hands a message to the inbox's own server as any program could. */
async function deliver(workbench: Workbench, raw: string): Promise<number> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: workbench.running.company().engine.inbox.port,
  });
  await transport.sendMail({ envelope: { from: 'x@evil.example', to: ['tan.wen@team.example'] }, raw });
  transport.close();
  return mailsOf(workbench).at(-1)!.number;
}

const HOSTILE = `From: "<script>" <x@evil.example>
To: tan.wen@team.example
Subject: =?utf-8?B?${Buffer.from('<img src=x onerror=alert(1)> 你好').toString('base64')}?=
Message-ID: <hostile@evil.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><head><base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/refresh">
<link rel="stylesheet" href="http://evil.example/a.css"><style>@import url(http://evil.example/b.css); body{background:url(http://evil.example/c.png)}</style></head>
<body onload="top.pwned=1"><script>top.pwned=1;fetch('http://evil.example/s')</script><img src="http://evil.example/i.png"><iframe src="http://evil.example/f"></iframe>
<form action="http://evil.example/form"><button id="go">Go</button></form><a id="link" href="javascript:top.pwned=1">press</a><p id="seen">hello</p></body></html>
--b
Content-Type: text/html; name="../../evil.html"
Content-Disposition: attachment; filename="../../evil.html"

<script>alert(1)</script>
--b--
`.replaceAll('\n', '\r\n');

describe('the inbox', () => {
  const shared = sharedWorkbench();

  it('lists every mail, newest first, and those of a person or of a kind', async () => {
    const workbench = shared();
    const all = await text(`${workbench.url}/inbox/list`);
    const numbers = [...all.matchAll(/mail=(\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(
      mailsOf(workbench)
        .map(({ number }) => number)
        .reverse(),
    );
    const [first] = mailsOf(workbench);
    const own = await text(`${workbench.url}/inbox/list?to=${encodeURIComponent(first!.to[0]!)}`);
    const expected = mailsOf(workbench).filter(({ to }) => to[0] === first!.to[0]).length;
    expect([...own.matchAll(/class="mail-line" href/g)].length).toBe(expected);
    const meetings = await text(`${workbench.url}/inbox/list?kind=meeting&lang=zh`);
    expect(meetings).toContain('解码会');
    expect(meetings).not.toContain('>周报<');
  });

  it('shows a mail as mail, as text and as it came, and hands out its calendar entry', async () => {
    const workbench = shared();
    const number = numberOf(workbench, 'meeting');
    const page = await text(`${workbench.url}/inbox?mail=${number}`);
    expect(page).toContain(`src="/inbox/mail/${number}/html"`);
    expect(page).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(await text(`${workbench.url}/inbox?mail=${number}&view=text`)).toContain('2025-01-02');
    expect(await text(`${workbench.url}/inbox?mail=${number}&view=source`)).toContain(
      'List-Unsubscribe-Post',
    );
    const paths = [...page.matchAll(/href="(\/inbox\/mail\/\d+\/attachment\/\d+)"/g)].map(([, path]) => path);
    expect(paths.length).toBe(1);
    const [path] = paths;
    const calendar = await fetch(`${workbench.url}${path}`);
    expect(calendar.headers.get('content-disposition')).toContain('attachment');
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  });

  it('says what is not there', async () => {
    const { url } = shared();
    expect((await fetch(`${url}/inbox/mail/99999/html`)).status).toBe(404);
    expect(await text(`${url}/inbox?mail=99999`)).toContain('This mail is not here.');
  });

  it('has links that lead to the live back end', async () => {
    const workbench = shared();
    const html = await text(`${workbench.url}/inbox/mail/${numberOf(workbench, 'reminder')}/html`);
    const [link] = [...html.matchAll(/href="(http:[^"]+\/f\/[^"]+)"/g)].map(([, url]) => url!);
    expect(link!.startsWith(workbench.backEndUrl)).toBe(true);
    expect((await fetch(link!)).status).toBe(200);
  });

  it('shows a hostile mail’s text, and lets it run, load, send and move nothing', async () => {
    const workbench = shared();
    // A server that anybody on this machine reaches: whatever the mail loads would come here.
    const evil = await listenOn([0], (_, outgoing) => outgoing.end());
    const reached: string[] = [];
    evil.server.on('request', ({ url }) => reached.push(url ?? ''));
    const number = await deliver(workbench, HOSTILE.replaceAll('http://evil.example', evil.url));
    const list = await text(`${workbench.url}/inbox/list`);
    expect(list).toContain('&lt;img src=x onerror=alert(1)> 你好');
    const attachment = await fetch(`${workbench.url}/inbox/mail/${number}/attachment/0`);
    expect(attachment.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(attachment.headers.get('content-security-policy')).toContain('sandbox');

    const page = await ownPage();
    await page.goto(`${workbench.url}/inbox?mail=${number}`);
    const frame = page.frameLocator('iframe.letter');
    await frame.locator('#seen').waitFor();
    await frame.locator('#go').click();
    await frame.locator('#link').click();
    await page.evaluate(() => fetch('/inbox/list').then((answer) => answer.text()));
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
    expect(page.url()).toBe(`${workbench.url}/inbox?mail=${number}`);
    expect(await frame.locator('#seen').textContent()).toBe('hello');
    await evil.close();
    expect(reached).toEqual([]);
  });

  it('shows a new mail without being loaded again', async () => {
    const workbench = shared();
    const page = await ownPage();
    await page.goto(`${workbench.url}/inbox`);
    await deliver(
      workbench,
      HOSTILE.replace('<hostile@', '<another@').replace('=?utf-8?B?', 'Just arrived =?utf-8?B?'),
    );
    await page.getByText('Just arrived').first().waitFor();
  });
});

describe('a subject', () => {
  it.each([
    ['as it stands', 'Subject: Plain', 'Plain'],
    ['folded', 'Subject: One\r\n two', 'One two'],
    ['in two encoded words', 'Subject: =?UTF-8?Q?Hangz?= =?UTF-8?Q?hou_=C2=B7?=', 'Hangzhou ·'],
    ['in encoded words over two lines', 'Subject: =?UTF-8?B?5L2g?=\r\n =?UTF-8?B?5aW9?=', '你好'],
    ['in a charset that nobody knows', 'Subject: =?x-none?Q?a?=', '=?x-none?Q?a?='],
    ['not there', 'To: a@b.example', ''],
  ])('is read %s', (_, head, subject) => {
    expect(subjectOf(Buffer.from(`From: a@b.example\r\n${head}\r\n\r\nSubject: of the body`))).toBe(subject);
  });
});

describe('one click', () => {
  it('unsubscribes: mails of that kind do not come to that person any more', async () => {
    const workbench = await start();
    const number = numberOf(workbench, 'digest');
    const reader = mailsOf(workbench).find((mail) => mail.number === number)!.to[0]!;
    const answer = await text(`${workbench.url}/inbox/mail/${number}/unsubscribe?lang=en`, {
      method: 'POST',
    });
    expect(answer).toContain('Unsubscribed: the back end answered 200.');
    const before = mailsOf(workbench).length;
    for (let day = 0; day < 4; day += 1) await move(workbench, 'next-day');
    const since = mailsOf(workbench).slice(before);
    const digests = since.filter((mail) => lineOf(mail).kind === 'digest');
    expect(since.length).toBeGreaterThan(0);
    expect(digests.map(({ to }) => to[0])).not.toContain(reader);
  });

  it('asks nobody but the live back end, whatever a mail says', async () => {
    const workbench = await start();
    const elsewhere = HOSTILE.replace(
      'MIME-Version',
      'List-Unsubscribe: <http://evil.example/u/x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nMIME-Version',
    );
    const number = await deliver(workbench, elsewhere);
    const answer = await fetch(`${workbench.url}/inbox/mail/${number}/unsubscribe`, { method: 'POST' });
    expect(answer.status).toBe(404);
  });
});

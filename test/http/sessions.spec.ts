// Specifies who gets in and for how long: sign-in links that work once, sessions that end, what a mail's link
// opens and what it does not. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';

const NOON = '2025-01-10T12:00:00+08:00';
const HOUR = 3_600_000;

let running: Running;
beforeEach(async () => {
  running = await startPublished(NOON);
});
afterEach(() => running.close());

const cookieOf = (reply: Response) => (reply.headers.get('set-cookie') ?? '').split(';')[0]!;
const enter = (path: string, form: Record<string, string> = {}, cookie?: string) =>
  running.page(path, { form, ...(cookie === undefined ? {} : { cookie }) });
const seesBoard = async (cookie: string, path = '/board') => {
  const html = await (await running.page(path, { cookie })).text();
  return html.includes('Bench') && !html.includes('name="email"');
};
const passes = (ms: number) => running.clock.moveTo(running.clock.now() + ms);

describe('a sign-in link', () => {
  it('works once: whoever opens it again is told so, and gets no session', async () => {
    const path = `/s/${running.link('signin', OWNER)}`;
    const first = await enter(path);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/board']);
    expect(await seesBoard(cookieOf(first))).toBe(true);
    for (const again of [await enter(path), await running.page(path)]) {
      expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
      expect(await again.text()).toContain('This link has been used');
    }
    for (const end of ['=', '%3D', '!', '%0A']) {
      const spelled = await enter(`${path}${end}`);
      expect([end, spelled.status < 400, spelled.headers.get('set-cookie')]).toEqual([end, false, null]);
    }
  });

  it('pressed by two at once opens one session', async () => {
    const path = `/s/${running.link('signin', OWNER)}`;
    const replies = await Promise.all([enter(path), enter(path), enter(path)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect(replies.filter((reply) => cookieOf(reply) !== '')).toHaveLength(1);
  });

  it('pressed twice in one browser goes on, and stays signed in', async () => {
    const path = `/s/${running.link('signin', OWNER)}`;
    const cookie = cookieOf(await enter(path));
    const again = await enter(path, {}, cookie);
    expect([again.status, again.headers.get('location')]).toEqual([303, '/board']);
    expect(await seesBoard(cookie)).toBe(true);
  });

  it('leads on to the page that asked for it, and never to another site', async () => {
    for (const [wanted, found] of [
      ['/board/unit?id=U1', '/board/unit?id=U1'],
      ['//evil.example', '/board'],
      ['/\\evil.example', '/board'],
      ['https://evil.example', '/board'],
      ['', '/board'],
    ] as const) {
      const reply = await enter(`/s/${running.link('signin', OWNER, wanted)}`);
      expect([wanted, reply.headers.get('location')]).toEqual([wanted, found]);
    }
  });
});

describe('a session', () => {
  const signedIn = async (form: Record<string, string> = {}) =>
    cookieOf(await enter(`/s/${running.link('signin', OWNER)}`, form));

  it('ends 12 hours after its last use, not after its opening', async () => {
    const cookie = await signedIn();
    passes(11 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(11 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(12 * HOUR);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is kept for 30 days where that was asked for, used or not, and no longer', async () => {
    const cookie = await signedIn({ keep: 'yes' });
    passes(29 * 24 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(24 * HOUR);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is kept by the browser for as long as it lasts: until it is closed, or for 30 days', async () => {
    const plain = (await enter(`/s/${running.link('signin', OWNER)}`)).headers.get('set-cookie');
    const kept = (await enter(`/s/${running.link('signin', OWNER)}`, { keep: 'yes' })).headers.get(
      'set-cookie',
    );
    expect(plain).not.toContain('Max-Age');
    expect(kept).toContain('Max-Age=2592000');
  });

  it('ends with signing out, for whoever has a copy of the cookie too', async () => {
    const cookie = await signedIn();
    const reply = await enter('/signout', {}, cookie);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is none where a browser sends two cookies of its name', async () => {
    const cookie = await signedIn();
    expect(await seesBoard(`${cookie}; attune=forged`)).toBe(false);
    expect(await seesBoard(`attune=forged; ${cookie}`)).toBe(false);
    expect(await seesBoard(`other=1; ${cookie}`)).toBe(true);
  });

  it('is not kept as it is sent: the store has its hash alone', async () => {
    const cookie = await signedIn();
    const kept = await running.store.query({ collection: `workspaces/${running.workspace}/sessions` });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(cookie.split('.')[1]);
  });
});

describe('a mail’s link to the board', () => {
  it('shows the board and its filters, opens no session, and asks to sign in for the rest', async () => {
    const path = `/s/${running.link('board', HQ)}`;
    const reply = await running.page(path);
    const html = await reply.text();
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([200, null]);
    expect(html).toContain('Bench');
    const hrefs = [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    // What any browser may fetch says nothing of a company.
    const others = hrefs.filter((href) => !/^\/s\/|\.(?:webmanifest|png)\b/.test(href));
    expect([hrefs.some((href) => href.startsWith(`${path}?`)), others.length > 3]).toEqual([true, true]);
    for (const href of others) {
      const page = await running.page(href);
      const text = await page.text();
      expect([href, page.status, text.includes('name="email"'), text.includes('Bench')]).toEqual([
        href,
        200,
        true,
        false,
      ]);
    }
  });

  it('by its button mails a sign-in to its own person, and opens nothing', async () => {
    const reply = await enter(`/s/${running.link('board', OWNER)}`);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([200, null]);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(running.sent.map(({ to }) => to)).toEqual([OWNER]);
  });
});

describe('a post that another site made the browser send', () => {
  const posts = (path: string, headers: Record<string, string>) =>
    fetch(`${running.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: `email=${OWNER}&w=${running.workspace}`,
    });
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];

  it('signs nobody in, mails nobody and uses up no link', async () => {
    const path = `/s/${running.link('signin', OWNER)}`;
    for (const headers of elsewhere)
      for (const to of [path, '/signin', '/signout', `/s/${running.link('board', OWNER)}`]) {
        const reply = await posts(to, headers);
        expect([headers, to, reply.status, reply.headers.get('set-cookie')]).toEqual([
          headers,
          to,
          403,
          null,
        ]);
      }
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(running.sent).toEqual([]);
    expect((await posts(path, { 'sec-fetch-site': 'same-origin', origin: running.url })).status).toBe(303);
  });

  it('is told from one of our own page in a browser that says no more than its origin', async () => {
    expect((await posts('/signin', { origin: running.url })).status).toBe(200);
  });
});

describe('sign-in mails', () => {
  const ask = async (email: string) =>
    (await running.page('/signin', { form: { email, w: running.workspace } })).text();
  const sentTo = (email: string) => running.sent.filter(({ to }) => to === email).length;

  it('are at most 5 an hour and 20 a day for a person; the answer is the same', async () => {
    const answers = new Set<string>();
    for (let hour = 0; hour < 6; hour += 1) {
      for (let time = 0; time < 8; time += 1) {
        answers.add(await ask(OWNER));
        passes(60_000);
      }
      passes(HOUR);
    }
    await running.passTo(new Date(running.clock.now() + 1000).toISOString());
    const kept = await running.store.query({
      collection: 'mails',
      where: [{ field: 'to', equals: OWNER }],
    });
    expect(kept.filter(({ data }) => data.kind === 'signin')).toHaveLength(20);
    expect(answers.size).toBe(1);
  });

  it('are at most 60 an hour in a workspace, whoever is asked for', async () => {
    for (let person = 0; person < 80; person += 1) await ask(`person${person}@chain.example`);
    await ask(OWNER);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(sentTo(OWNER)).toBe(0);
    passes(HOUR);
    await ask(OWNER);
    await running.passTo(new Date(running.clock.now() + 1000).toISOString());
    expect(sentTo(OWNER)).toBe(1);
  });

  it('cost the same documents and tasks for an address that is nobody’s', async () => {
    const countOf = async (email: string) => {
      const before = await running.store.query({ collection: 'mails' });
      await ask(email);
      const after = await running.store.query({ collection: 'mails' });
      const limits = await running.store.query({ collection: `workspaces/${running.workspace}/limits` });
      return [after.length - before.length, limits.length];
    };
    expect(await countOf(OWNER)).toEqual([1, 2]);
    // One for whom nobody is mailed stands among the counts, and goes with them.
    expect(await countOf('stranger@elsewhere.example')).toEqual([0, 4]);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(running.sent.map(({ to }) => to)).toEqual([OWNER]);
  });
});

describe('the page of one’s sessions', () => {
  const pageOf = async (path: string, cookie: string) => (await running.page(path, { cookie })).text();
  const idsOf = (html: string) => [...html.matchAll(/name="id" value="([0-9a-f]+)"/g)].map(([, id]) => id!);

  it('lists where one is signed in, and ends one or all others', async () => {
    const [phone, laptop, office] = [
      await running.session(OWNER),
      await running.session(OWNER),
      await running.session(OWNER),
    ];
    const theirs = await running.session(HQ);
    const [first] = idsOf(await pageOf('/account', phone));
    expect(idsOf(await pageOf('/account', phone))).toHaveLength(2);
    await enter('/account/end', { id: first! }, phone);
    expect(idsOf(await pageOf('/account', phone))).toHaveLength(1);
    await enter('/account/end', { others: 'yes' }, phone);
    expect([
      await seesBoard(phone),
      await seesBoard(laptop),
      await seesBoard(office),
      await seesBoard(theirs),
    ]).toEqual([true, false, false, true]);
  });

  it('ends no session of anybody else', async () => {
    const mine = await running.session(OWNER);
    const theirs = await running.session(HQ);
    const [id] = idsOf(await pageOf('/sessions', theirs));
    await enter('/account/end', { id: id! }, theirs);
    expect(await seesBoard(mine)).toBe(true);
    expect((await running.page('/sessions', { cookie: mine })).status).toBe(403);
    expect((await enter('/sessions/end', { id: id! }, mine)).status).toBe(403);
  });

  it('shows an admin everybody’s, and ends them, after a sign-in of the last 15 minutes', async () => {
    const admin = await running.session(HQ);
    const lost = await running.session(OWNER);
    passes(14 * 60_000);
    const html = await pageOf('/sessions', admin);
    expect(html).toContain(OWNER);
    await enter('/sessions/end', { id: idsOf(html)[0]! }, admin);
    expect(await seesBoard(lost)).toBe(false);
    passes(60_000);
    const stale = await running.page('/sessions', { cookie: admin });
    expect([stale.status, await stale.text()]).toEqual([403, expect.stringContaining('Sign in once more')]);
  });
});

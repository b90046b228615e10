// Specifies the links that let a person in: the sign-in mail's, and a mail's to the board. Over real HTTP.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER, type Running, startPublished } from '../../support/running.ts';
import { cookieOf, NOON } from '../visits.ts';
import { acts, HOUR } from './acts.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished(NOON);
});

afterEach(() => running.close());

const { enter, passes, seesBoard } = acts(() => running);

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

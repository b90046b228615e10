// Specifies what a unit's group gets and when, over real HTTP to stand-ins of the services: once, whatever
// comes twice, goes down or is removed. Never a real service.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SERVICES } from '../../shared/groups/message.ts';
import { bookWith, HQ, OWNER, publishBody } from '../support/running.ts';
import { GROUPS, type GroupWorld, groupWorld } from './world.ts';

let world: GroupWorld;
beforeEach(async () => {
  world = await groupWorld('2025-01-08T09:00:00+08:00');
});
afterEach(() => world.close());

const statusOf = async (reply: Promise<Response>) => (await reply).status;

/** In the minute of a whole or half hour. */
const isBusy = (at: number) => Math.floor(at / 60_000) % 30 === 0;

describe('a unit’s group', () => {
  it.each(SERVICES)('in %s is reminded of the snapshot day once, with one link for all', async (service) => {
    expect(await statusOf(world.add('U1', service, { secret: 'SECexample0123' }))).toBe(303);
    await world.running.passTo('2025-01-10T12:00:00+08:00');
    const [text, ...more] = world.arrived(service);
    expect(more).toEqual([]);
    expect(text).toContain('Snapshot on');
    expect(text).toContain('2 key results report');
    expect(text).toContain(`${world.running.url}/g/`);
    // Nobody who has not reported is named.
    expect(text).not.toMatch(/owner1|Owner 1/i);
    expect(world.chats.messages().some(({ at }) => isBusy(at))).toBe(false);
  });

  it('hears of a review that opened, with its figures and the words of who reported', async () => {
    await world.add('U1', 'slack');
    await world.running.passTo('2025-01-17T10:00:00+08:00');
    const before = world.arrived().length;
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-17T10:20:00+08:00');
    const [text, ...more] = world.arrived().slice(before);
    expect(more).toEqual([]);
    expect(text).toContain('Review opened');
    expect(text).toContain('two guides are ill ＠all');
    expect(text).toMatch(/attained/);
  });

  it('hears on Monday what turned and what waits, never who is late or silent', async () => {
    await world.add('U1', 'wecom');
    await world.running.passTo('2025-01-10T10:00:00+08:00');
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-13T09:00:00+08:00');
    const monday = world.arrived().at(-1)!;
    expect(monday).toContain('U1');
    expect(monday).toContain('behind');
    expect(monday).toMatch(/[█░]{10}/);
    await world.running.passTo('2025-01-27T09:00:00+08:00');
    for (const text of world.arrived()) expect(text).not.toMatch(/unanswered|No report for|mailto:/);
  });

  it('hears what came back to plan', async () => {
    await world.add('U1', 'chat', { gets: ['back'] });
    await world.running.passTo('2025-02-14T10:00:00+08:00');
    await world.report('O1-K0', 0, OWNER);
    await world.running.passTo('2025-02-18T10:00:00+08:00');
    expect(world.arrived()).toEqual([]);
    await world.report('O1-K0', 90, OWNER);
    await world.running.passTo('2025-02-24T09:00:00+08:00');
    expect(world.arrived()).toHaveLength(1);
    expect(world.arrived()[0]).toContain('is back on plan');
  });

  it('hears a signal where it was reported; a unit without a group leaves it to the one above', async () => {
    await world.add('HQ', 'teams', { gets: ['signal'] });
    await world.add('U2', 'feishu', { gets: ['signal'] });
    const signal = (key: string, email: string) =>
      world.running.v1('POST', 'actions', {
        email,
        body: {
          key,
          action: 'signal.report',
          id: '',
          answers: { what: 'A price war <at id=all>', where: 'Ningbo', effect: '' },
        },
      });
    expect(await statusOf(signal('a-signal-of-owner-1-0', OWNER))).toBe(200);
    expect(await statusOf(signal('a-signal-of-owner-2-0', 'owner2@chain.example'))).toBe(200);
    await world.running.passTo('2025-01-08T09:45:00+08:00');
    expect(world.arrived('teams')).toHaveLength(1);
    expect(world.arrived('feishu')).toHaveLength(1);
    expect(world.arrived('teams')[0]).toContain('A price war');
  });

  it('that gets what came back hears what was decided on support, whoever asked for it', async () => {
    await world.add('U1', 'wecom', { gets: ['back'] });
    const asked = { keyResultId: 'O1-K0', kind: 'people', request: 'two guides for a week' };
    const does = async (key: string, action: string, id: string, answers: object, email: string) => {
      const reply = await world.running.v1('POST', 'actions', { email, body: { key, action, id, answers } });
      return ((await reply.json()) as { id: string }).id;
    };
    const id = await does('a-request-for-help-1', 'support.request', '', asked, OWNER);
    await world.running.passTo('2025-01-08T09:25:00+08:00');
    expect(world.arrived()).toEqual([]);
    await does('a-decision-on-help-1', 'support.decide', id, { decision: 'granted' }, HQ);
    await world.running.passTo('2025-01-08T09:55:00+08:00');
    expect(world.arrived()).toHaveLength(1);
    expect(world.arrived()[0]).toContain('two guides for a week');
  });

  it('is not asked for what was answered while its message waited', async () => {
    await world.add('U1', 'slack', { gets: ['review'] });
    await world.running.passTo('2025-01-17T10:00:00+08:00');
    world.chats.setMood('busy');
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-17T10:20:00+08:00');
    const answer = { key: 'an-answer-to-a-review', action: 'review.respond', id: 'O1-K0~1' };
    const body = { ...answer, answers: { measure: 'A second crew' } };
    expect((await world.running.v1('POST', 'actions', { body })).status).toBe(200);
    world.chats.setMood('well');
    await world.running.passTo('2025-01-17T13:00:00+08:00');
    expect(world.arrived()).toEqual([]);
  });

  it('gets what was chosen for it, and nothing else', async () => {
    await world.add('U1', 'dingtalk', { gets: ['signal'] });
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-14T09:00:00+08:00');
    expect(world.arrived()).toEqual([]);
  });
});

describe('the lead of a unit', () => {
  it('is called where People has a Chat ID, which no page and no document of the outbox shows', async () => {
    const book = bookWith();
    const people = book.tabs.find(({ name }) => name === 'People')!;
    people.rows = people.rows.map((row, at) => [
      ...row,
      at === 0 ? 'Chat ID' : row[0] === 'lead1@chain.example' ? 'U024LEAD1' : '',
    ]);
    const published = await world.running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(published.status).toBe(200);
    await world.add('U1', 'slack', { gets: ['review'] });
    await world.running.passTo('2025-01-17T10:00:00+08:00');
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-17T10:20:00+08:00');
    expect(world.arrived()).toHaveLength(1);
    expect(world.arrived()[0]).toContain('<@U024LEAD1>');
    const kept = JSON.stringify(await world.running.store.query({ collection: 'mails' }));
    expect(kept).toContain('lead1@chain.example');
    expect(kept).not.toContain('U024LEAD1');
    const cookie = await world.running.session(HQ);
    for (const path of ['/board', '/people', '/account', GROUPS, '/board/unit?id=U1']) {
      const page = await world.running.page(path, { cookie });
      expect([path, page.status, (await page.text()).includes('U024LEAD1')]).toEqual([path, 200, false]);
    }
    const board = await world.running.v1('GET', 'board');
    expect(await board.text()).not.toContain('U024LEAD1');
  });
});

describe('a service', () => {
  it('that is busy for an hour gets each message once, when it is well again; mails are not held up', async () => {
    await world.add('U1', 'feishu', { gets: ['snapshot'] });
    world.chats.setMood('busy');
    await world.running.passTo('2025-01-09T13:05:00+08:00');
    expect(world.arrived()).toEqual([]);
    expect(world.running.sent.some(({ to }) => to === OWNER)).toBe(true);
    world.chats.setMood('well');
    await world.running.passTo('2025-01-09T16:00:00+08:00');
    expect(world.arrived()).toHaveLength(1);
  });

  it.each(['html', 'hang'] as const)(
    'that answers with %s loses nothing, and is asked again',
    async (mood) => {
      await world.add('U1', 'slack', { gets: ['snapshot'] });
      world.chats.setMood(mood);
      await world.running.passTo('2025-01-09T12:03:00+08:00');
      world.chats.setMood('well');
      await world.running.passTo('2025-01-09T16:00:00+08:00');
      expect(world.arrived()).toHaveLength(1);
      expect(world.running.sent.some(({ to }) => to === OWNER)).toBe(true);
    },
  );

  it('that knows the robot no more has it paused, the admins told once, and what waited sent on a press', async () => {
    await world.add('U1', 'wecom', { gets: ['snapshot', 'review'] });
    world.chats.setMood('gone');
    await world.running.passTo('2025-01-10T10:00:00+08:00');
    await world.report('O1-K0', 1, OWNER);
    await world.running.passTo('2025-01-12T12:00:00+08:00');
    const told = world.running.sent.filter(({ text }) => /does not answer any more/.test(text));
    expect(told.map(({ to }) => to)).toEqual([HQ]);
    expect(world.chats.answers()).toHaveLength(1);
    const cookie = await world.running.session(HQ);
    const html = await (await world.running.page(GROUPS, { cookie })).text();
    expect(html).toContain('Paused since');
    expect(html).toContain('93000');
    // Given a new robot, it goes on; what waited is sent again by a press.
    world.chats.setMood('well');
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(html)![1]!;
    await world.post([
      ['do', 'change'],
      ['group', id],
      ['unit', 'U1'],
      ['language', 'en'],
      ['gets', 'snapshot'],
      ['address', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=another-key-0123456789'],
    ]);
    expect(await (await world.running.page(GROUPS, { cookie })).text()).not.toContain('Paused since');
  });

  it('that refuses a wrong secret has it paused, and says so to a test', async () => {
    await world.add('U1', 'dingtalk', { secret: 'SECright0123' });
    world.chats.setSecret(
      `https://oapi.dingtalk.com/robot/send?access_token=${'a1'.repeat(32)}`,
      'SECwrong0123',
    );
    const html = await (await world.running.page(GROUPS, { cookie: await world.running.session(HQ) })).text();
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(html)![1]!;
    const test = await world.post([
      ['do', 'test'],
      ['group', id],
    ]);
    expect(await test.text()).toContain('its secret is wrong (310000)');
    await world.running.passTo('2025-01-10T12:00:00+08:00');
    expect(world.chats.answers().map(({ said }) => JSON.parse(said).errcode)).toEqual([310000, 310000]);
  });
});

describe('a message of the outbox', () => {
  const waiting = async () => {
    const mails = await world.running.store.query({ collection: 'mails' });
    return mails.filter(({ data }) => data.kind === 'group');
  };

  it('is in the group once, even where two senders come at once', async () => {
    await world.add('U1', 'chat', { gets: ['snapshot'] });
    await world.running.passTo('2025-01-09T12:00:30+08:00');
    const [{ path, data }] = (await waiting()) as [Awaited<ReturnType<typeof waiting>>[number]];
    world.running.clock.moveTo(Number(data.dueAt));
    const task = { queue: 'sendGroup', payload: { mail: path.split('/')[1]! } } as const;
    await Promise.all([1, 2, 3].map(() => world.running.backEnd.runTask(task)));
    await world.running.passTo('2025-01-09T14:00:00+08:00');
    expect(world.arrived()).toHaveLength(1);
  });

  it('whose sender died before it called the robot goes out with a later tick', async () => {
    await world.add('U1', 'teams', { gets: ['snapshot'] });
    await world.running.passTo('2025-01-09T12:00:30+08:00');
    const [{ path, data }] = (await waiting()) as [Awaited<ReturnType<typeof waiting>>[number]];
    const leased = { ...data, state: 'sending', attempts: 1, dueAt: world.running.clock.now() + 300_000 };
    await world.running.store.transact(async (tx) => tx.set(path, leased));
    await world.running.passTo('2025-01-09T14:00:00+08:00');
    expect(world.arrived()).toHaveLength(1);
    expect((await waiting())[0]!.data.state).toBe('sent');
  });

  it('to a group that was taken away meanwhile is not sent', async () => {
    await world.add('U1', 'slack', { gets: ['snapshot'] });
    await world.running.passTo('2025-01-09T12:00:30+08:00');
    const [group] = await world.running.store.query({
      collection: `workspaces/${world.running.workspace}/groups`,
    });
    await world.post([
      ['do', 'remove'],
      ['group', group!.path.split('/').at(-1)!],
    ]);
    await world.running.passTo('2025-01-09T14:00:00+08:00');
    expect(world.arrived()).toEqual([]);
    expect((await waiting())[0]!.data.state).toBe('dropped');
  });

  it('that was given up stands on the page of what did not arrive, and is sent on a press', async () => {
    await world.add('U1', 'wecom', { gets: ['snapshot'] });
    world.chats.setMood('gone');
    await world.running.passTo('2025-01-09T12:30:00+08:00');
    world.chats.setMood('well');
    const cookie = await world.running.session(HQ);
    const html = await (await world.running.page('/board/mails', { cookie })).text();
    expect(html).toContain('U1');
    expect(html).toContain('Message to the group');
    expect(html).toContain('The chat service did not take it: 93000');
    const groups = await (await world.running.page(GROUPS, { cookie })).text();
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(groups)![1]!;
    // A test that arrives ends the pause.
    await world.post([
      ['do', 'test'],
      ['group', id],
    ]);
    await world.running.page('/board/mails', { cookie, form: { mail: 'all' } });
    await world.running.passTo('2025-01-09T13:30:00+08:00');
    expect(world.arrived()).toHaveLength(2);
    expect(world.arrived()[1]).toContain('Snapshot on');
  });
});

describe('what is kept of a robot', () => {
  it('never shows its address or secret: no document, page, log, export or mail has them', async () => {
    await world.add('U1', 'feishu', { secret: 'SECexample0123' });
    const documents = await world.running.store.query({
      collection: `workspaces/${world.running.workspace}/groups`,
    });
    await world.running.passTo('2025-01-10T12:00:00+08:00');
    const cookie = await world.running.session(HQ);
    const html = await (await world.running.page(GROUPS, { cookie })).text();
    const mails = await world.running.store.query({ collection: 'mails' });
    const all = JSON.stringify([documents, html, mails, world.running.lines, world.running.sent]);
    expect(world.arrived()).not.toEqual([]);
    expect(documents).toHaveLength(1);
    expect(all).not.toContain('11112222-3333');
    expect(all).not.toContain('SECexample');
  });
});

// Specifies how a message reaches its group's robot and what is kept of that: once, whatever comes twice,
// goes down or is removed. Never a real service.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER } from '../support/running.ts';
import { GROUPS, type GroupWorld, groupWorld } from './world.ts';

let world: GroupWorld;

beforeEach(async () => {
  world = await groupWorld('2025-01-08T09:00:00+08:00');
});

afterEach(() => world.close());

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

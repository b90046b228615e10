// Specifies how a message reaches its group's robot and what is kept of that: once, whatever comes twice,
// goes down or is removed. Never a real service.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { robotSeal } from '../../functions/src/groups/seal.ts';
import { addGroup } from '../../functions/src/groups/set-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { closeAfterTest } from '../support/after-test.ts';
import { GROUP_SECRET, HQ, OWNER } from '../support/running.ts';
import { GROUPS, type GroupCompany, groupCompany } from './company.ts';
import { ADDRESSES } from './messages.ts';

const MORNING = '2025-01-08T09:00:00+08:00';
let company: GroupCompany;

beforeEach(async () => {
  company = await groupCompany(MORNING);
});

afterEach(() => company.close());

/** As the page sets it up, but for chance. */
async function setUpWithId({ running, chats }: GroupCompany, id: string): Promise<void> {
  const { store, workspace } = running;
  const now = running.clock.now();
  const { standing } = (await readStanding({ store }, workspace, now))!;
  const ports = { seal: robotSeal(GROUP_SECRET), robots: chats.robots };
  const setUp = { store, ports, workspace, standing, by: HQ, now, newId: () => id };
  const form = { unitId: 'U1', language: 'en' as const, gets: ['snapshot' as const], secret: '' };
  expect(await addGroup(setUp, { ...form, address: ADDRESSES.slack })).toEqual({ ok: true, id });
}

async function losesNothing(of: GroupCompany, mode: 'html' | 'hang'): Promise<void> {
  await of.add('U1', 'slack', { gets: ['snapshot'] });
  of.chats.setMode(mode);
  await of.running.passTo('2025-01-09T12:03:00+08:00');
  of.chats.setMode('well');
  await of.running.passTo('2025-01-09T16:00:00+08:00');
  expect(of.arrived()).toHaveLength(1);
  expect(of.running.sent.some(({ to }) => to === OWNER)).toBe(true);
}

describe('a group', () => {
  it.each(['__of_the_window', 'of.the/window'])('gets its messages, though its ID is %s', async (id) => {
    await setUpWithId(company, id);
    await company.running.passTo('2025-01-09T12:03:00+08:00');
    expect(company.arrived('slack')).toHaveLength(1);
  });
});

describe('a service', () => {
  it('that is busy for an hour gets each message once, when it is well again; mails are not held up', async () => {
    await company.add('U1', 'feishu', { gets: ['snapshot'] });
    company.chats.setMode('busy');
    await company.running.passTo('2025-01-09T13:05:00+08:00');
    expect(company.arrived()).toEqual([]);
    expect(company.running.sent.some(({ to }) => to === OWNER)).toBe(true);
    company.chats.setMode('well');
    await company.running.passTo('2025-01-09T16:00:00+08:00');
    expect(company.arrived()).toHaveLength(1);
  });

  it('that answers with a page of HTML loses nothing, and is asked again', async () => {
    await losesNothing(company, 'html');
  });

  it('that hangs loses nothing, and is asked again', async () => {
    const hanging = await groupCompany(MORNING, { patienceMs: 200 });
    closeAfterTest(hanging.close);
    await losesNothing(hanging, 'hang');
  });

  it('that knows the robot no more has it paused, the admins told once, and what waited sent on a press', async () => {
    await company.add('U1', 'wecom', { gets: ['snapshot', 'review'] });
    company.chats.setMode('gone');
    await company.running.passTo('2025-01-10T10:00:00+08:00');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-12T12:00:00+08:00');
    const told = company.running.sent.filter(({ text }) => /does not answer any more/.test(text));
    expect(told.map(({ to }) => to)).toEqual([HQ]);
    expect(company.chats.answers()).toHaveLength(1);
    const cookie = await company.running.session(HQ);
    const html = await (await company.running.page(GROUPS, { cookie })).text();
    expect(html).toContain('Paused since');
    expect(html).toContain('93000');
    // Given a new robot, it goes on; what waited is sent again by a press.
    company.chats.setMode('well');
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(html)![1]!;
    await company.post([
      ['do', 'change'],
      ['group', id],
      ['unit', 'U1'],
      ['language', 'en'],
      ['gets', 'snapshot'],
      ['address', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=another-key-0123456789'],
    ]);
    expect(await (await company.running.page(GROUPS, { cookie })).text()).not.toContain('Paused since');
  });

  it('that refuses a wrong secret has it paused, and says so to a test', async () => {
    await company.add('U1', 'dingtalk', { secret: 'SECright0123' });
    company.chats.setSecret(
      `https://oapi.dingtalk.com/robot/send?access_token=${'a1'.repeat(32)}`,
      'SECwrong0123',
    );
    const html = await (
      await company.running.page(GROUPS, { cookie: await company.running.session(HQ) })
    ).text();
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(html)![1]!;
    const test = await company.post([
      ['do', 'test'],
      ['group', id],
    ]);
    expect(await test.text()).toContain('its secret is wrong (310000)');
    await company.running.passTo('2025-01-10T12:00:00+08:00');
    expect(company.chats.answers().map(({ said }) => JSON.parse(said).errcode)).toEqual([310000, 310000]);
  });
});

describe('a message of the outbox', () => {
  const waiting = async () => {
    const mails = await company.running.store.query({ collection: 'mails' });
    return mails.filter(({ data }) => data.kind === 'group');
  };

  it('is in the group once, even where two senders come at once', async () => {
    await company.add('U1', 'chat', { gets: ['snapshot'] });
    await company.running.passTo('2025-01-09T12:00:30+08:00');
    const [{ path, data }] = (await waiting()) as [Awaited<ReturnType<typeof waiting>>[number]];
    company.running.clock.moveTo(Number(data.dueAt));
    const task = { queue: 'sendGroup', payload: { mail: path.split('/')[1]! } } as const;
    await Promise.all([1, 2, 3].map(() => company.running.backEnd.runTask(task)));
    await company.running.passTo('2025-01-09T14:00:00+08:00');
    expect(company.arrived()).toHaveLength(1);
  });

  it('whose sender died before it called the robot goes out with a later tick', async () => {
    await company.add('U1', 'teams', { gets: ['snapshot'] });
    await company.running.passTo('2025-01-09T12:00:30+08:00');
    const [{ path, data }] = (await waiting()) as [Awaited<ReturnType<typeof waiting>>[number]];
    const leased = { ...data, state: 'sending', attempts: 1, dueAt: company.running.clock.now() + 300_000 };
    await company.running.store.transact(async (tx) => tx.set(path, leased));
    await company.running.passTo('2025-01-09T14:00:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect((await waiting())[0]!.data.state).toBe('sent');
  });

  it('to a group that was taken away meanwhile is not sent', async () => {
    await company.add('U1', 'slack', { gets: ['snapshot'] });
    await company.running.passTo('2025-01-09T12:00:30+08:00');
    const [group] = await company.running.store.query({
      collection: `workspaces/${company.running.workspace}/groups`,
    });
    await company.post([
      ['do', 'remove'],
      ['group', String(group!.data.id)],
    ]);
    await company.running.passTo('2025-01-09T14:00:00+08:00');
    expect(company.arrived()).toEqual([]);
    expect((await waiting())[0]!.data.state).toBe('dropped');
  });

  it('that was given up stands on the page of what did not arrive, and is sent on a press', async () => {
    await company.add('U1', 'wecom', { gets: ['snapshot'] });
    company.chats.setMode('gone');
    await company.running.passTo('2025-01-09T12:30:00+08:00');
    company.chats.setMode('well');
    const cookie = await company.running.session(HQ);
    const html = await (await company.running.page('/board/mails', { cookie })).text();
    expect(html).toContain('U1');
    expect(html).toContain('Message to the group');
    expect(html).toContain('The chat service did not take it: 93000');
    const groups = await (await company.running.page(GROUPS, { cookie })).text();
    const id = /name="group" value="([\da-zA-Z_-]+)"/.exec(groups)![1]!;
    // A test that arrives ends the pause.
    await company.post([
      ['do', 'test'],
      ['group', id],
    ]);
    await company.running.page('/board/mails', { cookie, form: { mail: 'all' } });
    await company.running.passTo('2025-01-09T13:30:00+08:00');
    expect(company.arrived()).toHaveLength(2);
    expect(company.arrived()[1]).toContain('Snapshot on');
  });
});

describe('what is kept of a robot', () => {
  it('never shows its address or secret: no document, page, log, export or mail has them', async () => {
    await company.add('U1', 'feishu', { secret: 'SECexample0123' });
    const documents = await company.running.store.query({
      collection: `workspaces/${company.running.workspace}/groups`,
    });
    await company.running.passTo('2025-01-10T12:00:00+08:00');
    const cookie = await company.running.session(HQ);
    const html = await (await company.running.page(GROUPS, { cookie })).text();
    const mails = await company.running.store.query({ collection: 'mails' });
    const all = JSON.stringify([documents, html, mails, company.running.lines, company.running.sent]);
    expect(company.arrived()).not.toEqual([]);
    expect(documents).toHaveLength(1);
    expect(all).not.toContain('11112222-3333');
    expect(all).not.toContain('SECexample');
  });
});

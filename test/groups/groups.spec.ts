// Specifies what a unit's group gets and when, over real HTTP to stand-ins of the services: once, whatever
// comes twice, goes down or is removed. Never a real service.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SERVICES } from '../../shared/groups/message.ts';
import { bookWith, HQ, OWNER, publishBody } from '../support/running.ts';
import { GROUPS, type GroupCompany, groupCompany } from './company.ts';

let company: GroupCompany;

beforeEach(async () => {
  company = await groupCompany('2025-01-08T09:00:00+08:00');
});

afterEach(() => company.close());

const statusOf = async (reply: Promise<Response>) => (await reply).status;

/** In the minute of a whole or half hour. */
const isBusy = (at: number) => Math.floor(at / 60_000) % 30 === 0;

describe('a unit’s group', () => {
  it.each(SERVICES)('in %s is reminded of the snapshot day once, with one link for all', async (service) => {
    expect(await statusOf(company.add('U1', service, { secret: 'SECexample0123' }))).toBe(303);
    await company.running.passTo('2025-01-10T12:00:00+08:00');
    const [text, ...more] = company.arrived(service);
    expect(more).toEqual([]);
    expect(text).toContain('Snapshot on');
    expect(text).toContain('2 key results report');
    expect(text).toContain(`${company.running.url}/g/`);
    // Nobody who has not reported is named.
    expect(text).not.toMatch(/owner1|Owner 1/i);
    expect(company.chats.messages().some(({ at }) => isBusy(at))).toBe(false);
  });

  it('hears of a review that opened, with its figures and the words of who reported', async () => {
    await company.add('U1', 'slack');
    await company.running.passTo('2025-01-17T10:00:00+08:00');
    const before = company.arrived().length;
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-17T10:20:00+08:00');
    const [text, ...more] = company.arrived().slice(before);
    expect(more).toEqual([]);
    expect(text).toContain('Review opened');
    expect(text).toContain('two guides are ill ＠all');
    expect(text).toMatch(/attained/);
  });

  it('hears on Monday what turned and what waits, never who is late or silent', async () => {
    await company.add('U1', 'wecom');
    await company.running.passTo('2025-01-10T10:00:00+08:00');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-13T09:00:00+08:00');
    const monday = company.arrived().at(-1)!;
    expect(monday).toContain('U1');
    expect(monday).toContain('behind');
    expect(monday).toMatch(/[█░]{10}/);
    await company.running.passTo('2025-01-27T09:00:00+08:00');
    for (const text of company.arrived()) expect(text).not.toMatch(/unanswered|No report for|mailto:/);
  });

  it('hears what came back to plan', async () => {
    await company.add('U1', 'chat', { gets: ['back'] });
    await company.running.passTo('2025-02-14T10:00:00+08:00');
    await company.report('O1-K0', 0, OWNER);
    await company.running.passTo('2025-02-18T10:00:00+08:00');
    expect(company.arrived()).toEqual([]);
    await company.report('O1-K0', 90, OWNER);
    await company.running.passTo('2025-02-24T09:00:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect(company.arrived()[0]).toContain('is back on plan');
  });

  it('hears a signal where it was reported; a unit without a group leaves it to the one above', async () => {
    await company.add('HQ', 'teams', { gets: ['signal'] });
    await company.add('U2', 'feishu', { gets: ['signal'] });
    const signal = (key: string, email: string) =>
      company.running.v1('POST', 'actions', {
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
    await company.running.passTo('2025-01-08T09:45:00+08:00');
    expect(company.arrived('teams')).toHaveLength(1);
    expect(company.arrived('feishu')).toHaveLength(1);
    expect(company.arrived('teams')[0]).toContain('A price war');
  });

  it('that gets what came back hears what was decided on support, whoever asked for it', async () => {
    await company.add('U1', 'wecom', { gets: ['back'] });
    const asked = { keyResultId: 'O1-K0', kind: 'people', request: 'two guides for a week' };
    const does = async (key: string, action: string, id: string, answers: object, email: string) => {
      const reply = await company.running.v1('POST', 'actions', {
        email,
        body: { key, action, id, answers },
      });
      return ((await reply.json()) as { id: string }).id;
    };
    const id = await does('a-request-for-help-1', 'support.request', '', asked, OWNER);
    await company.running.passTo('2025-01-08T09:25:00+08:00');
    expect(company.arrived()).toEqual([]);
    await does('a-decision-on-help-1', 'support.decide', id, { decision: 'granted' }, HQ);
    await company.running.passTo('2025-01-08T09:55:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect(company.arrived()[0]).toContain('two guides for a week');
  });

  it('is not asked for what was answered while its message waited', async () => {
    await company.add('U1', 'slack', { gets: ['review'] });
    await company.running.passTo('2025-01-17T10:00:00+08:00');
    company.chats.setMode('busy');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-17T10:20:00+08:00');
    const answer = { key: 'an-answer-to-a-review', action: 'review.respond', id: 'O1-K0~1' };
    const body = { ...answer, answers: { measure: 'A second crew' } };
    expect((await company.running.v1('POST', 'actions', { body })).status).toBe(200);
    company.chats.setMode('well');
    await company.running.passTo('2025-01-17T13:00:00+08:00');
    expect(company.arrived()).toEqual([]);
  });

  it('gets what was chosen for it, and nothing else', async () => {
    await company.add('U1', 'dingtalk', { gets: ['signal'] });
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-14T09:00:00+08:00');
    expect(company.arrived()).toEqual([]);
  });
});

/** Published again, with one person's Chat ID and last day. */
async function publishChatIdOf(email: string, chatId: string, leftOn = ''): Promise<void> {
  const book = bookWith();
  const people = book.tabs.find(({ name }) => name === 'People')!;
  people.rows = people.rows.map((row, at) =>
    at === 0 ? [...row, 'Chat ID', 'Left on'] : [...row, ...(row[0] === email ? [chatId, leftOn] : ['', ''])],
  );
  const published = await company.running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
  expect(published.status).toBe(200);
}

describe('the lead of a unit', () => {
  it.each([
    ['on the last day', '2025-01-17', true],
    ['never after it', '2025-01-16', false],
  ])('who leaves is called %s', async (_, leftOn, isCalled) => {
    await publishChatIdOf('lead1@chain.example', 'U024LEAD1', leftOn);
    await company.add('U1', 'slack', { gets: ['review'] });
    await company.running.passTo('2025-01-17T10:00:00+08:00');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-17T10:20:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect(company.arrived()[0]!.includes('<@U024LEAD1>')).toBe(isCalled);
  });

  it('whose last day went by while a message waited is not called by it', async () => {
    await publishChatIdOf('lead1@chain.example', 'U024LEAD1', '2025-01-17');
    await company.add('U1', 'slack', { gets: ['review'] });
    await company.running.passTo('2025-01-17T23:00:00+08:00');
    company.chats.setMode('busy');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-18T00:05:00+08:00');
    company.chats.setMode('well');
    await company.running.passTo('2025-01-18T03:00:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect(company.arrived()[0]).not.toContain('<@U024LEAD1>');
  });

  it('is called where People has a Chat ID, which no page and no document of the outbox shows', async () => {
    await publishChatIdOf('lead1@chain.example', 'U024LEAD1');
    await company.add('U1', 'slack', { gets: ['review'] });
    await company.running.passTo('2025-01-17T10:00:00+08:00');
    await company.report('O1-K0', 1, OWNER);
    await company.running.passTo('2025-01-17T10:20:00+08:00');
    expect(company.arrived()).toHaveLength(1);
    expect(company.arrived()[0]).toContain('<@U024LEAD1>');
    const kept = JSON.stringify(await company.running.store.query({ collection: 'mails' }));
    expect(kept).toContain('lead1@chain.example');
    expect(kept).not.toContain('U024LEAD1');
    const cookie = await company.running.session(HQ);
    for (const path of ['/board', '/people', '/account', GROUPS, '/board/unit?id=U1']) {
      const page = await company.running.page(path, { cookie });
      expect([path, page.status, (await page.text()).includes('U024LEAD1')]).toEqual([path, 200, false]);
    }
    const board = await company.running.v1('GET', 'board');
    expect(await board.text()).not.toContain('U024LEAD1');
  });
});

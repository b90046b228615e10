// Specifies what a program may with a key of each right, and whose report it is. Never Google's tokens.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  bookWith,
  HQ,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../../support/running.ts';
import { keysOf, report } from './keys.ts';

let running: Running;
const { keyThatMay, ask } = keysOf(() => running);
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

describe('what a program may', () => {
  it('with a key that reads: the board and its files as everybody sees them, nothing else', async () => {
    const token = await keyThatMay('read');
    const board = await (await ask(token, 'GET', 'board')).json();
    expect([board.board.keyResults.length > 0, board.open, board.board.points]).toEqual([true, [], []]);
    const file = await (await ask(token, 'GET', 'export/plan.json')).json();
    expect([Object.keys(file.people[0]).sort(), file.forms]).toEqual([
      ['email', 'name', 'post', 'unitIds'],
      undefined,
    ]);
    const asks: [string, string, unknown?][] = [
      ['GET', 'form'],
      ['GET', 'cycle'],
      ['POST', 'submissions', report()],
      ['POST', 'actions', {}],
      ['POST', 'publish', publishBody(bookWith())],
    ];
    for (const [method, path, body] of asks) {
      const reply = await ask(token, method, path, body);
      expect([path, reply.status, (await reply.json()).code]).toEqual([path, 403, 'key-not-enough']);
    }
  });

  it('with a key that reads: the record as the pages show it to everybody, nobody’s points', async () => {
    const give = { email: OWNER, change: '15', reason: 'Level 3' };
    const booking = { key: 'points-booked-by-hq-1', action: 'points.book', id: '', answers: give };
    expect((await running.v1('POST', 'actions', { email: HQ, body: booking })).status).toBe(200);
    const signal = { what: 'A price war', where: 'Hefei', effect: '' };
    const seen = { key: 'a-signal-of-an-owner1', action: 'signal.report', id: '', answers: signal };
    expect((await running.v1('POST', 'actions', { email: OWNER, body: seen })).status).toBe(200);
    await running.passTo('2025-01-10T12:20:00+08:00');
    const tabsOf = async (reply: Response) =>
      ((await reply.json()) as { records: { tab: string }[] }).records.map(({ tab }) => tab);
    const asSheet = await tabsOf(await running.v1('GET', 'board?since=', { email: OWNER }));
    expect(asSheet).toEqual(expect.arrayContaining(['Points', 'Signals']));
    for (const right of ['read', 'report']) {
      const token = await keyThatMay(right);
      const tabs = await tabsOf(await ask(token, 'GET', 'board?since='));
      expect([right, tabs.includes('Signals'), tabs.includes('Points')]).toEqual([right, true, false]);
    }
  });

  it('with a key that reports: for a person of People, as that person, marked with the key’s name', async () => {
    const token = await keyThatMay('report');
    const form = await (await ask(token, 'GET', `form?reporter=${OWNER}`)).json();
    expect(JSON.stringify(form)).toContain('O1-K0');
    expect((await ask(token, 'POST', 'submissions', report())).status).toBe(200);
    await running.passTo('2025-01-10T12:20:00+08:00');
    const page = await running.page('/board/key-result?id=O1-K0', { cookie: await running.session(OWNER) });
    expect(await page.text()).toContain('by the key “Sales dashboard”');
    const refusals: [string, unknown, number, string][] = [
      ['nobody is named', report({ reporter: undefined, key: 'another-report-0001' }), 400, 'no-reporter'],
      ['no address', report({ reporter: 'x', key: 'another-report-0002' }), 400, 'no-reporter'],
      [
        'a stranger',
        report({ reporter: 'stranger@chain.example', key: 'another-report-0003' }),
        403,
        'not-in-people',
      ],
      [
        'somebody else’s key result',
        report({ reporter: 'owner2@chain.example', key: 'another-report-0004' }),
        403,
        'not-a-reporter',
      ],
    ];
    for (const [who, body, status, code] of refusals) {
      const reply = await ask(token, 'POST', 'submissions', body);
      expect([who, reply.status, (await reply.json()).code]).toEqual([who, status, code]);
    }
  });

  it('the same report twice is one', async () => {
    const token = await keyThatMay('report');
    const first = await (await ask(token, 'POST', 'submissions', report())).json();
    const again = await (await ask(token, 'POST', 'submissions', report())).json();
    expect([first.fresh, again.fresh]).toEqual([true, false]);
  });

  it('with an admin’s key: what that admin may, as long as they may it', async () => {
    const token = await keyThatMay('admin');
    const publish = await ask(
      token,
      'POST',
      'publish',
      publishBody(bookWith([['Reminder hours before', 12]]), { basedOn: 1 }),
    );
    expect([publish.status, (await publish.json()).revision]).toEqual([200, 2]);
    const file = await (await ask(token, 'GET', 'export/plan.json')).json();
    expect(Object.keys(file.people[0])).toContain('role');
  });

  it('nobody without a key reports for somebody else', async () => {
    const reply = await running.v1('POST', 'submissions', { email: OWNER, body: report() });
    expect([reply.status, (await reply.json()).code]).toEqual([403, 'reporter-needs-key']);
  });

  it('sixty writes in a minute, as a member, and not of that person’s own', async () => {
    const token = await keyThatMay('report');
    for (let n = 0; n < 60; n += 1) await ask(token, 'POST', 'submissions', {});
    expect((await ask(token, 'POST', 'submissions', report())).status).toBe(429);
    const own = report({ reporter: undefined, key: 'a-report-of-their-own' });
    expect((await running.v1('POST', 'submissions', { email: OWNER, body: own })).status).toBe(200);
  });

  it('nothing in another workspace', async () => {
    const token = await keyThatMay('admin');
    const reply = await fetch(`${running.url}/v1/board`, {
      headers: { authorization: `Bearer ${token}`, 'x-attune-key': OTHER_KEY },
    });
    // The key names its workspace; what else is said is not heard.
    expect((await reply.json()).texts.objectives).toHaveProperty('O1');
  });
});

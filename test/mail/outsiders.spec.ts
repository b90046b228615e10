// Specifies whom a workspace may mail: its first publisher's domain, what the deployment trusts, and whoever
// has signed in once. Never a word of its own to others.
import { afterEach, describe, expect, it } from '@jest/globals';
import { companyDomain } from '../../functions/src/usecases/workspace/company-domain.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { bookWith, HQ, publishBody, type Running, startRunning } from '../support/running.ts';

const OUTSIDER = 'owner1@elsewhere.example';
const INSIDER = 'owner0@chain.example';
const BAIT = 'WIN A PRIZE';

/**
 * The small company, one of whose owners has an address elsewhere, with bait wherever a mail could carry it.
 */
function book(outsider = OUTSIDER): Workbook {
  const workbook = bookWith([['Mail', '']]);
  return {
    ...workbook,
    tabs: workbook.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row[0] === 'Workspace'
          ? ['Workspace', BAIT]
          : row.map((cell) => (cell === 'owner1@chain.example' ? outsider : cell === 'owner1' ? BAIT : cell)),
      ),
    })),
  };
}

let running: Running;
afterEach(() => running.close());

async function published(
  mailDomains: string[] = [],
  { email = HQ, outsider = OUTSIDER } = {},
): Promise<void> {
  running = await startRunning('2025-01-09T09:00:00+08:00', { mailDomains });
  const workbook = book(outsider);
  workbook.tabs.find(({ name }) => name === 'Settings')!.rows = workbook.tabs
    .find(({ name }) => name === 'Settings')!
    .rows.filter(([key]) => key !== 'Mail');
  const reply = await running.v1('POST', 'publish', { email, body: publishBody(workbook) });
  expect([reply.status, reply.status === 200 ? '' : await reply.text()]).toEqual([200, '']);
}
const readers = () => new Set(running.sent.map(({ to }) => to));

describe('a workspace', () => {
  it('mails its people in its first publisher’s domain, and nobody outside', async () => {
    await published();
    await running.passTo('2025-01-10T17:00:00+08:00');
    expect([readers().has(INSIDER), readers().has(OUTSIDER)]).toEqual([true, false]);
  });

  it('of somebody at a free mail provider mails nobody else there: strangers share that domain', async () => {
    await published([], { email: 'boss@qq.com', outsider: 'friend@qq.com' });
    await running.passTo('2025-01-10T17:00:00+08:00');
    expect(readers()).toEqual(new Set());
    await running.close();
    await published(['qq.com'], { email: 'boss@qq.com', outsider: 'friend@qq.com' });
    await running.passTo('2025-01-10T17:00:00+08:00');
    expect([...readers()]).toContain('friend@qq.com');
  });

  it.each([
    ['a@gmail.com', ''],
    ['a@QQ.com', ''],
    ['a@163.com', ''],
    ['a@vip.163.com', ''],
    ['a@126.com', ''],
    ['a@foxmail.com', ''],
    ['a@sina.cn', ''],
    ['a@outlook.com', ''],
    ['a@icloud.com', ''],
    ['a@proton.me', ''],
    ['a@chain.example', 'chain.example'],
    ['a@mail.chain.example', 'mail.chain.example'],
    ['a@qq.com.chain.example', 'qq.com.chain.example'],
    ['no address', ''],
  ])('takes %s to be of the company %j', async (email, domain) => {
    expect(await companyDomain(email)).toBe(domain);
  });

  it('mails outside what the deployment trusts', async () => {
    for (const trusted of [['elsewhere.example'], ['*']]) {
      await published(trusted);
      await running.passTo('2025-01-10T17:00:00+08:00');
      expect([trusted, readers().has(OUTSIDER)]).toEqual([trusted, true]);
      await running.close();
    }
  });

  it('mails outside who has signed in once; the sign-in’s own mail carries none of its words', async () => {
    await published();
    await running.page('/signin', { form: { email: OUTSIDER, w: running.workspace } });
    await running.passTo('2025-01-09T09:15:00+08:00');
    const [mail] = running.sent.filter(({ to }) => to === OUTSIDER);
    expect(JSON.stringify([mail!.subject, mail!.text, mail!.html])).not.toContain(BAIT);
    const path = new URL(/https?:\/\/[^\s"<]+\/s\/[\w.-]+/.exec(mail!.text)![0]).pathname;
    expect((await running.page(path, { form: {} })).status).toBe(303);
    await running.passTo('2025-01-10T17:00:00+08:00');
    expect(running.sent.filter(({ to }) => to === OUTSIDER).length).toBeGreaterThan(1);
  });
});

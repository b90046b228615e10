// Specifies the page on which an admin sets groups up, and the page behind a group's link. Never a real
// service.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER } from '../support/running.ts';
import { GROUPS, type GroupCompany, groupCompany } from './company.ts';
import { ADDRESSES } from './messages.ts';

let company: GroupCompany;
beforeEach(async () => {
  company = await groupCompany('2025-01-08T09:00:00+08:00');
});
afterEach(() => company.close());

const kept = () =>
  company.running.store.query({ collection: `workspaces/${company.running.workspace}/groups` });
const pageFor = async (email: string) =>
  (await company.running.page(GROUPS, { cookie: await company.running.session(email) })).text();

describe('the page of groups', () => {
  it('sets a group up, changes what it gets, tries it out, and takes it away; each stands in the access log', async () => {
    expect((await company.add('U1', 'slack')).headers.get('location')).toBe(`${GROUPS}?done=add`);
    const [made] = await kept();
    const id = String(made!.data.id);
    const tested = await company.post([
      ['do', 'test'],
      ['group', id],
    ]);
    expect(await tested.text()).toContain('The test is in the group.');
    expect(company.arrived('slack')[0]).toContain('This group is connected');
    await company.post([
      ['do', 'change'],
      ['group', id],
      ['unit', 'U2'],
      ['language', 'zh'],
      ['gets', 'signal'],
    ]);
    const [changed] = await kept();
    expect(changed!.data).toMatchObject({ unitId: 'U2', language: 'zh', gets: ['signal'], service: 'slack' });
    await company.post([
      ['do', 'remove'],
      ['group', id],
    ]);
    expect(await kept()).toEqual([]);
    const log = await company.running.page('/people', { cookie: await company.running.session(HQ) });
    expect((await log.text()).match(/Group changed/g)).toHaveLength(3);
  });

  it.each([
    ['https://evil.example/robot', 'No other address is ever called'],
    ['http://hooks.slack.com/services/T00000001/B00000001/XXXXXXXX', 'has to begin with https'],
    ['https://open.feishu.cn:8080/open-apis/bot/v2/hook/11112222-3333', 'names a port'],
    ['file:///etc/passwd', 'https'],
    ['', 'no address of a robot'],
    ['https://169.254.169.254/', 'No other address is ever called'],
  ])('does not take %s, and says the way out', async (address, said) => {
    const reply = await company.post([
      ['do', 'add'],
      ['unit', 'U1'],
      ['address', address],
      ['secret', 'SECtyped0123'],
      ['gets', 'week'],
      ['language', 'en'],
    ]);
    expect(reply.status).toBe(422);
    const html = await reply.text();
    expect(html).toContain(said);
    expect(html).not.toContain('SECtyped0123');
    expect(await kept()).toEqual([]);
  });

  it('does not take a unit that is none, nothing chosen, or a secret with blanks', async () => {
    for (const [field, value] of [
      ['unit', 'U999'],
      ['gets', 'nothing'],
      ['secret', 'two words'],
    ] as const) {
      const form: [string, string][] = [
        ['do', 'add'],
        ['unit', 'U1'],
        ['address', ADDRESSES.feishu],
        ['secret', ''],
        ['gets', 'week'],
        ['language', 'en'],
      ];
      const reply = await company.post(form.map(([name, was]) => [name, name === field ? value : was]));
      expect([field, reply.status]).toEqual([field, 422]);
    }
    expect(await kept()).toEqual([]);
  });

  it('is for admins alone, signed in within the last quarter of an hour, and carries nothing typed on', async () => {
    await company.add('U1', 'slack');
    const form: [string, string][] = [
      ['do', 'add'],
      ['unit', 'U1'],
      ['address', ADDRESSES.wecom],
      ['gets', 'week'],
    ];
    for (const cookie of [undefined, await company.running.session(OWNER)]) {
      const reply = await company.running.page(GROUPS, { ...(cookie ? { cookie } : {}), form });
      expect(await reply.text()).not.toMatch(/Slack|693a91f6/);
    }
    const stale = await company.running.session(HQ);
    company.running.clock.moveTo(company.running.clock.now() + 20 * 60_000);
    const reply = await company.running.page(GROUPS, { cookie: stale, form });
    expect(reply.status).toBe(403);
    expect(await reply.text()).not.toContain('693a91f6');
    expect(await kept()).toHaveLength(1);
  });

  it('speaks Chinese', async () => {
    await company.add('U1', 'wecom');
    const cookie = await company.running.session(HQ);
    const html = await (await company.running.page(`${GROUPS}?lang=zh`, { cookie })).text();
    expect(html).toContain('企业微信');
    expect(html).toContain('发送测试消息');
  });

  it('is one of those that an admin’s account names', async () => {
    const cookie = await company.running.session(HQ);
    expect(await (await company.running.page('/account', { cookie })).text()).toContain('board/groups');
    expect(await pageFor(HQ)).toContain('No unit has a group yet');
  });
});

describe('a group’s link', () => {
  /** The first link of ours in what arrived. */
  async function link(): Promise<string> {
    await company.add('U1', 'slack', { gets: ['snapshot'] });
    await company.running.passTo('2025-01-09T12:05:00+08:00');
    return /\/g\/[\w-]+\.[\w-]+/.exec(company.arrived()[0]!)![0];
  }

  it('asks who one is, and shows nothing of the company', async () => {
    const reply = await company.running.page(await link());
    const html = await reply.text();
    expect([reply.status, html.includes('name="who"')]).toEqual([200, true]);
    expect(html).not.toMatch(/U1|Bench|owner/);
  });

  it.each(['owner1', ' OWNER1@chain.example '])(
    'mails %s a link that leads on to their own form, whatever name or address is typed',
    async (who) => {
      const path = await link();
      const before = company.running.sent.length;
      const asked = await company.running.page(path, { form: { who } });
      const sentPage = await asked.text();
      await company.running.passTo('2025-01-09T12:20:00+08:00');
      const mails = company.running.sent.slice(before);
      expect(mails.map(({ to }) => to)).toEqual([OWNER]);
      const token = /\/s\/[\w-]+\.[\w-]+/.exec(mails[0]!.text)![0];
      const opened = await company.running.page(token, { form: {} });
      expect(opened.headers.get('location')).toBe(path);
      const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]!;
      const on = await company.running.page(path, { cookie });
      expect(on.headers.get('location')).toMatch(/^\/f\//);
      const form = await (await company.running.page(on.headers.get('location')!)).text();
      expect(form).toContain('O1-K0');
      // The same words for somebody who is nobody here.
      const nobody = await company.running.page(path, { form: { who: 'Nobody At All' } });
      expect(await nobody.text()).toBe(sentPage);
    },
  );

  it('mails nobody for a name that is nobody’s, or two people’s', async () => {
    const path = await link();
    const before = company.running.sent.length;
    for (const who of ['Nobody At All', 'stranger@elsewhere.example', 'x'.repeat(5000)])
      expect((await company.running.page(path, { form: { who } })).status).toBe(200);
    expect((await company.running.page(path, { form: { who: ' ' } })).status).toBe(422);
    await company.running.passTo('2025-01-09T12:20:00+08:00');
    expect(company.running.sent.slice(before)).toEqual([]);
  });

  it('mails nobody whom another site made a browser name', async () => {
    const path = await link();
    const before = company.running.sent.length;
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const reply = await fetch(`${company.running.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(from as object) },
        body: `who=${OWNER}`,
      });
      expect(reply.status).toBe(403);
    }
    await company.running.passTo('2025-01-09T12:20:00+08:00');
    expect(company.running.sent.slice(before)).toEqual([]);
  });

  it('that nobody of ours signed, or that is too old, opens nothing', async () => {
    const path = await link();
    expect((await company.running.page(`${path}x`)).status).toBe(404);
    expect((await company.running.page(path.replace('/g/', '/f/'))).status).toBe(404);
    company.running.clock.moveTo(Date.parse('2025-03-01T12:00:00+08:00'));
    expect((await company.running.page(path)).status).toBe(410);
  });
});

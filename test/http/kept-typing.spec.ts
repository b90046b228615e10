// Takes browsers without a script before a real server; says what becomes of what was typed where it cannot
// be taken: after a fault, an ended session, an expired link. Never lost.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

const TYPED = 'A price war & "more" <b>\nin the south';
const decoded = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The first form of a page as a browser without a script sends it: its address and its hidden fields. */
function formOf(html: string): { action: string; form: Record<string, string> } {
  const form = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(html)![0];
  const action = decoded(/action="([^"]*)"/.exec(form)?.[1] ?? '');
  const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    action,
    form: Object.fromEntries(hidden.map(([, name, value]) => [decoded(name!), decoded(value!)])),
  };
}

const signals = async () => {
  await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
  const read = await readStanding(running.backEnd.deps, running.workspace, running.clock.now());
  return read!.standing.process.signals.map(({ what }) => what);
};

describe('what was typed', () => {
  it('stands on the page of a fault, and one press sends it again', async () => {
    const path = `/f/${running.link('form', OWNER)}`;
    const opened = formOf(await (await running.page(path)).text());
    const form = { ...opened.form, 'O1-K0::value': '12', 'O1-K0::note': TYPED };
    const { transact } = running.store;
    running.store.transact = () => Promise.reject(new Error('the store is away'));
    const broken = await running.page(path, { form });
    expect(broken.status).toBe(500);
    const again = formOf(await broken.text());
    expect(again).toEqual({ action: path, form });
    running.store.transact = transact;
    const thanks = await running.page(again.action, { form: again.form });
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('Recorded')]);
  });

  it('waits while somebody whose session has ended signs in, and goes on from there', async () => {
    const before = await running.session(OWNER);
    const opened = formOf(await (await running.page('/signal', { cookie: before })).text());
    const asked = await running.page(opened.action, { form: { ...opened.form, what: TYPED } });
    expect(asked.status).toBe(401);
    const signIn = formOf(await asked.text());
    expect(signIn.form.w).toBe(running.workspace);
    const sent = formOf(
      await (await running.page(signIn.action, { form: { ...signIn.form, email: OWNER } })).text(),
    );
    expect(sent.form.what?.replace(/\r\n/g, '\n')).toBe(TYPED);
    // Pressed before signing in it asks once more; after it, it is done.
    expect((await running.page(sent.action, { form: sent.form })).status).toBe(401);
    const cookie = await running.session(OWNER);
    expect((await running.page(sent.action, { form: sent.form, cookie })).status).toBe(200);
    expect((await signals()).map((what) => what.replace(/\r\n/g, '\n'))).toEqual([TYPED]);
  });

  it('is not lost by a mistyped address on the way', async () => {
    const form = { w: running.workspace, next: '/signal', typed: 'what=A+price+war', email: 'nonsense' };
    const again = formOf(await (await running.page('/signin', { form })).text());
    expect(again.form.typed).toBe('what=A+price+war');
  });

  it('goes to no other host', async () => {
    const form = { w: running.workspace, next: '//elsewhere.example/x', typed: 'what=x', email: OWNER };
    expect(formOf(await (await running.page('/signin', { form })).text()).action).toBe('/board');
  });

  it('is taken for a day after the link of its form has expired; later once its person has signed in', async () => {
    const path = `/f/${running.link('form', OWNER)}`;
    const opened = formOf(await (await running.page(path)).text());
    const form = { ...opened.form, 'O1-K0::value': '12', 'O1-K0::note': TYPED };
    running.clock.moveTo(running.clock.now() + 20 * 3_600_000);
    expect((await running.page(path)).status).toBe(410);
    expect((await running.page(path, { form })).status).toBe(200);
    running.clock.moveTo(running.clock.now() + 10 * 3_600_000);
    const late = await running.page(path, { form });
    expect(late.status).toBe(401);
    const signIn = await late.text();
    expect(signIn).toContain('This link has expired');
    const asked = formOf(signIn);
    const sent = formOf(
      await (await running.page(asked.action, { form: { ...asked.form, email: OWNER } })).text(),
    );
    expect(sent.action).toBe(path);
    expect(sent.form).toMatchObject({ 'O1-K0::value': '12', key: opened.form.key });
    const cookieOfAnother = await running.session(HQ);
    expect((await running.page(sent.action, { form: sent.form, cookie: cookieOfAnother })).status).toBe(401);
    const cookie = await running.session(OWNER);
    const thanks = await running.page(sent.action, { form: sent.form, cookie });
    // It was sent within the day already: the same key is one submission.
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('received already')]);
    expect((await running.page(path, { cookie })).status).toBe(200);
  });

  it('of a step is kept after its link has expired, too', async () => {
    const path = `/a/${running.link('action', OWNER, 'signal.report:')}`;
    const opened = formOf(await (await running.page(path)).text());
    running.clock.moveTo(running.clock.now() + 60 * 3_600_000);
    const asked = formOf(await (await running.page(path, { form: { ...opened.form, what: TYPED } })).text());
    const sent = formOf(
      await (await running.page(asked.action, { form: { ...asked.form, email: OWNER } })).text(),
    );
    const cookie = await running.session(OWNER);
    expect((await running.page(sent.action, { form: sent.form, cookie })).status).toBe(200);
    expect((await signals()).map((what) => what.replace(/\r\n/g, '\n'))).toEqual([TYPED]);
  });

  it('is no secret of the link: a forged one is refused as before', async () => {
    const path = `/f/${running.link('form', OWNER).slice(0, -4)}abcd`;
    const cookie = await running.session(OWNER);
    expect((await running.page(path, { form: { key: 'a-key-of-the-tests-1' }, cookie })).status).toBe(404);
  });
});

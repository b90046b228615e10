// Specifies what the links of a mail do: an action, and unsubscribing. Over real HTTP and without a script.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OWNER, type Running, startPublished } from '../../support/running.ts';
import { hiddenOf, NOON, visitsTo } from '../visits.ts';

/** An owner without KRs of their own in the review's way. */
const LEAD = 'lead1@chain.example';

let running: Running;
const { standing } = visitsTo(() => running);

beforeEach(async () => {
  running = await startPublished(NOON);
});

afterEach(() => running.close());

describe('an action by link', () => {
  async function reviewOpened() {
    const form = `/f/${running.link('form', OWNER)}`;
    const html = await (await running.page(form)).text();
    await running.page(form, {
      form: { key: hiddenOf(html, 'key'), date: '2025-01-10', 'O1-K0::value': '0' },
    });
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).states.get('O1-K0')?.reviews).toHaveLength(1);
    return `/a/${running.link('action', LEAD, 'review.respond:O1-K0~1')}`;
  }
  const review = async () => (await standing()).states.get('O1-K0')!.reviews[0]!;

  it('shows on GET, acts on POST, once', async () => {
    const path = await reviewOpened();
    const html = await (await running.page(path)).text();
    expect((await review()).respondedAt).toBeNull();
    const form = { key: hiddenOf(html, 'key'), measure: 'A crew from the east' };
    expect((await running.page(path, { form })).status).toBe(200);
    expect((await running.page(path, { form })).status).toBe(200);
    await running.passTo('2025-01-10T12:02:00+08:00');
    expect((await review()).measure).toBe('A crew from the east');
  });

  it('serves for the review’s further steps, each in its turn', async () => {
    const path = await reviewOpened();
    const steps: [string, Record<string, string>][] = [
      ['', { measure: 'Videos instead of lessons' }],
      ['?step=review.start', { measure: 'Videos instead of lessons' }],
      ['?step=review.close', { measure: '', outcome: 'effective' }],
      ['?step=playbook.keep', { keep: 'yes' }],
    ];
    for (const [step, answers] of steps) {
      const shown = await running.page(path);
      expect(shown.headers.get('location') ?? path).toBe(`${path}${step}`);
      const html = await (await running.page(`${path}${step}`)).text();
      const done = await running.page(`${path}${step}`, { form: { key: hiddenOf(html, 'key'), ...answers } });
      expect(done.status).toBe(200);
      await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
    }
    expect((await review()).outcome).toBe('effective');
    expect((await standing()).process.playbooks).toHaveLength(1);
  });

  it('that is missing an answer comes back with the fault', async () => {
    const path = await reviewOpened();
    const html = await (await running.page(path)).text();
    const reply = await running.page(path, { form: { key: hiddenOf(html, 'key'), measure: '' } });
    expect(reply.status).toBe(422);
    expect((await review()).respondedAt).toBeNull();
  });
});

describe('unsubscribing', () => {
  const suppressed = async () =>
    (
      await running.backEnd.deps.store.query({
        collection: `workspaces/${running.workspace}/suppressions`,
      })
    ).map(({ data }) => data.kinds);

  it('asks on GET, stops that kind on the one click of a mail program, and can be taken back', async () => {
    const path = `/u/${running.link('unsubscribe', OWNER, 'reminder')}`;
    await running.page(path);
    expect(await suppressed()).toEqual([]);
    await running.page(path, { form: { 'List-Unsubscribe': 'One-Click' } });
    expect(await suppressed()).toEqual([['reminder']]);
    await running.page(path, { form: { wanted: 'yes' } });
    expect(await suppressed()).toEqual([[]]);
  });

  it('is heard: no further mail of that kind', async () => {
    await running.page(`/u/${running.link('unsubscribe', OWNER, 'nudge')}`, { form: {} });
    await running.passTo('2025-01-10T16:30:00+08:00');
    const nudged = running.sent.filter(({ subject }) => subject.startsWith('Still open')).map(({ to }) => to);
    expect(nudged).toEqual(expect.arrayContaining(['owner0@chain.example']));
    expect(nudged).not.toContain(OWNER);
  });
});

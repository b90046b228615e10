// Takes a plan that was published before there were bounds; specifies that it stops neither schedule nor
// page, and that the admin is told. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../functions/src/store/paths.ts';
import { headDocument, readHead } from '../../functions/src/usecases/workspace/head.ts';
import { planDocuments, readPlan } from '../../functions/src/usecases/workspace/plan-documents.ts';
import type { Plan, Settings } from '../../shared/model/plan.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';

let running: Running;
afterEach(() => running.close());

/** Puts the plan there as an older version took it: nothing of it was checked. */
async function storedBefore(settings: Partial<Settings>, change: (plan: Plan) => Plan = (plan) => plan) {
  const { store, workspace } = running;
  const head = (await readHead(store, workspace))!;
  const { plan, warnings } = await readPlan(store, workspace, head);
  const changed = change({
    ...plan,
    settings: { ...plan.settings, ...settings },
    people: plan.people.map((person) => (person.email === HQ ? { ...person, role: 'admin' } : person)),
  });
  const written = planDocuments(workspace, head.revision, { plan: changed, warnings });
  await store.transact(async (tx) => {
    const { planId, corePieces, buckets } = written;
    tx.set(
      paths.head(workspace),
      headDocument({ ...head, planId, corePieces, buckets, settings: changed.settings }),
    );
    for (const { path, data } of written.documents) tx.set(path, data);
  });
}

const subjectsTo = (email: string) => running.sent.filter(({ to }) => to === email).map(({ text }) => text);

describe('A plan that was published before there were bounds', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['a meeting in the year 9999', { decodingMeeting: '9999-12-31T10:00' }, 'Decoding meeting'],
    ['a cycle of 8,000 years', { cycleEnd: '9999-12-31' }, 'Cycle end'],
    ['no hours to answer', { responseHours: 1e-9, signalHours: 0 }, 'Response hours'],
    ['a snapshot each 1e308 weeks', { snapshotEveryWeeks: 1e308 }, 'Snapshot every weeks'],
    [
      '1e308 working days for proposals',
      { proposalWorkingDays: 1e308, decodingMeeting: '2025-01-20T10:00' },
      'Proposal working days',
    ],
    [
      'reminders 1e308 hours before',
      { reminderHoursBefore: 1e308, nudgeHoursAfter: -5 },
      'Reminder hours before',
    ],
  ])('with %s still has its reminders, its pages, and an admin who knows', async (_, settings, name) => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await storedBefore(settings);
    await running.passTo('2025-01-10T10:00:00+08:00');
    const schedule = (await running.store.get(paths.schedule(running.workspace)))!;
    expect(schedule.nextAt).toBeGreaterThan(running.clock.now());
    expect(running.lines.filter((line) => line.includes('"ERROR"'))).toEqual([]);
    expect(subjectsTo(HQ).join()).toContain('before there were bounds');
    // As the sheet has it, not as the code does.
    expect(subjectsTo(HQ).join()).toContain(name);
    const page = await running.page('/board', { cookie: await running.session(OWNER) });
    expect(page.status).toBe(200);
  });

  it('with a person whose mail cannot be made keeps nobody else’s, and its admin knows', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await storedBefore({}, (plan) => ({
      ...plan,
      keyResults: plan.keyResults.map((each) =>
        each.owner === OWNER ? { ...each, text: null as unknown as string } : each,
      ),
    }));
    await running.passTo('2025-01-10T10:00:00+08:00');
    expect(subjectsTo(OWNER)).toEqual([]);
    expect(subjectsTo('owner2@chain.example').join()).toContain('Report now');
    expect(subjectsTo(HQ).join()).toContain('reminder');
    const skipped = running.lines.filter((line) => line.includes('schedule-part-skipped'));
    expect(skipped).toHaveLength(1);
  });

  it('with numbers that no figure holds still takes reports', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00');
    await storedBefore({}, (plan) => ({
      ...plan,
      keyResults: plan.keyResults.map((each) => ({
        ...each,
        target: 1e308,
        points: [{ day: '2025-01-02', value: 1e308 }],
      })),
    }));
    const report = { confidence: null, selfStatus: null, blocker: '', note: '', supportNeeded: '' };
    const reply = await running.v1('POST', 'submissions', {
      email: OWNER,
      body: {
        kind: 'snapshot',
        key: 'before-bounds-0001',
        date: '2025-01-10',
        reports: [{ ...report, keyResultId: 'O1-K0', value: 5 }],
      },
    });
    expect(reply.status).toBe(200);
    await running.passTo('2025-01-10T14:00:00+08:00');
    expect((await running.page('/board', { cookie: await running.session(OWNER) })).status).toBe(200);
  });
});

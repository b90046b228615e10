// Specifies who is told what and when by the clock, on a running back end. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import { runSchedule } from '../../functions/src/schedule/run.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import {
  bookWith,
  HQ,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';
import { STORES } from '../support/store/stores.ts';
import { HEADQUARTERS_DIGEST, LEADS_DIGEST, watching } from './told.ts';

let running: Running;

afterEach(() => running.close());

const { report, told, toldOf, schedule } = watching(() => running);

describe.each(STORES)('a snapshot day from end to end (%s)', (_, open) => {
  it('reminder, report, review told, nudge to the silent, digest', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00', { store: await open() });
    await running.v1('POST', 'publish', { body: publishBody(bookWith()) });
    await running.passTo('2025-01-10T10:00:00+08:00');
    await report(OWNER, 'O1-K0', 0, 'snapshot-day-0001');
    await report(OWNER, 'O1-K1', 50, 'snapshot-day-0002');
    await running.passTo('2025-01-13T09:00:00+08:00');
    expect(told(/is due/)).toHaveLength(3);
    expect(told(/Review opened/)).toEqual(['lead1@chain.example', OWNER]);
    expect(told(/Still open/)).toEqual(['owner0@chain.example', 'owner2@chain.example']);
    expect(toldOf(LEADS_DIGEST)).toContain('lead1@chain.example');
    expect(running.queue.dead).toEqual([]);
  });
});

describe('the schedule of a workspace', () => {
  it('reminds owners a day before, nudges only those who have not reported, and nobody twice', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-10T10:00:00+08:00');
    expect(told(/is due/)).toEqual(['owner0@chain.example', OWNER, 'owner2@chain.example']);
    await report(OWNER, 'O1-K0', 20, 'first-report-0001');
    await report(OWNER, 'O1-K1', 20, 'first-report-0002');
    await running.passTo('2025-01-11T10:00:00+08:00');
    expect(told(/Still open/)).toEqual(['owner0@chain.example', 'owner2@chain.example']);
    expect(told(/is due/)).toHaveLength(3);
  });

  it('its reminder’s link opens the form of that person', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-09T12:30:00+08:00');
    const mail = running.sent.find(({ to }) => to === OWNER)!;
    const link = /http:\/\/127[^\s"<]+\/f\/[\w.-]+/.exec(mail.text)![0];
    expect(await (await fetch(link)).text()).toContain('O1-K0::value');
  });

  it('tells a lead once a week what needs them, and says nothing where there is nothing', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-10T09:00:00+08:00');
    await report(OWNER, 'O1-K0', 0, 'first-report-0003');
    await running.passTo('2025-01-14T09:00:00+08:00');
    expect(toldOf(LEADS_DIGEST)).toContain('lead1@chain.example');
    // Units that have no goals yet have nothing to be told.
    expect(toldOf(LEADS_DIGEST)).not.toContain('lead7@chain.example');
    expect(toldOf(HEADQUARTERS_DIGEST)).toEqual([HQ]);
  });

  it('opened reviews are told at once, within a quarter of an hour, in one mail for each person', async () => {
    running = await startPublished('2025-01-10T09:01:00+08:00');
    await report(OWNER, 'O1-K0', 0, 'first-report-0004');
    await report(OWNER, 'O1-K1', 0, 'first-report-0005');
    await running.passTo('2025-01-10T09:16:00+08:00');
    expect(told(/Review opened/)).toEqual(['lead1@chain.example', OWNER]);
  });

  it('a review that nobody answers climbs one level each time its hours lapse', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0006');
    await running.passTo('2025-01-10T14:45:00+08:00');
    expect(told(/Review unanswered/)).toEqual([HQ]);
  });

  it('what nobody ever answers is told once a level, once more at the top, and never again', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0007');
    await running.passTo('2025-01-14T09:00:00+08:00');
    expect(told(/Review unanswered/)).toEqual([HQ, HQ]);
    expect(
      running.sent.filter(({ subject }) => /Review unanswered/.test(subject)).map(({ text }) => text),
    ).toEqual([
      expect.stringContaining('it has come to you'),
      expect.stringContaining('From now on it stands in the weekly mail only'),
    ]);
    // The digest of Monday still has it.
    expect(running.sent.find(({ text }) => HEADQUARTERS_DIGEST.test(text))!.text).toContain('unanswered for');
  });

  it('four things that fall due in one quarter of an hour are one mail', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Signal hours', 24]]);
    for (const minute of [0, 4, 9, 14]) {
      await running.passTo(`2025-01-10T10:${String(minute).padStart(2, '0')}:00+08:00`);
      await running.v1('POST', 'actions', {
        email: OWNER,
        body: {
          key: `signal-of-${minute}`.padEnd(20, '0'),
          action: 'signal.report',
          id: '',
          answers: { what: `A price war, seen at ${minute}` },
        },
      });
    }
    await running.passTo('2025-01-11T12:00:00+08:00');
    const subjects = running.sent
      .map(({ subject }) => subject)
      .filter((each) => /ignal unanswered/.test(each));
    expect(subjects).toEqual([expect.stringMatching(/\(\+3\)/)]);
  });

  it('who has proposed nothing by the deadline is known on the day', async () => {
    running = await startPublished('2025-01-05T09:00:00+08:00', [['Decoding meeting', '2025-01-06 09:30']]);
    await running.passTo('2025-01-14T00:30:00+08:00');
    expect(told(/No proposal yet/)).toEqual(expect.arrayContaining([HQ, 'lead3@chain.example']));
    expect(told(/Decoding meeting/)).toContain('lead3@chain.example');
  });

  it('follows the settings of the last publish', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-08T09:20:00+08:00');
    await running.v1('POST', 'publish', {
      body: publishBody(bookWith([['Reminder hours before', 48]]), { basedOn: 1 }),
    });
    await running.passTo('2025-01-08T12:20:00+08:00');
    expect(told(/is due/)).toHaveLength(3);
  });
});

describe('a deadline', () => {
  it('that begins to run while the schedule is planning is not missed', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 2]]);
    await running.passTo('2025-01-10T15:59:00+08:00');
    running.clock.moveTo(Date.parse('2025-01-10T16:00:00+08:00'));
    const { deps } = running.backEnd;
    let isOpened = false;
    const opensInBetween: typeof deps = {
      ...deps,
      queue: {
        enqueue: async (task) => {
          await deps.queue.enqueue(task);
          if (isOpened || task.queue !== 'sendMail') return;
          isOpened = true;
          await report(OWNER, 'O1-K0', 0, 'first-report-0008');
          await rollUp(deps, running.workspace, running.clock.now());
        },
      },
    };
    await runSchedule(opensInBetween, running.workspace, running.clock.now());
    expect(isOpened).toBe(true);
    expect(Number((await schedule()).nextAt)).toBe(Date.parse('2025-01-10T18:00:00+08:00'));
  });
});

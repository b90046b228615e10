// Specifies who is told what and when by the clock, on a running back end. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMail, SendResult } from '../../functions/src/ports/mail.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { runSchedule } from '../../functions/src/schedule/run.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import {
  bookWith,
  HQ,
  KEY,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';
import { STORES } from '../support/stores.ts';

let running: Running;
afterEach(() => running.close());

const report = (email: string, id: string, value: number, key: string, date = '2025-01-10') =>
  running.v1('POST', 'submissions', {
    email,
    body: {
      kind: 'snapshot',
      key,
      date,
      reports: [
        {
          keyResultId: id,
          value,
          confidence: null,
          selfStatus: null,
          blocker: '',
          note: '',
          supportNeeded: '',
        },
      ],
    },
  });

const told = (subject: RegExp) =>
  running.sent
    .filter((mail) => subject.test(mail.subject))
    .map(({ to }) => to)
    .sort();

/** Who got a mail that opens so: a digest's subject says its fact, its opening what it is. */
const toldOf = (opening: RegExp) =>
  running.sent
    .filter((mail) => opening.test(mail.text))
    .map(({ to }) => to)
    .sort();

const LEADS_DIGEST = /this week in/;
const HEADQUARTERS_DIGEST = /this is where .* stands/;

const schedule = async () => (await running.store.get(paths.schedule(running.workspace)))!;

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

function inZone(zone: string): Workbook {
  const book = bookWith();
  const settings = book.tabs[0]!;
  settings.rows = settings.rows.map((row) => (row[0] === 'Time zone' ? ['Time zone', zone] : row));
  return book;
}

describe('a mail that waited', () => {
  const waitingAt = async (moment: string, settings: [string, Cell][] = []) => {
    running = await startPublished('2025-01-08T09:00:00+08:00', settings);
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo(moment);
    expect(running.sent).toEqual([]);
  };
  const left = async () => {
    running.answer = () => ({ ok: true });
    await running.passTo(new Date(running.clock.now() + 2 * 3_600_000).toISOString());
  };

  it('reminds nobody of what they have reported meanwhile, even in the last minute', async () => {
    await waitingAt('2025-01-09T12:30:00+08:00');
    await report(OWNER, 'O1-K0', 20, 'first-report-0011', '2025-01-09');
    await report(OWNER, 'O1-K1', 20, 'first-report-0012', '2025-01-09');
    await left();
    expect(told(/is due/)).toEqual(['owner0@chain.example', 'owner2@chain.example']);
  });

  it('goes to nobody who has left or switched it off meanwhile', async () => {
    await waitingAt('2025-01-09T12:30:00+08:00');
    const book = bookWith();
    const people = book.tabs.find(({ name }) => name === 'People')!;
    const [headings = [], ...rows] = people.rows;
    people.rows = [
      [...headings.filter((each) => each !== 'Left on'), 'Left on'],
      ...rows.map((row) => [...row.slice(0, headings.length), row[0] === OWNER ? '2025-01-08' : '']),
    ];
    const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(reply.status).toBe(200);
    await running.page(`/u/${running.link('unsubscribe', 'owner2@chain.example', 'reminder')}`, { form: {} });
    await left();
    expect(told(/is due/)).toEqual(['owner0@chain.example']);
  });

  it('says nothing of a deadline to whom it lapsed for, where the answer has come meanwhile', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0013');
    await report(OWNER, 'O1-K1', 0, 'first-report-0014');
    const answer = async (id: string) => {
      const body = {
        key: `answer-of-${id.replace('~', '-')}-0000`,
        action: 'review.respond',
        id,
        answers: { measure: 'A crew' },
      };
      expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    };
    await running.passTo('2025-01-10T14:05:00+08:00');
    await answer('O1-K0~1');
    await running.passTo('2025-01-10T14:45:00+08:00');
    const lapses = running.sent.filter(({ subject }) => /Review unanswered/.test(subject));
    expect(
      lapses.map(({ text }) => [text.includes('O1-K0~1'), text.match(/Review unanswered/g)?.length]),
    ).toEqual([[false, 1]]);
    await answer('O1-K1~1');
    await running.passTo('2025-01-10T21:00:00+08:00');
    expect(told(/Review unanswered/)).toHaveLength(1);
  });

  it('loses the line that was answered while the mail server was down for hours', async () => {
    running = await startPublished('2025-01-10T09:00:00+08:00', [['Response hours', 5]]);
    await report(OWNER, 'O1-K0', 0, 'first-report-0015');
    await report(OWNER, 'O1-K1', 0, 'first-report-0016');
    await running.passTo('2025-01-10T13:00:00+08:00');
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo('2025-01-10T16:00:00+08:00');
    const answers = { measure: 'A crew' };
    const body = { key: 'answer-of-O1-K0-0000', action: 'review.respond', id: 'O1-K0~1', answers };
    expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    await running.passTo('2025-01-10T16:30:00+08:00');
    await left();
    const lapses = running.sent.filter(({ subject }) => /Review unanswered/.test(subject));
    expect(lapses.map(({ text }) => text.match(/Review unanswered/g)?.length)).toEqual([1]);
  });
});

describe('a weekly mail that waited', () => {
  const LEAD = 'lead1@chain.example';
  /** The key results of a unit are red, their reviews wait, and the mail server is down from Monday on. */
  const waitingOnMonday = async (reds: readonly string[]) => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-10T09:00:00+08:00');
    for (const id of reds) await report(OWNER, id, 0, `a-red-report-of-${id}`);
    await running.passTo('2025-01-12T20:00:00+08:00');
    running.sent.length = 0;
    running.answer = () => ({ ok: false, permanent: false, reason: 'down' });
    await running.passTo('2025-01-13T09:10:00+08:00');
  };
  const answered = async (id: string) => {
    const body = {
      key: `answer-of-${id}-0000`,
      action: 'review.respond',
      id: `${id}~1`,
      answers: { measure: 'A crew' },
    };
    expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    await running.passTo(new Date(running.clock.now() + 30 * 60_000).toISOString());
  };
  const serverIsUp = async (hours = 2) => {
    running.answer = () => ({ ok: true });
    await running.passTo(new Date(running.clock.now() + hours * 3_600_000).toISOString());
  };
  const digests = (to = LEAD) =>
    running.sent.filter((mail) => mail.to === to && LEADS_DIGEST.test(mail.text)).map(({ text }) => text);
  /** What the links of the buttons open. */
  const asked = (text: string) =>
    [...text.matchAll(/\/a\/([\w.-]+)/g)].flatMap(([, token]) => {
      const read = running.links.read(token!, ['action'], running.clock.now());
      return read.ok ? [read.claims.subject] : [];
    });

  it('asks for no review that was answered meanwhile; what still waits stands in its place', async () => {
    await waitingOnMonday(['O1-K0', 'O1-K1']);
    await answered('O1-K0');
    await serverIsUp();
    expect(digests()).toHaveLength(1);
    expect(asked(digests()[0]!)).toContain('review.respond:O1-K1~1');
    expect(asked(digests()[0]!)).not.toContain('review.respond:O1-K0~1');
  });

  it('says the same again where the server may have it already', async () => {
    await waitingOnMonday(['O1-K0', 'O1-K1']);
    const handed: string[] = [];
    const takes = (result: SendResult) => (mail: OutgoingMail) => {
      if (mail.to === LEAD && LEADS_DIGEST.test(mail.text)) handed.push(mail.text);
      return result;
    };
    running.answer = takes({ ok: false, permanent: false, isUnknown: true, reason: 'broke off' });
    await running.passTo(new Date(running.clock.now() + 30 * 60_000).toISOString());
    await answered('O1-K0');
    running.answer = takes({ ok: true });
    await running.passTo(new Date(running.clock.now() + 2 * 3_600_000).toISOString());
    expect([handed.length > 1, new Set(handed.map((text) => asked(text).join())).size]).toEqual([true, 1]);
  });

  it('asks about what is so now, not about what was so on Monday', async () => {
    await waitingOnMonday(['O1-K0']);
    await report(OWNER, 'O1-K0', 9, 'a-good-report-0001', '2025-01-13');
    await answered('O1-K0');
    await serverIsUp();
    expect(digests()).toHaveLength(1);
    expect(asked(digests()[0]!)).not.toContain('review.respond:O1-K0~1');
    expect(digests()[0]).toMatch(/38 % behind since 13 Jan/);
  });
});

describe('workspaces in several zones on one deployment', () => {
  it('are each told in their own hour, on both sides of a clock change', async () => {
    running = await startRunning('2025-03-20T00:00:00Z');
    const zones = { [KEY]: 'America/New_York', [OTHER_KEY]: 'Europe/Berlin' };
    for (const [key, zone] of Object.entries(zones)) {
      const reply = await running.v1('POST', 'publish', {
        key,
        body: publishBody(inZone(zone), { spreadsheetId: zone }),
      });
      expect(reply.status).toBe(200);
    }
    const at: string[] = [];
    const { length } = running.sent;
    for (const moment of [
      '2025-03-24T06:59:00Z',
      '2025-03-24T07:16:00Z',
      '2025-03-24T11:59:00Z',
      '2025-03-24T12:16:00Z',
      '2025-03-31T05:59:00Z',
      '2025-03-31T06:16:00Z',
      '2025-03-31T11:59:00Z',
      '2025-03-31T12:16:00Z',
    ]) {
      await running.passTo(moment);
      at.push(`${moment} ${toldOf(HEADQUARTERS_DIGEST).length}`);
    }
    expect(length).toBe(0);
    // Berlin springs forward on 30 March: eight o'clock comes an hour earlier by UTC; New York did on the
    // 9th.
    expect(at).toEqual([
      '2025-03-24T06:59:00Z 0',
      '2025-03-24T07:16:00Z 1',
      '2025-03-24T11:59:00Z 1',
      '2025-03-24T12:16:00Z 2',
      '2025-03-31T05:59:00Z 2',
      '2025-03-31T06:16:00Z 3',
      '2025-03-31T11:59:00Z 3',
      '2025-03-31T12:16:00Z 4',
    ]);
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

describe('the tick', () => {
  it('asks for one task for each workspace that is due, and for none that is not', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    for (const [key, spreadsheetId] of [
      [undefined, 'one'],
      [OTHER_KEY, 'two'],
    ] as const)
      await running.v1('POST', 'publish', {
        ...(key ? { key } : {}),
        body: publishBody(bookWith(), { spreadsheetId }),
      });
    await running.passTo('2025-01-08T09:01:00+08:00');
    const asked = async () => {
      const before = running.queue.length;
      await running.backEnd.tick();
      return running.queue.length - before;
    };
    // Publishing has looked at once, to welcome everybody; the reminder of 10 January is what comes next.
    expect(await asked()).toBe(0);
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    expect(await asked()).toBe(2);
    await running.queue.runDue(running.clock.now());
    expect(await asked()).toBe(0);
  });

  it('finds what a crash left pending, and mails that nobody sends', async () => {
    running = await startPublished('2025-01-10T08:59:00+08:00');
    await running.passTo('2025-01-10T09:30:00+08:00');
    const { queue } = running.backEnd.deps;
    const lost = queue.enqueue;
    queue.enqueue = async () => {};
    await report(OWNER, 'O1-K0', 0, 'first-report-0007');
    queue.enqueue = lost;
    await running.passTo('2025-01-10T10:20:00+08:00');
    expect(told(/Review opened/)).toContain(OWNER);
  });

  it('tells nobody anything when nothing is published', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-09T09:00:00+08:00');
    expect(running.sent).toEqual([]);
  });
});

describe('a run that dies between any two steps', () => {
  /** A store that dies at its n-th change from now on, until it is healed. */
  function mortal(store: Store): Store & { dieAt(change: number): void; heal(): void; changes(): number } {
    let left = Number.POSITIVE_INFINITY;
    let count = 0;
    return {
      ...store,
      transact: async (body) => {
        count += 1;
        left -= 1;
        if (left <= 0) throw new Error('the process died');
        return store.transact(body);
      },
      dieAt: (change) => {
        left = change;
      },
      heal: () => {
        left = Number.POSITIVE_INFINITY;
      },
      changes: () => count,
    };
  }

  it('tells everybody once when it is repeated', async () => {
    const store = mortal(openSqliteStore(':memory:'));
    running = await startRunning('2025-01-08T09:00:00+08:00', { store });
    await running.v1('POST', 'publish', { body: publishBody(bookWith()) });
    await running.passTo('2025-01-08T09:20:00+08:00');
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    const { deps } = running.backEnd;
    const run = () => runSchedule(deps, running.workspace, running.clock.now());
    for (let change = 1; change <= 5; change += 1) {
      store.dieAt(change);
      await run().catch(() => undefined);
    }
    store.heal();
    await run();
    await run();
    await running.queue.runDue(running.clock.now());
    expect(told(/is due/)).toEqual(['owner0@chain.example', OWNER, 'owner2@chain.example']);
    expect(Number((await schedule()).nextAt)).toBe(Date.parse('2025-01-10T16:00:00+08:00'));
  });

  it('a publish in the middle of a run is not forgotten', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-08T09:20:00+08:00');
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    const { deps } = running.backEnd;
    const publishInBetween: typeof deps = {
      ...deps,
      queue: {
        enqueue: async (task) => {
          if (task.queue === 'sendMail')
            await running.v1('POST', 'publish', {
              body: publishBody(bookWith([['Nudge hours after', 2]]), { basedOn: 1 }),
            });
          await deps.queue.enqueue(task);
        },
      },
    };
    await runSchedule(publishInBetween, running.workspace, running.clock.now());
    expect(Number((await schedule()).nextAt)).toBe(running.clock.now());
  });
});

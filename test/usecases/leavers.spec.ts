// Specifies that nothing is lost when somebody leaves: what waited for them goes one level up, what they
// owned is asked of their lead. Never a mail.
import { describe, expect, it } from '@jest/globals';
import { lateProposalNotices } from '../../functions/src/schedule/late-proposals.ts';
import { formOf } from '../../functions/src/usecases/submit/owed-form.ts';
import { lapseNotices, noticesOf } from '../../shared/digest/notices.ts';
import { digestReadersOf } from '../../shared/digest/reader.ts';
import { reportersOf } from '../../shared/digest/snapshot-mails.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { lapsedBetween } from '../../shared/process/deadlines.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  DAY,
  EAST,
  GUIDE,
  HEAD,
  NORTH,
  processCompany,
  SHANGHAI,
  withRow,
} from '../support/process-company.ts';

const HOUR = 3_600_000;
const link = () => () => 'https://attune.example/x';

/** The company in which the Shanghai city manager, or whoever is named, left on New Year's Day. */
const without = (...emails: string[]) =>
  processCompany({
    workbook: companyBook({
      People: companyBook()
        .tabs.find(({ name }) => name === 'People')!
        .rows.map((row) => (emails.includes(String(row[0])) ? row.with(6, '2025-01-01') : row)),
    }),
  });

describe('The lead of the company who left', () => {
  it('is not told of units without a proposal: the admins are', async () => {
    const told = async (...left: string[]) => {
      const { standing } = await without(...left);
      return lateProposalNotices(await standing(), DAY, link).map(({ email }) => email);
    };
    expect((await told())[0]).toBe(HEAD);
    expect((await told(HEAD))[0]).toBe(ADMIN);
    expect(await told(HEAD)).not.toContain(HEAD);
  });
});

describe('An owner who left', () => {
  it('may do nothing any more; the lead above is asked for the snapshot, and may report it', async () => {
    const { backEnd, does, standing } = await without(SHANGHAI);
    expect(codeOf(await does(SHANGHAI, 'signal.report', '', { what: 'x' }))).toBe('not-in-people');
    const now = await standing();
    expect(reportersOf(now)).toEqual([HEAD, EAST]);
    expect(formOf(now, EAST, backEnd.clock.now())!.keyResults.map(({ id }) => id)).toEqual(['K-E', 'K-SH']);
    expect((await backEnd.report(EAST, DAY, { 'K-SH': 1 })).ok).toBe(true);
  });

  it('reports on the last day and not after it, and publishes nothing of what was theirs', async () => {
    const leaving = (day: string) =>
      companyBook({
        People: companyBook()
          .tabs.find(({ name }) => name === 'People')!
          .rows.map((row) => (row[0] === SHANGHAI ? row.with(6, day) : row)),
      });
    const onLastDay = await processCompany({ workbook: leaving(DAY) });
    expect((await onLastDay.backEnd.report(SHANGHAI, DAY, { 'K-SH': 1 })).ok).toBe(true);
    const { backEnd } = await without(SHANGHAI);
    expect(codeOf(await backEnd.report(SHANGHAI, DAY, { 'K-SH': 1 }))).toBe('has-left');
    const plan = companyBook();
    expect(codeOf(await backEnd.publish(plan, SHANGHAI, { basedOn: 1 }))).toBe('has-left');
  });

  it('is no admin any more, unless no admin is left: somebody has to be able to name new ones', async () => {
    const people = (ofHead: string) =>
      companyBook({
        People: companyBook()
          .tabs.find(({ name }) => name === 'People')!
          .rows.map((row) => (row[0] === HEAD ? row.with(4, ofHead) : row))
          .map((row) => (row[0] === ADMIN ? row.with(6, '2025-01-01') : row)),
      });
    const target = withRow('Key results', 'K-SH', { Target: 60 });
    const changed = (book: Workbook) => ({
      tabs: book.tabs.map((tab) =>
        tab.name === 'Key results' ? { ...tab, rows: target['Key results']! } : tab,
      ),
    });
    const two = await processCompany({ workbook: people('admin') });
    expect(codeOf(await two.backEnd.publish(changed(people('admin')), ADMIN, { basedOn: 1 }))).toBe(
      'has-left',
    );
    expect(codeOf(await two.backEnd.publish(changed(people('admin')), HEAD, { basedOn: 1 }))).toBe('ok');
    const one = await processCompany({ workbook: people('member') });
    expect(codeOf(await one.backEnd.publish(changed(people('member')), ADMIN, { basedOn: 1 }))).toBe('ok');
  });

  it('of a deviating key result: its review is told to the lead above, and climbs from there', async () => {
    const { backEnd, standing } = await without(SHANGHAI);
    await backEnd.report(EAST, DAY, { 'K-SH': 0 });
    const now = await standing();
    const opened = now.states.get('K-SH')!.reviews[0]!.openedAt;
    const told = noticesOf(now, [{ kind: 'review-opened', id: 'K-SH~1', by: EAST }], link);
    expect(told.map(({ email }) => email)).toEqual([EAST]);
    const climbed = [1, 2, 3].map((times) => {
      const to = opened + times * 72 * HOUR;
      return lapsedBetween(now, to - 72 * HOUR, to).map(({ emails }) => emails);
    });
    // The next level, once more at the top, and never again.
    expect(climbed).toEqual([[[HEAD]], [[HEAD]], []]);
  });
});

describe('A lead who left', () => {
  it('is passed over: support asked goes to the next above who can grant it, who may', async () => {
    const { does, standing } = await without(EAST);
    await does(SHANGHAI, 'support.request', 'S1', { keyResultId: 'K-SH', kind: 'people', request: 'a crew' });
    const now = await standing();
    const told = noticesOf(now, [{ kind: 'support-asked', id: 'S1', by: SHANGHAI }], link);
    expect(told.map(({ email }) => email)).toEqual([HEAD]);
    expect(weeklyDigest(now, HEAD, 0, link())!.cards![0]!.quote).toContain('a crew');
    expect(codeOf(await does(HEAD, 'support.decide', 'S1', { decision: 'granted' }))).toBe('ok');
  });

  it('at the top: the admins hear signals and what has climbed to the top', async () => {
    const { backEnd, does, standing } = await without(HEAD, EAST);
    await does(GUIDE, 'signal.report', 'SG1', { what: 'A price war' });
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
    const now = await standing();
    const told = noticesOf(now, [{ kind: 'signal-reported', id: 'SG1', by: GUIDE }], link);
    expect(told.map(({ email }) => email)).toEqual([ADMIN]);
    const lapsed = lapsedBetween(now, now.asOf.at, now.asOf.at + 25 * HOUR);
    expect(lapseNotices(now, lapsed, link).map(({ email }) => email)).toEqual([ADMIN]);
  });
});

describe('A company that nobody leads', () => {
  const people = (changed: Record<string, [role: string, leftOn: string]>) =>
    companyBook({
      People: companyBook()
        .tabs.find(({ name }) => name === 'People')!
        .rows.map((row) => {
          const [role, leftOn] = changed[String(row[0])] ?? [row[4]!, row[6]!];
          return row.with(4, role).with(6, leftOn);
        }),
      ...withRow('Units', 'HQ', { Lead: '' }),
    });

  it.each<[string, Record<string, [string, string]>, string[]]>([
    ['who first published, while People names no admin', { [ADMIN]: ['member', ''] }, [ADMIN]],
    ['on their last day too', { [ADMIN]: ['member', DAY] }, [ADMIN]],
    ['never after it', { [ADMIN]: ['member', '2025-01-09'] }, []],
    ['the admins, once People names one', { [ADMIN]: ['member', ''], [GUIDE]: ['admin', ''] }, [GUIDE]],
    ['those admins who are here', { [ADMIN]: ['admin', '2025-01-09'], [GUIDE]: ['admin', ''] }, [GUIDE]],
  ])('hears signals and steers by: %s', async (_, changed, heard) => {
    const { does, standing } = await processCompany({ workbook: people(changed) });
    await does(NORTH, 'signal.report', 'SG1', { what: 'A price war' });
    await does(NORTH, 'form.propose', 'F1', { label: 'Weather?', fieldType: 'text' });
    const now = await standing();
    const toldOf = (kind: 'signal-reported' | 'form-proposed', id: string) =>
      noticesOf(now, [{ kind, id, by: NORTH }], link).map(({ email }) => email);
    expect([toldOf('signal-reported', 'SG1'), toldOf('form-proposed', 'F1')]).toEqual([heard, heard]);
    expect(
      digestReadersOf(now).filter((email) => weeklyDigest(now, email, 0, link())?.kind === 'headquarters'),
    ).toEqual(heard);
    for (const email of heard) expect(codeOf(await does(email, 'signal.acknowledge', 'SG1', {}))).toBe('ok');
  });
});

describe('A review', () => {
  it('whose owner leads the unit is told to the next lead above too: somebody else has to know', async () => {
    const { backEnd, standing } = await processCompany();
    await backEnd.report(EAST, DAY, { 'K-E': 0 });
    const told = noticesOf(await standing(), [{ kind: 'review-opened', id: 'K-E~1', by: EAST }], link);
    expect(told.map(({ email }) => email)).toEqual([EAST, HEAD]);
  });

  it('climbs a level each time, also where one person leads two levels', async () => {
    const { backEnd, standing } = await processCompany({
      workbook: companyBook(withRow('Units', 'SH', { Lead: EAST })),
    });
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
    const now = await standing();
    const opened = now.states.get('K-SH')!.reviews[0]!.openedAt;
    expect(lapsedBetween(now, opened, opened + 72 * HOUR).map(({ emails }) => emails)).toEqual([[HEAD]]);
  });
});

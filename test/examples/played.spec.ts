// Takes the retail chain's workbook through the whole back end, as `play` does; says what people were mailed
// at each step of the process, and that the board shows it. Never a rule of its own.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { momentAt } from '../../shared/calendar/zones.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { type PlayEngine, playEngine } from '../../workbench/src/play/engine.ts';
import { stepsOf } from '../../workbench/src/play/happenings.ts';
import { run, startOf } from '../../workbench/src/play/run.ts';
import { bookOf } from './books.ts';

/** The Monday after the quarter, its last digest sent. */
const END = '2025-04-07';
const QUARTER_MS = 300_000;

let engine: PlayEngine;
let mails: ParsedMail[] = [];
let standing: Standing;

beforeAll(async () => {
  const book = bookOf('retail-chain', 'en');
  const { plan, happenings } = readWorkbook(book);
  const steps = stepsOf(happenings, plan!);
  const { timeZone } = plan!.settings;
  engine = await playEngine({ start: startOf(plan!, steps), timeZone, trace: () => undefined });
  const play = {
    engine,
    book,
    plan: plan!,
    happenings,
    steps,
    key: 'play',
    trace: () => undefined,
    progress: () => undefined,
  };
  const problems = await run(play, momentAt(END, '12:00', timeZone));
  expect(problems).toEqual([]);
  mails = await Promise.all(engine.mails().map(({ eml }) => simpleParser(eml)));
  standing = (await readStanding(engine.deps, workspaceIdOf('play'), engine.clock.now()))!.standing;
}, QUARTER_MS);
afterAll(() => engine.close());

/** Mails with these words, of these days (any where none is given), by recipient's name. */
const told = (words: RegExp, from = '', to = '9999') =>
  mails
    .filter(({ subject = '', text = '', date }) => {
      const day = date!.toISOString();
      return words.test(`${subject}\n${text}`) && day >= from && day < to;
    })
    .map((mail) => String(Array.isArray(mail.to) ? mail.to[0]!.text : mail.to?.text).split('@')[0]);

describe('The quarter, as people were told of it', () => {
  it('begins with an invitation to the decoding meeting, for every lead’s calendar', () => {
    const invitations = mails.filter(({ subject }) => /^Decoding meeting/.test(subject ?? ''));
    expect(invitations.length).toBeGreaterThan(20);
    const calendars = invitations.map(({ attachments }) => String(attachments[0]!.content));
    expect(calendars.filter((text) => text.includes('METHOD:REQUEST'))).toHaveLength(invitations.length - 1);
    expect(calendars.every((text) => text.includes('DTSTART:20250102T'))).toBe(true);
  });

  it('tells every region headquarters’ battles at once', () => {
    // The cycle's first midnight in Shanghai.
    const regions = told(/Win the premium battle.*flagship stores/s, '2024-12-31', '2025-01-01');
    expect(regions.sort()).toEqual(['chen.weihua', 'gao.feng', 'lin.yue']);
  });

  it('names on the evening of the fifth working day who has not answered', () => {
    expect(told(/No proposal yet.*East China/s, '2025-01-09T15:00', '2025-01-10')).toContain('he.jian');
    expect(told(/No proposal yet.*South China/s, '2025-01-09T15:00', '2025-01-10')).toEqual([]);
  });

  it('writes South China’s gym days into headquarters’ notes when they are adopted, and tells who proposed', () => {
    expect(standing.plan.objectives.find(({ id }) => id === 'O-HQ-1')!.notes).toContain('local gyms');
    // Chen Weihua reads Chinese.
    expect(told(/提案结果：已采纳/, '2025-01-09', '2025-01-10')).toEqual(['chen.weihua']);
  });

  it('opens East China’s review on 10 January, with its clock, to the owner and to somebody above', () => {
    const mailed = told(
      /Review opened: .*Premium.*East China.*answer within 72 h/s,
      '2025-01-10',
      '2025-01-11',
    );
    expect(mailed).toContain('he.jian');
    expect(new Set(mailed).size).toBeGreaterThan(1);
  });

  it('brings the signal of Sunday evening to headquarters within the day, and tells the guide that it was heard', () => {
    expect(told(/From the front line/, '2025-01-12', '2025-01-13')).toContain('he.jian');
    expect(told(/Your signal was heard/, '2025-01-12', '2025-01-14').length).toBeGreaterThan(0);
    expect(standing.board.signals[0]!.hours).toBeLessThan(24);
  });

  it('offers what worked in East China when a review opens on the same metric', () => {
    expect(
      told(/Worked before on this metric: Short-video levels.*\(PB1\)/s, '2025-02-01').length,
    ).toBeGreaterThan(0);
    expect(standing.board.playbooks.find(({ id }) => id === 'PB1')!.reused).toBe(3);
  });

  it('tells North China that East China lends its crew', () => {
    expect(told(/Support lent.*from East China/s, '2025-02-07', '2025-02-12').length).toBeGreaterThan(1);
  });

  it('lets what nobody answers climb a level each time', () => {
    expect(new Set(told(/Review unanswered/)).size).toBeGreaterThan(1);
  });

  it('tells who reached a micro-OKR, and how many points it was worth', () => {
    expect(told(/Micro-OKR confirmed: 100 points/)).toEqual(
      expect.arrayContaining(['an.ran', 'ge.lin', 'ma.chao', 'zhu.hua']),
    );
  });

  it('celebrates North China’s way from red to green in the last digest, the team and nobody’s name', () => {
    expect(told(/fastest progress: from red to green in 14 days/, '2025-04-01')).toContain('he.jian');
    const [award] = standing.board.awards;
    expect(award).toMatchObject({ unitId: 'NC', keyResultId: 'KR-NC-1-1' });
  });

  it('keeps the ledger, its balances and every adjustment', () => {
    expect(standing.board.points.every(({ balance }) => balance >= 0)).toBe(true);
    expect(standing.board.adjustments.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['target', '400', '330'],
      ['weight', '25', '30'],
    ]);
  });
});

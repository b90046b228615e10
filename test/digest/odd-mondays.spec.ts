// Specification of weekly mails on Mondays that the example does not have: what each kind of key result says,
// and that nobody reads the same subject twice.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMail } from '../../functions/src/mail/render.tsx';
import { addDays } from '../../shared/calendar/days.ts';
import type { MailContent } from '../../shared/digest/content.ts';
import { weekMessage } from '../../shared/groups/news/week.ts';
import { MS_PER_DAY } from '../../shared/model/time.ts';
import {
  GUIDE,
  goalOf,
  HEAD,
  LEAD,
  linkTo,
  mailOn,
  mondayAt,
  type Odd,
  oddStanding,
  supportOf,
} from './odd-company.ts';

const firstCard = (mail: MailContent | null) => mail!.cards![0]!;

describe('A key result that was to be done by a day', () => {
  const pack: Odd = {
    keyResults: [
      { text: 'Member pack online', type: 'yes-no', target: 1, due: '2025-02-28', said: [['2025-02-21', 0]] },
    ],
  };

  it('is said not to be done, and when it was due: not how far behind, nor since its last report', () => {
    const mail = mailOn('2025-03-03', pack);
    expect(mail?.subject).toBe(
      'East China: “Member pack online” not done, due 28 Feb: what would help Mo Xuan?',
    );
    expect(firstCard(mail).text).toBe('Not done, due 28 Feb');
    expect(mailOn('2025-03-03', { ...pack, language: 'zh' })?.subject).toContain('未完成（2月28日到期）');
  });

  it('has no bar: nothing of it is done or left to do in parts', () => {
    const { planned, attained } = firstCard(mailOn('2025-03-03', pack));
    expect([planned, attained]).toEqual([null, null]);
  });
});

describe('A key result that is to stay in its range', () => {
  it('is said by its value and its range', () => {
    const leaving: Odd = {
      keyResults: [
        { type: 'maintain', target: 0, high: 0.04, percent: true, said: [['2025-02-14', 0.07, 'two left']] },
      ],
    };
    const mail = mailOn('2025-02-17', leaving);
    expect(mail?.subject).toBe('East China at 7 %, to stay ≤ 4 %: answer by Monday 12:00');
    expect(firstCard(mail).text).toBe('At 7 %, to stay ≤ 4 %: answer by Monday 12:00');
    expect(firstCard(mailOn('2025-02-17', { ...leaving, language: 'zh' })).text).toContain(
      '现为 7%，应保持 ≤ 4%',
    );
  });
});

describe('A key result that is to sink', () => {
  it('is said by where it is and where it was to be', () => {
    const complaints: Odd = {
      keyResults: [{ type: 'decrease', baseline: 50, target: 20, said: [['2025-02-14', 55]] }],
    };
    expect(firstCard(mailOn('2025-02-17', complaints)).text).toContain('now 55, plan 35, counted from 50');
    expect(firstCard(mailOn('2025-02-17', { ...complaints, language: 'zh' })).text).toContain(
      '现为 55，计划 35（自基线 50 起算）',
    );
  });
});

describe('Whoever says nothing', () => {
  const silent: Odd = { keyResults: [{ text: 'Visits' }, { text: 'Guides certified' }] };

  it('is asked once for all, at the key result, and the others are named as such', () => {
    const mail = mailOn('2025-02-10', silent);
    expect(mail?.subject).toBe('No report on “Visits” for 40 days: a word with Mo Xuan');
    expect(firstCard(mail).text).toBe(
      'No report for 40 days: a word with Mo Xuan · 1 more without a report: Guides certified',
    );
    expect(firstCard(mail).buttons).toEqual([{ label: 'Ask Mo Xuan', url: 'action:talk.comment:ask~K1' }]);
  });
});

describe('Help that was asked for', () => {
  const asked: Odd = {
    keyResults: [{ said: [['2025-02-14', 10, 'No stock']] }],
    process: { support: [supportOf()] },
  };

  it('comes to whoever decides on it with the picture of its key result', () => {
    const { status, planned, attained, text, quote } = firstCard(mailOn('2025-02-17', asked));
    expect({ status, hasPicture: planned !== null && attained !== null }).toEqual({
      status: 'red',
      hasPicture: true,
    });
    expect(text).toMatch(/10 of 50 planned/);
    expect(quote).toBe('“No stock” Mo Xuan');
  });

  it('is not asked for again of whoever has asked', () => {
    const own: Odd = {
      keyResults: [{ owner: LEAD, said: [['2025-02-14', 50 * 0.84]] }],
      process: { support: [supportOf({ by: LEAD })] },
      settings: { reviewAbove: 0.3 },
    };
    expect(mailOn('2025-02-17', own)?.subject).toBe('East China 16 % behind since 14 Feb: help is asked for');
  });
});

describe('A name as long as a line', () => {
  it('leaves the fact in sight', () => {
    const name =
      '华东大区长三角一体化示范区青浦嘉善吴江联合经营管理委员会第二零售事业部高端家居产品线社区拓展小组';
    const mail = mailOn('2025-02-17', {
      language: 'zh',
      unit: { name },
      keyResults: [{ said: [['2025-02-14', 10]] }],
    });
    expect(mail!.subject.slice(0, 40)).toContain('落后计划 80%');
    expect(firstCard(mail).title).toContain(name);
  });
});

describe('The same question a week later', () => {
  const subjectsOf = (odd: Odd, days: readonly string[], email = LEAD) =>
    days.map((day) => mailOn(day, odd, email)?.subject);

  it('is asked with the days that are left, where an answer has months', () => {
    const slow: Odd = {
      settings: { responseHours: 2160 },
      keyResults: [{ said: [['2025-02-14', 10]] }],
    };
    expect(subjectsOf(slow, ['2025-02-17', '2025-02-24'])).toEqual([
      'East China 80 % behind: answer by 15 May 12:00, in 87 days',
      'East China 80 % behind: answer by 15 May 12:00, in 80 days',
    ]);
  });

  it('is asked with the days gone by, of a goal that nobody confirms', () => {
    const goal: Odd = { keyResults: [], process: { microOkrs: [goalOf('2025-02-10')] } };
    expect(subjectsOf(goal, ['2025-02-10', '2025-02-17', '2025-02-24'])).toEqual([
      'Mo Xuan may have reached a goal: confirm it, due 10 Feb',
      'Mo Xuan may have reached a goal: confirm it, due 10 Feb, 7 days ago',
      'Mo Xuan may have reached a goal: confirm it, due 10 Feb, 14 days ago',
    ]);
  });

  it('is asked in a group with the days that the review has been open', () => {
    const behind: Odd = { keyResults: [{ said: [['2025-02-14', 10]] }] };
    const titles = ['2025-02-24', '2025-03-03'].map((day) => {
      const standing = oddStanding(day, behind);
      const group = { unit: standing.plan.units[1]!, language: 'en' as const, linkTo };
      return weekMessage(standing, group, ['week'], mondayAt(day) - 7 * MS_PER_DAY)?.title.normalize('NFKC');
    });
    expect(titles).toEqual([
      'East China 80 % behind: the review has been open for 9 days',
      'East China 80 % behind: the review has been open for 16 days',
    ]);
  });

  it('is never asked in the same words, whatever stands open', () => {
    const value = fc.integer({ min: -20, max: 120 });
    const keyResult = fc.record({
      type: fc.constantFrom('increase', 'milestone', 'yes-no', 'maintain'),
      said: fc.array(
        fc.tuple(fc.constantFrom('2025-01-10', '2025-01-24', '2025-02-07', '2025-02-21'), value),
        {
          maxLength: 3,
        },
      ),
      mine: fc.boolean(),
    });
    const board = fc.record({
      keyResults: fc.array(keyResult, { maxLength: 4 }),
      responseHours: fc.constantFrom(24, 72, 400, 2160),
      support: fc.boolean(),
      goal: fc.boolean(),
    });
    fc.assert(
      fc.property(board, (drawn) => {
        const odd = oddOf(drawn);
        for (const email of [LEAD, HEAD]) {
          const mondays = Array.from({ length: 6 }, (_, week) => addDays('2025-01-20', 7 * week));
          const mails = mondays.map((day) => mailOn(day, odd, email));
          mails.forEach((mail, at) => {
            if (!mail) return;
            expect(mail.subject).not.toBe(mails[at - 1]?.subject);
            expect(mail.cards?.length ?? 0).toBeLessThanOrEqual(3);
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});

interface Drawn {
  keyResults: { type: string; said: [string, number][]; mine: boolean }[];
  responseHours: number;
  support: boolean;
  goal: boolean;
}

const oddOf = ({ keyResults, responseHours, support, goal }: Drawn): Odd => ({
  settings: { responseHours },
  keyResults: keyResults.map(({ type, said, mine }, at) => ({
    text: `Key result ${at}`,
    type: type as 'increase',
    target: type === 'increase' ? 100 : type === 'maintain' ? 0 : 1,
    ...(type === 'maintain' ? { low: 10, high: 90 } : {}),
    ...(mine ? { owner: LEAD } : {}),
    said: said.map(([day, value]) => [
      day,
      type === 'yes-no' ? Number(value > 60) : type === 'milestone' ? value / 100 : value,
    ]),
  })),
  process: {
    support: support && keyResults.length > 0 ? [supportOf({ at: mondayAt('2025-01-25') })] : [],
    microOkrs: goal ? [goalOf('2025-02-05')] : [],
  },
});

describe('The text of a mail', () => {
  it('names the address of whoever is asked by mail, which people can read', () => {
    const signal = {
      id: 'I1',
      at: mondayAt('2025-02-16'),
      by: GUIDE,
      what: 'A price war',
      where: 'Shanghai',
      effect: 'three orders taken back',
      acknowledgedAt: null,
      acknowledgedBy: '',
      linkedTo: null,
    };
    const mail = mailOn('2025-02-17', { keyResults: [], process: { signals: [signal] } }, HEAD);
    const { text, html } = renderMail(mail!, null);
    expect(text).toContain(`Ask Mo Xuan: ${GUIDE}`);
    expect(text).not.toContain('mailto:');
    expect(html).toContain(`mailto:${GUIDE}?subject=`);
  });
});

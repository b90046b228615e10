// Takes workbooks with a mistake in what happened; says what `play` answers: cell and way out (design §9).
// Never a crash.
import { describe, expect, it } from '@jest/globals';
import { but, SNAPSHOTS } from './mistaken.ts';
import { folderOf, played, problemsOf, type Tabs, withSettings } from './playing.ts';

const REVIEWS = 'KR ID,Responded at,Started at,Closed at,Measure,Outcome';

const PROPOSALS =
  'Proposal ID,Date,Unit,Answers,Objective ID,Objective,Key results,Alignment score,Resources,Decision,Decided on,Decided by,Reason';

/** K1 is at 10 where 26.7 is planned: a review opens at noon of 24 January. */
const OPENED = [SNAPSHOTS, '2025-01-24,K1,10,'];

const proposal = (...rows: string[]): Tabs => but({ Proposals: [PROPOSALS, ...rows] });

const reviewed = (row: string): Tabs => but({ Snapshots: OPENED, Reviews: [REVIEWS, row] });

describe('a mistake in the record', () => {
  it.each<[string, Tabs, string[]]>([
    [
      'a key result that is not there',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K9,5,'] }),
      ['Snapshots 2 KR ID unknown-reference'],
    ],
    [
      'a report dated outside the cycle',
      but({ Snapshots: [SNAPSHOTS, '2025-04-01,K1,5,'] }),
      ['Snapshots 2 Date outside-cycle'],
    ],
    [
      'a report received before its day',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K1,5,2025-01-23 09:00'] }),
      ['Snapshots 2 Received impossible-moment'],
    ],
    [
      'more than all of the work',
      but({ Snapshots: [SNAPSHOTS, '2025-01-24,K2,180,'] }),
      ['Snapshots 2 Value two-readings'],
    ],
    ['no value', but({ Snapshots: [SNAPSHOTS, '2025-01-24,K1,,'] }), ['Snapshots 2 Value missing-value']],
    [
      'rows count as in the sheet, blank ones too',
      but({ Snapshots: [SNAPSHOTS, ',,,', '2025-01-24,K1,5,', ',,,', '2025-01-24,K1,five,', ',,,'] }),
      ['Snapshots 5 Value bad-number'],
    ],
    [
      'a review that nothing opened',
      but({ Reviews: [REVIEWS, 'K1,2025-02-01 10:00,,,,'] }),
      ['Reviews 2 Responded at impossible-moment'],
    ],
    [
      'a review answered before it opened',
      reviewed('K1,2025-01-24 11:59,,,,'),
      ['Reviews 2 Responded at impossible-moment'],
    ],
    [
      'a second review where one opened',
      but({ Snapshots: OPENED, Reviews: [REVIEWS, 'K1,2025-01-25,,,,', 'K1,2025-01-26,,,,'] }),
      ['Reviews 3 KR ID review-still-open'],
    ],
    [
      'a review started before its answer',
      reviewed('K1,2025-01-26,2025-01-25,,,'),
      ['Reviews 2 Started at impossible-moment'],
    ],
    [
      'a review closed that never started',
      reviewed('K1,2025-01-25,,2025-01-26,,effective'),
      ['Reviews 2 Closed at not-yet-started'],
    ],
    [
      'a review closed without outcome',
      reviewed('K1,2025-01-25,2025-01-26,2025-01-27,,'),
      ['Reviews 2 Outcome needs-other'],
    ],
    [
      'a redemption below zero',
      but({
        Points: ['Date,Email,Change,Reason', '2025-01-06,bo@x.example,50,', '2025-01-07,bo@x.example,-60,'],
      }),
      ['Points 3 Change impossible-moment'],
    ],
    [
      'a signal acknowledged before it came',
      but({
        Signals: ['Signal ID,At,What,Acknowledged at', 'S1,2025-01-10 10:00,Price war,2025-01-10 09:00'],
      }),
      ['Signals 2 Acknowledged at impossible-moment'],
    ],
    [
      'support decided before it was asked for',
      but({
        Support: [
          'Support ID,Date,KR ID,Kind,Request,Decision,Decided on',
          'S1,2025-01-10,K1,people,Two guides,granted,2025-01-09',
        ],
      }),
      ['Support 2 Decided on impossible-moment'],
    ],
    [
      'an adjustment of what cannot be adjusted',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,baseline,0,5'] }),
      ['Adjustments 2 Field unknown-choice'],
    ],
    [
      'an adjustment from the baseline',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,target,0,100'] }),
      ['Adjustments 2 Before baseline-is-target'],
    ],
    [
      'an adjustment to the baseline',
      but({ Adjustments: ['At,KR ID,Field,Before,After', '2025-02-03,K1,target,100,0'] }),
      ['Adjustments 2 After baseline-is-target'],
    ],
  ])('%s stands at its cell', async (_, tabs, problems) => {
    expect(await problemsOf(tabs)).toEqual(problems);
  });

  it.each(['0', '6', '4.5', 'five', ''])('an alignment score of %j is refused', async (score) => {
    const row = `P1,2025-01-06,East,O1,,Gyms,"Days, 0, 6",${score},none,,,,`;
    expect((await problemsOf(proposal(row)))[0]).toMatch(/^Proposals 2 Alignment score /);
  });

  it('a proposal without resources is refused', async () => {
    const row = 'P1,2025-01-06,East,O1,,Gyms,"Days, 0, 6",4,,,,,';
    expect(await problemsOf(proposal(row))).toEqual(['Proposals 2 Resources no-resources']);
  });

  it('an objective adopted twice is refused', async () => {
    const row = (id: string) =>
      `${id},2025-01-06,East,O1,O2,Gyms,"Days, 0, 6",4,none,adopted,2025-01-07,an@x.example,`;
    expect((await problemsOf(proposal(row('P1'), row('P2'))))[0]).toMatch(/^Proposals 3 Objective ID /);
  });

  it('says it in the language of the workbook, and with the way out', async () => {
    const { said } = await played(
      folderOf({ ...withSettings('Language,zh'), Snapshots: [SNAPSHOTS, '2025-01-24,K1,五,'] }),
    );
    expect(said).toMatch(/\p{Script=Han}/u);
  });
});

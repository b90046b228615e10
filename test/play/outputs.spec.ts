// Takes the team of eight in English, in Chinese and as an .xlsx; says what `play` writes and up to which
// day. Never reads the clock.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { serialOfWallMs } from '../../shared/books/serial.ts';
import type { BookModel, CellModel } from '../../shared/books/sheet-model.ts';
import type { Board } from '../../shared/model/board.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { saveXlsx } from '../../workbench/src/books/write-xlsx.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { boardOf, COMPANY, folderOf, type Played, played, type Tabs } from './playing.ts';

const team = (language: 'en' | 'zh') =>
  fileURLToPath(new URL(`../../examples/team-of-eight/${language}`, import.meta.url));

const plays = new Map<string, Promise<Played>>();
/** Each play once: what is said of it stands below in many sentences. */
const once = (path: string, ...words: string[]): Promise<Played> => {
  const name = [path, ...words].join(' ');
  const known = plays.get(name) ?? played(path, ...words);
  plays.set(name, known);
  return known;
};

/** What is the same in every language: all but the words of warnings. */
const figuresOf = (board: Board | null) =>
  board && {
    ...board,
    warnings: board.warnings.map(({ tab, row, column, code }) => [tab, row, column, code]),
  };

describe('a play of the team of eight', () => {
  it('gives the board that somebody has looked at', async () => {
    const { exit, board, problems } = await once(team('en'));
    expect([exit, problems]).toEqual([0, null]);
    expectGolden('board/team-of-eight.json', `${JSON.stringify(board, null, 1)}\n`);
  });

  it('tells what happened, each on one line, in the order in which it did', async () => {
    const { events, board } = await once(team('en'));
    const moments = events.map(({ at }) => Date.parse(String(at)));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(events.filter(({ event }) => event === 'published').length).toBeGreaterThan(0);
    const opened = events.filter(({ event, reviewOpened }) => event === 'snapshot' && reviewOpened);
    expect(opened).toHaveLength(board!.reviews.length);
  });

  it('writes every mail as it would have arrived', async () => {
    const { mails, events } = await once(team('en'));
    expect(mails.length).toBeGreaterThan(0);
    expect(mails).toHaveLength(events.filter(({ event }) => event === 'mail').length);
    for (const mail of mails) expect(mail).toMatch(/^To: \S+@\S+\r?$/m);
  });

  it('is the same in English and in Chinese', async () => {
    const [english, chinese] = [await once(team('en')), await once(team('zh'))];
    expect(figuresOf(chinese.board)).toEqual(figuresOf(english.board));
    expect(chinese.mails).toHaveLength(english.mails.length);
  });

  it('is the same each time', async () => {
    const [first, second] = [await once(team('en')), await played(team('en'))];
    expect(second.board).toEqual(first.board);
    expect(second.events).toEqual(first.events);
    const withoutBoundaries = (mails: string[]) => mails.map((mail) => mail.replace(/--_NmP-[\w-]+/g, ''));
    expect(withoutBoundaries(second.mails)).toEqual(withoutBoundaries(first.mails));
  });

  it('is the same from an .xlsx with date cells as from its CSV folder', async () => {
    const opened = await openBook(team('en'));
    if (!opened.ok) throw new Error(opened.message);
    const path = join(newFolder(), 'team.xlsx');
    await saveXlsx(withDateCells(opened.book), path);
    expect((await played(path)).board).toEqual((await once(team('en'))).board);
  });
});

/** The book as a person has it in a spreadsheet: days and moments are date cells, not text. */
function withDateCells(book: BookModel): BookModel {
  const dated = (cell: CellModel | undefined): CellModel | undefined => {
    const text = String(cell?.value ?? '');
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return { value: serialOfWallMs(Date.parse(`${text}T00:00Z`)), format: 'yyyy-mm-dd' };
    if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text))
      return { value: serialOfWallMs(Date.parse(`${text.replace(' ', 'T')}Z`)), format: 'yyyy-mm-dd hh:mm' };
    return cell;
  };
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => Array.from(row ?? [], dated)),
    })),
  };
}

describe('the last day of a play', () => {
  const SNAPSHOTS = 'Date,KR ID,Value,Received';
  it.each<[string, Tabs, string]>([
    ['a report comes at its due time', { Snapshots: [SNAPSHOTS, '2025-02-07,K1,40,'] }, '2025-02-07'],
    [
      'a late report comes when it is received',
      { Snapshots: [SNAPSHOTS, '2025-02-07,K1,40,2025-02-11 09:00'] },
      '2025-02-11',
    ],
    [
      'a confirmed goal counts, its start and due day do not',
      {
        'Micro-OKRs': [
          'Micro-OKR ID,Email,Goal,Start,Due,Confirmed on,Confirmed by',
          'M1,bo@x.example,Talk tracks,2025-01-02,2025-03-31,2025-01-20,an@x.example',
          'M2,bo@x.example,Film scenes,2025-03-01,2025-03-31,,',
        ],
      },
      '2025-01-20',
    ],
    [
      'an adjustment counts',
      { Adjustments: ['At,KR ID,Field,Before,After', '2025-03-03,K1,target,50,100'] },
      '2025-03-03',
    ],
    ['where nothing happens it is the first of the cycle', {}, '2025-01-01'],
  ])('%s', async (_, tabs, day) => {
    expect((await boardOf({ ...COMPANY, ...tabs })).asOf).toBe(day);
  });

  it('is the one that is asked for: nothing after it happens, and deadlines up to its end have passed', async () => {
    const book = folderOf({ ...COMPANY, Snapshots: [SNAPSHOTS, '2025-01-24,K1,10,', '2025-02-07,K1,40,'] });
    const { board, events } = await played(book, '--until', '2025-01-27');
    expect(board!.keyResults[0]).toMatchObject({ snapshotDate: '2025-01-24', attainment: 0.1 });
    expect(board!.reviews).toMatchObject([{ openedAt: '2025-01-24T12:00:00+08:00', overdue: true }]);
    expect(events.every(({ at }) => String(at) < '2025-01-28')).toBe(true);
    const { board: dayBefore } = await played(book, '--until', '2025-01-26');
    expect(dayBefore!.reviews).toMatchObject([{ overdue: false }]);
  });

  it('may lie behind the cycle: what was owed and never came is missed', async () => {
    const { keyResults } = await boardOf(COMPANY, '2025-04-10');
    expect(keyResults.map(({ status, stale }) => [status, stale])).toEqual([
      ['none', true],
      ['none', true],
    ]);
  });
});

describe('moments', () => {
  it.each([
    ['America/New_York', '2025-03-07T12:00:00-05:00', '2025-03-14T12:00:00-04:00'],
    ['Europe/Berlin', '2025-03-07T12:00:00+01:00', '2025-03-14T12:00:00+01:00'],
    ['Asia/Kolkata', '2025-03-07T12:00:00+05:30', '2025-03-14T12:00:00+05:30'],
  ])('are those of the workspace, summer time and all: %s', async (zone, first, second) => {
    const { reviews, measures } = await boardOf({
      ...COMPANY,
      Settings: [...COMPANY.Settings!.filter((line) => !line.startsWith('Time zone')), `Time zone,${zone}`],
      Snapshots: ['Date,KR ID,Value', '2025-03-07,K1,10', '2025-03-14,K2,0.1'],
      Reviews: ['KR ID,Responded at,Started at', 'K1,2025-03-08 12:00,2025-03-10 12:00'],
    });
    expect(reviews.map(({ openedAt }) => openedAt)).toEqual([first, second]);
    // Real hours: the night of 9 March has one less in New York.
    expect(measures.agilityDays! * 24).toBeCloseTo(zone === 'America/New_York' ? 71 : 72, 9);
  });
});

// Takes key results that are published while the cycle runs; says from which day they count. Never a Start
// that somebody wrote.
import { describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { backEndOn } from '../../support/backend.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';

const ADMIN = 'hq@chain.example';

/** The company, its Starts blank but for those given; `more` cells by column. */
function bookOf(cells: Record<string, Record<string, Cell>> = {}): Workbook {
  const book = workbookOf(companyOf(3, 2));
  const tab = book.tabs.find(({ name }) => name === 'Key results')!;
  const headings = [...tab.rows[0]!, 'Due', 'Plan'];
  tab.rows = [
    headings,
    ...tab.rows.slice(1).map((row) =>
      headings.map((heading, at) => {
        const own = cells[String(row[0])]?.[String(heading)];
        return own ?? (heading === 'Start' ? '' : (row[at] ?? ''));
      }),
    ),
  ];
  return book;
}

function without(book: Workbook, id: string): Workbook {
  const tab = book.tabs.find(({ name }) => name === 'Key results')!;
  tab.rows = tab.rows.filter(([each]) => each !== id);
  return book;
}

async function startsOf(backEnd: ReturnType<typeof backEndOn>): Promise<Record<string, string>> {
  const standing = await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now());
  return Object.fromEntries(standing!.standing.plan.keyResults.map(({ id, start }) => [id, start]));
}

const open = (day: string) => backEndOn(day, openSqliteStore(':memory:'));

describe('a key result that is first published after the cycle began', () => {
  it('counts from the day of publishing, which the answer says', async () => {
    const backEnd = open('2025-01-20');
    const reply = await backEnd.publish(bookOf({ 'O1-K0': { Start: '2025-01-02' } }), ADMIN);
    expect(reply).toMatchObject({
      ok: true,
      reply: { starts: expect.arrayContaining([{ id: 'O0-K0', day: '2025-01-20' }]) },
    });
    if (!reply.ok) throw new Error('not published');
    expect(reply.reply.starts).toHaveLength(5);
    expect(reply.reply.read.join()).toContain('5 key results count from the day of publishing');
    expect(await startsOf(backEnd)).toMatchObject({ 'O0-K0': '2025-01-20', 'O1-K0': '2025-01-02' });
  });

  it('keeps that day at a later publish, whether the sheet has written it down or not', async () => {
    const backEnd = open('2025-01-20');
    await backEnd.publish(without(bookOf(), 'O2-K1'), ADMIN);
    backEnd.clock.moveTo(Date.parse('2025-02-03T10:00:00+08:00'));
    const written = { 'O0-K0': { Start: '2025-01-20' }, 'O0-K1': { Start: '2025-01-01' } };
    const reply = await backEnd.publish(bookOf(written), ADMIN, { basedOn: 1 });
    expect(reply).toMatchObject({
      ok: true,
      reply: {
        starts: [
          { id: 'O1-K0', day: '2025-01-20' },
          { id: 'O1-K1' },
          { id: 'O2-K0' },
          { id: 'O2-K1', day: '2025-02-03' },
        ],
      },
    });
    expect(await startsOf(backEnd)).toEqual({
      'O0-K0': '2025-01-20',
      'O0-K1': '2025-01-01',
      'O1-K0': '2025-01-20',
      'O1-K1': '2025-01-20',
      'O2-K0': '2025-01-20',
      'O2-K1': '2025-02-03',
    });
  });

  it('is answered again with the same days where the answer was lost', async () => {
    const backEnd = open('2025-01-20');
    const send = () => backEnd.publish(bookOf(), ADMIN);
    const [first, second] = [await send(), await send()];
    expect(second).toEqual(first);
  });

  it.each<[string, Record<string, Cell>]>([
    ['a Due that is over', { Due: '2025-01-15' }],
    ['a plan that begins earlier', { Plan: '2025-01-10:20' }],
  ])('is left alone with %s', async (_, cells) => {
    const backEnd = open('2025-01-20');
    await backEnd.publish(bookOf({ 'O1-K0': cells }), ADMIN);
    expect(await startsOf(backEnd)).toMatchObject({ 'O1-K0': '2025-01-01', 'O1-K1': '2025-01-20' });
  });

  it('is left alone where Snapshots names it, by its ID or its text', async () => {
    const backEnd = open('2025-01-20');
    const book = bookOf({ 'O1-K1': { 'Key result': 'Loaves a day' } });
    book.tabs.push({ name: 'Snapshots', rows: [['KR ID'], ['O1-K0'], ['loaves a day ']] });
    await backEnd.publish(book, ADMIN);
    expect(await startsOf(backEnd)).toMatchObject({
      'O1-K0': '2025-01-01',
      'O1-K1': '2025-01-01',
      'O2-K0': '2025-01-20',
    });
  });
});

describe('a key result that is published before or on the first day, or after the last', () => {
  it.each(['2024-12-20', '2025-01-01', '2025-04-02'])(
    'counts from the cycle’s first day (%s)',
    async (day) => {
      const backEnd = open(day);
      const reply = await backEnd.publish(bookOf(), ADMIN);
      expect(reply).toMatchObject({ ok: true, reply: { starts: [] } });
      expect(await startsOf(backEnd)).toMatchObject({ 'O0-K0': '2025-01-01' });
    },
  );
});

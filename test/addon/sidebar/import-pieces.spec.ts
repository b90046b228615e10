// An import is written by the built Code.js in pieces; the page is closed, or Google ends the script, after
// or within any of them. Holds that the next import finishes it and doubles nothing (design §9, Again). Never
// a browser.
import { describe, expect, it } from '@jest/globals';
import { write, writingOf } from '../../../addon/sidebar/import/write.ts';
import type { Server } from '../../../addon/sidebar/state/server.ts';
import { type BookModel, sheetOfValues } from '../../../shared/books/sheet-model.ts';
import { splitLog } from '../../../shared/import/again/broken-off.ts';
import { FIRST_CHOICES } from '../../../shared/import/again/choices.ts';
import { compared } from '../../../shared/import/again/compare.ts';
import { importRows } from '../../../shared/import/again/import-rows.ts';
import { type Piece, piecesOf } from '../../../shared/import/again/pieces.ts';
import { standingRows } from '../../../shared/import/again/standing.ts';
import { takenBack } from '../../../shared/import/again/take-back.ts';
import { newRowsOf } from '../../../shared/import/book/new-rows.ts';
import { importOf } from '../../../shared/import/index.ts';
import { gridsOfText } from '../../../shared/import/text/index.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { headingRow } from '../../../shared/sheet/write/write.ts';
import { type DrivenSheet, openSheet } from '../sheet.ts';

const FIRST = [
  'Objective\tKey result\tBaseline\tTarget\tOwner',
  'Neighbours come back\tRegulars a week\t80\t140\tBen',
  'Neighbours come back\tComplaints a month\t12\t4\tMia',
  'Open the second shop\tShare of shifts filled\t60%\t95%\tBen',
].join('\n');
const SECOND = `${FIRST.replace('140', '150').replace('Complaints a month', 'Complaints in a month')}\nOpen the second shop\tRent per month\t9000\t7000\tMia`;
const SMALL = { rows: 2, changes: 1 };

let presses = 0;

/** What the page would write now, read from the book as it stands. */
async function piecesFor(sheet: DrivenSheet, text: string): Promise<Piece[]> {
  const { book } = await sheet.ask('sidebarOpen', 'import');
  const units = standingRows(book!, 'Units').map(({ cells }) => ({ id: '', name: String(cells.Name) }));
  const people = standingRows(book!, 'People').map(({ cells }) => ({ email: String(cells.Email), name: '' }));
  const me = { email: 'mia@shop.example', name: 'Mia' };
  const rows = newRowsOf(importOf(gridsOfText('Plan', text)), 'en', 'Shop', { units, people, me });
  const comparison = compared({ rows, read: rows, source: 'Plan', book: book!, isNew: false });
  const name = {
    import: splitLog(book!).begun[0]?.import ?? `import-${++presses}`,
    day: '2025-01-10',
    source: 'Plan',
  };
  return piecesOf(importRows({ rows, comparison, choices: FIRST_CHOICES, name, book: book! }), SMALL);
}

/** One press; after `most` pieces its page is closed. */
async function press(sheet: DrivenSheet, pieces: readonly Piece[], most = pieces.length): Promise<void> {
  const server = {
    sidebarRows: async (request) => ({ ok: true, value: await sheet.ask('sidebarRows', request) }),
    sidebarChange: async (request) => ({ ok: true, value: await sheet.ask('sidebarChange', request) }),
  } as Pick<Server, 'sidebarRows' | 'sidebarChange'> as Server;
  const done = await write(
    server,
    writingOf(`press-${++presses}`, pieces.slice(0, most)),
    () => {},
    'unknown',
  );
  expect(done).toEqual({ ok: true, value: 0 });
}

const importAll = async (sheet: DrivenSheet, text: string) => press(sheet, await piecesFor(sheet, text));

async function planOf(sheet: DrivenSheet) {
  const [units, people, objectives, keyResults] = await Promise.all(
    ['Units', 'People', 'Objectives', 'Key results'].map(sheet.records),
  );
  const goals = new Map(objectives!.map((row) => [row['Objective ID'], row.Objective]));
  return {
    units: units!.map(({ Name }) => Name),
    people: people!.map(({ Email }) => Email),
    objectives: objectives!.map(({ Objective }) => Objective),
    keyResults: keyResults!.map((row) => [goals.get(row['Objective ID']), row['Key result'], row.Target]),
    ids: new Set([...goals.keys(), ...keyResults!.map((row) => row['KR ID'])]).size,
  };
}

const AFTER_FIRST = {
  units: ['Shop'],
  people: ['mia@shop.example'],
  objectives: ['Neighbours come back', 'Open the second shop'],
  keyResults: [
    ['Neighbours come back', 'Regulars a week', 140],
    ['Neighbours come back', 'Complaints a month', 4],
    ['Open the second shop', 'Share of shifts filled', '95%'],
  ],
  ids: 5,
};
const AFTER_SECOND = {
  ...AFTER_FIRST,
  keyResults: [
    ['Neighbours come back', 'Regulars a week', 150],
    ['Neighbours come back', 'Complaints in a month', 4],
    ['Open the second shop', 'Share of shifts filled', '95%'],
    ['Open the second shop', 'Rent per month', 7000],
  ],
  ids: 6,
};

/** The same spreadsheet in the next execution. */
const nextOf = async (sheet: DrivenSheet) =>
  openSheet({ workbook: await sheet.host.model(), properties: { ...sheet.stores.properties.document } });

describe('An import whose page is closed', () => {
  it.each([1, 2, 3, 4])(
    'after %i pieces is finished by the next one, and is one import to take back',
    async (most) => {
      const sheet = await openSheet({});
      const pieces = await piecesFor(sheet, FIRST);
      expect(pieces.length).toBe(5);
      await press(sheet, pieces, most);
      const next = await nextOf(sheet);
      await importAll(next, FIRST);
      expect(await planOf(next)).toEqual(AFTER_FIRST);
      const { book } = await next.ask('sidebarOpen', 'import');
      expect(splitLog(book!).begun).toEqual([]);
      const log = await next.records('Import log');
      expect(new Set(log.map((row) => row.Import)).size).toBe(1);
      await press(next, piecesOf(takenBack(book!, String(log[0]!.Import)).rows, SMALL));
      expect(await planOf(next)).toMatchObject({ units: [], people: [], objectives: [], keyResults: [] });
      expect(await next.records('Import log')).toEqual([]);
    },
  );

  it('between the pieces of a next version is finished, its changes with it', async () => {
    const sheet = await openSheet({});
    await importAll(sheet, FIRST);
    const count = (await piecesFor(sheet, SECOND)).length;
    for (let most = 1; most < count; most += 1) {
      const other = await nextOf(sheet);
      await press(other, await piecesFor(other, SECOND), most);
      await importAll(other, SECOND);
      expect([most, await planOf(other)]).toEqual([most, AFTER_SECOND]);
    }
  });
});

describe('An import whose script Google ends', () => {
  /** Within a piece: when it comes to the rows of a tab. */
  async function endedAt(at: TabName): Promise<DrivenSheet> {
    const tabs: TabName[] = ['Settings', 'Units', 'People', 'Objectives', 'Key results', 'Import log'];
    const workbook: BookModel = {
      name: 'Book',
      sheets: tabs.map((name) => sheetOfValues(name, [headingRow(name, 'en')])),
    };
    const settings = {
      spreadsheetId: 'sheet-1',
      timeZone: 'Asia/Shanghai',
      userLocale: 'en',
      guards: { [at]: { isProtected: ['A2:Z'] } },
    };
    const sheet = await openSheet({ workbook, host: { settings } });
    await expect(piecesFor(sheet, FIRST).then((pieces) => press(sheet, pieces))).rejects.toThrow(at);
    return sheet;
  }

  it.each(['Units', 'People', 'Objectives', 'Key results', 'Import log'] as const)(
    'at the rows of %s is finished by the next one, whichever page it is',
    async (at) => {
      const next = await nextOf(await endedAt(at));
      await importAll(next, FIRST);
      expect(await planOf(next)).toEqual(AFTER_FIRST);
      const { book } = await next.ask('sidebarOpen', 'import');
      expect(splitLog(book!).begun).toEqual([]);
      await importAll(next, FIRST);
      expect(await planOf(next)).toEqual(AFTER_FIRST);
    },
  );

  it('goes on where the answer was lost: the same press again writes nothing twice, and tells the same IDs', async () => {
    const sheet = await openSheet({});
    const [first] = await piecesFor(sheet, FIRST);
    if (first?.kind !== 'append') throw new Error('no rows');
    const request = { key: 'press-again-0000001', draft: 'import', settings: {}, tabs: first.tabs };
    const ids = await sheet.ask('sidebarRows', request);
    const before = await planOf(sheet);
    expect(await sheet.ask('sidebarRows', request)).toEqual(ids);
    expect(await planOf(sheet)).toEqual(before);
  });
});

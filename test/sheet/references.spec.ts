// Takes references as people type them; says what is meant, what is asked about, and what play and New cycle
// work on. Never a file.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { withResolvedReferences } from '../../shared/sheet/write/as-ids.ts';
import { type Rows, said, soundRows } from './book.ts';

const workbookOf = (rows: Rows) => ({
  tabs: Object.entries(rows).map(([name, each]) => ({ name, rows: each })),
});

/** The sound book with cells of a column changed: `Objectives!Unit` row 2 is the first below the headings. */
function changed(cells: Record<string, Cell>): Rows {
  const rows = soundRows();
  for (const [at, value] of Object.entries(cells)) {
    const [tab = '', column = '', row = ''] = at.split('!');
    const headings = rows[tab]![0]!;
    rows[tab]![Number(row) - 1]![headings.indexOf(column)] = value;
  }
  return rows;
}
const read = (cells: Record<string, Cell>) => readWorkbook(workbookOf(changed(cells)));

describe('a reference is an ID or a unique name', () => {
  it('takes the name of a unit, an objective, a key result, a person, a metric', () => {
    const { plan, problems } = read({
      'Units!Parent!3': 'Head office',
      'Units!Lead!3': 'Bo',
      'People!Unit!3': 'East China；Head office',
      'Objectives!Unit!2': 'Head office',
      'Objectives!Aligned to!3': 'Share to 18 %',
      'Key results!Objective ID!2': 'Win premium',
      'Key results!Metric!2': 'Premium share',
      'Key results!Owner!2': 'Ann',
    });
    expect(problems).toEqual([]);
    expect([plan!.units[1]!.parentId, plan!.units[1]!.leadEmail]).toEqual(['HQ', 'bo@x.example']);
    expect(plan!.people[1]!.unitIds).toEqual(['EC', 'HQ']);
    expect([plan!.objectives[0]!.unitId, plan!.objectives[1]!.alignedTo]).toEqual(['HQ', 'KR1']);
    const [first] = plan!.keyResults;
    expect([first!.objectiveId, first!.metricId, first!.owner]).toEqual(['O1', 'M1', 'ann@x.example']);
  });

  it.each(['  head OFFICE ', 'Ｈｅａｄ　ｏｆｆｉｃｅ', 'hq', 'ＨＱ', 'Head\noffice'])(
    'compares %j after width, case and blanks',
    (typed) => {
      expect(read({ 'Objectives!Unit!2': typed }).plan?.objectives[0]?.unitId).toBe('HQ');
    },
  );

  it.each(['Headoffice', 'Head-office', 'Head office 2'])(
    'does not take %j, which is another text',
    (typed) => {
      expect(said(read({ 'Objectives!Unit!2': typed }).problems)).toContain(
        'Objectives 2 Unit: unknown-reference',
      );
    },
  );

  it('takes what is the ID of one and the name of another as the ID', () => {
    const { plan } = read({ 'Units!Name!3': 'SC', 'Objectives!Unit!3': 'sc' });
    expect(plan?.objectives[1]?.unitId).toBe('SC');
  });

  it('asks which one is meant where two have the name, and lists both', () => {
    const { problems } = read({
      'Units!Name!3': 'North',
      'Units!Name!4': 'north ',
      'Objectives!Unit!3': 'NORTH',
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toBe(
      '“NORTH” is the name of EC and of SC: write the ID of the one that you mean.',
    );
  });

  it('asks where an objective and a key result have the text', () => {
    const { problems } = read({
      'Objectives!Objective!2': 'Share to 18 %',
      'Objectives!Aligned to!3': 'Share to 18 %',
    });
    expect(
      problems.map(({ code, message }) => [code, message.includes('O1') && message.includes('KR1')]),
    ).toEqual([['two-of-a-name', true]]);
  });

  it('holds two IDs that compare equal to be one ID twice', () => {
    expect(said(read({ 'Units!Unit ID!4': 'ec' }).problems)).toContain('Units 4 Unit ID: duplicate-id');
  });

  it('names the slip that a name is', () => {
    const { problems } = read({ 'Objectives!Unit!3': 'East Chna' });
    expect(problems[0]!.message).toContain('Did you mean “East China”?');
  });

  it('says of a person whom People does not name what to write', () => {
    const { problems } = read({ 'Key results!Owner!2': 'Dora' });
    expect(problems.map(({ code }) => code)).toEqual(['bad-email']);
  });

  it('fills in blank IDs first: a name finds what has had none', () => {
    const { plan, problems, writes } = read({
      'Units!Unit ID!4': '',
      'People!Unit!4': 'South China',
      'Objectives!Unit!3': 'south china',
    });
    expect(problems).toEqual([]);
    expect(writes.map(({ value }) => value)).toEqual(['U1']);
    expect([plan!.people[2]!.unitIds, plan!.objectives[1]!.unitId]).toEqual([['U1'], 'U1']);
  });
});

describe('a blank Unit', () => {
  const single = (): Rows => {
    const rows = changed({
      'Objectives!Unit!2': '',
      'Objectives!Unit!3': ' ',
      'People!Unit!2': '',
      'People!Unit!3': '',
      'People!Unit!4': '',
    });
    rows.Units = rows.Units!.slice(0, 2);
    return rows;
  };

  it('is the root where there is one unit only', () => {
    const { plan, problems } = readWorkbook(workbookOf(single()));
    expect(problems).toEqual([]);
    expect(plan!.objectives.map(({ unitId }) => unitId)).toEqual(['HQ', 'HQ']);
    expect(plan!.people.map(({ unitIds }) => unitIds)).toEqual([['HQ'], ['HQ'], ['HQ']]);
  });

  it('is a problem where there are several', () => {
    expect(said(read({ 'Objectives!Unit!2': '' }).problems)).toContain('Objectives 2 Unit: missing-value');
  });
});

describe('whoever works on cells by ID', () => {
  it('gets a workbook in which every reference is one, and the given one stays as it was', () => {
    const workbook = workbookOf(
      changed({ 'Key results!Objective ID!2': 'win premium', 'Objectives!Aligned to!3': 'Share to 18 %' }),
    );
    const before = structuredClone(workbook);
    const tabs = new Map(withResolvedReferences(workbook).tabs.map((tab) => [tab.name, tab.rows]));
    expect([tabs.get('Key results')![1]![1], tabs.get('Objectives')![2]![3]]).toEqual(['O1', 'KR1']);
    expect(workbook).toEqual(before);
  });
});

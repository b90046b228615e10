// Takes pasted addresses and a day; says who is read in them and which cycles are offered. Never an address
// twice.
import { describe, expect, it } from '@jest/globals';
import { cycleChoices, daysIn } from '../../shared/goals/cycle-choices.ts';
import { textWithUnit } from '../../shared/goals/first-rows.ts';
import { readPeople } from '../../shared/goals/people-lines.ts';

const people = (text: string) => readPeople(text).people.map(({ email, name }) => `${name} <${email}>`);

describe('people, pasted from anywhere', () => {
  it.each<[string, string, string[]]>([
    [
      'one a line',
      'ben@c.example\nmia.lopez@c.example',
      ['Ben <ben@c.example>', 'Mia Lopez <mia.lopez@c.example>'],
    ],
    [
      'a line of a mail program',
      'Ben Carter <Ben@C.example>; "Lopez, Mia" <mia@c.example>',
      ['Ben Carter <ben@c.example>', 'Mia Lopez <mia@c.example>'],
    ],
    [
      'columns of a sheet',
      'Ben Carter\tben@c.example\nmia@c.example\tMia Lopez',
      ['Ben Carter <ben@c.example>', 'Mia Lopez <mia@c.example>'],
    ],
    [
      'Chinese',
      '小王 <wang@c.example>；李娜（lina@c.example）',
      ['小王 <wang@c.example>', '李娜 <lina@c.example>'],
    ],
    ['the same twice', 'ben@c.example, BEN@c.example', ['Ben <ben@c.example>']],
    [
      'numbers and tags in an address',
      'sam_green99+shop@c.example',
      ['Sam Green <sam_green99+shop@c.example>'],
    ],
    ['bullets', '- Ben: ben@c.example\n• mia@c.example', ['Ben <ben@c.example>', 'Mia <mia@c.example>']],
  ])('%s', (_, text, read) => {
    expect(people(text)).toEqual(read);
  });

  it('says which lines hold no address, and reads no more than two hundred people', () => {
    expect(readPeople('Ben\n\nmia@c.example\nben@home').without).toEqual(['Ben', 'ben@home']);
    expect(people(Array.from({ length: 500 }, (_, n) => `p${n}@c.example`).join('\n')).length).toBe(200);
    expect(people('a@b.example '.repeat(100_000))).toEqual(['A <a@b.example>']);
  });
});

describe('the cycles to begin with', () => {
  const offered = (day: string) =>
    cycleChoices(day).map(({ name, start, end }) => `${name}: ${start} ${end}`);

  it('propose the rest of the quarter while five weeks of it are left', () => {
    expect(offered('2026-11-27')[0]).toBe('2026 Q4: 2026-11-27 2026-12-31');
    expect(daysIn(cycleChoices('2026-11-27')[0]!)).toBe(35);
  });

  it('propose up to the end of the next one after that', () => {
    expect(offered('2026-11-28')).toEqual([
      '2026 Q4 – 2027 Q1: 2026-11-28 2027-03-31',
      '2026 Q4: 2026-11-28 2026-12-31',
      '2027 Q1: 2027-01-01 2027-03-31',
    ]);
    expect(offered('2026-03-10')[0]).toBe('2026 Q1 – Q2: 2026-03-10 2026-06-30');
  });
});

describe('the text of a key result', () => {
  it.each([
    ['客单价', '元', '客单价（元）'],
    ['wait time', 'min', 'wait time (min)'],
    ['members', 'members', 'members'],
    ['rate', '%', 'rate'],
  ])('%s in %s', (text, unit, said) => {
    expect(textWithUnit({ text, unit })).toBe(said);
  });
});

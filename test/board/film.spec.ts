// The specification of the quarter as a film: each frame is the board as it was at the end of its day, and
// what was decided stands where it happened. By the retail chain's own quarter. Pure.
import { describe, expect, it } from '@jest/globals';
import { filmOf } from '../../shared/board/film.ts';
import { filmEvents } from '../../shared/board/film-events.ts';
import { foldBoard } from '../../shared/board/fold.ts';
import { snapshotDays } from '../../shared/calendar/snapshot-days.ts';
import { planIndex } from '../../shared/lookup/plan-index.ts';
import { bookOf } from '../examples/books.ts';
import { boardOn, standingOn } from '../examples/quarter.ts';
import { toldBy } from '../examples/told.ts';

const told = toldBy(bookOf('retail-chain', 'en'));
const END = '2025-03-31';
const standing = standingOn(told, END);
const film = (unitId: string, day: string | null = null) => filmOf(standing, unitId, day)!;
const eventsOf = (unitId: string, most = 100, of = standing) =>
  filmEvents(of, planIndex(told.plan).below(unitId), most);

describe('the frames', () => {
  it('are the snapshot days, the days on which somebody reported, and today, in their order', () => {
    const days = film('HQ').frames.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(expect.arrayContaining(snapshotDays(told.plan.settings)));
    expect(days).toContain('2025-02-10');
    expect(days.at(-1)).toBe(END);
  });

  it('show each unit as the board of that day did', () => {
    for (const { day, units } of film('HQ').frames) {
      const board = boardOn(told, day);
      for (const { id, status, attainment, planned, red, amber } of units) {
        const within = planIndex(told.plan).below(id);
        const count = (colour: string) =>
          board.keyResults.filter((each) => within.has(each.unitId) && each.status === colour).length;
        const fold = board.units.find((each) => each.id === id)!;
        expect({ day, id, status, attainment, planned, red, amber }).toEqual({
          ...{ day, id, status: fold.status, attainment: fold.attainment, planned: fold.planned },
          ...{ red: count('red'), amber: count('amber') },
        });
      }
    }
  });

  it('say in one sentence what mattered: North China in February, nobody red at its end there', () => {
    const headlineOn = (day: string) => film('HQ', day).frames.find((each) => each.day === day)!.headline;
    expect(headlineOn('2025-02-07')).toMatchObject({ kind: 'help', unit: 'North China' });
    expect(headlineOn('2025-03-07')).not.toMatchObject({ unit: 'North China', kind: 'help' });
  });

  it('open on the day that is asked for, any day of the cycle', () => {
    const { frames, at } = film('EC', '2025-02-03');
    expect(frames[at]!.day).toBe('2025-02-03');
  });

  it.each([
    ['before the cycle', '2024-12-31'],
    ['after today', '2025-04-01'],
    ['no day at all', '<script>'],
    ['nothing', null],
  ])('open on today where the day is %s', (_, day) => {
    const { frames, at } = film('HQ', day);
    expect([frames[at]!.day, at]).toEqual([END, frames.length - 1]);
  });

  it('are none of a unit that is not there', () => {
    expect(filmOf(standing, 'nowhere', null)).toBeNull();
  });

  it('are no more than a page holds, whatever the rhythm and the number of units', () => {
    const settings = { ...told.plan.settings, snapshotEveryWeeks: 1, cycleEnd: '2026-12-31' };
    const many = Array.from({ length: 300 }, (_, at) => ({ ...told.plan.units[1]!, id: `X${at}` }));
    const plan = { ...told.plan, settings, units: [...told.plan.units, ...many] };
    const asOf = { day: '2026-12-31', at: Date.parse('2026-12-31T20:00+08:00') };
    const board = foldBoard({ ...standing, plan, warnings: [] }, asOf);
    const later = { ...standing, plan, board, asOf };
    const large = filmOf(later, 'EC', null)!;
    expect(large.frames.length).toBeLessThanOrEqual(24);
    const wide = filmOf(later, 'HQ', null);
    expect(wide!.frames[0]!.units.length + wide!.more).toBe(304);
    expect(wide!.frames[0]!.units.length).toBe(12);
  });
});

describe('what was decided', () => {
  it('stands where it happened, in the order of the days', () => {
    const { shown } = eventsOf('EC');
    expect(shown.map(({ day }) => day)).toEqual(shown.map(({ day }) => day).sort());
    expect(shown.find(({ kind }) => kind === 'help')).toMatchObject({
      ...{ day: '2025-01-10', keyResultId: 'KR-EC-1-1', fromUnitId: 'HQ' },
    });
    expect(shown.find(({ kind }) => kind === 'playbook')).toMatchObject({
      day: '2025-01-24',
      keyResultId: 'KR-EC-1-1',
    });
  });

  it('is told once where many began the same on one day, with their number', () => {
    const change = eventsOf('EC').shown.find(({ text }) => text.startsWith('Take part in the short-video'));
    expect(change).toMatchObject({ kind: 'change', day: '2025-01-13' });
    expect(change!.count).toBeGreaterThan(1);
  });

  it('is of the unit and those below it only', () => {
    const within = planIndex(told.plan).below('NC');
    expect(eventsOf('NC').shown.filter(({ unitId }) => !within.has(unitId))).toEqual([]);
  });

  it('has not happened before its moment', () => {
    const early = { ...standing, asOf: { day: '2025-01-12', at: Date.parse('2025-01-12T20:00+08:00') } };
    expect(eventsOf('HQ', 100, early).shown.filter(({ day }) => day > '2025-01-12')).toEqual([]);
  });

  it('names first what says most where there is no room, and counts the rest', () => {
    const all = eventsOf('HQ', 1000).shown.length;
    const { shown, more } = eventsOf('HQ', 5);
    expect([shown.length, more]).toEqual([5, all - 5]);
    expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(['help', 'adopted']));
  });
});

// The specification of the film's page: every day has an address that shows it without a script, and the page
// holds the whole quarter in few bytes.
import { describe, expect, it } from '@jest/globals';
import { filmPage } from '../../functions/src/pages/index.ts';
import { bookOf } from '../examples/books.ts';
import { standingOn } from '../examples/quarter.ts';
import { toldBy } from '../examples/told.ts';

const LARGEST_BYTES = 150_000;
const view = { language: 'en' as const, link: (path: string) => `/${path}`, person: null };
const told = toldBy(bookOf('retail-chain', 'en'));
const standing = standingOn(told, '2025-03-31');
const page = (day?: string, unitId?: string) => filmPage(standing, { unitId, day }, view)!;
const framesOf = (html: string) =>
  [...html.matchAll(/<section data-frame="([^"]+)"[^>]*?( hidden)?>/g)].map(([, day, hidden]) => ({
    day,
    isShown: hidden === undefined,
  }));

describe('the page of the film', () => {
  it('shows the frame of its address and no other, without a script', () => {
    const shown = framesOf(page('2025-02-07')).filter(({ isShown }) => isShown);
    expect(shown).toEqual([{ day: '2025-02-07', isShown: true }]);
    expect(page('2025-02-07')).toContain('North China needs help: ');
  });

  it('has a link to each of its days, and names the one that is shown', () => {
    const html = page('2025-02-07');
    const links = [...html.matchAll(/href="\/board\/film\?day=([^"]+)"[^>]*data-day/g)].map(([, day]) => day);
    // Today has the address without a day.
    expect([...links, '2025-03-31']).toEqual(framesOf(html).map(({ day }) => day));
    expect(html).toMatch(/day=2025-02-07" aria-current="true"/);
  });

  it.each([
    '2025-02-07 10:00',
    '2025-02-30',
    '2025-02',
    '2025-02-07x',
    '2024-12-31',
    '2030-01-01',
    'someday',
    '',
  ])('whose day says %j shows today', (day) => {
    const shown = framesOf(page(day)).filter(({ isShown }) => isShown);
    expect(shown).toEqual([{ day: '2025-03-31', isShown: true }]);
  });

  it('tells what was decided by that day, and hides what was not yet', () => {
    const events = [...page('2025-02-07').matchAll(/<(?:li|g)[^>]*? data-event="([^"]+)"[^>]*?( hidden)?>/g)];
    expect(events.length).toBeGreaterThan(5);
    for (const [, day, hidden] of events)
      expect([day, hidden !== undefined]).toEqual([day, day! > '2025-02-07']);
  });

  it('is smaller than 150 kB for each unit of the chain, with all its frames', () => {
    for (const { id } of told.plan.units)
      expect([id, Buffer.byteLength(page(undefined, id)) < LARGEST_BYTES]).toEqual([id, true]);
  });

  it('is none of a unit that is not there', () => {
    expect(filmPage(standing, { unitId: 'nowhere', day: undefined }, view)).toBeNull();
  });
});

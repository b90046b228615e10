// The specification of the picture for the meeting: one page of one unit, on screen, in print and as a file.
// Never a network.
import { describe, expect, it } from '@jest/globals';
import { pictureFile, pictureFileName, unitPage } from '../../functions/src/pages/index.ts';
import { foldBoard } from '../../shared/board/fold.ts';
import { statusesOverTime } from '../../shared/board/over-time.ts';
import { pictureOf } from '../../shared/board/picture.ts';
import type { Picture } from '../../shared/model/picture.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { companyIn } from '../digest/company/company.ts';
import { HEAD } from '../digest/company/people.ts';
import {
  keyResultOf,
  objectiveOf,
  planOf,
  processOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';

const EVIL = '<script>alert(1)</script>"&';
const NOTHING = processOf();

/** A region with two cities; each KR reported on the days given, by attainment in percent of the way. */
function standingAt(
  day: string,
  reports: Record<string, [day: string, value: number][]>,
  more: Partial<Standing['process']> = {},
): Standing {
  const settings = settingsOf();
  const unitIds = Object.keys(reports).map((id) => id.split('-')[0]!);
  const plan = planOf({
    settings,
    units: [
      unitOf('HQ'),
      { ...unitOf('E', 'HQ'), name: 'East' },
      { ...unitOf('S', 'E'), name: EVIL },
      unitOf('T', 'S'),
    ],
    objectives: [...new Set(unitIds)].map((unitId) => objectiveOf({ id: `O-${unitId}`, unitId })),
    keyResults: Object.keys(reports).map((id, index) =>
      keyResultOf({ id, objectiveId: `O-${unitIds[index]}`, text: `Sell ${id}` }),
    ),
  });
  const states = new Map(
    plan.keyResults.map((each) => [
      each.id,
      stateAfter(
        each,
        settings,
        reports[each.id]!.map(([on, value]) => reportOf(on, value)),
      ),
    ]),
  );
  const process = { ...NOTHING, ...more };
  const asOf = { day, at: Date.parse(`${day}T12:00:00+08:00`) };
  return { plan, states, process, asOf, board: foldBoard({ plan, states, process, warnings: [] }, asOf) };
}

const of = (standing: Standing, unitId: string): Picture => pictureOf(standing, unitId)!;
const ids = (list: Picture['red']) => list.shown.map(({ keyResult }) => keyResult.id);

describe('The file that a mail brings', () => {
  it('promises nothing to press, and says how much was said', () => {
    const comment = { id: 'S1', at: 0, keyResultId: 'E-1', by: HEAD, text: 'Which shop?', mentions: [] };
    const standing = standingAt('2025-02-14', { 'E-1': [['2025-02-14', 5]] }, { comments: [comment] });
    const file = pictureFile(pictureOf(standing, 'E')!, 'en');
    expect(file).not.toContain('title="Why?"');
    expect(file).toContain('<span class="tag">1 comment</span>');
  });
});

describe('the picture of a unit', () => {
  it('names what is red and amber in the unit and right below it, and counts what is further down', () => {
    const standing = standingAt('2025-02-15', {
      'E-1': [['2025-02-07', 10]],
      'S-1': [['2025-02-07', 30]],
      'T-1': [['2025-02-07', 5]],
      'E-2': [['2025-02-07', 50]],
    });
    const east = of(standing, 'E');
    expect(ids(east.red)).toEqual(['E-1']);
    expect(ids(east.amber)).toEqual(['S-1']);
    expect(ids(east.green)).toEqual(['E-2']);
    expect(east.counts).toEqual({ red: 2, amber: 1, green: 1, none: 0 });
    expect(east.units.shown.map(({ id, red }) => [id, red])).toEqual([
      ['E', 2],
      ['S', 1],
    ]);
  });

  it('says since when, and what colour each unit had on each snapshot day', () => {
    const standing = standingAt('2025-02-15', {
      'E-1': [
        ['2025-01-10', 10],
        ['2025-01-24', 8],
        ['2025-02-07', 12],
      ],
    });
    const east = of(standing, 'E');
    expect(east.days).toEqual(['2025-01-10', '2025-01-24', '2025-02-07', '2025-02-15']);
    expect(east.ahead).toEqual(['2025-02-21', '2025-03-07', '2025-03-21', '2025-03-31']);
    expect(east.units.shown[0]?.statuses).toEqual(['green', 'red', 'red', 'red']);
    expect(east.red.shown[0]?.since).toBe('2025-01-24');
    expect(statusesOverTime(standing)).toBe(statusesOverTime(standing));
  });

  it('on the first day of the cycle has no past', () => {
    const east = of(standingAt('2025-01-01', { 'E-1': [] }), 'E');
    expect([east.days, east.units.shown[0]?.statuses]).toEqual([['2025-01-01'], ['none']]);
  });

  it('shows who helps, and not what was declined or is decided only later', () => {
    const asked = (id: string, decision: 'lent' | 'declined', decidedAt: string) => ({
      id,
      at: Date.parse('2025-02-01T09:00:00+08:00'),
      keyResultId: 'E-1',
      by: 'a@chain.example',
      kind: 'people' as const,
      request: 'Eight people',
      decision,
      fromUnitId: 'S',
      decidedAt: Date.parse(decidedAt),
      decidedBy: 'b@chain.example',
      reason: '',
    });
    const support = [
      asked('U1', 'lent', '2025-02-02T13:00:00+08:00'),
      asked('U2', 'declined', '2025-02-03T09:00:00+08:00'),
      asked('U3', 'lent', '2025-02-20T09:00:00+08:00'),
    ];
    const east = of(standingAt('2025-02-15', { 'E-1': [['2025-02-07', 10]] }, { support }), 'E');
    expect(east.red.shown[0]?.help).toEqual({ decision: 'lent', from: EVIL });
    expect(east.support.shown.map(({ decision, hours }) => [decision, hours])).toEqual([
      [null, 339],
      ['declined', 48],
      ['lent', 28],
    ]);
  });

  it('of a unit that does not exist is none', () => {
    expect(pictureOf(standingAt('2025-02-15', {}), 'X')).toBeNull();
  });

  it('of a company with hundreds of red key results is cut to a page and says how many are left', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`E-${index}`, [['2025-02-07', 5] as [string, number]]]),
    );
    const east = of(standingAt('2025-02-15', many), 'E');
    expect([east.red.shown.length, east.red.more, east.reviews.more]).toEqual([5, 295, 296]);
    expect(Buffer.byteLength(pictureFile(east, 'en'))).toBeLessThan(90_000);
  });
});

describe('the file that a mail carries', () => {
  const picture = of(standingAt('2025-02-15', { 'S-1': [['2025-02-07', 5]] }), 'S');

  it('stands alone: no script, no link, no request, and what people typed is text', () => {
    const html = pictureFile(picture, 'en');
    expect(html).not.toMatch(/<script|<a |<link|href=|src=|url\(|@import/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).toContain("default-src 'none'");
  });

  it('is the same to the byte each time, also after the mail was kept and read again', () => {
    const kept = JSON.parse(JSON.stringify(picture)) as Picture;
    expect(pictureFile(kept, 'en')).toBe(pictureFile(picture, 'en'));
  });

  it.each([
    ['NC', 'NC-2025-01-13.html'],
    ['华东/一区', '华东-一区-2025-01-13.html'],
    ['../../etc/passwd', '-etc-passwd-2025-01-13.html'],
    ['a"\r\nBcc: x@y', 'a-Bcc-x-y-2025-01-13.html'],
    ['…', '--2025-01-13.html'],
  ])('of the unit %j is named %s: an ID that somebody typed is no path and no header', (unitId, name) => {
    expect(pictureFileName({ unitId, asOf: '2025-01-13' })).toBe(name);
  });

  it('says in both languages the same as the page on the screen', () => {
    for (const language of ['en', 'zh'] as const) {
      const { standing } = companyIn(language);
      const root = standing.plan.units.find(({ parentId }) => parentId === null)!;
      const view = { language, link: (path: string) => `/${path}`, person: { email: HEAD, name: '' } };
      const words = (html: string) => html.replace(/^.*<article/s, '').replace(/<[^>]*>/g, '');
      const file = words(pictureFile(of(standing, root.id), language));
      const page = words(unitPage(standing, root.id, view)!);
      expect(page.trim()).toBe(file.trim());
    }
  });
});

// The specification of the board at a glance: where it is red and since when, what turned, who helps; near
// first, the rest one press away. Never a network.
import { describe, expect, it } from '@jest/globals';
import { boardPage, keyResultPage } from '../../functions/src/pages/index.ts';
import { foldBoard } from '../../shared/board/fold.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { companyIn } from '../digest/company/company.ts';
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

const at = (moment: string) => Date.parse(`${moment}:00+08:00`);
const view = { language: 'en' as const, link: (path: string) => `/${path}`, person: null };

type Reports = Record<string, [day: string, value: number][]>;

/** HQ, two regions, a city in each; KRs named by their unit. */
function standingAt(day: string, reports: Reports, more: Partial<Standing> = {}): Standing {
  const settings = settingsOf();
  const unitIds = [...new Set(Object.keys(reports).map((id) => id.split('-')[0]!))];
  const plan = planOf({
    settings,
    units: [unitOf('HQ'), unitOf('E', 'HQ'), unitOf('S', 'HQ'), unitOf('EC', 'E'), unitOf('SC', 'S')],
    objectives: unitIds.map((unitId) => objectiveOf({ id: `O-${unitId}`, unitId })),
    keyResults: Object.keys(reports).map((id) =>
      keyResultOf({ id, objectiveId: `O-${id.split('-')[0]}`, text: `Goal ${id}` }),
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
  const process = processOf();
  const asOf = { day, at: at(`${day}T12:00`) };
  const board = foldBoard({ plan, states, process, warnings: [] }, asOf);
  return { plan, states, process, asOf, board, ...more };
}

const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));

describe('the sentence that the board opens on', () => {
  const metric = (id: string, metricId: string) => (each: { id: string }) =>
    each.id === id ? { metricId } : {};
  const headline = (html: string) => /<p class="headline">(.*?)<\/p>/.exec(html)?.[1] ?? '';
  const red: [string, number][] = [['2025-02-07', 1]];
  const green: [string, number][] = [['2025-02-07', 80]];

  it.each([
    [
      'names the region with the largest share of red',
      { 'E-1': green, 'E-2': red, 'S-1': red },
      'S needs help: 1 of 1 red',
    ],
    [
      'counts what is red further down with its region',
      { 'EC-1': red, 'E-1': green, 'S-1': green },
      'E needs help: 1 of 2 red',
    ],
    [
      'says how much is as planned where nothing is worse',
      { 'E-1': green, 'S-1': green },
      '2 of 2 as planned',
    ],
  ])('%s', (_, reports, sentence) => {
    expect(headline(boardPage(standingAt('2025-02-10', reports), view))).toContain(sentence);
  });

  it('names the metric that is red in several units', () => {
    const standing = standingAt('2025-02-10', { 'E-1': red, 'S-1': red, 'SC-1': green });
    const keyResults = standing.plan.keyResults.map((each) => ({
      ...each,
      ...metric('E-1', 'visits')(each),
      ...metric('S-1', 'visits')(each),
    }));
    const named = { ...standing, plan: { ...standing.plan, keyResults } };
    expect(headline(boardPage(named, view))).toBe('E needs help: 1 of 1 red; visits is red in 2 units');
  });

  it('counts a unit that is far down a chain, and one of hundreds, once', () => {
    const standing = standingAt('2025-02-10', { 'E-1': green, 'S-1': green });
    const many = Array.from({ length: 300 }, (_, at) => unitOf(`X${at}`, 'HQ'));
    const units = [...standing.plan.units, ...many, unitOf('deep', 'X299')];
    const objectives = [...standing.plan.objectives, objectiveOf({ id: 'O-deep', unitId: 'deep' })];
    const keyResults = [...standing.plan.keyResults, keyResultOf({ id: 'deep-1', objectiveId: 'O-deep' })];
    const plan = { ...standing.plan, units, objectives, keyResults };
    const states = new Map(standing.states).set(
      'deep-1',
      stateAfter(keyResults.at(-1)!, plan.settings, [reportOf('2025-02-07', 1)]),
    );
    const board = foldBoard({ plan, states, process: processOf(), warnings: [] }, standing.asOf);
    expect(headline(boardPage({ ...standing, plan, states, board }, view))).toContain(
      'X299 needs help: 1 of 1 red',
    );
  });

  it('says nothing where nobody has reported', () => {
    expect(headline(boardPage(standingAt('2025-02-10', { 'E-1': [] }), view))).toBe('');
  });
});

describe('the board at a glance', () => {
  it('shows each unit’s colour at the end of each snapshot day, and the days to come', () => {
    const standing = standingAt('2025-02-10', {
      'E-1': [
        ['2025-01-24', 20],
        ['2025-02-07', 10],
      ],
      'S-1': [['2025-01-24', 30]],
    });
    const grid = between(words(boardPage(standing, view)), 'The cycle so far', 'Where it is red');
    expect(grid).toContain('Unit 10 Jan 24 Jan 7 Feb now 21 Feb 7 Mar 21 Mar 31 Mar');
    expect(grid).toContain('E No report Amber Red Red');
    expect(grid).toContain('S No report Green Green Green');
  });

  it('says what turned with the latest reports, worse and better apart, red before amber', () => {
    const reports: Reports = {
      'E-1': [
        ['2025-01-24', 25],
        ['2025-02-07', 32],
      ],
      'E-2': [
        ['2025-01-24', 25],
        ['2025-02-07', 10],
      ],
      'S-1': [
        ['2025-01-24', 5],
        ['2025-02-07', 45],
      ],
      'S-2': [
        ['2025-01-10', 10],
        ['2025-01-24', 5],
      ],
    };
    const text = words(boardPage(standingAt('2025-02-10', reports), view));
    const worse = between(text, 'What turned worse', 'Whose step is next');
    expect(worse.indexOf('Goal E-2')).toBeLessThan(worse.indexOf('Goal E-1'));
    expect(worse).toContain('What turned worse 2');
    // Turned at the snapshot day before last: no news any more.
    expect(worse).not.toContain('Goal S-2');
    expect(text).toMatch(/What came back 1 .*Red → Green Goal S-1/);
  });

  it('names near what is red, and folds what is further down by the unit that it belongs to', () => {
    const red: [string, number][] = [['2025-02-07', 5]];
    const reports = Object.fromEntries([
      ['HQ-1', red],
      ['E-1', red],
      ...Array.from({ length: 9 }, (_, index) => [`EC-${index}`, red]),
      ['SC-1', red],
    ]) as Reports;
    const html = boardPage(standingAt('2025-02-10', reports), view);
    const section = html.slice(html.indexOf('>Where it is red'), html.indexOf('Reviews and their clocks'));
    const beforeFold = section.slice(0, section.indexOf('<details'));
    expect(words(section)).toMatch(/Where it is red 12/);
    expect([beforeFold.includes('Goal HQ-1'), beforeFold.includes('Goal EC-1')]).toEqual([true, false]);
    expect(words(section)).toMatch(/9 further down in E .* 1 further down in S/);
    expect(section.match(/Goal EC-/g)).toHaveLength(9);
  });

  it('shows what a bar measures in the key result’s own unit: baseline, plan at its tick, now, target', () => {
    const standing = standingAt('2025-02-10', { 'E-1': [['2025-02-07', 5]] });
    const keyResults = standing.plan.keyResults.map((each) => ({ ...each, baseline: 4, target: 8 }));
    const text = words(boardPage({ ...standing, plan: { ...standing.plan, keyResults } }, view));
    expect(text).toMatch(/plan \d+(\.\d+)? .*Baseline 4 now 5 target 8/);
    expect(text).toContain('behind plan, counted from 4');
  });

  it('answers behind each mark why it has its colour, and what would make it green', () => {
    const html = boardPage(standingAt('2025-02-10', { 'E-1': [['2025-02-07', 20]] }), view);
    const row = html.slice(html.indexOf('<details class="why"', html.indexOf('Where it is red')));
    expect(words(row)).toMatch(
      /Red since 7 Feb \(3 days\) Why\? Reported on 7 Feb: 20. The plan for that day: 42. 20 % of the way to the target, where the plan has 42 %: 53 % behind plan. Red: more than 40 % behind. Green on 21 Feb with 50 or more./,
    );
  });

  it('names unit and owner of each open review, and folds those of one cause behind the first', () => {
    const red: [string, number][] = [['2025-02-07', 5]];
    const html = boardPage(standingAt('2025-02-08', { 'E-1': red, 'S-1': red }), view);
    const steps = html.slice(html.indexOf('Whose step is next'), html.indexOf('What came back'));
    expect(words(steps)).toMatch(
      /Whose step is next 1 Goal E-1 E · owner .* left to answer .*2 alike S Goal S-1/,
    );
    expect(steps.slice(0, steps.indexOf('<details'))).not.toContain('Goal S-1');
  });

  it('leads to every page from a navigation that names the one that is shown', () => {
    const html = boardPage(standingAt('2025-02-10', { 'E-1': [] }), view);
    const nav = html.slice(html.indexOf('<nav class="pages'), html.indexOf('<main'));
    expect(words(nav)).toMatch(
      /Board The quarter as a film Units Page for the meeting What is going on Growth and points/,
    );
    expect(nav.match(/aria-current="page"/g)).toHaveLength(1);
  });

  it('of few says all at once', () => {
    const html = boardPage(standingAt('2025-02-10', { 'EC-1': [['2025-02-07', 5]] }), view);
    expect(html).not.toContain('further down');
  });

  it('before anybody has reported says so and draws nothing', () => {
    const text = words(boardPage(standingAt('2025-01-02', { 'E-1': [] }), view));
    expect(text).toContain('Nothing turned worse with the latest reports.');
    expect(text).toContain('No reports yet');
  });

  it('shows beside a key result its review and who helps', () => {
    const { standing } = companyIn('en');
    const text = words(boardPage(standing, view));
    expect(text).toMatch(/review: (open|answered|started)/);
  });
});

describe('the drawing of a key result', () => {
  it('has each snapshot with its shape, and is shaded while its review was open', () => {
    const standing = standingAt('2025-02-10', {
      'E-1': [
        ['2025-01-24', 10],
        ['2025-02-07', 50],
      ],
    });
    const html = keyResultPage(standing, 'E-1', view)!;
    expect(html.match(/class="point (red|amber|green)"/g)).toEqual([
      'class="point red"',
      'class="point green"',
    ]);
    expect(html.match(/class="span"/g)).toHaveLength(1);
    expect(words(html)).toContain('review open');
  });
});

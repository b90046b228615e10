// Specification of what a weekly mail asks its lead to decide: at most three cards, what waiting costs most
// first, a key result and a cause once.
import { describe, expect, it } from '@jest/globals';
import { cardsOf, MOST_CARDS, mailCardOf, subjectOf } from '../../shared/digest/decide/cards.ts';
import { type Decision, type DecisionKind, KINDS } from '../../shared/digest/decide/decision.ts';
import { battleSection, battlesOf } from '../../shared/digest/headquarters.ts';
import { readerOf } from '../../shared/digest/reader.ts';
import { turnedText } from '../../shared/digest/small-print.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import { companyIn } from './company/company.ts';
import { EAST, HEAD, LAST_MONDAY, linkTo, MONDAY, SHANGHAI } from './company/people.ts';

const decision = (kind: DecisionKind, changes: Partial<Decision> = {}): Decision => ({
  kind,
  keyResultId: null,
  cause: null,
  weight: 0,
  status: null,
  planned: null,
  attained: null,
  figures: null,
  title: kind,
  fact: `fact of ${kind}`,
  ask: `ask of ${kind}`,
  quote: '',
  beside: [],
  buttons: [{ label: `step of ${kind}`, url: `https://attune.example/${kind}` }],
  ...changes,
});
const english = () => readerOf(companyIn('en').standing, EAST, linkTo(EAST))!;
const chinese = () => readerOf(companyIn('zh').standing, EAST, linkTo(EAST))!;

describe('What waiting costs', () => {
  it('orders a review past its deadline first, a micro-OKR last, whatever was found first', () => {
    const found = [...KINDS].reverse().map((kind) => decision(kind));
    expect(cardsOf(found).map(({ lead }) => lead.kind)).toEqual([...KINDS]);
  });

  it.each([
    ['the review that is furthest behind its plan', 'review', [0.2, 0.62, 0.4], [0.62, 0.4, 0.2]],
    ['the support that waits longest', 'support', [1, 3, 2], [3, 2, 1]],
  ] as const)('puts %s first among its kind', (_, kind, weights, order) => {
    const found = weights.map((weight) => decision(kind, { weight }));
    expect(cardsOf(found).map(({ lead }) => lead.weight)).toEqual(order);
  });
});

describe('A key result', () => {
  it('stands on one card, with the steps of all that waits on it', () => {
    const cards = cardsOf([
      decision('red', { keyResultId: 'K1' }),
      decision('support', { keyResultId: 'K1' }),
      decision('review', { keyResultId: 'K1' }),
    ]);
    expect(cards).toHaveLength(1);
    const shown = mailCardOf(english(), cards[0]!);
    expect(shown.title).toBe('review');
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      'step of review',
      'step of support',
      'step of red',
    ]);
  });

  it('shares a card with others that the same blocker holds up, and is counted there', () => {
    const cause = 'logistics\nM1\n2025-02-14';
    const cards = cardsOf([
      decision('red', { keyResultId: 'K1', cause, weight: 0.9, title: 'Hangzhou' }),
      decision('red', { keyResultId: 'K2', cause, weight: 0.5, title: 'Ningbo' }),
      decision('red', { keyResultId: 'K3', cause: 'weather\nM1\n2025-02-14', title: 'Suzhou' }),
    ]);
    expect(cards.map(({ lead, same }) => [lead.title, same.map(({ title }) => title)])).toEqual([
      ['Hangzhou', ['Ningbo']],
      ['Suzhou', []],
    ]);
    expect(mailCardOf(english(), cards[0]!).text).toContain('1 more for the same reason: Ningbo');
    expect(mailCardOf(chinese(), cards[0]!).text).toContain('另有 1 个关键结果原因相同：Ningbo');
  });

  it.each([
    ['by their units, where each is in one of its own', ['East', 'North', 'West'], 'North, West'],
    ['by their texts, where all are in one', ['East', 'East', 'East'], 'K2, K3'],
    ['by both, where some are', ['East', 'East', 'West'], 'K2 · East, K3 · West'],
    ['and counts those that are not named', ['A', 'B', 'C', 'D', 'E', 'F'], 'B, C, D and 2 more'],
  ])('names the others of its cause %s', (_, units, said) => {
    const found = units.map((unit, at) => {
      const keyResult = `K${at + 1}`;
      const parts = { keyResult, unit };
      const title = `${keyResult} · ${unit}`;
      return decision('red', { keyResultId: keyResult, cause: 'one', weight: -at, title, parts });
    });
    const { text } = mailCardOf(english(), cardsOf(found)[0]!);
    expect(text).toContain(`${units.length - 1} more for the same reason: ${said}`);
    expect(text.endsWith(said)).toBe(true);
  });

  it('leaves the ask to its buttons where they say it, and to the subject', () => {
    const cards = cardsOf([decision('red', { isAskedByButtons: true })]);
    expect(mailCardOf(english(), cards[0]!).text).toBe('fact of red');
    expect(subjectOf(english(), cards)).toBe('fact of red: ask of red');
  });

  it('says from where its share is counted, where the way does not begin at nothing', () => {
    const figures = { attained: '8.8 %', planned: '9 %', baseline: '8.1 %' };
    const textOf = (reader: ReturnType<typeof english>) =>
      mailCardOf(reader, cardsOf([decision('amber', { figures })])[0]!).text;
    expect(textOf(english())).toContain('8.8 % of 9 % planned, counted from 8.1 %');
    expect(textOf(chinese())).toContain('完成 8.8 %，计划 9 %（自基线 8.1 % 起算）');
  });

  it('without a blocker is like no other', () => {
    expect(
      cardsOf([decision('red', { keyResultId: 'K1' }), decision('red', { keyResultId: 'K2' })]),
    ).toHaveLength(2);
  });
});

describe('The subject', () => {
  it('carries the fact and the ask of the first card, and how many more wait', () => {
    const cards = cardsOf([decision('microOkr'), decision('review'), decision('support')]);
    expect(subjectOf(english(), cards.slice(0, 1))).toBe('fact of review: ask of review');
    expect(subjectOf(english(), cards)).toBe('fact of review: ask of review (+2)');
    expect(subjectOf(chinese(), cards)).toBe('fact of review：ask of review（另 2 项）');
  });

  it.each([EAST, SHANGHAI, HEAD])(
    'of %s is another one a week later, though nothing was answered',
    (email) => {
      const { standing } = companyIn('en');
      const week = 7 * 24 * 3_600_000;
      const later = { ...standing, asOf: { day: '2025-02-24', at: MONDAY + week } };
      const first = weeklyDigest(standing, email, LAST_MONDAY, linkTo(email))!;
      const second = weeklyDigest(later, email, MONDAY, linkTo(email));
      expect(second?.subject).not.toBe(first.subject);
    },
  );
});

describe('What turned in a unit', () => {
  it.each([
    [13, 0, '13 worse', '转差 13 个'],
    [0, 2, '2 better', '好转 2 个'],
    [1, 2, '1 worse, 2 better', '转差 1 个、好转 2 个'],
  ])('is said without what did not happen: %i worse, %i better', (worse, back, en, zh) => {
    expect(turnedText(english(), { worse, back })).toBe(en);
    expect(turnedText(chinese(), { worse, back })).toBe(zh);
  });
});

describe('The weekly mail', () => {
  it.each(['en', 'zh'] as const)(
    'asks for at most three decisions and counts the rest, in %s',
    (language) => {
      for (const email of [EAST, SHANGHAI, HEAD]) {
        const { standing } = companyIn(language);
        const mail = weeklyDigest(standing, email, 0, linkTo(email))!;
        expect(mail.cards!.length).toBeLessThanOrEqual(MOST_CARDS);
        expect(mail.rest !== undefined && mail.cards!.length < MOST_CARDS).toBe(false);
      }
    },
  );

  it('names a key result of a card nowhere else', () => {
    const mail = weeklyDigest(companyIn('en').standing, EAST, LAST_MONDAY, linkTo(EAST))!;
    const onCards = mail.cards!.map(({ title }) => title);
    const below = mail.sections.flatMap(({ rows }) => rows.map(({ title }) => title));
    expect(onCards).not.toEqual([]);
    expect(below.filter((title) => onCards.includes(title))).toEqual([]);
  });
});

describe('The mail of a team alone', () => {
  it('names its other key results, and asks of no unit that it take one up', () => {
    const { standing } = companyIn('en');
    const watched = battlesOf(readerOf(standing, HEAD, linkTo(HEAD))!, LAST_MONDAY);
    const others = (units: typeof standing.plan.units) => {
      const reader = readerOf({ ...standing, plan: { ...standing.plan, units } }, HEAD, linkTo(HEAD))!;
      return battleSection(reader, () => '', watched);
    };
    const [root] = standing.plan.units;
    expect(others([root!]).title).toBe('The other key results');
    expect(JSON.stringify(others([root!]).rows)).not.toContain('no unit has taken it up');
    expect(others(standing.plan.units).title).toBe('The battles');
  });
});

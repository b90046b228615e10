// A person's micro-OKR: set by themselves, confirmed by a lead above. Never set for another, never
// confirmed by oneself.
import { addDays, daysBetween, isDay } from '../../calendar/days.ts';
import { MICRO_OKR_DAYS, microOkrDue } from '../../calendar/micro-okr.ts';
import { field, form, option } from '../../form/templates/define.ts';
import { isDayInBounds } from '../../model/bounds.ts';
import type { MicroOkr } from '../../model/process.ts';
import { microOkrCells } from '../../sheet/write/records.ts';
import { listedApart } from '../../words/punctuation.ts';
import { announcement, type DecisionCard } from './announcement.ts';
import { changedEntry, newEntry, rowPerEntry } from './entries.ts';
import { ledgerLine } from './points.ts';
import { anybody, givesPointsTo } from './rights.ts';
import { badAnswer, listOf, newIdOf, refused, textOf } from './say.ts';
import { family, part, step } from './step.ts';

const DEFAULT_POINTS = 10;
/** A goal is worth so many points at the most. */
const MOST_POINTS = 1000;

const microOkrPart = part({
  name: 'microOkr',
  sidebar: { view: 'microOkr', lead: 'leadMicroOkr', list: { title: 'open', none: 'nothingOpen' } },
});

/** A goal is asked about for so many days after its day. */
const ASKED_DAYS = 21;

/** Once its day has come, for the nearest lead of the person: who reached one waits for its points. */
const confirmationCard: DecisionCard<'microOkrs'> = {
  kind: 'microOkr',
  isFor: ({ due, email }, reader) => {
    const { day } = reader.standing.asOf;
    if (due > day) return false;
    const home = reader.index.people.get(email)?.unitIds[0] ?? '';
    const isAsked = reader.leads.above(home).find((lead) => lead !== email) === reader.email;
    return isAsked && due >= addDays(day, -ASKED_DAYS);
  },
  says: ({ goal, email, due }, { say, person, dayText, standing }) => {
    const day = dayText(due);
    const days = daysBetween(due, standing.asOf.day);
    return {
      title: goal,
      fact: say('fact.micro-okr', { name: person(email) }),
      // In the weeks after its day with how long ago that was: never in the same words twice.
      ask: days === 0 ? say('ask.confirm', { day }) : say('ask.confirm.since', { day, days }),
    };
  },
  button: 'card.button.confirm',
};

const microOkrSteps = [
  step({
    name: 'microOkr.set',
    did: ['{who} sets a micro-OKR ({what})', '{who}设定微OKR（{what}）'],
    part: microOkrPart,
    form: form(
      'microOkr.set',
      [`My ${MICRO_OKR_DAYS}-day micro-OKR`, `我的 ${MICRO_OKR_DAYS} 天微OKR`],
      [
        field('goal', 'text', ['What do you want to be able to do?', '想掌握什么？'], {
          required: true,
          max: 300,
          to: 'Micro-OKRs.Goal',
        }),
        field('steps', 'long text', ['Which steps lead there?', '分哪几步？'], {
          max: 2000,
          help: ['One per line', '每行一步'],
          to: 'Micro-OKRs.Steps',
        }),
        field('due', 'date', ['By when?', '何时完成？'], {
          help: [`Blank: in ${MICRO_OKR_DAYS} days`, `留空即 ${MICRO_OKR_DAYS} 天后`],
          to: 'Micro-OKRs.Due',
        }),
      ],
    ),
    needs: ['goal'],
    beside: [
      field('start', 'date', ['Start', '开始']),
      field('points', 'number', ['Points', '积分'], { min: 0, max: MOST_POINTS }),
    ],
    keeps: 'steps',
    begins: { path: 'growth', tab: 'Micro-OKRs' },
    on: null,
    may: anybody,
    take: (asked) => {
      const start = textOf(asked, 'start') || asked.today;
      if (!isDay(start) || !isDayInBounds(start)) return badAnswer(['Start', '开始'], '2025-01-02');
      const due = textOf(asked, 'due') || microOkrDue(start);
      if (!isDay(due) || !isDayInBounds(due) || due < start) return badAnswer(['Due', '截止'], '2025-03-31');
      const points = Number(textOf(asked, 'points') || DEFAULT_POINTS);
      if (!Number.isInteger(points) || points < 0) return badAnswer(['Points', '积分'], `0 – ${MOST_POINTS}`);
      const id = newIdOf(asked, 'M');
      const entry: MicroOkr = {
        id,
        email: asked.email,
        goal: textOf(asked, 'goal'),
        steps: listOf(asked, 'steps'),
        start,
        due,
        points,
        confirmedAt: null,
        confirmedBy: '',
      };
      return {
        id,
        message: ['Your micro-OKR {id} runs until {due}.', '您的微OKR {id} 截止于 {due}。'],
        values: { id, due },
        entries: [newEntry('microOkrs', entry)],
      };
    },
    happens: 'micro-okr-set',
  }),
  /** Reached: its points are booked. */
  step({
    name: 'microOkr.confirm',
    did: ['{who} confirms micro-OKR {what}', '{who}确认微OKR{what}'],
    part: microOkrPart,
    form: form(
      'microOkr.confirm',
      ['Confirm the goal is reached', '确认达成'],
      [
        field('reached', 'one choice', ['Is it reached?', '达成了吗？'], {
          required: true,
          options: [option('yes', ['Yes, it is reached', '是，已达成'])],
        }),
      ],
    ),
    on: 'microOkrs',
    // A lead above the person whose goal it is, or an admin; nobody their own.
    may: {
      who: ['their lead, never oneself', '其上级负责人（不能为本人）'],
      allows: (asker, { email }) => givesPointsTo(asker, email),
    },
    card: confirmationCard,
    open: ({ process }) =>
      process.microOkrs
        .filter(({ confirmedAt }) => confirmedAt === null)
        .map((thing) => ({ id: thing.id, thing })),
    thing: ({ email, goal, due, steps, points }, { person, say, dayText, language }) => ({
      text: goal,
      facts: [
        person(email),
        `${say('due')} ${dayText(due)}`,
        listedApart(language, steps),
        say('pointsOf', { points }),
      ],
    }),
    extraReads: (_, { thing }) => ({ balanceOf: thing.email }),
    take: (asked, known) => {
      if (known.thing.confirmedAt !== null) return refused('already-done');
      const { points, goal, email } = known.thing;
      // A past whose ledger has the booking as a row of its own books it there.
      const isBooked = !asked.policy.asks && textOf(asked, 'book') === 'no';
      return {
        id: asked.id,
        message: ['{id} is confirmed: {points} {points?point|points}.', '{id} 已确认：{points} 积分。'],
        values: { id: asked.id, points },
        entries: [changedEntry('microOkrs', known, { confirmedAt: asked.now, confirmedBy: asked.email })],
        ...(points === 0 || isBooked
          ? {}
          : { line: ledgerLine(asked, { email, change: points, reason: goal }) }),
      };
    },
    happens: 'micro-okr-confirmed',
    announcement: announcement({
      of: 'microOkrs',
      to: ({ email }) => [email],
      notice: ({ goal, points }, { say }) => ({
        title: say('news.micro-okr-confirmed', { points }),
        parts: [goal],
      }),
    }),
  }),
] as const;

export const microOkrFamily = family(microOkrSteps, {
  microOkrs: {
    lasts: true,
    written: [rowPerEntry('Micro-OKRs', microOkrCells)],
  },
});

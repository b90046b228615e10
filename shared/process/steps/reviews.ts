// The steps of a review: answered, started, closed, and its measure kept as a playbook. Never opened here: a
// submission does that.

import { field, form, option, options } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { Playbook } from '../../model/process.ts';
import type { Standing } from '../../model/standing.ts';
import type { KeyResultState, Review } from '../../model/state.ts';
import { MS_PER_DAY } from '../../model/time.ts';
import { playbookCells } from '../../sheet/write/records.ts';
import { isUnanswered } from '../answer-due.ts';
import { levelsAbove } from '../leads.ts';
import { namesIn, playbookIdOf, playbookOf } from '../playbooks.ts';
import { nextReviewStep, type ReviewStep, reviewKey, takeStep } from '../reviews.ts';
import type { DueAnswer } from './announcement.ts';
import type { StoredThing } from './asker.ts';
import { openedReview, reviewThing } from './review-shown.ts';
import { anybody } from './rights.ts';
import { badAnswer, choiceIn, notAChoice, type Refusing, refused, textOf } from './say.ts';
import { type ExtraData, family, part, type StepChange, type StepRequest, step } from './step.ts';

/** A review that worked is offered as a playbook for so long after its closing. */
const OFFERED_MS = 14 * MS_PER_DAY;

const measure = (label: readonly [string, string], required: boolean) =>
  field('measure', 'long text', label, { required, max: 2000, to: 'Reviews.Measure' });

/** What all steps of a review share. */
const ofReview = {
  part: part({
    name: 'review',
    tag: 'review',
    sidebar: { view: 'review', lead: 'leadReview', list: { title: 'open', none: 'nothingOpen' } },
  }),
  on: 'review',
  may: anybody,
  thing: reviewThing,
} as const;

/** Whoever answers first: the leads hear of it until somebody does. */
export const reviewAnswer: DueAnswer<'review'> = {
  since: ({ openedAt }) => openedAt,
  hours: ({ responseHours }) => responseHours,
  levels: ({ keyResultId }, leads, { unitIdOf, root }) =>
    levelsAbove(leads, unitIdOf(keyResultId) ?? root?.id ?? ''),
  isGiven: (review) => !isUnanswered(review),
  lapsed: {
    news: 'news.review-lapsed',
    what: ({ keyResultId, number }, { keyResult }) => keyResult(reviewKey(keyResultId, number)),
    link: 'link.answer',
  },
};

const waitingFor = (name: string) => (standing: Standing) => openReviews(standing, name);

const reviewSteps = [
  /** Anybody of the company answers: what counts is that somebody does (design §6, Review). */
  step({
    ...ofReview,
    name: 'review.respond',
    did: ['{who} answers the review of {what}', '{who}响应{what}的复盘'],
    form: form(
      'review.respond',
      ['Answer the review', '响应复盘'],
      [measure(['What do you see, and what do you plan to do?', '您看到了什么，打算怎么做？'], true)],
    ),
    keeps: 'measure',
    opens: openedReview,
    urgent: true,
    offersMeasures: true,
    answer: reviewAnswer,
    open: waitingFor('review.respond'),
    extraReads: playbooksNamed,
    take: (asked, known, reads) => taken(asked, known, reads, { step: 'respond', ...said(asked) }),
    happens: 'review-responded',
  }),
  /** A change is under way. */
  step({
    ...ofReview,
    name: 'review.start',
    did: ['{who} starts a measure for {what}', '{who}启动{what}的措施'],
    form: form(
      'review.start',
      ['The change is under way', '调整已启动'],
      [measure(['Which measure has started?', '启动了什么措施？'], true)],
    ),
    keeps: 'measure',
    opens: openedReview,
    offersMeasures: true,
    open: waitingFor('review.start'),
    extraReads: playbooksNamed,
    take: (asked, known, reads) => taken(asked, known, reads, { step: 'start', ...said(asked) }),
    happens: 'review-started',
  }),
  /** Closed with an outcome; an effective one offers to keep its measure as a playbook. */
  step({
    ...ofReview,
    name: 'review.close',
    did: ['{who} closes the review of {what}', '{who}关闭{what}的复盘'],
    form: form(
      'review.close',
      ['Close the review', '关闭复盘'],
      [
        measure(['Which measure was it in the end?', '最终采取了什么措施？'], false),
        field('outcome', 'one choice', ['Did it work?', '有效果吗？'], {
          required: true,
          options: options('effective', 'partly', 'not'),
          to: 'Reviews.Outcome',
        }),
      ],
    ),
    needs: ['outcome'],
    keeps: 'measure',
    open: waitingFor('review.close'),
    extraReads: playbooksNamed,
    take: (asked, known, reads) => {
      const outcome = choiceIn(asked, 'outcome', 'outcome');
      return outcome === null
        ? notAChoice(['Outcome', '结果'], 'outcome')
        : taken(asked, known, reads, { step: 'close', ...said(asked), outcome });
    },
    happens: 'review-closed',
  }),
  /** Each review keeps one playbook; a replay says under which ID. */
  step({
    ...ofReview,
    name: 'playbook.keep',
    did: ['{who} keeps a playbook ({what})', '{who}存入打法（{what}）'],
    form: form(
      'playbook.keep',
      ['Keep it as a playbook', '沉淀为打法'],
      [
        field('keep', 'one choice', ['May others reuse this measure?', '可供其他团队复用吗？'], {
          required: true,
          options: [option('yes', ['Yes, keep it', '可以，保留'])],
          initial: 'yes',
        }),
      ],
    ),
    open: waitingFor('playbook.keep'),
    extraReads: (asked) => ({ playbooks: [playbookIdFor(asked)] }),
    take: (asked, { thing: review, state }, { playbooks }) => {
      if (review.outcome !== 'effective')
        return badAnswer(
          ['Outcome', '结果'],
          ['only an effective measure is kept', '只有有效的措施才会沉淀'],
        );
      if (playbooks.length > 0) return refused('already-done');
      const id = playbookIdFor(asked);
      const metricId = planIndex(asked.plan).keyResults.get(review.keyResultId)?.metricId ?? '';
      return {
        id,
        message: ['Kept as playbook {id}.', '已沉淀为打法 {id}。'],
        values: { id },
        entries: [{ type: 'playbooks', id, seq: 1, entry: playbookOf(id, metricId, state!, review) }],
      };
    },
    happens: 'playbook-kept',
  }),
] as const;

const playbookIdFor = (asked: StepRequest): string =>
  (asked.policy.asks ? '' : textOf(asked, 'playbookId')) || playbookIdOf(asked.id);

const said = (asked: StepRequest) => ({ by: asked.email, measure: textOf(asked, 'measure') });

/**
 * A review whose measure names a playbook reuses it; naming it again in a later step counts once (design §5,
 * Playbooks).
 */
function playbooksNamed(asked: StepRequest, { thing: review }: StoredThing<'review'>) {
  const before = namesIn(review.measure);
  return { playbooks: namesIn(textOf(asked, 'measure')).filter((name) => !before.includes(name)) };
}

function taken(
  asked: StepRequest,
  { thing, state }: StoredThing<'review'>,
  { playbooks }: ExtraData,
  stepTaken: ReviewStep,
): StepChange | Refusing {
  const after = takeStep(thing, stepTaken, asked.now);
  if (typeof after === 'string') return refused(after);
  return {
    id: asked.id,
    message: ['Recorded for {id}.', '已记录：{id}。'],
    values: { id: thing.keyResultId },
    state: withReview(state!, after),
    entries: playbooks.map(({ thing: playbook, seq }) => ({
      type: 'playbooks',
      id: playbook.id,
      seq: seq + 1,
      entry: { ...playbook, reused: playbook.reused + 1 },
    })),
  };
}

const withReview = (state: KeyResultState, review: Review): KeyResultState => ({
  ...state,
  seq: state.seq + 1,
  reviews: state.reviews.map((each) => (each.number === review.number ? review : each)),
});

export const reviewFamily = family(reviewSteps, {
  playbooks: {
    lasts: true,
    // How often each was reused stands in its row: all of them again.
    written: [{ tab: 'Playbooks', rows: ({ all }) => all.map(playbookCells) }],
  },
});

/** The reviews that wait for a step; of those that worked lately the ones whose measure nobody has kept. */
function openReviews({ states, process, asOf }: Standing, name: string) {
  const isOpen = (review: Review) =>
    nextReviewStep(review) === name &&
    (review.closedAt === null || isWorthKeeping(review, process.playbooks, asOf.at));
  return [...states.values()]
    .flatMap(({ reviews }) => reviews)
    .filter(isOpen)
    .map((review) => ({
      id: reviewKey(review.keyResultId, review.number),
      thing: review,
      since: review.openedAt,
    }));
}

const isWorthKeeping = (review: Review, playbooks: readonly Playbook[], now: number): boolean =>
  now - review.closedAt! < OFFERED_MS &&
  !playbooks.some((each) => each.keyResultId === review.keyResultId && each.measure === review.measure);

// What asking for help and lending it have in common: the fields, the entry that they make and how a mail
// tells of it. Never who may.
import { field, options } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { FormField, RawAnswers } from '../../model/form.ts';
import type { Support } from '../../model/process.ts';
import type { MailWord } from '../../words/mail.ts';
import { talkWords } from '../../words/page/talk.ts';
import { sayFrom } from '../../words/say.ts';
import { reviewHelped } from '../support.ts';
import type { Announcement, MailTexts, NoticeLine } from './announcement.ts';
import { type Both, choiceIn, notAChoice, type Refusing, refused, textOf } from './say.ts';
import { type Opener, part, type StepRequest } from './step.ts';

const say = sayFrom(talkWords);

export const supportPart = part({
  name: 'support',
  tag: 'support',
  sidebar: { view: 'support', lead: 'leadSupport', list: { title: 'open', none: 'nothingOpen' } },
});

/** For which key result, which kind and what exactly; the last two in the words of the form. */
export const supportFields = (kind: Both, request: Both): FormField[] => [
  field('keyResultId', 'key result', ['For which key result?', '用于哪个关键结果？'], {
    required: true,
    to: 'Support.KR ID',
  }),
  field('kind', 'one choice', kind, {
    required: true,
    options: options('people', 'budget', 'supply', 'decision'),
    to: 'Support.Kind',
  }),
  field('request', 'long text', request, { required: true, max: 1000, to: 'Support.Request' }),
];

/** What the form opens with where a link names a key result: help with what is in its way. */
export function openedSupport(keyResultId: string, { standing, language }: Opener): RawAnswers {
  if (!planIndex(standing.plan).keyResults.has(keyResultId)) return {};
  const blocker = standing.states.get(keyResultId)?.snapshots.at(-1)?.blocker ?? '';
  const request = blocker === '' ? say(language, 'offerPlain') : say(language, 'offerOf', { blocker });
  return { keyResultId, kind: 'people', request };
}

/** The entry that the answers to those fields make, not decided; or why they make none. */
export function supportAsked(asked: StepRequest, id: string): Support | Refusing {
  const kind = choiceIn(asked, 'kind', 'supportKind');
  const keyResultId = textOf(asked, 'keyResultId');
  if (kind === null) return notAChoice(['Kind', '类别'], 'supportKind');
  if (!planIndex(asked.plan).keyResults.has(keyResultId))
    return refused('unknown-key-result', { id: keyResultId });
  return undecided({
    id,
    at: asked.now,
    keyResultId,
    by: asked.email,
    kind,
    request: textOf(asked, 'request'),
  });
}

/** A request on which nobody has decided yet. */
export const undecided = (
  asked: Pick<Support, 'id' | 'at' | 'keyResultId' | 'by' | 'kind' | 'request'>,
): Support => ({ ...asked, decision: null, fromUnitId: null, decidedAt: null, decidedBy: '', reason: '' });

/** What a group hears of: what became of support for a key result of its unit. */
export const supportBack: NonNullable<Announcement<'support'>['group']> = {
  news: 'back',
  unitIdOf: ({ keyResultId }, { unitIdOf }) => unitIdOf(keyResultId),
};

/** The line of a mail on what was asked for or lent. */
export const supportNotice = (
  support: Support,
  texts: MailTexts,
  news: MailWord,
  row: 'row.support.asked' | 'row.support.offered',
): NoticeLine => ({
  title: texts.say('titled', { news: texts.say(news), what: texts.keyResult(support.keyResultId) }),
  parts: [
    texts.say(row, {
      kind: texts.say(support.kind),
      name: texts.person(support.by),
      request: support.request,
    }),
    reviewText(support, texts),
  ],
});

/** The review that the support helps; '' where none is under way. */
export function reviewText(support: Support, { standing, say, dayOf }: MailTexts): string {
  const review = reviewHelped(support, standing.states.get(support.keyResultId)?.reviews ?? []);
  return review ? say('row.helps', { day: dayOf(review.openedAt) }) : '';
}

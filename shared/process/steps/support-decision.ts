// What becomes of a request for support: granted, lent by another unit, or declined. Never says who must help
// whom.
import { field, form, options, when } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import { wordFor } from '../../sheet/table/words.ts';
import { announcement, type DecisionCard } from './announcement.ts';
import { changedEntry } from './entries.ts';
import { badAnswer, choiceIn, notAChoice, refused, textOf, unknown } from './say.ts';
import { step } from './step.ts';
import { reviewText, supportBack, supportPart } from './support-entry.ts';

/** Whoever grants it decides; the key result's figures say how much it hurts. */
const supportCard: DecisionCard<'support'> = {
  kind: 'support',
  isFor: ({ keyResultId }, { leads, email }) => leads.granterOf(keyResultId) === email,
  since: ({ at }) => at,
  says: ({ keyResultId, kind: kindOf, request, by, at }, texts) => {
    const { say, keyResult, person, waited, shortName } = texts;
    const title = keyResult(keyResultId);
    const unit = planIndex(texts.standing.plan).unitOf(keyResultId)?.name ?? title;
    const kind = say(kindOf).toLowerCase();
    return {
      title,
      fact: say('fact.support', { unit: shortName(unit), kind }),
      sentence: say('card.support', { kind }),
      ask: say('ask.decide', { waited: waited(at) }),
      quote: say('card.quote', { text: request, name: person(by) }),
    };
  },
  button: 'card.button.lend',
  keyResultId: ({ keyResultId }) => keyResultId,
  asks: { whom: ({ by }) => by, question: 'mail.ask' },
};

export const supportDecisionSteps = [
  /** Granted, lent by another unit, or declined with a reason; once. */
  step({
    name: 'support.decide',
    did: ['{who} decides on support {what}', '{who}对支援{what}作出决定'],
    part: supportPart,
    form: form(
      'support.decide',
      ['Decide on support', '支援决定'],
      [
        field('decision', 'one choice', ['Decision', '决定'], {
          required: true,
          options: options('granted', 'lent', 'declined'),
          to: 'Support.Decision',
        }),
        field('fromUnit', 'unit', ['Which unit helps?', '由哪个组织支援？'], {
          required: true,
          showWhen: when('decision', 'lent'),
          to: 'Support.From unit',
        }),
        field('reason', 'long text', ['Reason', '理由'], { required: true, max: 1000, to: 'Support.Reason' }),
      ],
    ),
    needs: ['decision', 'fromUnit'],
    beside: [field('fromUnit', 'unit', ['Which unit helps?', '由哪个组织支援？'])],
    keeps: 'reason',
    on: 'support',
    // Leads of the units above the one that asks grant, any lead lends from their own, admins do both.
    may: {
      who: ['the leads above', '上级负责人'],
      allows: ({ plan, email, isAdmin }, { keyResultId }, answers) => {
        if (isAdmin) return true;
        const { above, ledBy, unitIdOf } = planIndex(plan);
        const own = ledBy(email);
        if (answers === null) return own.length > 0;
        const lends = textOf({ answers }, 'fromUnit');
        return (
          above(unitIdOf(keyResultId) ?? '').some(({ leadEmail }) => leadEmail === email) ||
          own.some(({ id }) => id === lends)
        );
      },
    },
    urgent: true,
    card: supportCard,
    open: ({ process }) =>
      process.support.filter(({ decision }) => decision === null).map((thing) => ({ id: thing.id, thing })),
    thing: ({ kind, keyResultId, request, by, at }, { say, keyResult, person, waiting }) => ({
      text: request,
      facts: [say(kind), keyResult(keyResultId), person(by), waiting(at)],
    }),
    take: (asked, known) => {
      if (known.thing.decision !== null) return refused('already-done');
      const decision = choiceIn(asked, 'decision', 'supportDecision');
      if (decision === null) return notAChoice(['Decision', '决定'], 'supportDecision');
      const fromUnit = textOf(asked, 'fromUnit');
      const reason = textOf(asked, 'reason');
      if (fromUnit !== '' && !planIndex(asked.plan).units.has(fromUnit)) return unknown(fromUnit);
      if (decision === 'declined' && reason === '')
        return badAnswer(['Reason', '理由'], ['say why', '请说明原因']);
      const decided = {
        decision,
        fromUnitId: fromUnit || null,
        decidedAt: asked.now,
        decidedBy: asked.email,
        reason,
      };
      return {
        id: asked.id,
        message: ['{id}: {decision}.', '{id}：{decision}。'],
        values: { id: asked.id, decision: [decision, wordFor('supportDecision', decision, 'zh')] },
        entries: [changedEntry('support', known, decided)],
      };
    },
    happens: 'support-decided',
    announcement: announcement({
      of: 'support',
      to: ({ by, keyResultId, fromUnitId }, { ownerOf, leadOf }) => [
        by,
        ownerOf(keyResultId),
        leadOf(fromUnitId ?? ''),
      ],
      notice: (support, texts) => {
        if (support.decision === null) return null;
        const from = texts.unit(support.fromUnitId ?? '');
        return {
          title: texts.say('news.support-decided', {
            decision: wordFor('supportDecision', support.decision, texts.language),
          }),
          parts: [
            texts.keyResult(support.keyResultId),
            support.request,
            from ? texts.say('row.from', { unit: from }) : '',
            support.reason,
            reviewText(support, texts),
          ],
        };
      },
      group: supportBack,
    }),
  }),
] as const;

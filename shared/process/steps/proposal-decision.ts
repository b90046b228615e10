// What becomes of a unit's proposal: adopted into the plan, or returned with a reason. Never the plan itself:
// adoption.ts makes the next one.
import { field, form, option, when } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import { wordFor } from '../../sheet/table/words.ts';
import { listedApart } from '../../words/punctuation.ts';
import { leadsOn, levelsAbove } from '../leads.ts';
import { adoption } from './adoption.ts';
import { announcement, askedBy, type DecisionCard, type DueAnswer } from './announcement.ts';
import { changedEntry } from './entries.ts';
import { proposalPart } from './proposal-entry.ts';
import { choiceIn, notAChoice, refused, textOf } from './say.ts';
import { step } from './step.ts';

/** Whoever leads what was answered decides, and the leads above hear of it until somebody does. */
const proposalAnswer: DueAnswer<'proposals'> = {
  since: ({ at }) => at,
  hours: ({ responseHours }) => responseHours,
  levels: ({ answers }, leads, { unitOfGoal, root }) =>
    levelsAbove(leads, unitOfGoal(answers) ?? root?.id ?? ''),
  isGiven: ({ decision }) => decision !== null,
  lapsed: { news: 'news.proposal-lapsed', what: ({ objective }) => objective, link: 'link.decide' },
};

/** Whom it was handed to and, for each time that it lapsed, one more level above. */
const proposalCard: DecisionCard<'proposals'> = {
  kind: 'proposal',
  isFor: (proposal, { standing, email }) => askedBy(proposalAnswer, proposal, standing).includes(email),
  since: ({ at }) => at,
  says: ({ unitId, objective, alignmentScore, resources, at }, texts) => {
    const { say, shortName, shortTitle, waited } = texts;
    const unit = texts.unit(unitId) ?? unitId;
    return {
      title: objective,
      fact: say('fact.proposal', { unit: shortName(unit), objective: shortTitle(objective) }),
      sentence: say('card.proposal', { unit }),
      ask: say('ask.decide', { waited: waited(at) }),
      quote: say('row.proposal.says', { score: alignmentScore, resources }),
    };
  },
  button: 'card.button.decide',
};

export const proposalDecisionSteps = [
  /** Adopted, or returned with a reason; once. */
  step({
    name: 'proposal.decide',
    did: ['{who} decides on proposal {what}', '{who}对提案{what}作出决定'],
    part: proposalPart,
    form: form(
      'proposal.decide',
      ['Decide on the proposal', '提案决定'],
      [
        field('decision', 'one choice', ['Decision', '决定'], {
          required: true,
          options: [option('adopted', ['Adopt', '采纳']), option('returned', ['Return', '退回'])],
          to: 'Proposals.Decision',
        }),
        field('reason', 'long text', ['Reason', '理由'], {
          required: true,
          max: 1000,
          showWhen: when('decision', 'returned'),
          to: 'Proposals.Reason',
        }),
      ],
    ),
    needs: ['decision', 'reason'],
    beside: [
      field('objectiveId', 'text', ['Objective ID', '目标编号'], { max: 60 }),
      field('reason', 'long text', ['Reason', '理由'], { max: 1000 }),
    ],
    keeps: 'reason',
    on: 'proposals',
    // Whoever leads the goal that was answered, a lead above, or an admin.
    may: {
      who: ['whoever leads the answered objective', '被回应目标的负责人'],
      allows: ({ plan, email, isAdmin, today }, { answers }) => {
        const unitId = planIndex(plan).unitOfGoal(answers);
        return isAdmin || (unitId !== undefined && leadsOn(plan, today).above(unitId).includes(email));
      },
    },
    urgent: true,
    answer: proposalAnswer,
    card: proposalCard,
    open: ({ process }) =>
      process.proposals.filter(({ decision }) => decision === null).map((thing) => ({ id: thing.id, thing })),
    thing: (
      { id, objective, unitId, keyResults, resources, idea, at },
      { standing, unit, waiting, language },
    ) => ({
      text: objective,
      facts: [
        unit(unitId),
        listedApart(
          language,
          keyResults.map(({ text }) => text),
        ),
        resources,
        idea,
        waiting(at),
      ],
      overdue: standing.board.proposals.some((row) => row.id === id && row.late),
    }),
    take: (asked, known) => {
      if (known.thing.decision !== null) return refused('already-done');
      const decision = choiceIn(asked, 'decision', 'proposalDecision');
      if (decision === null) return notAChoice(['Decision', '决定'], 'proposalDecision');
      const { id } = asked;
      const decided = {
        decision,
        decidedAt: asked.now,
        decidedBy: asked.email,
        reason: textOf(asked, 'reason'),
        objectiveId: decision === 'adopted' ? textOf(asked, 'objectiveId') || `O-${id}` : null,
      };
      const plan = decision === 'adopted' ? adoption(asked, { ...known.thing, ...decided }) : undefined;
      if (plan && 'refused' in plan) return plan;
      return {
        id,
        message: ['{id} is {decision}.', '{id} 已{decision}。'],
        values: { id, decision: [decision, wordFor('proposalDecision', decision, 'zh')] },
        entries: [changedEntry('proposals', known, decided)],
        ...(plan ? { plan } : {}),
      };
    },
    happens: 'proposal-decided',
    announcement: announcement({
      of: 'proposals',
      to: ({ by, unitId }, { leads }) => [by, leads.above(unitId)[0]],
      notice: ({ decision, objective, reason }, { say }) =>
        decision && {
          title: say('news.proposal-decided', { decision: say(decision) }),
          parts: [objective, reason],
        },
      group: { news: 'back', unitIdOf: ({ unitId }) => unitId },
    }),
  }),
] as const;

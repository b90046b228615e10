// A unit's answer to a goal above it: proposed, then adopted into the plan or returned. Never without a score
// and resources.
import { field, form, option, when } from '../../form/templates/define.ts';
import type { Proposal } from '../../model/process.ts';
import { parseKeyResults } from '../../sheet/cells/proposed-key-results.ts';
import { wordFor } from '../../sheet/table/words.ts';
import { proposalCells } from '../../sheet/write/records.ts';
import { listedApart } from '../../words/punctuation.ts';
import { levelsAbove } from '../leads.ts';
import { planIndex } from '../plan-index.ts';
import { ideaNote } from '../proposals.ts';
import { adoption } from './adoption.ts';
import { begun, type EntryKind, inRow, moved } from './entries.ts';
import { badAnswer, choiceIn, idFor, notAChoice, refused, textOf, unknown } from './say.ts';
import { part, step } from './step.ts';
import { type Answer, told } from './told.ts';

const proposalPart = part({
  name: 'proposal',
  tag: 'proposals',
  sidebar: { view: 'proposal', lead: 'leadProposal', title: 'open', none: 'nothingOpen' },
});

/** Whoever leads what was answered decides, and the leads above hear of it until somebody does. */
export const proposalAnswer: Answer<'proposals'> = {
  since: ({ at }) => at,
  hours: ({ responseHours }) => responseHours,
  levels: ({ answers }, leads, { unitOfGoal, root }) =>
    levelsAbove(leads, unitOfGoal(answers) ?? root?.id ?? ''),
  isGiven: ({ decision }) => decision !== null,
  lapsed: { news: 'news.proposal-lapsed', what: ({ objective }) => objective, link: 'link.decide' },
};

export const proposalSteps = [
  step({
    name: 'proposal.submit',
    did: ['{who} hands in proposal {what}', '{who}提交提案{what}'],
    part: proposalPart,
    form: form(
      'proposal.submit',
      ['Answer with a proposal', '提交提案'],
      [
        field('unit', 'unit', ['For which unit?', '所属组织'], { required: true, to: 'Proposals.Unit' }),
        field('answers', 'one choice', ['Which objective do you answer?', '回应哪个目标？'], {
          required: true,
          to: 'Proposals.Answers',
        }),
        field('objective', 'long text', ['Your own objective', '本组织的目标'], {
          required: true,
          max: 300,
          to: 'Proposals.Objective',
        }),
        field('keyResults', 'long text', ['Your key results', '关键结果'], {
          required: true,
          max: 2000,
          help: [
            'One per line: text, baseline, target. Such as: Shops remodelled, 0, 8',
            '每行一个：内容，基线，目标值。例如：完成门店改造，0,8',
          ],
          to: 'Proposals.Key results',
          reads: 'key results',
        }),
        field('alignmentScore', 'scale', ['How closely does it serve the objective?', '目标关联度评分'], {
          required: true,
          min: 1,
          max: 5,
          help: ['1 loosely, 5 fully', '1 关联弱，5 完全支撑'],
          to: 'Proposals.Alignment score',
        }),
        field('resources', 'long text', ['What do you need?', '资源需求'], {
          required: true,
          max: 2000,
          help: [
            'What, how much, by when. If nothing is needed, write: none',
            '什么资源、多少、何时需要。如不需要，请填写：无',
          ],
          to: 'Proposals.Resources',
        }),
        field('idea', 'long text', ['An idea for everybody?', '有可供全公司借鉴的创意吗？'], {
          max: 1000,
          to: 'Proposals.Idea',
        }),
      ],
    ),
    needs: ['unit', 'answers', 'objective', 'keyResults', 'alignmentScore'],
    keeps: 'resources',
    choices: { field: 'answers', from: 'battles' },
    begins: { path: 'propose', tab: 'Proposals' },
    on: null,
    may: ['unitMembers', 'answersAbove'],
    take: (asked) => {
      const unitId = textOf(asked, 'unit');
      const answers = textOf(asked, 'answers');
      if (!planIndex(asked.plan).units.has(unitId)) return unknown(unitId);
      if (!planIndex(asked.plan).unitOfGoal(answers)) return unknown(answers);
      const resources = textOf(asked, 'resources');
      if (resources === '') return refused('no-resources');
      const keyResults = parseKeyResults(textOf(asked, 'keyResults'));
      if (!keyResults)
        return badAnswer(['Key results', '关键结果'], ['text, baseline, target; …', '内容，基线，目标值；…']);
      const id = idFor(asked, 'P');
      const entry: Proposal = {
        id,
        at: asked.now,
        unitId,
        by: asked.email,
        answers,
        objective: textOf(asked, 'objective'),
        keyResults,
        alignmentScore: Number(textOf(asked, 'alignmentScore')),
        resources,
        idea: textOf(asked, 'idea'),
        decision: null,
        decidedAt: null,
        decidedBy: '',
        reason: '',
        objectiveId: null,
      };
      return {
        id,
        message: ['Proposal {id} is with headquarters.', '提案 {id} 已提交总部。'],
        values: { id },
        entries: [begun('proposals', entry)],
      };
    },
    happens: 'proposal-submitted',
    told: told({
      of: 'proposals',
      to: ({ answers }, { leads }) => {
        const lead = leads.ofGoal(answers);
        return lead === null ? leads.headquarters : [lead];
      },
      notice: ({ unitId, objective, alignmentScore: score, resources, idea }, { say, unit }) => ({
        title: say('news.proposal-submitted'),
        parts: [
          say('row.proposal', { unit: unit(unitId) ?? unitId, objective }),
          say('row.proposal.says', { score, resources }),
          idea,
        ],
        link: { word: 'link.decide', step: 'proposal.decide' },
      }),
    }),
  }),
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
    may: 'goalLeads',
    urgent: true,
    answer: proposalAnswer,
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
        entries: [moved('proposals', known, decided)],
        ...(plan ? { plan } : {}),
      };
    },
    happens: 'proposal-decided',
    told: told({
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

export const proposalEntries: EntryKind<'proposals'> = {
  written: [
    // The add-on writes it where the notes are blank; what somebody wrote there stays, and the plan holds
    // both.
    {
      tab: 'Objectives',
      rows: ({ changed, plan }) =>
        changed
          .filter(({ decision, idea }) => decision === 'adopted' && idea !== '')
          .map((each) => ({
            'Objective ID': planIndex(plan).keyResults.get(each.answers)?.objectiveId ?? each.answers,
            Notes: ideaNote(each, plan),
          })),
    },
    inRow('Proposals', proposalCells),
  ],
};

// A unit's answer to a goal above it. Never without a score and resources.
import { field, form } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { RawAnswers } from '../../model/form.ts';
import type { Proposal } from '../../model/process.ts';
import { parseKeyResults } from '../../sheet/cells/proposed-key-results.ts';
import { announcement } from './announcement.ts';
import type { Asker } from './asker.ts';
import { newEntry } from './entries.ts';
import { proposalDecisionSteps } from './proposal-decision.ts';
import { proposalEntries, proposalPart } from './proposal-entry.ts';
import type { Right } from './rights.ts';
import { badAnswer, newIdOf, refused, textOf, unknown } from './say.ts';
import { family, step } from './step.ts';

const unitOfAnswer = ({ plan }: Asker, answers: RawAnswers) =>
  planIndex(plan).above(textOf({ answers }, 'unit'));

/** People of the unit that answers, its leads and those above, admins. */
const unitMembers: Right<null> = {
  who: ['people of that unit', '该组织成员'],
  allows: (asker, _, answers) =>
    asker.isAdmin ||
    answers === null ||
    unitOfAnswer(asker, answers).some(({ leadEmail }) => leadEmail === asker.email) ||
    planIndex(asker.plan).people.get(asker.email)?.unitIds.includes(textOf({ answers }, 'unit')) === true,
};

/** A unit answers a goal of a unit above it. */
const answersAbove: Right<null> = {
  who: ['units below it', '下级组织'],
  allows: (asker, _, answers) => {
    const goalOf = answers && planIndex(asker.plan).unitOfGoal(textOf({ answers }, 'answers'));
    // A goal that there is not is refused by the step.
    return (
      !answers ||
      !goalOf ||
      unitOfAnswer(asker, answers)
        .slice(1)
        .some(({ id }) => id === goalOf)
    );
  },
  refuse: (asker, answers) => {
    const [unit] = unitOfAnswer(asker, answers);
    return refused('not-above', {
      id: textOf({ answers }, 'answers'),
      unit: unit?.name || textOf({ answers }, 'unit'),
    });
  },
};

const submitSteps = [
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
            '每行一个：内容，基线，目标值。例如：完成门店改造，0，8',
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
    may: [unitMembers, answersAbove],
    take: (asked) => {
      const unitId = textOf(asked, 'unit');
      const answers = textOf(asked, 'answers');
      if (!planIndex(asked.plan).units.has(unitId)) return unknown(unitId);
      if (!planIndex(asked.plan).unitOfGoal(answers)) return unknown(answers);
      const resources = textOf(asked, 'resources');
      if (resources === '') return refused('no-resources');
      const keyResults = parseKeyResults(textOf(asked, 'keyResults'));
      if (!keyResults)
        return badAnswer(
          ['Key results', '关键结果'],
          ['text, baseline, target; …', '内容，基线，目标值；……'],
        );
      const id = newIdOf(asked, 'P');
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
        entries: [newEntry('proposals', entry)],
      };
    },
    happens: 'proposal-submitted',
    announcement: announcement({
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
] as const;

export const proposalFamily = family([...submitSteps, ...proposalDecisionSteps], {
  proposals: proposalEntries,
});

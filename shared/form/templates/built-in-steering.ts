// Takes nothing; gives the forms of signals and proposals. Field IDs are those that the actions read.
import { field, form, option } from './define.ts';

const decisions = [option('adopted', ['Adopt', '采纳']), option('returned', ['Return', '退回'])];

export const steeringForms = [
  // Three fields, from the phone (docs/case.md: 竞品动态上报入口).
  form(
    'signal.report',
    ['Report a signal', '上报情报'],
    [
      field('what', 'long text', ['What have you seen?', '看到了什么？'], {
        required: true,
        max: 2000,
        to: 'Signals.What',
      }),
      field('where', 'text', ['Where?', '在哪里？'], { max: 300, to: 'Signals.Where' }),
      field('effect', 'text', ['What does it do to us?', '对我们有什么影响？'], {
        max: 1000,
        to: 'Signals.Effect',
      }),
    ],
  ),
  form(
    'signal.acknowledge',
    ['Acknowledge the signal', '确认情报'],
    [
      field(
        'linkedTo',
        'one choice',
        ['Which objective or key result does it touch?', '关联哪个目标或关键结果？'],
        {
          to: 'Signals.Linked to',
        },
      ),
    ],
  ),
  form(
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
  form(
    'proposal.decide',
    ['Decide on the proposal', '提案决定'],
    [
      field('decision', 'one choice', ['Decision', '决定'], {
        required: true,
        options: decisions,
        to: 'Proposals.Decision',
      }),
      field('reason', 'long text', ['Reason', '理由'], {
        required: true,
        max: 1000,
        showWhen: { fieldId: 'decision', values: ['returned'], negated: false },
        to: 'Proposals.Reason',
      }),
    ],
  ),
];

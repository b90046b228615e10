// Takes nothing; gives the forms of micro-OKRs, points and of forms that grow from below. Field IDs are those that the actions read.
import { field, form, option, when } from './define.ts';

const fieldTypes = [
  option('text', ['A line of text', '一行文字']),
  option('long text', ['A longer text', '多行文字']),
  option('number', ['A number', '数字']),
  option('percent', ['A percent', '百分比']),
  option('date', ['A date', '日期']),
  option('one choice', ['One of several', '单选']),
  option('several choices', ['Several of several', '多选']),
  option('scale', ['A scale', '量表']),
  option('yes-no', ['Yes or no', '是否']),
  option('link', ['A link', '链接']),
];

export const growthForms = [
  form(
    'microOkr.set',
    ['My 90-day goal', '我的 90 天成长目标'],
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
        help: ['Blank: in 90 days', '留空即 90 天后'],
        to: 'Micro-OKRs.Due',
      }),
    ],
  ),
  form(
    'microOkr.confirm',
    ['Confirm the goal is reached', '确认达成'],
    [
      field('reached', 'one choice', ['Is it reached?', '达成了吗？'], {
        required: true,
        options: [option('yes', ['Yes, it is reached', '是，已达成'])],
      }),
    ],
  ),
  // Beside the points that goals and levels book by themselves.
  form(
    'points.book',
    ['Give points', '发放积分'],
    [
      field('email', 'person', ['To whom?', '给谁？'], { required: true, to: 'Points.Email' }),
      field('change', 'number', ['How many points?', '多少积分？'], {
        required: true,
        help: ['A whole number; below 0 takes some back', '整数；负数为收回'],
        to: 'Points.Change',
      }),
      field('reason', 'text', ['For what?', '原因'], { required: true, max: 300, to: 'Points.Reason' }),
    ],
  ),
  // Which reward is chosen before: the action's ID names it.
  form(
    'reward.redeem',
    ['Redeem points', '兑换积分'],
    [
      field('agree', 'one choice', ['Redeem your points for this?', '用积分兑换此奖励？'], {
        required: true,
        options: [option('yes', ['Yes, redeem', '是，兑换'])],
      }),
    ],
  ),
  form(
    'form.propose',
    ['Propose a field or a form', '提议字段或表单'],
    [
      field('label', 'text', ['What should be asked?', '要填写什么？'], { required: true, max: 200 }),
      field('fieldType', 'one choice', ['What is the answer like?', '答案是什么类型？'], {
        required: true,
        options: fieldTypes,
        initial: 'text',
      }),
      field('options', 'long text', ['The choices', '选项'], {
        required: true,
        max: 1000,
        help: ['One per line', '每行一个'],
        showWhen: when('fieldType', 'one choice', 'several choices'),
      }),
      field('formId', 'one choice', ['In which form?', '放在哪个表单？'], {
        help: ['Blank: a form of its own', '留空即新建表单'],
      }),
      field('title', 'text', ['Name of the new form', '新表单名称'], {
        max: 100,
        showWhen: { fieldId: 'formId', values: [], negated: true },
      }),
      field('why', 'long text', ['Why would it help?', '为什么有用？'], { max: 1000 }),
    ],
  ),
  form('form.adopt', ['Adopt it for everybody', '对所有人启用'], []),
];

// Takes nothing; gives the forms of a review and of the support that helps it. Field IDs are those that the actions read.
import { field, form, option, options, when } from './define.ts';

const measure = (label: readonly [string, string], required: boolean) =>
  field('measure', 'long text', label, { required, max: 2000, to: 'Reviews.Measure' });

export const reviewForms = [
  form(
    'review.respond',
    ['Answer the review', '响应复盘'],
    [measure(['What do you see, and what do you plan to do?', '您看到了什么，打算怎么做？'], true)],
  ),
  form(
    'review.start',
    ['The change is under way', '调整已启动'],
    [measure(['Which measure has started?', '启动了什么措施？'], true)],
  ),
  form(
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
  form(
    'support.request',
    ['Ask for support', '请求支援'],
    [
      field('keyResultId', 'key result', ['For which key result?', '用于哪个关键结果？'], {
        required: true,
        to: 'Support.KR ID',
      }),
      field('kind', 'one choice', ['Which help do you need?', '需要哪类支援？'], {
        required: true,
        options: options('people', 'budget', 'supply', 'decision'),
        to: 'Support.Kind',
      }),
      field('request', 'long text', ['What exactly, and by when?', '具体需要什么，何时需要？'], {
        required: true,
        max: 1000,
        to: 'Support.Request',
      }),
    ],
  ),
  form(
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
  form(
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
];

// The built-in snapshot form. Its value field takes its type from the KR: see value-field.ts.
import { field, form, option, options, when } from './define.ts';

/** A minute's work: the value is all that is required (design §1). */
export const snapshotForm = form(
  'snapshot',
  ['Your snapshot', '进度快照'],
  [
    field('value', 'number', ['Where is it now?', '现在是多少？'], {
      required: true,
      to: 'Snapshots.Value',
    }),
    field('confidence', 'confidence', ['How sure are you to get there?', '对达成有几分把握？'], {
      to: 'Snapshots.Confidence',
    }),
    field('selfStatus', 'one choice', ['How is it going?', '您觉得进展如何？'], {
      options: options('on track', 'at risk', 'off track'),
      to: 'Snapshots.Self status',
    }),
    field('blocker', 'long text', ['What is in the way?', '遇到什么障碍？'], {
      max: 1000,
      to: 'Snapshots.Blocker',
    }),
    field('note', 'long text', ['Anything else?', '还有什么要说明？'], { max: 1000, to: 'Snapshots.Note' }),
    field('supportKind', 'one choice', ['Which help do you need?', '需要哪类支援？'], {
      options: [option('', ['None', '不需要']), ...options('people', 'budget', 'supply', 'decision')],
    }),
    field('supportRequest', 'long text', ['What exactly, and by when?', '具体需要什么，何时需要？'], {
      required: true,
      max: 1000,
      showWhen: when('supportKind'),
      to: 'Snapshots.Support needed',
    }),
  ],
);

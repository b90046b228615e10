// Takes front-line intelligence in three fields, or its acknowledgement; gives the entry. Never filters: headquarters hears it as it was said.

import { refuse } from '../refuse.ts';
import { type Handler, idFor, readEntry, say, textOf } from './context.ts';

/** Any person reports what, where and with which effect. */
export const reportSignal: Handler = async (context) => {
  const what = textOf(context.answers, 'what');
  if (what === '')
    return refuse('bad-answers', context.language, {
      field: say(context, 'What', '内容'),
      reason: say(context, 'say what you saw', '请写明您看到的情况'),
    });
  const id = idFor(context, 'SIG');
  const entry = {
    id,
    at: context.now,
    by: context.email,
    what,
    where: textOf(context.answers, 'where'),
    effect: textOf(context.answers, 'effect'),
    acknowledgedAt: null,
    acknowledgedBy: '',
    linkedTo: null,
  };
  return {
    ok: true,
    id,
    message: say(
      context,
      'Thank you: headquarters has it and answers within {hours} {hours?hour|hours}.',
      '谢谢：总部已收到，将在 {hours} 小时内确认。',
      { hours: context.head.settings.signalHours },
    ),
    entries: [{ type: 'signals', id, seq: 1, entry }],
    happened: [{ kind: 'signal-reported', id, by: context.email }],
  };
};

/** Headquarters (the root's lead, or an admin) acknowledges it and may link it to an objective or a KR. */
export const acknowledgeSignal: Handler = async (context) => {
  const { plan, id } = context;
  const root = plan.units.find((unit) => unit.parentId === null);
  if (!context.isAdmin && root?.leadEmail !== context.email)
    return refuse('not-allowed', context.language, { who: say(context, 'headquarters', '总部') });
  const known = await readEntry(context, 'signals', id);
  if (!known) return refuse('unknown-thing', context.language, { id });
  if (known.entry.acknowledgedAt !== null) return refuse('already-done', context.language);
  const linkedTo = textOf(context.answers, 'linkedTo');
  const exists = [...plan.objectives, ...plan.keyResults].some((each) => each.id === linkedTo);
  if (linkedTo !== '' && !exists) return refuse('unknown-thing', context.language, { id: linkedTo });
  return {
    ok: true,
    id,
    message: say(context, `${id} is acknowledged.`, `${id} 已确认。`),
    entries: [
      {
        type: 'signals',
        id,
        seq: known.seq + 1,
        entry: {
          ...known.entry,
          acknowledgedAt: context.now,
          acknowledgedBy: context.email,
          linkedTo: linkedTo || null,
        },
      },
    ],
    happened: [{ kind: 'signal-acknowledged', id, by: context.email }],
  };
};

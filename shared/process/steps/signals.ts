// Front-line intelligence: reported in three fields, acknowledged by headquarters. Never filtered: it is
// heard as it was said.

import { idsNamed } from '../../form/check/named.ts';
import { field, form } from '../../form/templates/define.ts';
import type { Signal } from '../../model/process.ts';
import { signalCells } from '../../sheet/write/records.ts';
import { isUnacknowledged } from '../answer-due.ts';
import { announcement, type DecisionCard, type DueAnswer } from './announcement.ts';
import { changedEntry, newEntry, rowPerEntry } from './entries.ts';
import { anybody, headquarters } from './rights.ts';
import { factsLine, newIdOf, refused, textOf, unknown } from './say.ts';
import { family, part, step } from './step.ts';

const signalPart = part({
  name: 'signal',
  tag: 'signal',
  sidebar: { view: 'signal', lead: 'leadSignal', list: { title: 'open', none: 'nothingOpen' } },
});

const signalAnswer: DueAnswer<'signals'> = {
  since: ({ at }) => at,
  hours: ({ signalHours }) => signalHours,
  levels: (_, { headquarters }) => [headquarters],
  isGiven: ({ acknowledgedAt }) => acknowledgedAt !== null,
  lapsed: { news: 'news.signal-lapsed', what: ({ what }) => what, link: 'link.acknowledge' },
};

const signalCard: DecisionCard<'signals'> = {
  kind: 'signal',
  isFor: (_, { isHeadquarters }) => isHeadquarters,
  since: ({ at }) => at,
  says: ({ what, where, effect, by, at }, { say, person, shortTitle, waited }) => ({
    title: what,
    fact: say('fact.signal', { what: shortTitle(what) }),
    sentence: say('card.signal'),
    ask: say('ask.acknowledge', { waited: waited(at) }),
    quote: say('card.quote', {
      text: [where, effect].filter(Boolean).join(say('between')),
      name: person(by),
    }),
  }),
  button: 'card.button.acknowledge',
  asks: { whom: ({ by }) => by, question: 'mail.ask.signal' },
};

const signalSteps = [
  /** Any person reports what, where and with which effect, from the phone too. */
  step({
    name: 'signal.report',
    did: ['{who} reports signal {what}', '{who}上报情报{what}'],
    part: signalPart,
    form: form(
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
    needs: ['what'],
    keeps: 'effect',
    begins: { path: 'signal', tab: 'Signals', first: true },
    lead: ({ standing, say }) => say('signalLead', { hours: standing.plan.settings.signalHours }),
    on: null,
    may: anybody,
    take: (asked) => {
      const id = newIdOf(asked, 'SIG');
      const entry: Signal = {
        id,
        at: asked.now,
        by: asked.email,
        what: textOf(asked, 'what'),
        where: textOf(asked, 'where'),
        effect: textOf(asked, 'effect'),
        acknowledgedAt: null,
        acknowledgedBy: '',
        linkedTo: null,
      };
      return {
        id,
        message: [
          'Thank you: headquarters has it and answers within {hours} {hours?hour|hours}.',
          '谢谢：总部已收到，将在 {hours} 小时内确认。',
        ],
        values: { hours: asked.plan.settings.signalHours },
        entries: [newEntry('signals', entry)],
      };
    },
    happens: 'signal-reported',
    announcement: announcement({
      of: 'signals',
      to: (_, { leads }) => leads.headquarters,
      notice: ({ what, where, effect, by }, { say, person }) => ({
        title: say('news.signal-reported'),
        parts: [factsLine([what, where, effect]), person(by)],
        link: { word: 'link.acknowledge', step: 'signal.acknowledge' },
      }),
      group: {
        news: 'signal',
        // The home of who reported it.
        unitIdOf: ({ by }, { people, units, root }) =>
          units.get(people.get(by)?.unitIds[0] ?? '')?.id ?? root?.id,
      },
    }),
  }),
  /** Headquarters acknowledges it and may link it to an objective or a key result; once. */
  step({
    name: 'signal.acknowledge',
    did: ['{who} acknowledges signal {what}', '{who}确认情报{what}'],
    part: signalPart,
    form: form(
      'signal.acknowledge',
      ['Acknowledge the signal', '确认情报'],
      [
        field(
          'linkedTo',
          'one choice',
          ['Which objective or key result does it touch?', '关联哪个目标或关键结果？'],
          { to: 'Signals.Linked to' },
        ),
      ],
    ),
    choices: { field: 'linkedTo', from: 'goals' },
    on: 'signals',
    may: headquarters,
    urgent: true,
    answer: signalAnswer,
    card: signalCard,
    open: ({ process }) =>
      process.signals
        .filter(({ acknowledgedAt }) => acknowledgedAt === null)
        .map((thing) => ({ id: thing.id, thing })),
    thing: (signal, { standing, now, person, waiting }) => ({
      text: signal.what,
      facts: [signal.where, signal.effect, person(signal.by), waiting(signal.at)],
      overdue: isUnacknowledged(signal, standing.plan.settings.signalHours, now),
    }),
    take: (asked, known) => {
      if (known.thing.acknowledgedAt !== null) return refused('already-done');
      const named = textOf(asked, 'linkedTo');
      const { objectives, keyResults } = asked.plan;
      // By its ID, or by a text that no other has: a list of thousands is typed.
      const [linkedTo = '', other] =
        named === '' ? [] : idsNamed([...objectives, ...keyResults], ({ text }) => text, named);
      if (named !== '' && (linkedTo === '' || other !== undefined)) return unknown(named);
      const heard = {
        acknowledgedAt: asked.now,
        acknowledgedBy: asked.email,
        linkedTo: linkedTo || null,
      };
      return {
        id: asked.id,
        message: ['{id} is acknowledged.', '{id} 已确认。'],
        values: { id: asked.id },
        entries: [changedEntry('signals', known, heard)],
      };
    },
    happens: 'signal-acknowledged',
    announcement: announcement({
      of: 'signals',
      to: ({ by }) => [by],
      notice: ({ what }, { say }) => ({ title: say('news.signal-acknowledged'), parts: [what] }),
    }),
  }),
] as const;

export const signalFamily = family(signalSteps, {
  signals: {
    written: [rowPerEntry('Signals', signalCells)],
  },
});

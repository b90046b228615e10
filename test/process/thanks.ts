// A family of steps that the product has not: anybody thanks somebody, headquarters passes it on within the
// hours of a signal, or whoever thanked takes it back. Written as one of shared/process/steps is, for
// new-step.spec.ts.
import { field, form } from '../../shared/form/templates/define.ts';
import type { Signal } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { announcement, type PageTexts } from '../../shared/process/steps/announcement.ts';
import type { StoredThing } from '../../shared/process/steps/asker.ts';
import { changedEntry, newEntry, rowPerEntry } from '../../shared/process/steps/entries.ts';
import { anybody, headquarters } from '../../shared/process/steps/rights.ts';
import { newIdOf, type Refusing, refused, textOf } from '../../shared/process/steps/say.ts';
import { family, part, type StepChange, type StepRequest, step } from '../../shared/process/steps/step.ts';

/**
 * A kind of entry that the model has not; it is kept as a signal is, so that the compiler knows its fields.
 */
const THANKS = 'thanks' as 'signals';

const thanksPart = part({
  name: 'thanks',
  tag: ['Thanks', '致谢'],
  sidebar: { view: 'microOkr', list: { title: ['Thanks to pass on', '待转达的致谢'], none: 'nothingOpen' } },
});

const untilPassed = ({ process }: Standing) =>
  process[THANKS]
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .map((thing) => ({ id: thing.id, thing }));

const inWords = ({ what, by }: Signal, { person }: PageTexts) => ({ text: what, facts: [person(by)] });

/** Takes a thing that waits as answered, once. */
const ending =
  (message: StepChange['message']) =>
  (asked: StepRequest, known: StoredThing<typeof THANKS>): StepChange | Refusing =>
    known.thing.acknowledgedAt !== null
      ? refused('already-done')
      : {
          id: asked.id,
          message,
          values: { id: asked.id },
          entries: [changedEntry(THANKS, known, { acknowledgedAt: asked.now, acknowledgedBy: asked.email })],
        };

const steps = [
  step({
    name: 'thanks.give',
    did: ['{who} thanks ({what})', '{who}致谢（{what}）'],
    part: thanksPart,
    form: form(
      'thanks.give',
      ['Thank somebody', '致谢'],
      [field('what', 'text', ['For what?', '为什么？'], { required: true, max: 300 })],
    ),
    needs: ['what'],
    begins: { path: 'thanks' },
    on: null,
    may: anybody,
    take: (asked) => {
      const id = newIdOf(asked, 'THX');
      const entry: Signal = {
        id,
        at: asked.now,
        by: asked.email,
        what: textOf(asked, 'what'),
        where: '',
        effect: '',
        acknowledgedAt: null,
        acknowledgedBy: '',
        linkedTo: null,
      };
      return {
        id,
        message: ['Thanked: {id}.', '已致谢：{id}。'],
        values: { id },
        entries: [newEntry(THANKS, entry)],
      };
    },
    happens: 'thanks-given',
    announcement: announcement({
      of: THANKS,
      to: (_, { leads }) => leads.headquarters,
      notice: ({ what, by }, { say, person }) => ({
        title: say('titled', { news: say('news.commented'), what }),
        parts: [person(by)],
        link: { word: 'link.acknowledge', step: 'thanks.pass' },
      }),
      group: { news: 'signal', unitIdOf: ({ by }, { people }) => people.get(by)?.unitIds[0] },
    }),
  }),
  step({
    name: 'thanks.pass',
    did: ['{who} passes on {what}', '{who}转达{what}'],
    part: thanksPart,
    form: form('thanks.pass', ['Pass it on', '转达'], []),
    on: THANKS,
    may: headquarters,
    urgent: true,
    answer: {
      since: ({ at }) => at,
      hours: ({ signalHours }) => signalHours,
      levels: (_, { headquarters }) => [headquarters],
      isGiven: ({ acknowledgedAt }) => acknowledgedAt !== null,
      lapsed: { news: 'news.signal-lapsed', what: ({ what }) => what, link: 'link.acknowledge' },
    },
    card: {
      kind: 'signal',
      isFor: (_, { isHeadquarters }) => isHeadquarters,
      since: ({ at }) => at,
      says: ({ what, at }, { say, shortTitle, waited }) => ({
        title: what,
        fact: shortTitle(what),
        ask: say('ask.acknowledge', { waited: waited(at) }),
      }),
      button: 'card.button.acknowledge',
    },
    open: untilPassed,
    thing: inWords,
    take: ending(['{id} is passed on.', '{id} 已转达。']),
    happens: 'thanks-passed',
  }),
  step({
    name: 'thanks.takeBack',
    did: ['{who} takes back {what}', '{who}收回{what}'],
    part: thanksPart,
    form: form('thanks.takeBack', ['Take it back', '收回'], []),
    on: THANKS,
    may: { who: ['whoever gave it', '致谢人'], allows: ({ email }, { by }) => email === by },
    open: untilPassed,
    thing: inWords,
    take: ending(['{id} is taken back.', '{id} 已收回。']),
    happens: 'thanks-taken-back',
  }),
] as const;

export const inventedFamily = family(steps, {
  [THANKS]: {
    lasts: true,
    written: [rowPerEntry<typeof THANKS>('Points', ({ by, what }) => ({ Email: by, Reason: what }))],
  },
});

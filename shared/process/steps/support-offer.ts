// Help that nobody has asked for: a lead offers it, lent from a unit of theirs. Never says who must help whom.
import { field, form, options } from '../../form/templates/define.ts';
import type { Support } from '../../model/process.ts';
import { talkWords } from '../../words/page/talk.ts';
import { sayFrom } from '../../words/say.ts';
import { planIndex } from '../plan-index.ts';
import { begun } from './entries.ts';
import { choiceIn, notAChoice, refused, textOf, unknown } from './say.ts';
import { step, told } from './step.ts';
import { reviewText } from './support.ts';

const saying = sayFrom(talkWords);

export const offerSteps = [
  /** A lead offers help that nobody has asked for: lent from a unit of theirs, decided as it is made. */
  step({
    name: 'support.offer',
    did: ['{who} lends help ({what})', '{who}主动提供支援（{what}）'],
    part: 'support',
    form: form(
      'support.offer',
      ['Lend help', '给予支援'],
      [
        field('keyResultId', 'key result', ['For which key result?', '用于哪个关键结果？'], {
          required: true,
          to: 'Support.KR ID',
        }),
        field('kind', 'one choice', ['Which help is it?', '提供哪类支援？'], {
          required: true,
          options: options('people', 'budget', 'supply', 'decision'),
          to: 'Support.Kind',
        }),
        field('request', 'long text', ['What exactly, and when?', '具体提供什么，何时到位？'], {
          required: true,
          max: 1000,
          to: 'Support.Request',
        }),
        field('fromUnit', 'unit', ['Which unit helps?', '由哪个组织支援？'], {
          required: true,
          to: 'Support.From unit',
        }),
      ],
    ),
    needs: ['keyResultId', 'kind', 'request', 'fromUnit'],
    keeps: 'request',
    lead: ({ say }) => say('offerLead'),
    opens: (keyResultId, { standing: { plan, states }, email, language }) => {
      const index = planIndex(plan);
      const blocker = states.get(keyResultId)?.snapshots.at(-1)?.blocker ?? '';
      const [own] = index.ledBy(email);
      if (!index.keyResults.has(keyResultId)) return {};
      return {
        keyResultId,
        kind: 'people',
        request: blocker === '' ? saying(language, 'offerPlain') : saying(language, 'offerOf', { blocker }),
        ...(own ? { fromUnit: own.id } : {}),
      };
    },
    on: null,
    may: 'lenders',
    take: (asked) => {
      const kind = choiceIn(asked, 'kind', 'supportKind');
      const keyResultId = textOf(asked, 'keyResultId');
      const fromUnitId = textOf(asked, 'fromUnit');
      const { keyResults, units } = planIndex(asked.plan);
      if (kind === null) return notAChoice(['Kind', '类别'], 'supportKind');
      if (!keyResults.has(keyResultId)) return refused('unknown-key-result', { id: keyResultId });
      if (!units.has(fromUnitId)) return unknown(fromUnitId);
      const id = `SUP-${asked.fresh}`;
      const entry: Support = {
        id,
        at: asked.now,
        keyResultId,
        by: asked.email,
        kind,
        request: textOf(asked, 'request'),
        decision: 'lent',
        fromUnitId,
        decidedAt: asked.now,
        decidedBy: asked.email,
        reason: '',
      };
      return {
        id,
        message: [
          'Lent: {id}. The owner and their lead hear of it at once.',
          '已提供支援：{id}。负责人及其上级会立即收到通知。',
        ],
        values: { id },
        entries: [begun('support', entry)],
      };
    },
    happens: 'support-offered',
    told: told({
      of: 'support',
      to: ({ keyResultId }, { ownerOf, leads }) => [ownerOf(keyResultId), leads.granterOf(keyResultId)],
      notice: (support, teller) => ({
        title: teller.say('titled', {
          news: teller.say('news.support-offered'),
          what: teller.keyResult(support.keyResultId),
        }),
        parts: [
          teller.say('row.support.offered', {
            kind: teller.say(support.kind),
            name: teller.person(support.by),
            request: support.request,
          }),
          reviewText(support, teller),
        ],
      }),
    }),
  }),
] as const;

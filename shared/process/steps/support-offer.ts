// Help that nobody has asked for: a lead offers it, lent from a unit of theirs. Never says who must help
// whom.
import { field, form } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import { announcement } from './announcement.ts';
import { newEntry } from './entries.ts';
import { leadsAnything } from './rights.ts';
import { textOf, unknown } from './say.ts';
import { step } from './step.ts';
import {
  openedSupport,
  supportAsked,
  supportBack,
  supportFields,
  supportNotice,
  supportPart,
} from './support-entry.ts';

export const offerSteps = [
  /** A lead offers help that nobody has asked for: lent from a unit of theirs, decided as it is made. */
  step({
    name: 'support.offer',
    did: ['{who} lends help ({what})', '{who}主动提供支援（{what}）'],
    part: supportPart,
    form: form(
      'support.offer',
      ['Lend help', '给予支援'],
      [
        ...supportFields(
          ['Which help is it?', '提供哪类支援？'],
          ['What exactly, and when?', '具体提供什么，何时到位？'],
        ),
        field('fromUnit', 'unit', ['Which unit helps?', '由哪个组织支援？'], {
          required: true,
          to: 'Support.From unit',
        }),
      ],
    ),
    needs: ['keyResultId', 'kind', 'request', 'fromUnit'],
    keeps: 'request',
    lead: ({ say }) => say('offerLead'),
    opens: (keyResultId, opener) => {
      const asked = openedSupport(keyResultId, opener);
      const [own] = planIndex(opener.standing.plan).ledBy(opener.email);
      return { ...asked, ...(own && 'keyResultId' in asked ? { fromUnit: own.id } : {}) };
    },
    on: null,
    // A lead lends from a unit of theirs, or from one below it; admins from any.
    may: {
      who: ['leads of the unit that helps', '支援方组织的负责人'],
      allows: (asker, _, answers) => {
        const { plan, email, isAdmin } = asker;
        if (isAdmin) return true;
        if (answers === null) return leadsAnything(asker);
        const from = planIndex(plan).above(textOf({ answers }, 'fromUnit'));
        return from.some(({ leadEmail }) => leadEmail === email);
      },
    },
    take: (asked) => {
      const fromUnitId = textOf(asked, 'fromUnit');
      const id = `SUP-${asked.fresh}`;
      const entry = supportAsked(asked, id);
      if ('refused' in entry) return entry;
      if (!planIndex(asked.plan).units.has(fromUnitId)) return unknown(fromUnitId);
      const lent = { fromUnitId, decision: 'lent', decidedAt: asked.now, decidedBy: asked.email } as const;
      return {
        id,
        message: [
          'Lent: {id}. The owner and their lead hear of it at once.',
          '已提供支援：{id}。负责人及其上级会立即收到通知。',
        ],
        values: { id },
        entries: [newEntry('support', { ...entry, ...lent })],
      };
    },
    happens: 'support-offered',
    announcement: announcement({
      of: 'support',
      to: ({ keyResultId }, { ownerOf, leads }) => [ownerOf(keyResultId), leads.granterOf(keyResultId)],
      notice: (support, texts) =>
        supportNotice(support, texts, 'news.support-offered', 'row.support.offered'),
      group: supportBack,
    }),
  }),
] as const;

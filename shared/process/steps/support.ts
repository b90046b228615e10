// Support: asked for, then decided on; or lent unasked. Never says who must help whom.
import { form } from '../../form/templates/define.ts';
import { supportCells } from '../../sheet/write/records.ts';
import { announcement } from './announcement.ts';
import { newEntry, rowPerEntry } from './entries.ts';
import { anybody } from './rights.ts';
import { newIdOf } from './say.ts';
import { family, step } from './step.ts';
import { supportDecisionSteps } from './support-decision.ts';
import { openedSupport, supportAsked, supportFields, supportNotice, supportPart } from './support-entry.ts';
import { offerSteps } from './support-offer.ts';

const requestSteps = [
  /** A person asks for people, budget, supply or a decision for a key result. */
  step({
    name: 'support.request',
    did: ['{who} asks for support ({what})', '{who}请求支援（{what}）'],
    part: supportPart,
    form: form(
      'support.request',
      ['Ask for support', '请求支援'],
      supportFields(
        ['Which help do you need?', '需要哪类支援？'],
        ['What exactly, and by when?', '具体需要什么，何时需要？'],
      ),
    ),
    needs: ['keyResultId', 'kind', 'request'],
    keeps: 'request',
    begins: { path: 'support', tab: 'Support' },
    opens: openedSupport,
    on: null,
    may: anybody,
    take: (asked) => {
      const id = newIdOf(asked, 'SUP');
      const entry = supportAsked(asked, id);
      if ('refused' in entry) return entry;
      return {
        id,
        message: ['Asked: {id}.', '已提交：{id}。'],
        values: { id },
        entries: [newEntry('support', entry)],
      };
    },
    happens: 'support-asked',
    announcement: announcement({
      of: 'support',
      to: ({ keyResultId }, { leads }) => {
        const granter = leads.granterOf(keyResultId);
        return granter === null ? leads.headquarters : [granter];
      },
      notice: (support, texts) => ({
        ...supportNotice(support, texts, 'news.support-asked', 'row.support.asked'),
        link: { word: 'link.decide', step: 'support.decide' },
      }),
    }),
  }),
] as const;

export const supportFamily = family([...requestSteps, ...supportDecisionSteps, ...offerSteps], {
  support: { written: [rowPerEntry('Support', supportCells)] },
});

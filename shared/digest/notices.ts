// Takes what happened; gives whom it concerns at once and the line that tells it. What can wait for the weekly mail is not here. Never to the one who did it.
import type { KeyResult } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Lapsed } from '../process/deadlines.ts';
import { leadAbove } from '../process/unit-tree.ts';
import type { LinkTo, MailRow } from './content.ts';
import { keyResultTitle, plainRow, type Reader, readerOf } from './reader.ts';
import { granterOf } from './waiting.ts';
import { percentText, type Word } from './words.ts';

/** What happened, by the names that use cases give it (functions/src/usecases/happened.ts). */
export interface News {
  kind: string;
  id: string;
  by: string;
}

export interface Notice {
  /** Names it for good: told once to a person, whatever comes twice. */
  id: string;
  email: string;
  row: MailRow;
}

/** The notices of what happened, each to whom it concerns. */
export function noticesOf(
  standing: Standing,
  news: readonly News[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  return news.flatMap((each) => {
    const told = audienceOf(standing, each).filter(
      (email) => email !== each.by || each.kind === 'review-opened',
    );
    return [...new Set(told)].flatMap((email) => {
      const reader = readerOf(standing, email, linkTo(email));
      const row = reader && rowOf(reader, each);
      return row ? [{ id: `${each.kind}~${each.id}`, email, row }] : [];
    });
  });
}

/** The notices of deadlines that lapsed: each lapse climbs one level of the unit tree. */
export function lapseNotices(
  standing: Standing,
  lapsed: readonly Lapsed[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  return lapsed.flatMap((each) => {
    const reader = each.email === null ? null : readerOf(standing, each.email, linkTo(each.email));
    if (!reader) return [];
    const action = each.kind === 'review' ? 'review.respond' : 'signal.acknowledge';
    const text = reader.say('row.climbed', { hours: Math.round(each.times * each.hours) });
    const link = {
      label: reader.say(each.kind === 'review' ? 'link.answer' : 'link.acknowledge'),
      url: reader.linkTo('action', `${action}:${each.id}`),
    };
    const title = `${reader.say(each.kind === 'review' ? 'news.review-lapsed' : 'news.signal-lapsed')}: ${nameOf(standing, each.id)}`;
    return [
      {
        id: `${each.kind}-lapsed~${each.id}~${each.times}`,
        email: each.email!,
        row: plainRow(title, text, link),
      },
    ];
  });
}

function nameOf(standing: Standing, id: string): string {
  const keyResult = keyResultOf(standing, id);
  const signal = standing.process.signals.find((each) => each.id === id);
  return keyResult ? keyResultTitle({ standing }, keyResult) : (signal?.what ?? id);
}

const keyResultOf = ({ plan }: Standing, id: string): KeyResult | undefined =>
  plan.keyResults.find((each) => each.id === id || each.id === id.replace(/~\d+$/, ''));

function unitOf({ plan }: Standing, keyResultId: string): string {
  const keyResult = plan.keyResults.find((each) => each.id === keyResultId);
  return plan.objectives.find((objective) => objective.id === keyResult?.objectiveId)?.unitId ?? '';
}

const known = (...emails: (string | null | undefined)[]): string[] =>
  emails.filter((email): email is string => Boolean(email));

/** Whom it concerns: reviews the owner and the lead; support and proposals whoever can decide, then whoever asked; signals headquarters. */
function audienceOf(standing: Standing, { kind, id }: News): string[] {
  const { plan, process } = standing;
  const root = plan.units.find((unit) => unit.parentId === null);
  const keyResult = keyResultOf(standing, id);
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  const signal = process.signals.find((each) => each.id === id);
  switch (kind) {
    case 'review-opened':
      return keyResult ? known(keyResult.owner, leadAbove(plan.units, unitOf(standing, keyResult.id))) : [];
    case 'support-asked':
      return support ? known(granterOf(plan, unitOf(standing, support.keyResultId))) : [];
    case 'support-decided':
      return support
        ? known(
            support.by,
            plan.keyResults.find((each) => each.id === support.keyResultId)?.owner,
            plan.units.find((unit) => unit.id === support.fromUnitId)?.leadEmail,
          )
        : [];
    case 'proposal-submitted': {
      const answered = plan.objectives.find(
        (each) =>
          each.id ===
          (plan.keyResults.find((kr) => kr.id === proposal?.answers)?.objectiveId ?? proposal?.answers),
      );
      return known(answered ? leadAbove(plan.units, answered.unitId) : root?.leadEmail);
    }
    case 'proposal-decided':
      return proposal ? known(proposal.by, leadAbove(plan.units, proposal.unitId)) : [];
    case 'signal-reported':
      return known(root?.leadEmail);
    case 'signal-acknowledged':
      return known(signal?.by);
    case 'micro-okr-confirmed':
      return known(process.microOkrs.find((each) => each.id === id)?.email);
    case 'form-proposed':
      return plan.people.filter((person) => person.role === 'admin').map((person) => person.email);
    default:
      return [];
  }
}

function rowOf(reader: Reader, { kind, id }: News): MailRow | null {
  const { standing, say, linkTo } = reader;
  const { process, states, plan } = standing;
  const link = (word: Word, action: string) => ({
    label: say(word),
    url: linkTo('action', `${action}:${id}`),
  });
  const titled = (
    word: Word,
    values: Record<string, string | number>,
    text: string,
    to: MailRow['link'] = null,
  ) => plainRow(say(word, values), text, to);
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  const signal = process.signals.find((each) => each.id === id);
  const keyResult = keyResultOf(standing, id);
  switch (kind) {
    case 'review-opened': {
      const review = keyResult && states.get(keyResult.id)?.reviews.at(-1);
      const snapshot =
        keyResult && states.get(keyResult.id)?.snapshots.find((each) => each.day === review?.openedBy.day);
      if (!keyResult || !snapshot) return null;
      const why = [snapshot.blocker, snapshot.note].filter(Boolean).join(' — ');
      const figures = say('row.attained', {
        attained: percentText(snapshot.attainment),
        planned: percentText(snapshot.planned),
      });
      const title = `${say('news.review-opened')}: ${keyResultTitle(reader, keyResult)}`;
      return {
        status: snapshot.colour,
        title,
        text: why ? `${figures}. ${why}` : figures,
        planned: snapshot.planned,
        attained: snapshot.attainment,
        link: link('link.answer', 'review.respond'),
      };
    }
    case 'support-asked':
      return support
        ? titled(
            'news.support-asked',
            {},
            `${say(support.kind)}: ${support.request} (${nameOf(standing, support.keyResultId)})`,
            link('link.decide', 'support.decide'),
          )
        : null;
    case 'support-decided':
      return support?.decision
        ? titled(
            'news.support-decided',
            { decision: say(support.decision) },
            [support.request, support.reason].filter(Boolean).join(' — '),
          )
        : null;
    case 'proposal-submitted':
      return proposal
        ? titled(
            'news.proposal-submitted',
            {},
            say('row.proposal', {
              unit: plan.units.find((unit) => unit.id === proposal.unitId)?.name ?? proposal.unitId,
              objective: proposal.objective,
            }),
            link('link.decide', 'proposal.decide'),
          )
        : null;
    case 'proposal-decided':
      return proposal?.decision
        ? titled(
            'news.proposal-decided',
            { decision: say(proposal.decision) },
            [proposal.objective, proposal.reason].filter(Boolean).join(' — '),
          )
        : null;
    case 'signal-reported':
      return signal
        ? titled(
            'news.signal-reported',
            {},
            [signal.what, signal.where, signal.effect].filter(Boolean).join(' · '),
            link('link.acknowledge', 'signal.acknowledge'),
          )
        : null;
    case 'signal-acknowledged':
      return signal ? titled('news.signal-acknowledged', {}, signal.what) : null;
    case 'micro-okr-confirmed': {
      const goal = process.microOkrs.find((each) => each.id === id);
      return goal ? titled('news.micro-okr-confirmed', { points: goal.points }, goal.goal) : null;
    }
    case 'form-proposed': {
      const form = process.formProposals.find((each) => each.id === id);
      return form
        ? titled(
            'news.form-proposed',
            {},
            [form.title, form.why].filter(Boolean).join(' — '),
            link('link.decide', 'form.adopt'),
          )
        : null;
    }
    default:
      return null;
  }
}

// Takes one thing that happened and a reader; gives the line that tells it, in the reader's language. Null where the thing is not known. Never to whom.
import { dayAt, localText } from '../calendar/zones.ts';
import type { Proposal, Signal, Support } from '../model/process.ts';
import type { Review } from '../model/state.ts';
import { playbooksFor } from '../process/playbooks.ts';
import { responseDueAt } from '../process/reviews.ts';
import { reviewHelped } from '../process/support.ts';
import { type MailWord, mailWords } from '../words/mail.ts';
import { filledIn } from '../words/say.ts';
import type { MailRow } from './content.ts';
import { keyResultNamed, lookupOf } from './lookup.ts';
import type { News } from './news.ts';
import { percentText } from './percent-text.ts';
import { keyResultTitle, nameOfPerson, plainRow, type Reader } from './reader.ts';

/** The line of one thing that happened. */
export function noticeRow(reader: Reader, { kind, id }: News): MailRow | null {
  const { process } = reader.standing;
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  const signal = process.signals.find((each) => each.id === id);
  switch (kind) {
    case 'review-opened':
      return reviewRow(reader, id);
    case 'support-asked':
      return support ? supportAskedRow(reader, support) : null;
    case 'support-decided':
      return support?.decision ? supportDecidedRow(reader, support) : null;
    case 'proposal-submitted':
      return proposal ? proposalRow(reader, proposal) : null;
    case 'proposal-decided':
      return proposal?.decision
        ? told(reader, 'news.proposal-decided', [proposal.objective, proposal.reason], {
            decision: reader.say(proposal.decision),
          })
        : null;
    case 'signal-reported':
      return signal ? signalRow(reader, signal) : null;
    case 'signal-acknowledged':
      return signal ? told(reader, 'news.signal-acknowledged', [signal.what]) : null;
    case 'micro-okr-confirmed': {
      const goal = process.microOkrs.find((each) => each.id === id);
      return goal ? told(reader, 'news.micro-okr-confirmed', [goal.goal], { points: goal.points }) : null;
    }
    case 'reward-redeemed': {
      const line = process.points.find((each) => each.id === id);
      const name = line ? nameOfPerson(reader, line.email) : '';
      return line ? told(reader, 'news.reward-redeemed', [name, line.reason]) : null;
    }
    case 'form-proposed': {
      const form = process.formProposals.find((each) => each.id === id);
      return form
        ? told(
            reader,
            'news.form-proposed',
            [form.title, form.why],
            {},
            linkOf(reader, 'link.decide', `form.adopt:${id}`),
          )
        : null;
    }
    default:
      return null;
  }
}

const linkOf = (reader: Reader, word: MailWord, subject: string): MailRow['link'] => ({
  label: reader.say(word),
  url: reader.linkTo('action', subject),
});

function told(
  { say, language }: Reader,
  word: keyof typeof mailWords,
  parts: readonly string[],
  values: Record<string, string | number> = {},
  link: MailRow['link'] = null,
): MailRow {
  return plainRow(
    filledIn(language, mailWords[word], values, ''),
    parts.filter(Boolean).join(say('between')),
    link,
  );
}

function reviewRow(reader: Reader, id: string): MailRow | null {
  const { standing, say } = reader;
  const keyResult = keyResultNamed(standing, id);
  const state = keyResult && standing.states.get(keyResult.id);
  const review =
    state?.reviews.find((each) => `${each.keyResultId}~${each.number}` === id) ?? state?.reviews.at(-1);
  const snapshot = state?.snapshots.find((each) => each.day === review?.openedBy.day);
  if (!keyResult || !snapshot) return null;
  const figures = say('row.attained', {
    attained: percentText(snapshot.attainment, reader.language),
    planned: percentText(snapshot.planned, reader.language),
  });
  const [tried] = playbooksFor(standing.process.playbooks, keyResult.metricId);
  const parts = [
    figures,
    review?.respondedAt === null ? dueText(reader, review) : '',
    snapshot.blocker,
    snapshot.note,
    tried ? say('row.tried', { measure: `${tried.measure} (${tried.id})` }) : '',
  ];
  return {
    status: snapshot.colour,
    title: say('titled', { news: say('news.review-opened'), what: keyResultTitle(reader, keyResult) }),
    text: parts.filter(Boolean).join(say('between')),
    planned: snapshot.planned,
    attained: snapshot.attainment,
    link: linkOf(reader, 'link.answer', `review.respond:${id}`),
  };
}

/** The clock as it starts: real hours, and the moment in the reader's zone. */
function dueText({ standing, person, say }: Reader, review: Review): string {
  const { responseHours, timeZone } = standing.plan.settings;
  const until = localText(responseDueAt(review, responseHours), person.timeZone ?? timeZone);
  return say('row.review.due', { hours: responseHours, until });
}

/** The review that the support helps; '' where none is under way. */
function helpedText({ standing: { plan, states }, say }: Reader, support: Support): string {
  const review = reviewHelped(support, states.get(support.keyResultId)?.reviews ?? []);
  return review ? say('row.helps', { day: dayAt(review.openedAt, plan.settings.timeZone) }) : '';
}

const titleOf = (reader: Reader, keyResultId: string): string => {
  const keyResult = keyResultNamed(reader.standing, keyResultId);
  return keyResult ? keyResultTitle(reader, keyResult) : keyResultId;
};

const supportAskedRow = (reader: Reader, support: Support): MailRow =>
  plainRow(
    reader.say('titled', {
      news: reader.say('news.support-asked'),
      what: titleOf(reader, support.keyResultId),
    }),
    [
      reader.say('row.support.asked', {
        kind: reader.say(support.kind),
        name: nameOfPerson(reader, support.by),
        request: support.request,
      }),
      helpedText(reader, support),
    ]
      .filter((part) => part !== '')
      .join(reader.say('between')),
    linkOf(reader, 'link.decide', `support.decide:${support.id}`),
  );

function supportDecidedRow(reader: Reader, support: Support): MailRow {
  const from = lookupOf(reader.standing.plan).units.get(support.fromUnitId ?? '')?.name;
  const parts = [
    titleOf(reader, support.keyResultId),
    support.request,
    from ? reader.say('row.from', { unit: from }) : '',
    support.reason,
    helpedText(reader, support),
  ];
  const decision = reader.say(support.decision ?? 'declined');
  return told(reader, 'news.support-decided', parts, { decision });
}

function proposalRow(reader: Reader, proposal: Proposal): MailRow {
  const unit = lookupOf(reader.standing.plan).units.get(proposal.unitId)?.name ?? proposal.unitId;
  const { objective, alignmentScore: score, resources, idea } = proposal;
  const parts = [
    reader.say('row.proposal', { unit, objective }),
    reader.say('row.proposal.says', { score, resources }),
    idea,
  ];
  const link = linkOf(reader, 'link.decide', `proposal.decide:${proposal.id}`);
  return told(reader, 'news.proposal-submitted', parts, {}, link);
}

function signalRow(reader: Reader, signal: Signal): MailRow {
  const about = [signal.what, signal.where, signal.effect].filter(Boolean).join(' · ');
  const link = linkOf(reader, 'link.acknowledge', `signal.acknowledge:${signal.id}`);
  return told(reader, 'news.signal-reported', [about, nameOfPerson(reader, signal.by)], {}, link);
}

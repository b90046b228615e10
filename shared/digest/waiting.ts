// Takes a lead; gives the lines of what waits for their answer, each with its clock in real hours and the link that answers it. Never what waits for somebody else.
import { dayAt } from '../calendar/zones.ts';
import { spanText } from '../format/format.ts';
import type { Proposal } from '../model/process.ts';
import type { EpochMs } from '../model/time.ts';
import { lapsesBy, levelsAbove } from '../process/deadlines.ts';
import { leadsOn } from '../process/leads.ts';
import { planIndex } from '../process/plan-index.ts';
import { MS_PER_DAY } from '../process/reviews.ts';
import type { MailWord } from '../words/mail.ts';
import type { MailRow } from './content.ts';
import { keyResultTitle, nameOfPerson, plainRow, type Reader } from './reader.ts';
import { reviewRows } from './waiting-reviews.ts';

/** Open reviews, support and proposals to decide, signals to acknowledge, growth goals to confirm: the longest waiting first in each. */
export function waitingRows(reader: Reader): MailRow[] {
  return [
    ...reviewRows(reader),
    ...supportRows(reader),
    ...proposalRows(reader),
    ...signalRows(reader),
    ...goalRows(reader),
  ];
}

const linkOf = (reader: Reader, word: MailWord, subject: string): MailRow['link'] => ({
  label: reader.say(word),
  url: reader.linkTo('action', subject),
});

const longestFirst = <Each extends { at: EpochMs }>(all: readonly Each[]): Each[] =>
  [...all].sort((a, b) => a.at - b.at);

/** A goal stays on the list for so long after its day. */
const GOAL_LISTED_MS = 21 * MS_PER_DAY;

/** Growth goals whose day has come, for the nearest lead of the person: who reached one waits for its points. */
function goalRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { people } = planIndex(plan);
  const { above } = leadsOn(plan, asOf.day);
  const oldest = dayAt(asOf.at - GOAL_LISTED_MS, plan.settings.timeZone);
  return process.microOkrs
    .filter((each) => each.confirmedAt === null && each.due <= asOf.day && each.due >= oldest)
    .filter(({ email }) => {
      const home = people.get(email)?.unitIds[0] ?? '';
      return above(home).find((lead) => lead !== email) === reader.person.email;
    })
    .map((each) =>
      plainRow(
        each.goal,
        reader.say('row.goal', { name: nameOfPerson(reader, each.email), day: each.due }),
        linkOf(reader, 'link.confirm', `microOkr.confirm:${each.id}`),
      ),
    );
}

function supportRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { keyResults } = planIndex(plan);
  const { granterOf } = leadsOn(plan, asOf.day);
  return longestFirst(process.support)
    .filter((each) => each.decision === null && granterOf(each.keyResultId) === reader.person.email)
    .map((each) => {
      const keyResult = keyResults.get(each.keyResultId);
      const values = {
        kind: reader.say(each.kind),
        waited: spanText(asOf.at - each.at, reader.language),
        request: each.request,
      };
      return plainRow(
        keyResult ? keyResultTitle(reader, keyResult) : each.keyResultId,
        reader.say('row.support', values),
        linkOf(reader, 'link.decide', `support.decide:${each.id}`),
      );
    });
}

function proposalRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { units, unitOfGoal } = planIndex(plan);
  const leads = leadsOn(plan, asOf.day);
  // One waits for whom it was handed to and, for each time that it lapsed, for one more level above (design §6, Climbing).
  const isTheirs = ({ answers, at }: Proposal) => {
    const levels = levelsAbove(leads, unitOfGoal(answers) ?? planIndex(plan).root?.id ?? '');
    const lapses = lapsesBy(at, plan.settings.responseHours, asOf.at);
    return levels.slice(0, lapses + 1).some((level) => level.includes(reader.person.email));
  };
  return longestFirst(process.proposals)
    .filter((each) => each.decision === null && isTheirs(each))
    .map((each) => {
      const unit = units.get(each.unitId)?.name ?? each.unitId;
      const values = {
        score: each.alignmentScore,
        resources: each.resources,
        waited: spanText(asOf.at - each.at, reader.language),
      };
      return plainRow(
        reader.say('row.proposal', { unit, objective: each.objective }),
        reader.say('row.proposal.asks', values),
        linkOf(reader, 'link.decide', `proposal.decide:${each.id}`),
      );
    });
}

function signalRows(reader: Reader): MailRow[] {
  const { process, asOf } = reader.standing;
  if (!reader.isHeadquarters) return [];
  return longestFirst(process.signals)
    .filter((each) => each.acknowledgedAt === null)
    .map((each) => {
      const about = [each.where, each.effect].filter(Boolean).join(' · ');
      const values = {
        waited: spanText(asOf.at - each.at, reader.language),
        name: nameOfPerson(reader, each.by),
        about,
      };
      return plainRow(
        each.what,
        reader.say('row.signal', values),
        linkOf(reader, 'link.acknowledge', `signal.acknowledge:${each.id}`),
      );
    });
}

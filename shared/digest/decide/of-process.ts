// Takes a lead; gives the decisions that support, signals, proposals and micro-OKRs ask of them, each with
// its clock. Never what waits for somebody else.
import { foldContext } from '../../board/fold.ts';
import { addDays, daysBetween } from '../../calendar/days.ts';
import { dayText, spanText } from '../../format/format.ts';
import type { MicroOkr, Proposal, Signal, Support } from '../../model/process.ts';
import type { EpochMs } from '../../model/time.ts';
import { keyResultStanding } from '../../okr/key-result.ts';
import { askedBy } from '../../process/deadlines.ts';
import { leadsOn } from '../../process/leads.ts';
import { planIndex } from '../../process/plan-index.ts';
import { proposalAnswer } from '../../process/steps/proposals.ts';
import { keyResultTitle, nameOfPerson, type Reader } from '../reader.ts';
import { about } from './about.ts';
import { askAtKeyResult, askByMail } from './buttons.ts';
import { type Decision, shortName, shortTitle } from './decision.ts';

/** Nothing of a key result's figures: what a decision of the process has unless it says otherwise. */
const PLAIN = {
  keyResultId: null,
  cause: null,
  status: null,
  planned: null,
  attained: null,
  figures: null,
  quote: '',
  beside: [],
};

const waited = (reader: Reader, at: EpochMs): string =>
  spanText(reader.standing.asOf.at - at, reader.language);

const action = (reader: Reader, label: string, subject: string): Decision['buttons'][number] => ({
  label,
  url: reader.linkTo('action', subject),
});

/** All of them, in no order: what waiting costs orders them. */
export function processDecisions(reader: Reader): Decision[] {
  return [
    ...supportFor(reader).map((each) => supportDecision(reader, each)),
    ...signalsFor(reader).map((each) => signalDecision(reader, each)),
    ...proposalsFor(reader).map((each) => proposalDecision(reader, each)),
    ...goalsFor(reader).map((each) => goalDecision(reader, each)),
  ];
}

function supportFor({ standing: { plan, process, asOf }, person }: Reader): Support[] {
  const { granterOf } = leadsOn(plan, asOf.day);
  return process.support.filter(
    (each) => each.decision === null && granterOf(each.keyResultId) === person.email,
  );
}

function supportDecision(reader: Reader, each: Support): Decision {
  const { say } = reader;
  const { plan, states, asOf } = reader.standing;
  const { keyResults, unitOf } = planIndex(plan);
  const keyResult = keyResults.get(each.keyResultId);
  const title = keyResult ? keyResultTitle(reader, keyResult) : each.keyResultId;
  const unit = unitOf(each.keyResultId)?.name ?? title;
  const kind = say(each.kind).toLowerCase();
  const reports = keyResult && leadsOn(plan, asOf.day).reporterOf(keyResult);
  const standing =
    keyResult && keyResultStanding(keyResult, states.get(keyResult.id), foldContext(plan, asOf));
  const asked =
    keyResult && reports === each.by ? askAtKeyResult(reader, keyResult) : askByMail(reader, each.by, title);
  return {
    ...(keyResult && standing ? about(reader, keyResult, standing) : PLAIN),
    keyResultId: each.keyResultId,
    // What holds two key results up is one cause; two requests are two.
    cause: null,
    kind: 'support',
    weight: asOf.at - each.at,
    title,
    fact: say('fact.support', { unit: shortName(unit), kind }),
    sentence: say('card.support', { kind }),
    ask: say('ask.decide', { waited: waited(reader, each.at) }),
    beside: [],
    quote: say('card.quote', { text: each.request, name: nameOfPerson(reader, each.by) }),
    buttons: [action(reader, say('card.button.lend'), `support.decide:${each.id}`), ...asked],
  };
}

const signalsFor = ({ standing: { process }, isHeadquarters }: Reader): Signal[] =>
  isHeadquarters ? process.signals.filter((each) => each.acknowledgedAt === null) : [];

function signalDecision(reader: Reader, each: Signal): Decision {
  const { say } = reader;
  return {
    ...PLAIN,
    kind: 'signal',
    weight: reader.standing.asOf.at - each.at,
    title: each.what,
    fact: say('fact.signal', { what: shortTitle(each.what) }),
    sentence: say('card.signal'),
    ask: say('ask.acknowledge', { waited: waited(reader, each.at) }),
    quote: say('card.quote', {
      text: [each.where, each.effect].filter(Boolean).join(say('between')),
      name: nameOfPerson(reader, each.by),
    }),
    buttons: [
      action(reader, say('card.button.acknowledge'), `signal.acknowledge:${each.id}`),
      ...askByMail(reader, each.by, each.what, 'mail.ask.signal'),
    ],
  };
}

const proposalsFor = ({ standing, person }: Reader): Proposal[] =>
  standing.process.proposals.filter(
    (each) => each.decision === null && askedBy(proposalAnswer, each, standing).includes(person.email),
  );

function proposalDecision(reader: Reader, each: Proposal): Decision {
  const { say } = reader;
  const unit = planIndex(reader.standing.plan).units.get(each.unitId)?.name ?? each.unitId;
  const asks = say('row.proposal.says', { score: each.alignmentScore, resources: each.resources });
  return {
    ...PLAIN,
    kind: 'proposal',
    weight: reader.standing.asOf.at - each.at,
    title: each.objective,
    fact: say('fact.proposal', { unit: shortName(unit), objective: shortTitle(each.objective) }),
    sentence: say('card.proposal', { unit }),
    ask: say('ask.decide', { waited: waited(reader, each.at) }),
    quote: asks,
    buttons: [action(reader, say('card.button.decide'), `proposal.decide:${each.id}`)],
  };
}

/** A goal is asked about for so many days after its day. */
const GOAL_ASKED_DAYS = 21;

/**
 * Micro-OKRs whose day has come, for the nearest lead of the person: who reached one waits for its points.
 */
function goalsFor({ standing: { plan, process, asOf }, person }: Reader): MicroOkr[] {
  const { people } = planIndex(plan);
  const { above } = leadsOn(plan, asOf.day);
  const oldest = addDays(asOf.day, -GOAL_ASKED_DAYS);
  return process.microOkrs.filter(({ confirmedAt, due, email }) => {
    if (confirmedAt !== null || due > asOf.day || due < oldest) return false;
    const home = people.get(email)?.unitIds[0] ?? '';
    return above(home).find((lead) => lead !== email) === person.email;
  });
}

/** In the weeks after its day with how long ago that was: never in the same words twice. */
function confirmAsk({ standing: { asOf }, say, language }: Reader, { due }: MicroOkr): string {
  const day = dayText(due, language);
  const days = daysBetween(due, asOf.day);
  return days === 0 ? say('ask.confirm', { day }) : say('ask.confirm.since', { day, days });
}

function goalDecision(reader: Reader, each: MicroOkr): Decision {
  const { say } = reader;
  const name = nameOfPerson(reader, each.email);
  return {
    ...PLAIN,
    kind: 'goal',
    weight: 0,
    title: each.goal,
    fact: say('fact.goal', { name }),
    ask: confirmAsk(reader, each),
    buttons: [action(reader, say('card.button.confirm'), `microOkr.confirm:${each.id}`)],
  };
}

// Takes a lead; gives the decisions that the steps of the process ask of them, each with its clock, as the
// steps define them. Never what waits for somebody else.
import { foldContext } from '../../board/fold.ts';
import { dayText, spanText } from '../../format/format.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { KeyResult } from '../../model/plan.ts';
import type { Standing } from '../../model/standing.ts';
import { keyResultStanding } from '../../okr/key-result.ts';
import { leadsOn } from '../../process/leads.ts';
import type { CardReader, CardTexts, DecisionCard } from '../../process/steps/announcement.ts';
import type { ThingKind, ThingOf } from '../../process/steps/asker.ts';
import { STEPS } from '../../process/steps/table.ts';
import type { Reader } from '../reader.ts';
import { mailTextsFor } from '../step-notices.ts';
import { askAtKeyResult, askByMail } from './buttons.ts';
import { type Decision, shortName, shortTitle } from './decision.ts';
import { decisionBase } from './decision-base.ts';

/** Nothing of a key result's figures: what a decision of the process has unless it is about one. */
const PLAIN = { status: null, planned: null, attained: null, figures: null, quote: '' };

type AnyThing = ThingOf<ThingKind | null>;

/** All of them, in no order: what waiting costs orders them. */
export function processDecisions(reader: Reader): Decision[] {
  const { standing } = reader;
  const looking = cardReaderOf(reader);
  const open = known.get(standing) ?? askedFor(standing);
  known.set(standing, open);
  return open
    .filter(({ card, thing }) => card.isFor(thing, looking))
    .map(({ step, card, thing }) => decisionOf(reader, card, thing, step));
}

interface AskedFor {
  card: DecisionCard<ThingKind | null>;
  thing: AnyThing;
  /** The step and what it is on. */
  step: string;
}

const known = new WeakMap<Standing, readonly AskedFor[]>();

/** Of every lead at once: a week's digests ask for each of them. */
const askedFor = (standing: Standing): AskedFor[] =>
  STEPS.flatMap(({ name, card, open }) =>
    card && open ? open(standing).map(({ id, thing }) => ({ card, thing, step: `${name}:${id}` })) : [],
  );

function decisionOf(
  reader: Reader,
  card: DecisionCard<ThingKind | null>,
  thing: AnyThing,
  step: string,
): Decision {
  const { plan, asOf } = reader.standing;
  const keyResultId = card.keyResultId?.(thing) ?? null;
  const keyResult = planIndex(plan).keyResults.get(keyResultId ?? '');
  const said = card.says(thing, cardTextsFor(reader));
  return {
    ...(keyResult ? figuresOf(reader, keyResult) : PLAIN),
    keyResultId,
    // What holds two key results up is one cause; two requests are two.
    cause: null,
    kind: card.kind,
    weight: card.since ? asOf.at - card.since(thing) : 0,
    beside: [],
    ...said,
    buttons: [
      { label: reader.say(card.button), url: reader.linkTo('action', step) },
      ...askButtons(reader, card, thing, { keyResult, title: said.title }),
    ],
  };
}

function figuresOf(reader: Reader, keyResult: KeyResult) {
  const { plan, states, asOf } = reader.standing;
  return decisionBase(
    reader,
    keyResult,
    keyResultStanding(keyResult, states.get(keyResult.id), foldContext(plan, asOf)),
  );
}

/** Whoever reports on the key result is asked there, anybody else by mail. */
function askButtons(
  reader: Reader,
  { asks }: DecisionCard<ThingKind | null>,
  thing: AnyThing,
  { keyResult, title }: { keyResult: KeyResult | undefined; title: string },
): Decision['buttons'] {
  if (!asks) return [];
  const { plan, asOf } = reader.standing;
  const whom = asks.whom(thing);
  return keyResult && leadsOn(plan, asOf.day).reporterOf(keyResult) === whom
    ? askAtKeyResult(reader, keyResult)
    : askByMail(reader, whom, title, asks.question);
}

const cardReaderOf = ({ standing, person, isHeadquarters }: Reader): CardReader => ({
  email: person.email,
  isHeadquarters,
  standing,
  leads: leadsOn(standing.plan, standing.asOf.day),
  index: planIndex(standing.plan),
});

const cardTextsFor = (reader: Reader): CardTexts => ({
  ...mailTextsFor(reader),
  shortName,
  shortTitle,
  waited: (since) => spanText(reader.standing.asOf.at - since, reader.language),
  dayText: (day) => dayText(day, reader.language),
});

// Takes the standing and who asks; gives what is open in the process, each with the step that comes next, in
// that person's language.
// Never takes a step, and offers nobody one that is surely not theirs; what else it takes is said by the step
// itself.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { once } from '../../../../shared/lookup/once.ts';
import { groupBy } from '../../../../shared/model/group-by.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { EntryType } from '../../../../shared/model/process.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Asker, ThingKind, ThingOf } from '../../../../shared/process/steps/asker.ts';
import { LIVE_POLICY } from '../../../../shared/process/steps/rights.ts';
import { factsLine } from '../../../../shared/process/steps/say.ts';
import type { Thing } from '../../../../shared/process/steps/step.ts';
import { STEPS, stepNamed } from '../../../../shared/process/steps/table.ts';
import type { ActionName, OpenThing } from '../../../../shared/wire/messages/actions.ts';
import { pageTextsOf } from './page-texts.ts';

/** Who asks what is open, and when. */
export interface OpenThingsRequest {
  email: string;
  isAdmin: boolean;
  language: Language;
  now: EpochMs;
}

/** Something open before its words: what it is counted, sorted and chosen by. */
export interface WaitingThing extends Pick<OpenThing, 'action' | 'part' | 'id'> {
  /** In words, made for what is shown alone: of thousands that wait a page shows a handful. */
  inWords(): OpenThing;
}

interface Dated {
  waiting: WaitingThing;
  since: EpochMs;
}

/** Everything open, part by part; within a part as the store holds it, reviews by their opening. */
export function waitingThings(standing: Standing, asking: OpenThingsRequest): WaitingThing[] {
  return [...groupBy(openNow(standing, asking), ({ waiting }) => waiting.part).values()].flatMap((things) =>
    things.sort((a, b) => a.since - b.since).map(({ waiting }) => waiting),
  );
}

/** Everything open in words, in the same order. */
export const openThings = (standing: Standing, asking: OpenThingsRequest): OpenThing[] =>
  waitingThings(standing, asking).map((each) => each.inWords());

/** Of what is open for somebody, the step that a thing waits for from them; null where none is theirs. */
export function stepsAmong(
  open: () => readonly WaitingThing[],
): (part: WaitingThing['part'], id: string) => WaitingThing['action'] {
  const steps = once(() => new Map(open().map(({ part, id, action }) => [`${part} ${id}`, action])));
  return (part, id) => steps().get(`${part} ${id}`) ?? null;
}

/** False of a step that begins something, where it is surely not theirs. */
export function mayBegin(standing: Standing, asking: OpenThingsRequest, action: ActionName): boolean {
  const step = stepNamed(action);
  return (
    step !== undefined && LIVE_POLICY.refusalOf(step.may, askerOf(standing, asking), null, null) === null
  );
}

const askerOf = ({ plan }: Standing, { email, isAdmin, now }: OpenThingsRequest): Asker => ({
  plan,
  email,
  isAdmin,
  today: dayAt(now, plan.settings.timeZone),
});

/** Each thing once: with the first of the steps on it that is theirs, else with none. */
function openNow(standing: Standing, asking: OpenThingsRequest): Dated[] {
  const { email, language, now } = asking;
  const asker = askerOf(standing, asking);
  const texts = pageTextsOf(standing, language, now);
  const found = new Map<string, Dated>();
  for (const step of STEPS)
    for (const { id, thing, since = 0 } of step.open?.(standing) ?? []) {
      const part = step.part.name;
      const key = `${part} ${id}`;
      const isTheirs =
        LIVE_POLICY.refusalOf(step.may, asker, thing, null) === null &&
        (step.isOffered?.(thing, standing, email) ?? true);
      const before = found.get(key)?.waiting;
      if (before && (before.action !== null || !isTheirs)) continue;
      const named = { action: isTheirs ? step.name : null, part, id };
      const waiting = { ...named, inWords: () => inWords(named, step.thing!(thing, texts)) };
      found.set(key, { waiting, since });
    }
  return [...found.values()];
}

function inWords(
  named: Pick<OpenThing, 'action' | 'part' | 'id'>,
  { text, facts, overdue = false, measures = [] }: Thing,
): OpenThing {
  return {
    ...named,
    text,
    about: factsLine(facts),
    overdue,
    ...(measures.length > 0 ? { measures: [...measures] } : {}),
  };
}

/**
 * One line on what a step is on, or that says more of a step that begins something; null where the form says
 * enough or the thing is gone.
 */
export function aboutOf(
  standing: Standing,
  action: ActionName,
  id: string,
  { language, now }: Pick<OpenThingsRequest, 'language' | 'now'>,
): string | null {
  const step = stepNamed(action);
  const texts = pageTextsOf(standing, language, now);
  if (!step || step.on === null) return step?.lead?.(texts) ?? null;
  const thing = thingIn(standing, step.on, id);
  if (!thing || !step.thing) return null;
  const { text, facts } = step.thing(thing, texts);
  return factsLine([text, ...facts]);
}

/** What a step is on, as the last roll-up saw it; a review has a page that says more. */
function thingIn({ plan, process }: Standing, on: ThingKind, id: string): ThingOf<ThingKind> | undefined {
  if (on === 'review') return undefined;
  if (on === 'reward') return plan.rewards.find((each) => each.id === id);
  const entries: readonly ThingOf<EntryType>[] = process[on];
  return entries.find((each) => 'id' in each && each.id === id);
}

// Takes the standing and who asks; gives what is open in the process, each with the step that comes next, in
// that person's language.
// Never takes a step, and offers nobody one that is surely not theirs; what else it takes is said by the step
// itself.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { EntryType } from '../../../../shared/model/process.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Asker, OnKind, ThingOf } from '../../../../shared/process/steps/asker.ts';
import { NOW } from '../../../../shared/process/steps/rights.ts';
import { joined } from '../../../../shared/process/steps/say.ts';
import { STEPS, stepNamed } from '../../../../shared/process/steps/table.ts';
import type { ActionName, OpenThing } from '../../../../shared/wire/messages.ts';
import { tellingOf } from './telling.ts';

/** Who asks what is open, and when. */
export interface Asking {
  email: string;
  isAdmin: boolean;
  language: Language;
  now: EpochMs;
}

type DatedThing = OpenThing & { since: EpochMs };

/** Everything open, part by part; within a part as the store holds it, reviews by their opening. */
export function openThings(standing: Standing, asking: Asking): OpenThing[] {
  const parts = new Map<string, DatedThing[]>();
  for (const each of openNow(standing, asking)) parts.set(each.part, [...(parts.get(each.part) ?? []), each]);
  return [...parts.values()].flatMap((things) =>
    things.sort((a, b) => a.since - b.since).map(({ since: _, ...thing }) => thing),
  );
}

function openNow(standing: Standing, { email, isAdmin, language, now }: Asking): DatedThing[] {
  const { plan } = standing;
  const asker: Asker = { plan, email, isAdmin, today: dayAt(now, plan.settings.timeZone) };
  const telling = tellingOf(standing, language, now);
  return STEPS.flatMap((step) =>
    (step.open?.(standing) ?? []).map(({ id, thing, since = 0 }) => {
      const isTheirs =
        NOW.refusalOf(step.may, asker, thing, null) === null &&
        (step.isOffered?.(thing, standing, email) ?? true);
      const { text, facts, overdue = false, measures = [] } = step.thing!(thing, telling);
      return {
        action: isTheirs ? step.name : null,
        part: step.part,
        id,
        text,
        about: joined(facts),
        overdue,
        since,
        ...(measures.length > 0 ? { measures: [...measures] } : {}),
      };
    }),
  );
}

/**
 * One line on what a step is on, or that says more of a step that begins something; null where the form says
 * enough or the thing is gone.
 */
export function aboutOf(
  standing: Standing,
  action: ActionName,
  id: string,
  { language, now }: Pick<Asking, 'language' | 'now'>,
): string | null {
  const step = stepNamed(action);
  const telling = tellingOf(standing, language, now);
  if (!step || step.on === null) return step?.lead?.(telling) ?? null;
  const thing = thingIn(standing, step.on, id);
  if (!thing || !step.thing) return null;
  const { text, facts } = step.thing(thing, telling);
  return joined([text, ...facts]);
}

/** What a step is on, as the last roll-up saw it; a review has a page that says more. */
function thingIn({ plan, process }: Standing, on: OnKind, id: string): ThingOf<OnKind> | undefined {
  if (on === 'review') return undefined;
  if (on === 'reward') return plan.rewards.find((each) => each.id === id);
  const entries: readonly ThingOf<EntryType>[] = process[on];
  return entries.find((each) => 'id' in each && each.id === id);
}

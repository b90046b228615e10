// Takes a live company and a person; gives all that a page shows of it beside the grid. Never changes
// anything.
import { dayAt } from '../../../shared/calendar/zones.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { addressesFor } from '../live/addresses.ts';
import type { Company } from '../live/company.ts';
import { nextEvent, type UpcomingEvent } from '../live/upcoming.ts';
import type { LivePerson, LiveState } from './protocol.ts';

/** What all pages share; the rest depends on the person. */
export interface SharedState {
  people: LivePerson[];
  next: UpcomingEvent | null;
}

/** People and what comes next: a read of the standing, so once for all pages. */
export async function sharedStateOf(company: Company): Promise<SharedState> {
  const read = await company.engine.readStanding(company.workspace);
  const plan = read?.standing.plan ?? company.opening.plan ?? (await planInSheet(company));
  const isMoving = company.timeline.moving() !== null;
  return { people: plan ? peopleOf(plan) : [], next: isMoving ? null : await nextEvent(company) };
}

/** What of a page's state is not the company's. */
interface PageContext {
  email: string;
  inboxUrl: string;
  backEndUp: boolean;
}

export function stateOf(company: Company, { people, next }: SharedState, around: PageContext): LiveState {
  const { engine, story, timeline, timeZone, language } = company;
  const now = engine.clock.now();
  const { done, all, past } = story.progress();
  const moving = timeline.moving();
  return {
    bookName: company.bookName(),
    language,
    timeZone,
    email: around.email,
    people,
    now,
    day: dayAt(now, timeZone),
    next,
    story: { done: Math.max(0, done - past), all: all - past, skipped: [...story.skipped()] },
    loading: company.isEntered() ? null : { done: Math.min(done, past), all: past },
    playing: moving,
    mails: engine.inbox.mails().length,
    ...addressesFor(company, around.email),
    inboxUrl: around.inboxUrl,
    backEndUp: around.backEndUp,
  };
}

/**
 * Of a workbook that nobody has published yet: what its People tab says now; null where it cannot be read.
 */
async function planInSheet({ sheet }: Company): Promise<Plan | null> {
  const live = await sheet;
  return readWorkbook(await live.workbook(), { only: 'plan' }).plan;
}

function peopleOf(plan: Plan): LivePerson[] {
  const { unitName } = planIndex(plan);
  return plan.people.map(({ email, name, post, unitIds, role }) => ({
    email,
    name: name || email,
    post,
    unit: unitName(unitIds[0] ?? ''),
    role,
  }));
}

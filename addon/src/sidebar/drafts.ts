// Takes what a person types in a form of the sidebar; keeps it with their own properties for the rest of the
// day. Never sends it, never another day's.
import type { Day } from '../../../shared/model/time.ts';
import { fingerprint } from '../entry/fingerprint.ts';
import { deleteLongText, longTexts, saveLongText } from '../entry/long-properties.ts';
import type { Services } from '../entry/services.ts';
import type { DayDrafts, Draft } from '../entry/sidebar-messages.ts';

interface KeptDraft {
  spreadsheetId: string;
  day: Day;
  name: string;
  draft: Draft;
}

const PREFIX = 'attune.draft.';

const placeOf = (spreadsheetId: string, name: string): string => PREFIX + fingerprint([spreadsheetId, name]);

/** In the spreadsheet's zone. */
const todayOf = (services: Services): Day =>
  services.formatDate(services.now(), services.spreadsheet().getSpreadsheetTimeZone(), 'yyyy-MM-dd');

/** What is kept of today in this spreadsheet, by the form's name. */
export function draftsOf(services: Services): DayDrafts {
  const id = services.spreadsheet().getId();
  const day = todayOf(services);
  const here = keptDrafts(services).filter((each) => each.spreadsheetId === id && each.day === day);
  return { day, forms: Object.fromEntries(here.map(({ name, draft }) => [name, draft])) };
}

const keptDrafts = (services: Services): KeptDraft[] =>
  [...longTexts(services, PREFIX).values()].map((text) => JSON.parse(text) as KeptDraft);

/**
 * Keeps one, or lets it go for null. Those of other days go: figures of yesterday are no start for today's
 * form.
 */
export function keepDraft(services: Services, name: string, draft: Draft | null): void {
  const spreadsheetId = services.spreadsheet().getId();
  const day = todayOf(services);
  for (const each of keptDrafts(services))
    if (each.day !== day) deleteLongText(services, placeOf(each.spreadsheetId, each.name));
  const place = placeOf(spreadsheetId, name);
  if (draft)
    saveLongText(services, place, JSON.stringify({ spreadsheetId, day, name, draft } satisfies KeptDraft));
  else deleteLongText(services, place);
}

/** Sent, or kept to be sent: there is nothing left to type. */
export function forgetDraft(services: Services, name: string): void {
  deleteLongText(services, placeOf(services.spreadsheet().getId(), name));
}

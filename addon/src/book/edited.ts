// Takes the event of a person's edit; notes when the first edit since the last publish was made. A simple
// trigger: it may touch the document's properties and nothing that needs a person's consent, and never
// speaks.
import { tabNamed } from '../../../shared/sheet/table/headings.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import { isPlanTab } from './book.ts';

/** What Google hands to onEdit, as far as it is read. */
export interface Edited {
  authMode?: unknown;
  range?: { getSheet(): { getName(): string } };
}

/**
 * Notes the moment of an edit in a plan tab: of the latest, and of the first since the last publish. Under
 * AuthMode.NONE properties are out of reach.
 */
export function noteEdit(services: Services, event: Edited | undefined): void {
  if (!event?.range || String(event.authMode) === 'NONE') return;
  const tab = tabNamed(event.range.getSheet().getName());
  if (tab === null || !isPlanTab(tab.name)) return;
  const now = String(services.now().getTime());
  remember(services, {
    lastEditAt: now,
    ...(recall(services, 'editedAt') === null ? { editedAt: now } : {}),
  });
}

/** Differs from what it was as soon as somebody has edited the plan: one look at a property. */
export const editsOf = (services: Services): string => recall(services, 'lastEditAt') ?? '';

/**
 * When the first edit since the last publish was made, in milliseconds since 1970; null where none was noted.
 */
export function firstEditAt(services: Services): number | null {
  const noted = recall(services, 'editedAt');
  return noted !== null && /^\d{1,15}$/.test(noted) ? Number(noted) : null;
}

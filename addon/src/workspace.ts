// Takes the spreadsheet and its properties; gives the workspace's key, made once, and asks a copy whether it is one.
// Never shows the key unasked and never derives it from the spreadsheet's ID (design §6, Who may what).
import type { Access } from './api.ts';
import type { Services } from './services.ts';
import { apiBase, recall, remember } from './store.ts';
import { speak } from './texts.ts';

/** A fault that a person can mend: its message says how. Thrown up to the entry, which shows it (guard.ts). */
export class PersonFault extends Error {}

/** Makes the key where there is none; null where the person of a copy has not yet said what it is. */
export function openWorkspace(services: Services): string | null {
  if (!services.documentProperties()) throw new PersonFault(speak(services, 'noProperties'));
  const id = services.spreadsheet().getId();
  const key = recall(services, 'key');
  if (key === null) return newKey(services, id);
  if (recall(services, 'spreadsheetId') === id) return key;
  return askAboutCopy(services, id);
}

/** Random, 64 hexadecimal digits: two random UUIDs without their dashes. */
function newKey(services: Services, spreadsheetId: string): string {
  const key = `${services.uuid()}${services.uuid()}`.replace(/-/g, '');
  remember(services, { key, spreadsheetId, revision: null, cursor: null, refreshedAt: null });
  return key;
}

function askAboutCopy(services: Services, id: string): string | null {
  const ui = services.ui();
  const answer = ui.alert(speak(services, 'copyTitle'), speak(services, 'copyQuestion'), ui.ButtonSet.YES_NO);
  return answer === ui.Button.YES ? newKey(services, id) : null;
}

/** True where the key was copied along with the spreadsheet and nobody has said yet what the copy is. */
export function isUndecidedCopy(services: Services): boolean {
  const known = recall(services, 'spreadsheetId');
  return known !== null && known !== services.spreadsheet().getId();
}

/** What a call of the API needs. Throws PersonFault where the person must do something first. */
export function accessOf(services: Services): Access {
  const key = openWorkspace(services);
  if (key === null) throw new PersonFault(speak(services, 'copyUndecided'));
  const token = services.identityToken();
  if (!token) throw new PersonFault(speak(services, 'noIdentity'));
  return { apiBase: apiBase(services), key, token };
}

// Takes the spreadsheet and its properties; gives the workspace's key, made once, and asks a copy whether it
// is one.
// Never shows the key unasked and never derives it from the spreadsheet's ID (design §6, Who may what).

import { listed } from '../../../shared/words/punctuation.ts';
import type { Access } from './api.ts';
import type { Context } from './context.ts';
import { locked } from './guard.ts';
import { PersonFault } from './person-fault.ts';
import type { Services } from './services.ts';
import { allowedAddresses, apiBase, recall, remember } from './store.ts';

/**
 * Makes the key where there is none; null where the person of a copy has not yet said what it is. `ask`: in a
 * box, else not at all.
 */
export function openWorkspace(context: Context, ask = true): string | null {
  const { services, sayObstacle } = context;
  if (!services.documentProperties()) throw new PersonFault(sayObstacle('noProperties'));
  const id = services.spreadsheet().getId();
  const key = recall(services, 'key');
  // Two people may press at once: who comes second gets the first one's key.
  if (key === null) return locked(context, () => recall(services, 'key') ?? newKey(services, id));
  if (recall(services, 'spreadsheetId') === id) return key;
  return ask && saysYes(context) ? adoptCopy(context) : null;
}

/**
 * The copy becomes a workspace of its own (design §6, Who may what); the other one's key is forgotten here.
 */
export function adoptCopy(context: Context): string {
  const { services } = context;
  const id = services.spreadsheet().getId();
  return locked(context, () =>
    isUndecidedCopy(services) ? newKey(services, id, 'yes') : recall(services, 'key')!,
  );
}

/** Random, 64 hexadecimal digits: two random UUIDs without their dashes. */
function newKey(services: Services, spreadsheetId: string, ownCopy: string | null = null): string {
  const key = `${services.uuid()}${services.uuid()}`.replace(/-/g, '');
  remember(services, {
    key,
    spreadsheetId,
    revision: null,
    cursor: null,
    refreshedAt: null,
    appended: null,
    objectives: null,
    ownCopy,
  });
  return key;
}

function saysYes({ services, sayObstacle }: Context): boolean {
  const ui = services.ui();
  const answer = ui.alert(sayObstacle('copyTitle'), sayObstacle('copyQuestion'), ui.ButtonSet.YES_NO);
  return answer === ui.Button.YES;
}

/** True where the key was copied along with the spreadsheet and nobody has said yet what the copy is. */
export function isUndecidedCopy(services: Services): boolean {
  const known = recall(services, 'spreadsheetId');
  return known !== null && known !== services.spreadsheet().getId();
}

/** What a call of the API needs. Throws PersonFault where the person must do something first. */
export function accessOf(context: Context, ask = true): Access {
  const { services, sayObstacle } = context;
  const key = openWorkspace(context, ask);
  if (key === null) throw new PersonFault(sayObstacle(ask ? 'copyUndecided' : 'copyInSettings'));
  const address = apiBase(services);
  assertCallable(context, address);
  const token = services.identityToken();
  if (!token) throw new PersonFault(sayObstacle('noIdentity'));
  return { apiBase: address, key, token };
}

/** Throws PersonFault where this build cannot call the address, whoever wrote it down. */
export function assertCallable(context: Context, address: string): void {
  const { sayObstacle } = context;
  const instead = allowedAddresses(address);
  if (!instead) return;
  const list = listed(context.language, instead);
  throw new PersonFault(sayObstacle('badAddress', { address, list }));
}

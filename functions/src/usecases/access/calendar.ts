// Takes a person; keeps the name of the one calendar address that works for them: a new one ends the one
// before. Never the address itself: the link secret makes it.
import type { EpochMs } from '../../../../shared/model/time.ts';
import { newKey } from '../../new-key.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/** What the person's address is signed for; null where they have none. */
export async function calendarOfPerson(
  { get }: Pick<Store, 'get'>,
  workspace: string,
  email: string,
): Promise<string | null> {
  const document = await get(paths.calendar(workspace, email));
  return typeof document?.name === 'string' ? document.name : null;
}

/** Another address; the one before ends. */
export const makeCalendar = (store: Store, workspace: string, email: string, now: EpochMs): Promise<void> =>
  store.transact(async (tx) =>
    tx.set(paths.calendar(workspace, email), { email, name: newKey(), madeAt: now }),
  );

/** No address works for the person any more. */
export const endCalendar = (store: Store, workspace: string, email: string): Promise<void> =>
  store.transact(async (tx) => tx.delete(paths.calendar(workspace, email)));

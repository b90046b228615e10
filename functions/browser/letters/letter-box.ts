// Takes forms that were sent and not answered yet; keeps them where the service worker finds them too, which
// the page's own store is not. Never the only place: the page keeps its own (report/sending.ts).
import type { Letter } from '../../../shared/form/send/courier.ts';

/** A form, with the name that it has on the device and where it goes. */
export interface KeptLetter extends Letter {
  name: string;
  action: string;
}

/** What the browser wakes the worker for, once there is a network. */
export const SEND_TAG = 'attune-send';

const CACHE = 'attune-letters-1';
const placeOf = (name: string): string => `/letters/${encodeURIComponent(name)}`;

/** A letter of the same name is replaced. */
export async function putLetter(letter: KeptLetter): Promise<void> {
  const box = await caches.open(CACHE);
  await box.put(placeOf(letter.name), new Response(JSON.stringify(letter)));
}

/** Nothing happens where none of that name is kept. */
export async function dropLetter(name: string): Promise<void> {
  await (await caches.open(CACHE)).delete(placeOf(name));
}

/** Null where none of that name is kept. */
export async function letterNamed(name: string): Promise<KeptLetter | null> {
  const found = await (await caches.open(CACHE)).match(placeOf(name));
  return found ? ((await found.json()) as KeptLetter) : null;
}

/** In no order. */
export async function allLetters(): Promise<KeptLetter[]> {
  const box = await caches.open(CACHE);
  const found = await Promise.all((await box.keys()).map((key) => box.match(key)));
  return Promise.all(found.flatMap((each) => (each ? [each.json() as Promise<KeptLetter>] : [])));
}

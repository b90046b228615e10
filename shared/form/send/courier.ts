// Takes what somebody has pressed Send on, and how it is kept and posted; sees to it that it arrives once,
// whatever breaks meanwhile. Never forgets what nobody has answered, never posts under a second key.
import type { EpochMs } from '../../model/time.ts';

/** A form as it goes out. The back end records a key once, however often it comes (design §7). */
export interface Letter {
  key: string;
  /** Its fields, as a browser posts them. */
  body: string;
  /** When Send was pressed. */
  at: EpochMs;
}

/** A page that came back, as far as it tells what became of the form. */
export interface Answer<Page> {
  status: number;
  /** It is a page of ours: not one that a hotel's network shows instead. */
  isOurs: boolean;
  isReceipt: boolean;
  page: Page;
}

export interface CourierPorts<Page> {
  /** What is kept on the device; it outlives the page. */
  kept(): Letter | null;
  keep(letter: Letter): void;
  forget(): void;
  /** Null where no answer came. */
  post(letter: Letter): Promise<Answer<Page> | null>;
}

export type Delivery<Page> =
  | { kind: 'nothing' }
  /** Nobody has answered for it: it stays, and goes out again. */
  | { kind: 'waiting'; letter: Letter }
  /** `returned`: with a fault to mend, or a link that is used up. What was typed is still in the form. */
  | { kind: 'received' | 'returned'; letter: Letter; page: Page };

/** Keeps it first: whatever happens from here on, it is on the device. */
export async function send<Page>(ports: CourierPorts<Page>, letter: Letter): Promise<Delivery<Page>> {
  ports.keep(letter);
  return deliver(ports);
}

/** Posts what is kept, if anything is. What was kept in its place meanwhile stays. */
export async function deliver<Page>(ports: CourierPorts<Page>): Promise<Delivery<Page>> {
  const letter = ports.kept();
  if (!letter) return { kind: 'nothing' };
  const answer = await ports.post(letter);
  if (!answer?.isOurs || isForLater(answer.status)) return { kind: 'waiting', letter };
  const now = ports.kept();
  if (now?.key === letter.key && now.body === letter.body) ports.forget();
  return { kind: answer.isReceipt ? 'received' : 'returned', letter, page: answer.page };
}

/** A server in trouble or too busy: the same form may be taken in a minute. */
const isForLater = (status: number): boolean => status >= 500 || status === 429;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long to wait before the next try by itself, after so many in vain. */
export const waitBefore = (tries: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** Math.max(0, tries - 1), LONGEST_WAIT_MS);

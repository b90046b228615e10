// Takes what cannot wait; keeps it in the mail or message of its quarter of an hour. Never tells anybody the
// same thing twice.

import { endOfDay } from '../../../shared/calendar/zones.ts';
import { byId } from '../../../shared/lookup/by-id.ts';
import type { Settings } from '../../../shared/model/plan.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { BUNDLE_MS, bundleEnd } from './bundle-window.ts';
import {
  mailDocument,
  mailId,
  mailOfDocument,
  newMail,
  type OutboxDocument,
  type OutboxRequest,
} from './mail-document.ts';

/**
 * A bundle that is on its way takes nothing more: the next one does. Two are enough, the second has not
 * begun.
 */
const WINDOWS_TRIED = 2;

const TOLD_KEPT_MS = 183 * 24 * 3_600_000;

interface BundleEntry<Entry> {
  /** Names it for good: told once, whatever comes twice. */
  id: string;
  entry: Entry;
}

interface Bundle<Kept extends OutboxDocument, Entry> {
  workspace: string;
  to: string;
  kind: Kept['kind'];
  settings: Settings;
  now: EpochMs;
  /** The bundle so far (null: it begins) with what is new; null where nobody is there to be told. */
  contentWith: (before: Kept['content'] | null, fresh: Entry[]) => Kept['content'] | null;
  /** When it goes out; absent: at the window's end. */
  dueAt?: (windowEnd: EpochMs, id: string) => EpochMs;
}

interface Bundled {
  id: string;
  dueAt: EpochMs;
}

/**
 * One transaction: that it was told, and what tells it. Null where all was told before and is on its way, or
 * nobody is there to be told.
 */
export async function keepInWindow<Kept extends OutboxDocument, Entry>(
  store: Store,
  bundle: Bundle<Kept, Entry>,
  entries: readonly BundleEntry<Entry>[],
): Promise<Bundled | null> {
  const { workspace, to, kind, now, contentWith, dueAt = (windowEnd) => windowEnd } = bundle;
  const named = [...byId(entries).values()];
  const toldPaths = named.map(({ id }) => paths.told(workspace, to, id));
  const windows = windowsFrom(now).map((windowEnd) => {
    const id = mailId(workspace, to, kind, String(windowEnd));
    return { windowEnd, id, dueAt: dueAt(windowEnd, id) };
  });
  return store.transact(async (tx) => {
    const found = await tx.getAll([...toldPaths, ...windows.map(({ id }) => paths.mail(id))]);
    const kept = found.slice(toldPaths.length).map((document) => document && mailOfDocument(document));
    const fresh = named.flatMap(({ entry }, at) => (found[at] ? [] : [{ entry, path: toldPaths[at]! }]));
    const index = kept.findIndex((each) => !each || isOpen(each));
    const window = windows[index];
    // Told, but perhaps by one who died before asking for the mail: asking again is free.
    if (fresh.length === 0) return window && kept[index] ? window : null;
    if (!window)
      throw new Error(
        'no bundle takes the notice: the clocks of two machines differ by a quarter of an hour',
      );
    const before = (kept[index]?.content ?? null) as Kept['content'] | null;
    const content = contentWith(
      before,
      fresh.map(({ entry }) => entry),
    );
    if (!content) return null;
    const request = { workspace, to, kind, window: String(window.windowEnd), content } as OutboxRequest;
    const expiresAt = forgottenAt(bundle.settings, now);
    for (const { path } of fresh) tx.create(path, { to, at: now, expiresAt });
    tx.set(paths.mail(window.id), mailDocument(newMail(request, now, window.dueAt) as OutboxDocument));
    return window;
  });
}

/** Half a year after the cycle's end at the earliest: nothing of it is told by then. */
const forgottenAt = ({ cycleEnd, timeZone }: Settings, now: EpochMs): EpochMs =>
  Math.max(endOfDay(cycleEnd, timeZone), now) + TOLD_KEPT_MS;

function windowsFrom(now: EpochMs): EpochMs[] {
  const first = bundleEnd(now);
  return Array.from({ length: WINDOWS_TRIED }, (_, index) => first + index * BUNDLE_MS);
}

/** A bundle that no sender has touched: one that was tried may have been accepted. */
const isOpen = ({ state, attempts }: OutboxDocument): boolean => state === 'pending' && attempts === 0;

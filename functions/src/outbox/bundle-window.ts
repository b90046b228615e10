// Takes a moment; gives the quarter of an hour whose news is one mail. Never knows what is in it.
import type { EpochMs } from '../../../shared/model/time.ts';

export const BUNDLE_MS = 15 * 60_000;

/**
 * When the quarter began (design §7, Mail): whoever wants a thing of `at` in its mail has to come by then.
 */
export const bundleStart = (at: EpochMs): EpochMs => Math.floor(at / BUNDLE_MS) * BUNDLE_MS;

/** When the news of the quarter goes out; that of a moment on the quarter goes with what follows. */
export const bundleEnd = (at: EpochMs): EpochMs => bundleStart(at) + BUNDLE_MS;

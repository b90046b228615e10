// Takes a plan's zone; gives moments as its sheet shows them. Never a moment in another zone.
import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../model/time.ts';
import { localText } from './zones.ts';

/** How a workspace's sheet shows moments; '' for none. */
export const momentTextIn =
  ({ settings }: Pick<Plan, 'settings'>) =>
  (at: EpochMs | null): string =>
    at === null ? '' : localText(at, settings.timeZone);

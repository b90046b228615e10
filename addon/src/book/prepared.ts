// Takes what New cycle left behind; says whether the sheet holds a cycle that nobody has published yet. Never
// how it came there.
import type { Services } from '../entry/services.ts';
import { recall } from '../entry/store.ts';

/** True between New cycle and Publish. */
export const isPrepared = (services: Services): boolean =>
  (recall(services, 'newCycle') ?? '').includes('"stage":"prepared"');

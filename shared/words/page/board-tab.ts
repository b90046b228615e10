// The words of the Board tab, in the sheet and in a file. Never those of pages.
import type { Words } from '../say.ts';

export const boardTabWords = {
  boardStale: [' · stale', ' · 待更新'],
} as const satisfies Words;

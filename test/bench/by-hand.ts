// Takes a page; gives taps and keys at the speed of a person, and how many taps there were. Reads no clock
// but by waiting.
import type { Locator, Page } from 'playwright-core';

/** What a person needs for a tap, and for a key of a phone's keypad. */
const TAP_MS = 250;
const KEY_MS = 150;

export interface Hand {
  /** Taps so far. */
  taps(): number;
  tap(where: Locator): Promise<void>;
  /** Into what has the focus. */
  type(text: string): Promise<void>;
}

/** The page's context has to have touch. */
export function handOn(page: Page): Hand {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (where) => {
      taps += 1;
      await page.waitForTimeout(TAP_MS);
      await where.locator('visible=true').first().tap();
    },
    type: async (text) => {
      for (const key of text) {
        await page.waitForTimeout(KEY_MS);
        await page.keyboard.press(key);
      }
    },
  };
}

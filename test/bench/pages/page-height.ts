// Takes a page and a screen; gives how long it is there. Never what is on it.
import type { Browser } from 'playwright-core';

export const LAPTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** In px, as a browser of that size lays it out. */
export async function heightIn(browser: Browser, html: string, viewport: typeof LAPTOP): Promise<number> {
  const page = await browser.newPage({ viewport });
  await page.setContent(html);
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  await page.close();
  return height;
}

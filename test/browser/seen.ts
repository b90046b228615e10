// What a person sees of a page, measured: how bright a part of it is, and what lies over what. Never what the
// page's own elements say of it.
import type { Page } from 'playwright-core';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The mean of a part of the page, 0 to 255. */
export async function brightness(page: Page, clip: Box): Promise<number> {
  const picture = await page.screenshot({ clip, type: 'png' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return [...data].filter((_, at) => at % 4 === 0).reduce((sum, red) => sum + red / (data.length / 4), 0);
  }, picture.toString('base64'));
}

/** Each pair of parts that lie over each other, by their names. */
export const overlaps = (boxes: readonly (Box & { part: string })[]): string[] =>
  boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.part} ${other.part}`),
  );

// Takes a running back end; does what a browser does around signing in. For specifications.
import type { Running } from '../../support/running.ts';

export const HOUR = 3_600_000;

/** `running`: the one of the test that acts. */
export const acts = (running: () => Running) => ({
  enter: (path: string, form: Record<string, string> = {}, cookie?: string) =>
    running().page(path, { form, ...(cookie === undefined ? {} : { cookie }) }),
  seesBoard: async (cookie: string, path = '/board') => {
    const html = await (await running().page(path, { cookie })).text();
    return html.includes('Bench') && !html.includes('name="email"');
  },
  passes: (ms: number) => running().clock.moveTo(running().clock.now() + ms),
});

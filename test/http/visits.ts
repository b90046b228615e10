// Takes a running back end; visits its pages as a browser without a script does. For specifications.
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { Running } from '../support/running.ts';

/** At which the specifications of pages begin. */
export const NOON = '2025-01-10T12:00:00+08:00';

/** The value of a hidden field. */
export const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

export const hrefs = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replace(/&amp;/g, '&'));

/** What a browser would send back. */
export const cookieOf = (reply: Response): string => (reply.headers.get('set-cookie') ?? '').split(';')[0]!;

/** `running`: the one of the test that asks. */
export function visitsTo(running: () => Running) {
  /** Signs a person in by a sign-in link. */
  const signedIn = async (email: string): Promise<string> =>
    cookieOf(await running().page(`/s/${running().link('signin', email)}`, { form: {} }));

  /** Opens a page as the person and gives what it shows. */
  const open = async (path: string, email: string) => {
    const cookie = path.startsWith('/a/') || path.startsWith('/f/') ? undefined : await signedIn(email);
    const reply = await running().page(path, cookie === undefined ? {} : { cookie });
    return {
      status: reply.status,
      location: reply.headers.get('location'),
      html: await reply.text(),
      cookie,
    };
  };

  const minuteLater = () => running().passTo(new Date(running().clock.now() + 61_000).toISOString());

  const standing = async () => {
    const { backEnd, workspace, clock } = running();
    return (await readStanding(backEnd.deps, workspace, clock.now()))!.standing;
  };

  return {
    signedIn,
    open,
    /** Opens the form of a page and sends it. */
    send: async (path: string, email: string, answers: Record<string, string>) => {
      const { html, cookie } = await open(path, email);
      const form = { key: hiddenOf(html, 'key'), ...answers };
      const reply = await running().page(path, { form, ...(cookie === undefined ? {} : { cookie }) });
      return { status: reply.status, html: await reply.text() };
    },
    minuteLater,
    standing,
    /** A minute later, when all that was sent is folded. */
    later: async () => {
      await minuteLater();
      return standing();
    },
  };
}

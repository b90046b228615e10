// Takes a running company; makes keys of programs as an admin does, and asks with one as a program does. For
// specifications of keys.
import { reported } from '../../support/backend.ts';
import { HQ, OWNER, type Running } from '../../support/running.ts';

/** What an admin fills in. */
export const form = (right: string, more: Record<string, string> = {}) => ({
  key: `a-form-that-makes-${right}`,
  name: 'Sales dashboard',
  right,
  days: '90',
  ...more,
});

/** What a program reports for an owner. */
export const report = (more: Record<string, unknown> = {}) => ({
  kind: 'snapshot',
  key: 'a-report-of-a-program',
  date: '2025-01-10',
  reporter: OWNER,
  reports: [reported('O1-K0', 12)],
  ...more,
});

/** `running`: the one of the test that asks. */
export function keysOf(running: () => Running) {
  /** Makes a key as an admin does; gives the page. */
  const press = async (fields: Record<string, string>, by = HQ) =>
    running().page('/keys', { form: fields, cookie: await running().session(by) });

  const keyThatMay = async (right: string, more: Record<string, string> = {}): Promise<string> => {
    const html = await (await press(form(right, more))).text();
    return /attune_[0-9a-f]{32}_[0-9a-f]{16}_[\w-]{43}/.exec(html)?.[0] ?? `none: ${html.slice(-2000)}`;
  };

  const ask = (token: string, method: string, path: string, body?: unknown) =>
    fetch(`${running().url}/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return { press, keyThatMay, ask };
}

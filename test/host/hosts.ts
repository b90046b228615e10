// Takes a script and tabs; gives a host over them. Never a real add-on: scripts here are written for one
// statement each.
import type { Scalar } from '../../shared/books/sheet-model.ts';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { createHost } from '../../workbench/src/host/create-host.ts';
import type { Host, HostOptions } from '../../workbench/src/host/host.ts';
import { closeAfterTest } from '../support/after-test.ts';

export type Tabs = Record<string, Scalar[][]>;

/** 2025-01-14 01:30 UTC. */
export const NOW = Date.UTC(2025, 0, 14, 1, 30);

export async function hostOf(
  code: string,
  tabs: Tabs = { A: [] },
  more: Partial<HostOptions> = {},
): Promise<Host> {
  const host = await createHost({
    files: { 'Code.js': code },
    book: { name: 'Book', sheets: Object.entries(tabs).map(([name, rows]) => sheetOfValues(name, rows)) },
    user: () => 'mei@example.com',
    clock: () => NOW,
    inProcess: true,
    ...more,
  });
  closeAfterTest(() => host.dispose());
  return host;
}

/** Runs the body of a function `sheet` being the first tab; gives what it returns. */
export async function result(body: string, tabs?: Tabs, more?: Partial<HostOptions>): Promise<unknown> {
  const host = await hostOf(scriptOf(body), tabs, more);
  return host.call('test');
}

export function scriptOf(body: string): string {
  return `function test() { const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; ${body} }`;
}

/** The message that the body throws. */
export async function refusal(body: string, tabs?: Tabs, more?: Partial<HostOptions>): Promise<string> {
  const host = await hostOf(scriptOf(body), tabs, more);
  return host.call('test').then(
    (value) => `no refusal: ${JSON.stringify(value)}`,
    (error: Error) => error.message,
  );
}

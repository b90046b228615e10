// Takes the options of a host; gives the spreadsheet's settings. Never reads the machine's zone or language.

import type { HostOptions } from './host.ts';
import type { BookSettings } from './service-context.ts';

/** What is not given: the manifest's zone or UTC, en_US, en, the book's name, the product's. */
export function settingsOf({ settings, files, book }: HostOptions): BookSettings {
  return {
    spreadsheetId: 'workbench-spreadsheet',
    name: book.name,
    timeZone: manifestZone(files['appsscript.json']) ?? 'UTC',
    locale: 'en_US',
    userLocale: 'en',
    scriptName: 'Attune 同频',
    ...settings,
  };
}

function manifestZone(manifest: string | undefined): string | undefined {
  if (manifest === undefined) return undefined;
  return (JSON.parse(manifest) as { timeZone?: string }).timeZone;
}

// Takes the live sheet and the back end; lets the story use the add-on as its people would, and gives what
// the add-on remembers at first. Never answers for a person at a page.
import type { Question } from '../../host/outside.ts';
import { emptyStores, type StoreState } from '../../host/stores.ts';
import type { LiveEngine } from '../engine.ts';
import { SPREADSHEET_ID } from '../memory/ids.ts';
import type { Runner } from '../runner.ts';
import type { LiveSheet } from '../sheet/live-sheet.ts';
import type { StorySheet } from './story-sheet.ts';

interface ActingSheet extends StorySheet {
  /** The add-on's Refresh board. Gives why it was not done. */
  refresh(email: string): Promise<string | null>;
}

/** The sheet as people of the story use it. */
export function storySheetOf(sheet: LiveSheet, engine: LiveEngine, workspace: string): ActingSheet {
  const revision = async () => (await engine.readHead(workspace))?.revision ?? 0;
  return {
    workbook: sheet.workbook,
    type: sheet.type,
    publish: async (email, reason) => {
      const before = await revision();
      const said = await runAs(sheet, email, 'publish', reason);
      return (await revision()) > before ? null : (said.at(-1) ?? 'not published');
    },
    refresh: async (email) => (await runAs(sheet, email, 'refreshBoard', '')).at(-1) ?? null,
  };
}

/**
 * Runs a menu item; every question is answered with its first button, every prompt with `reason`. Gives what
 * the boxes said.
 */
async function runAs(
  sheet: LiveSheet,
  email: string,
  functionName: string,
  reason: string,
): Promise<string[]> {
  const said: string[] = [];
  const heard = ({ prompt, buttons }: Question) => {
    said.push(prompt);
    return buttons.startsWith('YES') ? 'YES' : 'OK';
  };
  const runner: Runner = {
    email,
    page: null,
    ui: {
      sidebar: () => {},
      dialog: () => {},
      toast: () => {},
      look: () => {},
      alert: heard,
      prompt: (question) => ({ button: heard(question), text: reason }),
    },
  };
  await sheet.call(runner, functionName, []);
  return said;
}

/**
 * What the add-on would remember had it published the past itself: the key, the revision, what the sheet has
 * of the record.
 */
export async function firstStores(
  engine: LiveEngine,
  { key, workspace }: { key: string; workspace: string },
): Promise<StoreState> {
  const read = await engine.readStanding(workspace);
  const published = read && {
    'attune.revision': String(read.head.revision),
    'attune.cursor': String(read.memory.log.length),
  };
  return {
    ...emptyStores(),
    properties: {
      document: { 'attune.key': key, 'attune.spreadsheetId': SPREADSHEET_ID, ...published },
    },
  };
}

// Takes a workbook and a back end; gives the spreadsheet with the built add-on in it, driven as a person
// does: menu items, typing, the sidebar's calls.
// Never a part of the add-on's own code: what runs is Code.js as it is pushed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, SidebarServer } from '../../addon/src/entry/sidebar-messages.ts';
import { buildAddon } from '../../scripts/add-on/build.ts';
import type { BookModel, CellModel, SheetModel } from '../../shared/books/sheet-model.ts';
import { emptySheet, sheetOfValues } from '../../shared/books/sheet-model.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { createHost } from '../../workbench/src/host/create-host.ts';
import type { Host, HostOptions } from '../../workbench/src/host/host.ts';
import type { Question } from '../../workbench/src/host/outside.ts';
import { emptyStores, type StoreState } from '../../workbench/src/host/stores.ts';
import { closeAfterTest } from '../support/after-test.ts';
import { builtOnce } from '../support/built-once.ts';
import { HQ, KEY, type Running } from '../support/running.ts';
import { type Gate, gateBefore } from './gate.ts';

/** The files that clasp pushes, by name. The built ones call a back end at `apiBase`. */
export const builtFiles = (apiBase = 'http://127.0.0.1:1'): Promise<Readonly<Record<string, string>>> =>
  builtOnce(`addon ${apiBase}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attune-addon-'));
    try {
      await buildAddon({ outdir: folder, apiBase });
      return Object.fromEntries(
        readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

export interface SheetOptions {
  /** Tabs by name; default: an empty spreadsheet. */
  workbook?: Workbook | BookModel;
  /** Without one nothing answers at the address. */
  running?: Running | null;
  email?: string;
  /** Of the workspace; null: none yet. Default: the one that `running` was published under. */
  key?: string | null;
  /** Revision that this sheet is at. */
  revision?: number;
  spreadsheetId?: string;
  userLocale?: string;
  /** Further properties of the document. */
  properties?: Record<string, string>;
  host?: Partial<HostOptions>;
}

export interface DrivenSheet {
  host: Host;
  /** What properties hold now. */
  stores: StoreState;
  /** Boxes that were shown, in their order: title and text. */
  boxes: string[];
  toasts: string[];
  logged: string[];
  /** Pages that were opened in the sidebar. */
  pages: string[];
  /** The buttons (and texts) with which the person answers the next boxes; OK where none is left. */
  answers: (string | { button: string; text: string })[];
  /** Who sits at the sheet. */
  be(email: string): void;
  /** A menu item by the name of its function. */
  press(name: string): Promise<void>;
  /** What the sidebar's page asks for; a fault is thrown as its message. */
  ask<Name extends keyof SidebarServer>(
    name: Name,
    ...args: Parameters<SidebarServer[Name]>
  ): Promise<Extract<ReturnType<SidebarServer[Name]>, { ok: true }>['value']>;
  /** Down to the last row that holds anything. */
  rows(tab: string): Promise<Cell[][]>;
  /** Rows as records by their headings. */
  records(tab: string): Promise<Record<string, Cell>[]>;
  tab(name: string): Promise<SheetModel>;
  /** A cell with its look; row and column counted from 1. */
  cell(tab: string, row: number, column: number): Promise<CellModel>;
  tabNames(): Promise<string[]>;
  /** What lies between Google and the back end; null where there is none. */
  gate: Gate | null;
}

const isModel = (workbook: Workbook | BookModel): workbook is BookModel => 'sheets' in workbook;

const modelOf = (workbook: Workbook): BookModel => ({
  name: 'Book',
  sheets: workbook.tabs.map(({ name, rows }) => sheetOfValues(name, rows)),
});

export async function openSheet(options: SheetOptions = {}): Promise<DrivenSheet> {
  const { running = null } = options;
  let email = options.email ?? HQ;
  const person = personAtBoxes();
  const gate = running ? await gateBefore(running.url) : null;
  const { settings, stores } = documentOf(options, gate);
  const host = await createHost({
    files: await builtFiles(),
    book: bookOf(options.workbook),
    settings,
    stores,
    user: () => email,
    clock: () => running?.clock.now() ?? Date.UTC(2025, 0, 14, 1, 30),
    identityToken: (who) => running?.issuer.token(running.clock.now(), { email: who }) ?? 'token',
    onStore: (change) => {
      if (change.store === 'properties') stores.properties[change.scope] = change.entries;
    },
    ui: person.ui,
    ...options.host,
  });
  closeAfterTest(() => host.dispose().then(() => gate?.close()));
  return {
    host,
    stores,
    ...person.seen,
    answers: person.answers,
    be: (other) => {
      email = other;
    },
    press: async (name) => void (await host.call(name)),
    ask: async (name, ...args) => {
      const answer = (await host.call(name, args)) as Answer<never>;
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    },
    ...readersOf(host),
    gate,
  };
}

function bookOf(workbook: Workbook | BookModel | undefined): BookModel {
  if (!workbook) return { name: 'Book', sheets: [emptySheet('Sheet1')] };
  return isModel(workbook) ? workbook : modelOf(workbook);
}

/** The document's settings, and what its properties say of the workspace. */
function documentOf(options: SheetOptions, gate: Gate | null) {
  const { running, key = running ? KEY : null, revision = 0, properties = {}, userLocale = 'en' } = options;
  const { spreadsheetId = 'sheet-1' } = options;
  const stores = storesWith({
    ...(gate ? { 'attune.apiBase': gate.url } : {}),
    ...(key === null
      ? {}
      : { 'attune.key': key, 'attune.spreadsheetId': spreadsheetId, 'attune.revision': String(revision) }),
    ...properties,
  });
  return { settings: { spreadsheetId, timeZone: 'Asia/Shanghai', userLocale }, stores };
}

/** Who sees every box, toast and page, and answers what was laid down before. */
function personAtBoxes() {
  const seen = {
    boxes: [] as string[],
    toasts: [] as string[],
    logged: [] as string[],
    pages: [] as string[],
  };
  const answers: DrivenSheet['answers'] = [];
  const answerTo = ({ title, prompt }: Question) => {
    seen.boxes.push(`${title}\n${prompt}`);
    const answer = answers.shift() ?? 'OK';
    return typeof answer === 'string' ? { button: answer, text: '' } : answer;
  };
  const ui: HostOptions['ui'] = {
    alert: (question) => answerTo(question).button,
    prompt: answerTo,
    toast: ({ message }) => void seen.toasts.push(message),
    log: ({ text }) => void seen.logged.push(text),
    sidebar: ({ html }) => void seen.pages.push(html),
  };
  return { seen, answers, ui };
}

/** What can be read of the book. */
function readersOf(host: Host): Pick<DrivenSheet, 'rows' | 'records' | 'tab' | 'cell' | 'tabNames'> {
  const tab = async (name: string) => {
    const found = (await host.model()).sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no tab ${name}`);
    return found;
  };
  const rows = async (name: string) => {
    const all = (await host.workbook()).tabs.find((each) => each.name === name)?.rows ?? [];
    return all.slice(0, all.findLastIndex((row) => row.some((cell) => cell !== '' && cell !== null)) + 1);
  };
  return {
    rows,
    records: async (name) => {
      const [headings = [], ...below] = await rows(name);
      return below.map((row) =>
        Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? ''])),
      );
    },
    tab,
    cell: async (name, row, column) => (await tab(name)).rows[row - 1]?.[column - 1] ?? { value: null },
    tabNames: async () => (await host.model()).sheets.map(({ name }) => name),
  };
}

function storesWith(document: Record<string, string>): StoreState {
  const stores = emptyStores();
  stores.properties.document = document;
  return stores;
}

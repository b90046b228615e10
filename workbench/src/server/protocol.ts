// What the workbench's page and its server say to each other. Never behaviour, never anything that JSON
// cannot hold.
//
// The page opens `GET /events?page=ID&after=N` (server-sent events; `id:` is `Notice.number`, so that a page
// that was cut off goes on with Last-Event-ID, and one that was loaded anew with `after`; where the notices
// since are not there any more, `reload` comes) and posts a `Command` to `POST /do`, which answers with a
// `Reply`.
// Files go through `POST /open` (the bytes of an .xlsx or a .zip of CSVs) and `GET /book.xlsx`. `GET /` and
// below serve the files of workbench/dist/page.
//
// Order: the server's is law. A page applies what others changed in the order of the notices, its own changes
// again on top, and takes a notice of its own batch as the sign that the batch has its place. After each
// `start` the server tells the page its `state` by a notice: all before it have arrived then.
import type { Language } from '../../../shared/model/language.ts';
import type { Mutation } from '../host/engine/univer.ts';
import type { MenuItem } from '../host/services/ui.ts';

/**
 * What a page asks for. `page` is an ID that the page makes when it is loaded: each page acts as a person of
 * its own.
 */
export type Command = { page: string } & (
  | { type: 'start' }
  /**
   * Changes a person made in the grid. `seen`: the number of the last notice this page had taken in when it
   * made them. `batch` counts a page's batches from 1: one that comes twice is taken once. Where `isOutdated`
   * (../changes/rebase.ts) against what others changed since `seen`, asked when their turn comes, nothing is
   * taken and the reply's name is `Outdated`: the page moves them and sends them again. One batch is under
   * way at a time.
   */
  | { type: 'mutations'; seen: number; batch: number; mutations: Mutation[] }
  | { type: 'select'; sheet: string; row: number; column: number; rows: number; columns: number }
  /** A menu item, or google.script.run from a frame. */
  | { type: 'call'; functionName: string; args: unknown[] }
  /** To an alert or a prompt. */
  | { type: 'answer'; question: number; button: string; text: string }
  | { type: 'person'; email: string }
  | { type: 'clock'; to: 'next-event' | 'next-day' | 'end' | 'stop' }
  /**
   * Switches the back end off and on, as if it could not be reached: what is sent meanwhile is kept and sent
   * later.
   */
  | { type: 'back-end'; up: boolean }
  /** Opens an empty workbook in place of the one that is open, which keeps its folder. */
  | { type: 'new' }
  /** Starts the open workbook over: all that was done in it is forgotten. */
  | { type: 'reset' }
);

/** `ok: false`: in words for the person, with the way out. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; name: string; message: string };

/** What `start` is answered with: all that a page shows. */
export interface Started {
  /** Number of the last notice that is in here already. */
  seen: number;
  /**
   * Another one for each workbook opened, and after starting over: changes kept from another are not of this
   * one.
   */
  book: string;
  /** The last batch that was taken from this page; 0 where none was. */
  taken: number;
  /** What Univer opens. */
  snapshot: Record<string, unknown>;
  menus: MenuItem[];
  state: LiveState;
}

export interface LivePerson {
  email: string;
  name: string;
  post: string;
  unit: string;
  role: 'admin' | 'member';
}

export interface LiveState {
  bookName: string;
  language: Language;
  timeZone: string;
  /** Who this page acts as. */
  email: string;
  people: LivePerson[];
  /**
   * Epoch milliseconds of the workbench's clock when this was said; the clock runs on from there unless
   * `playing`.
   */
  now: number;
  /** `2025-01-14` in the workspace's zone. */
  day: string;
  /** What happens next by the clock or in the example's story; null where nothing is left. */
  next: { at: number; text: string } | null;
  /**
   * The example's story: steps done and left. `all` is 0 for a workbook without one. `skipped`: what was left
   * out since somebody changed the world meanwhile, in words.
   */
  story: { done: number; all: number; skipped: { at: number; text: string }[] };
  /**
   * What happened before the company is entered is still being loaded: steps done of all. Menu items, forms
   * and the clock wait for it; cells can be read and typed.
   */
  loading: { done: number; all: number } | null;
  /** The clock is being moved: how far, from 0 to 1. */
  playing: { to: number; share: number } | null;
  mails: number;
  /** Addresses of the pages: the back end's own. */
  boardUrl: string;
  formUrl: string;
  inboxUrl: string;
  apiUrl: string;
  /** False while the back end is switched off or cannot be reached. */
  backEndUp: boolean;
}

/** What the server tells every page, or the one it concerns. */
export type PageNotice = { number: number } & (
  | {
      type: 'mutations' /** The page that made them; null: a script or the story. */;
      from: string | null;
      /** That page's batch; 0: a script or the story. */
      batch: number;
      mutations: Mutation[];
    }
  | { type: 'state'; state: LiveState }
  | { type: 'menus'; menus: MenuItem[] }
  | { type: 'running' /** null: nothing runs any more. */; functionName: string | null; by: string }
  | { type: 'sidebar'; title: string; html: string }
  | {
      type: 'dialog';
      title: string;
      html: string;
      width: number | null;
      height: number | null;
      modal: boolean;
    }
  | { type: 'toast'; title: string; message: string; seconds: number }
  /** A script leads there, counted from 1; the tab may come with its changes only. */
  | { type: 'look'; sheet: string; row: number; column: number }
  | {
      type: 'question';
      question: number;
      kind: 'alert' | 'prompt';
      title: string;
      prompt: string;
      buttons: string;
    }
  | { type: 'mail'; mail: number; to: string; subject: string }
  /** Another workbook stands there now, or this page's changes could not be taken in order: load all anew. */
  | { type: 'reload'; why: string }
);

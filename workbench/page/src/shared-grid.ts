// Takes the link to the server and the way to load a grid; opens the book in it and keeps grid and server the
// same book. Never draws anything beside the grid.

import type { Language } from '../../../shared/model/language.ts';
import type { PageNotice, Started } from '../../src/server/protocol.ts';
import { Changes, type ChangesListener } from './grid/changes.ts';
import type { OpenGrid, Selected } from './grid/open-grid.ts';
import type { Link } from './link.ts';

/** The grid comes when its part of the page is loaded and the language is known. */
export type GridLoader = (language: Language) => Promise<OpenGrid>;

/** Beside that, the stream itself. */
interface GridListener extends ChangesListener {
  /** Every notice, the grid's own too. */
  notice(notice: PageNotice): void;
  streamUp(isUp: boolean): void;
}

/**
 * Loads the grid with the first start, in the book's language. A book in the other language loads the page
 * anew.
 */
export class SharedGrid {
  #grid: OpenGrid | null = null;
  #language: Language | null = null;
  readonly #changes: Changes;
  #selected = '';
  /** Where a script leads, until the grid has the place. */
  #wanted: Extract<PageNotice, { type: 'look' }> | null = null;

  readonly #link: Link;
  readonly #load: GridLoader;
  readonly #listener: GridListener;

  constructor(link: Link, load: GridLoader, listener: GridListener) {
    this.#link = link;
    this.#load = load;
    this.#listener = listener;
    const grid = {
      open: (snapshot: Record<string, unknown>) => this.#grid!.open(snapshot),
      apply: (mutations: Parameters<OpenGrid['apply']>[0]) => this.#grid!.apply(mutations),
    };
    const server = {
      send: (command: Parameters<Link['send']>[0]) => link.send(command),
      start: () => this.#startWithGrid(),
      pause: (attempt: number) => link.pause(attempt),
      patience: () => link.patience(),
    };
    const changesListener: ChangesListener = {
      started: (started) => {
        this.#selected = '';
        listener.started(started);
      },
      syncStatus: listener.syncStatus,
      lost: listener.lost,
    };
    this.#changes = new Changes(link.page, sessionStorage, grid, server, changesListener);
  }

  /** Null before a book is open. */
  get grid(): OpenGrid | null {
    return this.#grid;
  }

  /** Resolves when the book is open. */
  async open(): Promise<void> {
    await this.#link.listen(this.#changes.after, (notice) => this.#hear(notice), this.#listener.streamUp);
    await this.#changes.start();
  }

  /** What is typed and selected is at the server then. */
  async settle(): Promise<void> {
    await this.#grid?.endTyping();
    await this.#changes.flushed();
  }

  /** Tells the server what is selected, where that is not what it knows. */
  async select(): Promise<void> {
    const selected: Selected | null = this.#grid?.selected() ?? null;
    const text = JSON.stringify(selected);
    if (!selected || text === this.#selected) return;
    this.#selected = text;
    await this.#link.order({ type: 'select', ...selected });
  }

  async #startWithGrid(): Promise<Started> {
    const started = await this.#link.start();
    const { language } = started.state;
    if (!this.#grid) {
      this.#language = language;
      this.#grid = await this.#load(language);
      this.#grid.onChange((mutation) => this.#changes.made(mutation));
    } else if (language !== this.#language) {
      // The engine takes its words when it is loaded.
      location.reload();
    }
    return started;
  }

  #hear(notice: PageNotice): void {
    this.#changes.heard(notice);
    this.#listener.notice(notice);
    if (notice.type === 'look') this.#wanted = notice;
    // A tab that the script has made comes with its changes, when it has ended.
    const { sheet, row, column } = this.#wanted ?? {};
    if (sheet && row && column && this.#grid?.goTo(sheet, row, column)) this.#wanted = null;
    if (notice.type === 'reload') this.#wanted = null;
    if (notice.type === 'reload') void this.#changes.start();
  }
}

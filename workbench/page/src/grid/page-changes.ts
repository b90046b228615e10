// Takes what a page has not brought to the server yet; keeps it beyond a reload of this tab. Never keeps
// another workbook's changes for this one.
import type { Mutation } from '../../../src/host/engine/univer.ts';

export interface Batch {
  /** Counts this page's batches from 1. */
  number: number;
  mutations: Mutation[];
}

export interface PageChanges {
  book: string;
  /** The last notice that the changes below know of. */
  seen: number;
  /** The last batch number given. */
  batches: number;
  underWay: Batch | null;
  unsent: Mutation[];
}

/** The part of sessionStorage that is used. */
export interface ChangeStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const noPageChanges = (): PageChanges => ({
  book: '',
  seen: 0,
  batches: 0,
  underWay: null,
  unsent: [],
});

/** None where nothing was kept, or what was cannot be read. */
export function readPageChanges(storage: ChangeStorage, page: string): PageChanges {
  try {
    const text = storage.getItem(`changes ${page}`);
    return text ? { ...noPageChanges(), ...(JSON.parse(text) as PageChanges) } : noPageChanges();
  } catch {
    // Storage that is switched off or was tampered with: the page works, a reload just keeps nothing.
    return noPageChanges();
  }
}

/** False where the browser keeps nothing: the person is asked before leaving instead. */
export function writePageChanges(storage: ChangeStorage, page: string, kept: PageChanges): boolean {
  try {
    storage.setItem(`changes ${page}`, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

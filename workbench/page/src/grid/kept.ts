// Takes what a page has not brought to the server yet; keeps it beyond a reload of this tab. Never keeps another workbook's changes for this one.
import type { Mutation } from '../../../src/host/engine/univer.ts';

export interface Batch {
  /** Counts this page's batches from 1. */
  number: number;
  mutations: Mutation[];
}

export interface Kept {
  book: string;
  /** The last notice that the changes below know of. */
  seen: number;
  /** The last batch number given. */
  batches: number;
  underWay: Batch | null;
  unsent: Mutation[];
}

/** The part of sessionStorage that is used. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const nothingKept = (): Kept => ({ book: '', seen: 0, batches: 0, underWay: null, unsent: [] });

export function readKept(shelf: Shelf, page: string): Kept {
  try {
    const text = shelf.getItem(`changes ${page}`);
    return text ? { ...nothingKept(), ...(JSON.parse(text) as Kept) } : nothingKept();
  } catch {
    // Storage that is switched off or was tampered with: the page works, a reload just keeps nothing.
    return nothingKept();
  }
}

/** False where the browser keeps nothing: the person is asked before leaving instead. */
export function writeKept(shelf: Shelf, page: string, kept: Kept): boolean {
  try {
    shelf.setItem(`changes ${page}`, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

// Takes a person and a change of their points; gives the line of the ledger and the balance that it leaves,
// to be written together. Never changes a line that stands.
import type { EntryChange, PointsEntry } from '../../../../shared/model/process.ts';
import type { Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

export interface LedgerBooking {
  entries: EntryChange[];
  documents: { path: string; data: { balance: number } }[];
}

/** What a person has; 0 before their first line. */
export async function balanceOf(
  { tx, workspace }: { tx: Pick<Transaction, 'get'>; workspace: string },
  email: string,
): Promise<number> {
  return Number((await tx.get(paths.balance(workspace, email)))?.balance ?? 0);
}

/**
 * The line and the balance after it; both in the transaction that read `balance`. Does not look whether the
 * balance goes below zero: the step that books does.
 */
export function bookLine(workspace: string, line: PointsEntry, balance: number): LedgerBooking {
  return {
    entries: [{ type: 'points', id: line.id, seq: 1, entry: line }],
    documents: [{ path: paths.balance(workspace, line.email), data: { balance: balance + line.change } }],
  };
}

// Takes a host and a memory; keeps the book so that the next start has it, and takes up what was kept. Never
// lets anybody hear of a change before it is kept.
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Mutation } from '../../host/engine/univer.ts';
import type { Host } from '../../host/host.ts';
import type { CompanyMemory } from '../memory/memory.ts';

/** After so many changes the book is kept anew: the next start need not make them again. */
const CHANGES_KEPT = 500;

/** The kept book becomes the live one: what had changed since it was kept is done again. */
export async function restoreBook(host: Host, memory: CompanyMemory, first: BookModel): Promise<void> {
  const kept = memory.book();
  if (!kept) memory.keepBook(first);
  else if (kept.changes.length > 0) {
    await host.apply(kept.changes);
    memory.keepBook(await host.model());
  }
}

/** `keep` is given every change, before anybody hears of it; now and then the whole book is kept. */
export function keepChanges(
  host: Host,
  memory: CompanyMemory,
  keep: (mutations: readonly Mutation[]) => void,
): void {
  let count = 0;
  host.onMutation((mutations) => {
    keep(mutations);
    count += mutations.length;
    if (count < CHANGES_KEPT) return;
    count = 0;
    // What comes after the model was taken is heard of after this has resolved.
    void host.model().then(
      (model) => memory.keepBook(model),
      () => undefined,
    );
  });
}

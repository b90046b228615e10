// Takes what the page's engine did; says whether it belongs to the book that all share. Never what is only of
// this screen, or what each engine works out by itself.

/** Heights of rows that follow from fonts, marks for recalculation, a note shown for a moment. */
const OWN = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.data-validation-formula-mark-dirty',
  'sheet.mutation.conditional-formatting-formula-mark-dirty',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.toggle-note-popup',
  'sheet.mutation.empty',
]);

const SHARED = /^(sheet|data-validation)\.mutation\./;

/** `options` as the engine was told; formula results come as changes of this machine only. */
export function isShared(
  id: string,
  params: unknown,
  options?: { onlyLocal?: boolean; fromCollab?: boolean },
): boolean {
  if (options?.onlyLocal || options?.fromCollab || !SHARED.test(id) || OWN.has(id)) return false;
  return (params as { unitId?: string } | undefined)?.unitId === 'book';
}

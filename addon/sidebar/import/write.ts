// Takes all that an import or its undoing writes; has Code.js write it, in an order in which it can be pressed
// again wherever it broke off. Never a row twice.
import type { ImportRows } from '../../../shared/import/again/import-rows.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { Answer } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';

/** Under which Code.js would keep a draft; none is kept of an import. */
const NO_DRAFT = 'import';

/** Changes first, then rows with their lines of the log: what the log says has been done. */
export async function writeImport(server: Server, key: string, rows: ImportRows): Promise<Answer<number>> {
  const changed = await change(server, rows);
  if (!changed.ok) return changed;
  const added = await append(server, key, rows);
  return added.ok ? changed : added;
}

/** Rows that come back first, since their lines of the log go with the rest. */
export async function writeBack(server: Server, key: string, rows: ImportRows): Promise<Answer<number>> {
  const added = await append(server, key, rows);
  return added.ok ? change(server, rows) : added;
}

async function append(
  server: Server,
  key: string,
  { settings, tabs }: ImportRows,
): Promise<Answer<string[]>> {
  if (tabs.length === 0) return { ok: true, value: [] };
  return server.sidebarRows({ key, draft: NO_DRAFT, settings, tabs });
}

/** Gives how many rows were left alone, since they do not say any more what they said. */
async function change(server: Server, { changes, out }: ImportRows): Promise<Answer<number>> {
  let left = 0;
  for (const tab of tabsOf(changes, out)) {
    const own = {
      tab,
      changes: changes.filter((each) => each.tab === tab).map(({ id, was, now }) => ({ id, was, now })),
      out: out.filter((each) => each.tab === tab).flatMap(({ records }) => records),
    };
    const done = await server.sidebarChange(own);
    if (!done.ok) return done;
    left += own.changes.length + own.out.length - done.value;
  }
  return { ok: true, value: left };
}

const tabsOf = (changes: ImportRows['changes'], out: ImportRows['out']): TabName[] => [
  ...new Set([...changes, ...out].map(({ tab }) => tab)),
];

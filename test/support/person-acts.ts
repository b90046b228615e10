// What a person does to rows in a grid while something else runs: puts them in, takes them out, sorts
// them. Never while the tab is being made.
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import type { Host } from '../../workbench/src/host/host.ts';

export interface PersonActs {
  /** A blank row in front of this one; counted from 1. */
  insertRow(before: number): Promise<unknown>;
  deleteRow(row: number): Promise<unknown>;
  /** Two rows change places, as sorting does it. */
  swapRows(one: number, other: number): Promise<unknown>;
  /** A cell is cut and put in elsewhere on the tab; rows and columns counted from 1. */
  cutAndPaste(from: [row: number, column: number], to: [row: number, column: number]): Promise<unknown>;
}

interface Snapshot {
  sheets: Record<
    string,
    { name: string; columnCount: number; cellData?: Record<number, Record<number, unknown>> }
  >;
}

/** To be made before the script runs that they come into. */
export async function personIn(host: Host, tab: string): Promise<PersonActs> {
  const { sheets } = (await host.snapshot()) as unknown as Snapshot;
  const [subUnitId, { columnCount }] = Object.entries(sheets).find(([, { name }]) => name === tab)!;
  const range = (from: number, to = from) => ({
    startRow: from - 1,
    endRow: to - 1,
    startColumn: 0,
    endColumn: columnCount - 1,
  });
  const act = (id: string, params: Record<string, unknown>) => {
    const mutation: Mutation = {
      id: `sheet.mutation.${id}`,
      params: { unitId: 'book', subUnitId, ...params },
    };
    return host.apply([mutation]);
  };
  return {
    insertRow: (before) => act('insert-row', { range: range(before), rowInfo: {} }),
    deleteRow: (row) => act('remove-rows', { range: range(row) }),
    swapRows: (one, other) =>
      act('reorder-range', {
        range: range(Math.min(one, other), Math.max(one, other)),
        order: { [one - 1]: other - 1, [other - 1]: one - 1 },
      }),
    cutAndPaste: async (from, to) => {
      const cell = ([row, column]: [number, number]) => ({
        startRow: row - 1,
        endRow: row - 1,
        startColumn: column - 1,
        endColumn: column - 1,
      });
      const now = (await host.snapshot()) as unknown as Snapshot;
      const value = now.sheets[subUnitId]?.cellData?.[from[0] - 1]?.[from[1] - 1] ?? null;
      return act('move-range', {
        fromRange: cell(from),
        toRange: cell(to),
        from: { subUnitId, value: { [from[0] - 1]: { [from[1] - 1]: null } } },
        to: { subUnitId, value: { [to[0] - 1]: { [to[1] - 1]: value } } },
      });
    },
  };
}

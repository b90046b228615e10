// Takes rows as people lay them out; gives shapes: the grids of a file and what a careful reader takes from
// them. Never runs the reader.

import type { Grid, GridCell, ImportedKeyResult, Rect } from '../../shared/import/model.ts';
import { gridsOfText } from '../../shared/import/text/index.ts';

export type WantedKeyResult = { at: string; text: string } & Partial<
  Pick<
    ImportedKeyResult,
    | 'owner'
    | 'baseline'
    | 'target'
    | 'current'
    | 'asPercent'
    | 'type'
    | 'start'
    | 'due'
    | 'progress'
    | 'weight'
    | 'proposed'
    | 'status'
    | 'confidence'
  >
> & { history?: [string | null, number][] };

export interface WantedObjective {
  at: string;
  text: string;
  unit?: string;
  keyResults: WantedKeyResult[];
}

export interface Wanted {
  objectives: WantedObjective[];
  orphans?: WantedKeyResult[];
  /** Rows that look like key results and are none. */
  none?: string[];
  /** Place and subject of what has to be asked. */
  doubts?: [string, string][];
  /** First and last day of the cycle, where it is certain or proposed. */
  period?: [string | null, string | null];
}

export interface Shape {
  name: string;
  language: string;
  grids: Grid[];
  want: Wanted;
}

/** `at` is said without the file: `place` stands before it. */
export const o = (
  at: string,
  text: string,
  keyResults: WantedKeyResult[] = [],
  unit?: string,
): WantedObjective => ({ at, text, keyResults, ...(unit ? { unit } : {}) });
export const k = (
  at: string,
  text: string,
  fields: Omit<WantedKeyResult, 'at' | 'text'> = {},
): WantedKeyResult => ({ at, text, ...fields });

export function shape(name: string, language: string, place: string, grids: Grid[], want: Wanted): Shape {
  const whole = (at: string) =>
    at.startsWith('~') ? at.slice(1) : at === '' ? place.replace(/[!:]$/, '') : `${place}${at}`;
  const results = (list: WantedKeyResult[]) => list.map((each) => ({ ...each, at: whole(each.at) }));
  return {
    name,
    language,
    grids,
    want: {
      ...want,
      objectives: want.objectives.map((each) => ({
        ...each,
        at: whole(each.at),
        keyResults: results(each.keyResults),
      })),
      orphans: results(want.orphans ?? []),
      none: (want.none ?? []).map(whole),
      doubts: (want.doubts ?? []).map(([at, about]) => [whole(at), about]),
    },
  };
}

/** A text file by its name: CSV, TSV, Markdown, HTML, JSON. */
export const text = (file: string, lines: string): Grid[] => gridsOfText(file, lines.replace(/^\n/, ''));

type Loose = string | number | boolean | null | GridCell;
export interface Tab {
  rows: Loose[][];
  merges?: string[];
  hiddenRows?: number[];
  hidden?: boolean;
}

export const pct = (value: number): GridCell => ({ value, percent: true });
export const day = (date: string): GridCell => ({ value: 45_000, date });
export const filled = (value: string, fill: string): GridCell => ({ value, fill });
export const indented = (value: string, indent: number): GridCell => ({ value, indent });

/** The tabs of a workbook. */
export const book = (file: string, tabs: Record<string, Tab | Loose[][]>): Grid[] =>
  Object.entries(tabs).map(([tab, given]) => {
    const {
      rows,
      merges = [],
      hiddenRows = [],
      hidden = false,
    } = Array.isArray(given) ? { rows: given } : given;
    return {
      file,
      tab,
      lines: null,
      rows: rows.map((row) => row.map(cellOf)),
      merges: merges.map(rectOf),
      hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
      hiddenColumns: new Set<number>(),
      hidden,
    };
  });

const cellOf = (cell: Loose): GridCell | undefined =>
  cell === null || cell === '' ? undefined : typeof cell === 'object' ? cell : { value: cell };

function rectOf(area: string): Rect {
  const [from = '', to = ''] = area.split(':');
  const column = (at: string) =>
    [...at.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = (at: string) => Number(at.replace(/\D/g, '')) - 1;
  return { top: row(from), left: column(from), bottom: row(to), right: column(to) };
}

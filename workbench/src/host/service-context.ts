// The types of what the services share: the engine, the settings, the stores and the way to the outside.
// Holds no code.
import type { Area } from '../../../shared/books/sheet-model.ts';
import type { Names } from './engine/names.ts';
import type { SheetEngine } from './engine/univer.ts';
import type { Methods } from './realm/service.ts';
import type { StoreState } from './stores.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export interface BookSettings {
  spreadsheetId: string;
  name: string;
  timeZone: string;
  locale: string;
  /** Of the person: `en`, `zh_CN` … */
  userLocale: string;
  /** Of the script's project: what its menu is called. */
  scriptName: string;
  /** By the name of a tab, in A1 notation: what whoever runs a script may not change. Absent: nothing. */
  guards?: Readonly<Record<string, Guard>>;
}

export interface Guard {
  /** Protected: any change throws. */
  isProtected?: readonly string[];
  /** Columns of a table ("Convert to table") with a type: rules and number formats are the table's. */
  typed?: readonly string[];
}

/** Questions that only the outside can answer; each waits for its answer. */
export interface Port {
  ask(kind: 'now' | 'user' | 'identityToken' | 'fetch' | 'alert' | 'prompt', payload?: unknown): unknown;
  /** Tells without waiting. */
  tell(
    kind: 'sidebar' | 'dialog' | 'toast' | 'look' | 'menu' | 'log' | 'store' | 'lock' | 'renamed',
    payload: unknown,
  ): void;
}

/** The methods of the kinds of objects that give one another. Each is called with data of its own kind. */
export type ServiceTables = Record<'Range' | 'Sheet' | 'Spreadsheet', Methods<never>>;

export interface ServiceContext {
  tables: ServiceTables;
  engine: SheetEngine;
  names: Names;
  settings: BookSettings;
  stores: StoreState;
  port: Port;
  files: Readonly<Record<string, string>>;
  authMode: AuthMode;
  selection: { sheetId: string; area: Area };
  /** Locks of this script that another execution holds, by scope. */
  heldElsewhere: ReadonlySet<string>;
}

// Takes a service's method; says whether the present authorisation allows it, and whether it is a round trip.
// Never runs it.

import { ScriptException } from './realm/service.ts';
import type { ServiceContext } from './service-context.ts';

/** An add-on that nobody has allowed anything may build its menu. */
const NEEDS_AUTHORISATION = new Set([
  'PropertiesService',
  'CacheService',
  'LockService',
  'UrlFetchApp',
  'Spreadsheet',
  'Sheet',
  'Range',
]);
const NEEDS_DOCUMENT = new Set(['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange']);

/** Throws Google's message where the mode does not allow the call. */
export function guard(context: ServiceContext, kind: string, method: string): void {
  if (context.authMode !== 'NONE') return;
  const refused = NEEDS_AUTHORISATION.has(kind) || (kind === 'SpreadsheetApp' && NEEDS_DOCUMENT.has(method));
  if (refused) throw new ScriptException(`You do not have permission to call ${kind}.${method}`);
}

const SERVICES = new Set(['Spreadsheet', 'Sheet', 'Range', 'RangeList']);
/** Say where something is without asking the spreadsheet. */
const LOCAL = new Set([
  'toString',
  'getRange',
  'getRangeList',
  'getRanges',
  'offset',
  'getCell',
  'getRow',
  'getRowIndex',
  'getColumn',
  'getNumRows',
  'getNumColumns',
  'getHeight',
  'getWidth',
  'getA1Notation',
  'getSheet',
  'getParent',
  'getSheetId',
  'getId',
  'activate',
]);

/** Reads and writes of the spreadsheet: Sheet.getLastRow is one, Range.getLastRow is not. */
export function isCounted(kind: string, method: string): boolean {
  if (!SERVICES.has(kind) || LOCAL.has(method)) return false;
  return !(kind === 'Range' && (method === 'getLastRow' || method === 'getLastColumn'));
}

// Takes rows of a company's own tabs that were appended; keeps a mark of each with the spreadsheet, so that
// one that comes again is known. Never what a row says.
import { fingerprint } from '../entry/fingerprint.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember, type StoredName } from '../entry/store.ts';

/** 48 bits tell a company's rows apart. */
const MARK = /.{12}/g;
const MARK_CHARACTERS = 12;
/** 700 marks: what a property holds (9 KB, docs/platform-facts.md). */
const PART_CHARACTERS = 700 * MARK_CHARACTERS;
/**
 * The newest first. What was appended comes again with the next Refresh, or with one that broke off: by then
 * it is known of 5,600 rows that they stand there.
 */
const PARTS = [
  'appended',
  'appended1',
  'appended2',
  'appended3',
  'appended4',
  'appended5',
  'appended6',
  'appended7',
] as const satisfies StoredName[];

/** Marks the row that a submission has in a tab: it may have one in several. */
export const markOf = (tab: string, key: string): string => fingerprint([tab, key]).slice(0, MARK_CHARACTERS);

/** One is not begun before the one in front of it is full. */
function partsOf(services: Services): string[] {
  const parts: string[] = [];
  for (const name of PARTS) {
    const part = recall(services, name);
    if (part === null) break;
    parts.push(part);
  }
  return parts;
}

/** The marks of the rows that stand there. */
export const appendedBefore = (services: Services): ReadonlySet<string> =>
  new Set(partsOf(services).flatMap((part) => part.match(MARK) ?? []));

/** Keeps the marks; a full part makes way for a new one, and the oldest is forgotten. */
export function noteAppended(services: Services, marks: readonly string[]): void {
  const before = partsOf(services);
  let parts = [(before[0] ?? '') + marks.join(''), ...before.slice(1)];
  while (parts[0]!.length > PART_CHARACTERS)
    parts = [parts[0]!.slice(PART_CHARACTERS), parts[0]!.slice(0, PART_CHARACTERS), ...parts.slice(1)];
  const changed: Partial<Record<StoredName, string>> = {};
  PARTS.forEach((name, at) => {
    const part = parts[at];
    if (part !== undefined && part !== before[at]) changed[name] = part;
  });
  remember(services, changed);
}

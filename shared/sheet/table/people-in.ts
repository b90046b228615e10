// Takes a workbook; gives the addresses of the people of a name. Never a name that is nobody's, never one of
// two.
import type { Workbook } from '../../model/workbook.ts';
import { findTab, readHeadings } from './headings.ts';
import { sameName } from './normal.ts';
import { tabSpec } from './tabs.ts';
import { lineOf, mailOf } from './texts.ts';

/** Names are compared as all references are (design §5, References); two of a name are both given. */
export function peopleIn(workbook: Workbook): (name: string) => readonly string[] {
  let known: Map<string, string[]> | null = null;
  return (name) => {
    known ??= byName(workbook);
    return known.get(sameName(name)) ?? [];
  };
}

function byName(workbook: Workbook): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const tab = findTab(workbook, 'People');
  if (!tab) return found;
  const { index } = readHeadings(tabSpec('People'), tab.rows[0] ?? []);
  const [nameAt, emailAt] = [index.get('Name'), index.get('Email')];
  if (nameAt === undefined || emailAt === undefined) return found;
  for (const row of tab.rows.slice(1)) {
    const [name, email] = [sameName(lineOf(row[nameAt])), mailOf(row[emailAt])];
    if (name === '' || email === null) continue;
    const others = found.get(name) ?? [];
    if (!others.includes(email)) found.set(name, [...others, email]);
  }
  return found;
}

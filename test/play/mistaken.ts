// Takes lines of some tabs; gives the company of `play` with them in place of its own. For specifications.
import { COMPANY, type Tabs } from './playing.ts';

/** The company with other lines in some tabs; an empty list takes the tab away. */
export function but(changes: Tabs): Tabs {
  const all = { ...COMPANY, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));
}

export const SNAPSHOTS = 'Date,KR ID,Value,Received';

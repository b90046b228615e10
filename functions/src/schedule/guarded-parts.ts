// Takes a workspace and a part of its schedule that is only worked out; gives what it gives, or nothing where
// it throws: one bad value must never stop the rest. Never for what the store does.

import type { LinkTo } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { plainRow, readerOf } from '../../../shared/digest/reader.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import { leadsAsOf } from '../../../shared/process/leads.ts';
import { causeOf } from '../ports/cause.ts';
import type { Log } from '../ports/log.ts';

export interface GuardedParts {
  /** A part by name; nothing where it throws. */
  part: <T>(name: string, work: () => T[]) => T[];
  /** The names of those that threw. */
  broken: Set<string>;
}

/** The first failure of each is logged. */
export function guardedParts(log: Log, workspace: string): GuardedParts {
  const broken = new Set<string>();
  const part = <T>(name: string, work: () => T[]): T[] => {
    try {
      return work();
    } catch (error) {
      if (!broken.has(name))
        log('ERROR', 'schedule-part-skipped', { workspace, part: name, ...causeOf(error) });
      broken.add(name);
      return [];
    }
  };
  return { part, broken };
}

/**
 * Tells each admin, once for each revision, what was published and does not count, and what was left out of
 * the schedule.
 */
export function brokenNotices(
  standing: Standing,
  {
    revision,
    warnings,
    broken,
  }: { revision: number; warnings: readonly Problem[]; broken: Iterable<string> },
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const { admins } = leadsAsOf(standing);
  return admins.flatMap((email) => {
    const reader = readerOf(standing, email, linkTo(email));
    if (!reader) return [];
    const title = reader.say('section.outOfBounds');
    const told = warnings.map(({ tab, column, message }) => ({ id: `${tab}/${column}`, text: message }));
    const skipped = [...broken].map((name) => ({
      id: name,
      text: reader.say('scheduleSkipped', { part: name }),
    }));
    return [...told, ...skipped].map(({ id, text }) => ({
      id: `out-of-bounds~${revision}~${id}`,
      email,
      row: plainRow(title, text),
    }));
  });
}

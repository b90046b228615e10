// Takes who asks for an export; gives what they may have of a workspace's live cycle, or of one that is over.
// Reads what the board reads: a constant number of documents.

import type { Exported } from '../../../../shared/export/model.ts';
import { isLanguage, type Language } from '../../../../shared/model/language.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { readPastStanding } from '../board/cycles.ts';
import { boardFor, textsOf } from '../board/read-board.ts';
import type { Deps } from '../deps.ts';
import type { StandingRead } from '../standing/standing.ts';
import { entrant } from '../workspace/entrant.ts';

interface ExportRequest {
  workspace: string;
  /** '' for a program that may read: it sees what everybody sees. */
  email: string;
  isAdmin: boolean;
  /** Of headings and words. */
  language: Language;
  /** The first day of a cycle that is over; null for the live one. */
  cycle: Day | null;
}

/**
 * Whether somebody may have files of a workspace at `now`, as what, and in which language; null for nobody of
 * its People. `isReader`: a program that may read. `lang`: what was asked for, of any spelling.
 */
export function exporterOf(
  { head, standing }: Pick<StandingRead, 'head' | 'standing'>,
  { email, isReader, lang }: { email: string; isReader: boolean; lang: string | null },
  now: EpochMs,
): Pick<ExportRequest, 'isAdmin' | 'language'> | null {
  const entered = entrant(head, standing.plan, email, now);
  if (!entered && !isReader) return null;
  const { isAdmin, language } = entered ?? { isAdmin: false, language: head.settings.language };
  return { isAdmin, language: isLanguage(lang) ? lang : language };
}

/** Null where there was no such cycle. */
export async function readExported(
  deps: Pick<Deps, 'store'>,
  { head, standing: live }: Pick<StandingRead, 'head' | 'standing'>,
  { workspace, email, isAdmin, language, cycle }: ExportRequest,
  at: EpochMs,
): Promise<Exported | null> {
  const isLive = cycle === null || cycle === live.plan.settings.cycleStart;
  const standing = isLive ? live : await readPastStanding(deps, workspace, head, cycle);
  if (!standing) return null;
  return { standing, shown: shownTo(standing, email, isAdmin), language, isAdmin, at };
}

const shownTo = (standing: Standing, email: string, isAdmin: boolean): Exported['shown'] => ({
  board: boardFor(standing.board, email, isAdmin),
  ...textsOf(standing),
});

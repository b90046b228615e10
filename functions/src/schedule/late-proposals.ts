// Takes a standing on the evening of the proposals' deadline; gives the notices of who has proposed nothing.
// Never to those who did.

import type { LinkTo } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { plainRow, readerOf } from '../../../shared/digest/reader.ts';
import type { Unit } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Day } from '../../../shared/model/time.ts';
import { leadsAsOf } from '../../../shared/process/leads.ts';
import { unitsWithoutProposal } from '../../../shared/process/proposals.ts';
import { listed } from '../../../shared/words/punctuation.ts';

/** Headquarters hears of all, each late lead of their own unit (design §6, Proposals). */
export function lateProposalNotices(
  standing: Standing,
  deadline: Day,
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const late = unitsWithoutProposal(standing);
  const { headquarters } = leadsAsOf(standing);
  const told: [string | null, Unit[]][] = [
    ...headquarters.map((email): [string, Unit[]] => [email, late]),
    ...late.map((unit): [string | null, Unit[]] => [unit.leadEmail, [unit]]),
  ];
  return told.flatMap(([email, units]) => {
    const reader = email && units.length > 0 ? readerOf(standing, email, linkTo(email)) : null;
    if (!reader) return [];
    const names = listed(
      reader.language,
      units.map((unit) => unit.name),
    );
    const id = `proposals-late~${deadline}~${units.map((unit) => unit.id).join('+')}`;
    return [{ id, email: reader.person.email, row: plainRow(reader.say('section.late'), names) }];
  });
}

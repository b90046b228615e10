// Takes a unit; gives what its group's messages are written for: the unit, as a reader of mails. Never a
// person, so that nothing that waits for one of them is told.
import type { LinkTo } from '../../digest/content.ts';
import type { Reader } from '../../digest/reader.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { Language } from '../../model/language.ts';
import type { Unit } from '../../model/plan.ts';
import type { Standing } from '../../model/standing.ts';
import { sayInMail } from '../../words/mail.ts';

export interface GroupOf {
  unit: Unit;
  language: Language;
  /** The group's own links: they prove nobody. */
  linkTo: LinkTo;
}

/** Leads the unit, has no address: '' is nobody's, so that nothing counts as the reader's own. */
export function groupReader(standing: Standing, { unit, language, linkTo }: GroupOf): Reader {
  return {
    standing,
    person: {
      email: '',
      name: unit.name,
      unitIds: [unit.id],
      post: '',
      role: 'member',
      language,
      timeZone: null,
      leftOn: null,
    },
    language,
    say: sayInMail(language),
    linkTo,
    ledUnitIds: new Set([unit.id]),
    unitIds: planIndex(standing.plan).below(unit.id),
    isHeadquarters: false,
  };
}

// Takes a workbook as it was sent; gives what it says where all of it is sound, else why not. Never trusts
// what the sender checked, and writes nothing.
import { isTimeZone } from '../../../../shared/calendar/zones.ts';
import { ownTexts } from '../../../../shared/digest/texts/own-texts.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import type { Policy } from '../../../../shared/process/steps/rights.ts';
import { withMark } from '../../../../shared/sheet/cells/mark-of-workbook.ts';
import { readWorkbook, rowLookup, type WorkbookRead } from '../../../../shared/sheet/index.ts';
import { sourceProblems } from '../../../../shared/sheet/source/source-problems.ts';
import { shownProblems } from '../../../../shared/sheet/table/shown-problems.ts';
import type { PublishRequest } from '../../../../shared/wire/messages/publish.ts';
import type { Deps } from '../deps.ts';
import { erasedIn } from '../people/erasures.ts';
import { type Refused, refuse } from '../refuse.ts';
import type { Head } from '../workspace/head.ts';
import { erasedProblems, formProblems } from './server-problems.ts';

export interface SoundSheet {
  ok: true;
  read: WorkbookRead;
  /** The plan as the sheet has it. */
  plan: Plan;
  /** In which its sender is told of it. */
  language: Language;
}

/** The plan tabs of a request, read and judged. In a past that is replayed forms are what they were. */
export async function soundSheet(
  deps: Deps,
  {
    workspace,
    head,
    request: { workbook, spreadsheetId },
    policy,
  }: { workspace: string; head: Head | null; request: PublishRequest; policy: Policy },
): Promise<SoundSheet | Refused> {
  const known = head?.settings.language;
  const read = readWorkbook(withMark(workbook), {
    only: 'plan',
    isTimeZone,
    ...(known ? { language: known } : {}),
  });
  const invalid = (problems: readonly Problem[]): Refused => {
    const refused = refuse('invalid-workbook', known ?? 'en');
    return { ...refused, refusal: { ...refused.refusal, ...shownProblems(problems) } };
  };
  if (!read.plan) return invalid(read.problems);
  const plan = { ...read.plan, mails: ownTexts(read.plan.mails) };
  if (head && head.spreadsheetId !== spreadsheetId)
    return refuse('copied-spreadsheet', head.settings.language);
  const language = known ?? plan.settings.language;
  const isErased = await erasedIn(deps, workspace);
  const found = [
    ...erasedProblems(workbook, isErased, language),
    ...(policy.asks ? formProblems(workbook, plan, language) : []),
    ...sourceProblems(plan, (id) => rowLookup(read)('keyResult', id), language),
  ];
  return found.length > 0 ? invalid(found) : { ok: true, read, plan, language };
}

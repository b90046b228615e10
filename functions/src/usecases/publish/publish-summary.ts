// Takes what a publish would change; gives what its sender is told of it, in their language. Never changes
// anything.
import { withoutDismissed } from '../../../../shared/check/dismissed.ts';
import { settingWarnings } from '../../../../shared/check/setting-warnings.ts';
import { mailWarnings } from '../../../../shared/digest/texts/mail-warnings.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { consistencyWarnings } from '../../../../shared/okr/consistency.ts';
import { filledStarts } from '../../../../shared/process/first-starts.ts';
import type { PublishedChange } from '../../../../shared/process/plan-changes.ts';
import { rowLookup } from '../../../../shared/sheet/index.ts';
import { shownProblems } from '../../../../shared/sheet/table/shown-problems.ts';
import type { PublishReply, PublishRequest } from '../../../../shared/wire/messages/publish.ts';
import { warningTexts } from '../../../../shared/words/plan-warnings.ts';
import { readsIn } from '../values/carry-values.ts';
import { changesForReply, startNotes, waitingForReply } from './publish-replies.ts';
import type { AllowedPart } from './publish-rights.ts';
import type { SoundSheet } from './sound-sheet.ts';

/** What Publish says of the reading, and whose Start is blank. */
export const readingNotes = ({ read }: SoundSheet) => ({
  notes: read.read.map(({ message }) => message),
  blank: new Set(read.blankStarts),
});

/** What whoever publishes is told: notes, warnings, what changes and what waits for an admin. */
export function publishSummary({
  part,
  after,
  live,
  changes,
  sheet,
  request,
}: {
  part: Extract<AllowedPart, { ok: true }>;
  after: Plan;
  live: Plan;
  changes: PublishedChange[];
  sheet: SoundSheet;
  request: PublishRequest;
}): Omit<PublishReply, 'revision'> {
  const { language, read } = sheet;
  const { notes, blank } = readingNotes(sheet);
  const own = part.plan.settings.language;
  const starts = filledStarts(part.plan, blank);
  const warned = [
    ...consistencyWarnings(part.plan, rowLookup(read), warningTexts(own)),
    ...settingWarnings(request.workbook, own),
    ...mailWarnings(request.workbook, own),
  ];
  return {
    read: [...notes, ...startNotes(starts, own)],
    warnings: shownProblems(withoutDismissed(request.workbook, warned)).problems,
    ...changesForReply(changes, { before: live, after: part.plan, language }),
    ...waitingForReply(part.waiting, { before: live, after, language }),
    starts,
    ...readsIn(part.plan),
  };
}

// Takes a standing at the end of a snapshot day; reports for each key result that nobody has reported what
// its cell says. Exactly once: whoever dies in between, comes twice or is late finds what is there.
import { createHash } from 'node:crypto';
import { localText } from '../../../../shared/calendar/zones.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { type DueDay, dueDays, isLeft } from '../../../../shared/okr/owed.ts';
import { type Fed, fedOn } from '../../../../shared/process/fed-values.ts';
import { sourceName } from '../../../../shared/process/source-texts.ts';
import { settledValue } from '../../../../shared/sheet/cells/percent-doubt.ts';
import type { SnapshotSubmission } from '../../../../shared/wire/messages/submissions.ts';
import { say } from '../../../../shared/words/cells/sources.ts';
import { AlreadyExists } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { cycleOf, type Head } from '../workspace/head.ts';
import { type KeyResultEntry, readKeyResults } from '../workspace/plan-documents.ts';
import { recordSnapshot } from '../workspace/record-snapshot.ts';
import { stateOf } from '../workspace/state-document.ts';

/** The standing of a moment, and the plan's head that it was read with. */
export interface FeedContext {
  workspace: string;
  head: Head;
  standing: Standing;
  now: EpochMs;
}

/**
 * Reports for a snapshot day (design §5, Value from), `dated` in the days in which a report counts for it;
 * gives those that nobody has reported and whose cells cannot either.
 */
export async function feed(
  deps: Pick<Deps, 'store' | 'queue' | 'log' | 'clock'>,
  feeding: FeedContext,
  day: Day,
  dated = day,
): Promise<Fed[]> {
  const { workspace, head, standing } = feeding;
  const days = dueDays(standing.plan.settings);
  const due = days.find((each) => each.day === day);
  const left = due ? fedOn(standing, due, days) : [];
  const ready = left.filter(({ why }) => why === null);
  const entries = await readKeyResults(
    deps.store,
    workspace,
    head,
    ready.map(({ keyResult }) => keyResult.id),
  );
  let reported = 0;
  for (const each of ready)
    if (await report(deps, feeding, { due: due!, dated }, each, entries)) reported += 1;
  if (ready.length > 0) await askForRollUp(deps, workspace);
  if (reported > 0) deps.log('INFO', 'values-reported', { workspace, day, count: reported });
  return left.filter(({ why }) => why !== null);
}

/** False where somebody has reported meanwhile, or this has been done before. */
async function report(
  { store }: Pick<Deps, 'store'>,
  { workspace, head, now }: FeedContext,
  { due, dated }: { due: DueDay; dated: Day },
  fed: Fed,
  entries: Map<string, KeyResultEntry>,
): Promise<boolean> {
  const { keyResult } = fed;
  const submission = submissionOf(fed, { day: due.day, dated }, head);
  try {
    return await store.transact(async (tx) => {
      const state = await tx.get(paths.keyResultState(workspace, cycleOf(head), keyResult.id));
      if (!entries.has(keyResult.id) || !isLeft(keyResult, due, stateOf(state))) return false;
      await recordSnapshot(tx, { workspace, email: '', submission }, head, entries, now);
      return true;
    });
  } catch (error) {
    if (error instanceof AlreadyExists) return false;
    throw error;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Named by what it is for: the same key result and day is one submission, for good. */
function submissionOf(
  { keyResult, said }: Fed,
  { day, dated }: { day: Day; dated: Day },
  head: Head,
): SnapshotSubmission {
  const { id, source } = keyResult;
  const { language, timeZone } = head.settings;
  const note = say(language, 'fedNote', {
    source: sourceName(source, language),
    at: localText(said!.at, timeZone),
  });
  return {
    kind: 'snapshot',
    key: `fed-${hashOf(`${cycleOf(head)} ${day} ${id}`)}`,
    date: dated,
    origin: 'form',
    reports: [
      {
        keyResultId: id,
        ...settledValue(keyResult, said!.value!),
        confidence: null,
        selfStatus: null,
        blocker: '',
        note,
        supportNeeded: '',
        fed: source,
      },
    ],
  };
}

// A back end without edges, to specify use cases: a queue on a standing clock, and a list of what people
// were told. Never a mail, never HTTP; running.ts has those.

import { personMarks } from '../../functions/src/identity/person-marks.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import type { Deps, NotifyRequest } from '../../functions/src/usecases/deps.ts';
import { publish } from '../../functions/src/usecases/publish/publish.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import type { ReportedKeyResult } from '../../shared/model/record.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';

const KEY = 'workspace-key-of-the-tests';

export interface BackEnd {
  deps: Deps;
  store: Store;
  workspace: string;
  told: NotifyRequest[];
  clock: ReturnType<typeof standingClock>;
  queue: ReturnType<typeof localQueue>;
  publish(
    workbook: Workbook,
    email: string,
    more?: { basedOn?: number; reasons?: Record<string, string>; overwrite?: boolean; key?: string },
  ): ReturnType<typeof publish>;
  report(
    email: string,
    date: string,
    values: Record<string, number>,
    key?: string,
  ): ReturnType<typeof submit>;
  /** Moves the clock past the roll-up's window and runs what is due. */
  settle(): Promise<void>;
}

/** A back end at noon of a day in Shanghai. */
export function backEndOn(day: string, store: Store = openSqliteStore(':memory:')): BackEnd {
  const clock = standingClock(Date.parse(`${day}T12:00:00+08:00`));
  const told: NotifyRequest[] = [];
  const workspace = workspaceIdOf(KEY);
  const queue = localQueue(async (task) => {
    if (task.queue === 'rollUp') await rollUp(deps, String(task.payload.workspace), clock.now());
  });
  const deps: Deps = {
    clock: clock.now,
    store,
    queue,
    log: silentLog,
    notify: async (telling) => void told.push(telling),
    markOf: personMarks('a-secret-of-the-tests-with-32-characters'),
  };
  const nextKey = formKeys();
  return {
    deps,
    store,
    workspace,
    told,
    clock,
    queue,
    publish: (workbook, email, { basedOn = 0, reasons = {}, overwrite = false, key = KEY } = {}) =>
      publish(
        deps,
        { key, email, request: { spreadsheetId: 'sheet', workbook, basedOn, reasons, overwrite } },
        clock.now(),
      ),
    report: (email, date, values, key = nextKey()) =>
      submit(
        deps,
        { workspace, email, submission: { kind: 'snapshot', key, date, reports: reportsOf(values) } },
        clock.now(),
      ),
    settle: async () => {
      clock.moveTo(clock.now() + 60_000);
      await queue.runDue(clock.now());
    },
  };
}

/** A key that no form had before. */
function formKeys(): () => string {
  let keys = 0;
  return () => {
    keys += 1;
    return `form-key-${String(keys).padStart(8, '0')}`;
  };
}

const reportsOf = (values: Record<string, number>): ReportedKeyResult[] =>
  Object.entries(values).map(([id, value]) => reported(id, value));

/** A report of a value and nothing else. */
export const reported = (keyResultId: string, value: number): ReportedKeyResult => ({
  keyResultId,
  value,
  confidence: null,
  selfStatus: null,
  blocker: '',
  note: '',
  supportNeeded: '',
});

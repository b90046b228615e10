// Takes the small company of a scenario; gives what its people ask of the back end, and what can be read of
// it then. Never decides what becomes of a request that is not answered.

import { addGroup } from '../../functions/src/groups/set-up.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { listAccess } from '../../functions/src/usecases/access/access-log.ts';
import { endApiKey, listApiKeys, makeApiKey } from '../../functions/src/usecases/access/api-keys.ts';
import { act } from '../../functions/src/usecases/actions/act.ts';
import { readPastStanding } from '../../functions/src/usecases/board/cycles.ts';
import type { Deps } from '../../functions/src/usecases/deps.ts';
import { publish } from '../../functions/src/usecases/publish/publish.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { carryValues } from '../../functions/src/usecases/values/carry-values.ts';
import { readHead } from '../../functions/src/usecases/workspace/head.ts';
import { GROUP_NEWS } from '../../shared/groups/message.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import { reported } from '../support/backend.ts';
import { HQ, OWNER, smallBook } from './small-company.ts';

/** Sends a request until it is answered; null where its sender gave up. */
export type Sent = <T>(request: () => Promise<T>) => Promise<T | null>;

interface Company {
  deps: Deps;
  /** The store itself, without the back end that may die. */
  store: Store;
  workspace: string;
  now(): EpochMs;
}

/** What people send. `key`: of the workspace. */
export const requestsOf = ({ deps, workspace, now }: Company, key: string, sent: Sent) => ({
  publish: (target: number, basedOn = 0, settings: [string, Cell][] = [], isFed = false) => {
    const workbook = smallBook(target, settings, isFed);
    const request = { spreadsheetId: 's', workbook, basedOn, reasons: {}, overwrite: false };
    return sent(() => publish(deps, { key, email: HQ, request }, now()));
  },
  /** What Refresh sends where the cell says this. */
  carry: (cell: Cell, revision = 1) => {
    const tabs = [{ tab: 'Sales', cells: [{ row: 4, column: 3, cell }], columns: [] }];
    const request = { revision, decimalMark: '.' as const, rows: [], tabs, names: [] };
    return sent(() => carryValues(deps, { workspace, email: OWNER, request }, now()));
  },
  makeKey: (formKey: string) => {
    const made = { workspace, formKey, name: 'Dashboard', right: 'read' as const, days: 90, by: HQ };
    return sent(() => makeApiKey(deps.store, made, now()));
  },
  endKey: (id: string) => sent(() => endApiKey(deps.store, { workspace, id, by: HQ }, now())),
  report: (date: string, value: number, formKey: string) => {
    const reports = [{ ...reported('K1', value), supportNeeded: 'people: another crew' }];
    const submission = { kind: 'snapshot' as const, key: formKey, date, reports };
    return sent(() => submit(deps, { workspace, email: OWNER, submission }, now()));
  },
  act: (email: string, action: ActionName, id: string, answers: RawAnswers, formKey: string) =>
    sent(() => act(deps, { workspace, email, action: { key: formKey, action, id, answers } }, now())),
});

/** Sets up the group of a unit; it is sent once, by a person who looks at the page. */
export const groupMaker =
  ({ store, workspace, now }: Company, ports: Parameters<typeof addGroup>[0]['ports']) =>
  async (unitId: string, address: string) => {
    const { standing } = (await readStanding({ store }, workspace, now()))!;
    const setUp = { store, ports, workspace, standing, by: HQ, now: now(), newId: () => `G-${unitId}` };
    const form = { unitId, language: 'en' as const, gets: GROUP_NEWS, address, secret: '' };
    return addGroup(setUp, form);
  };

/** How things stand. */
export const stateOf = ({ store, workspace, now }: Company) => ({
  keys: () => listApiKeys(store, workspace, now()),
  accessLog: () => listAccess(store, workspace),
  /** As the cycle ended that began on that day. */
  past: async (cycle: string) => {
    const head = (await readHead(store, workspace))!;
    return (await readPastStanding({ store }, workspace, head, cycle))!;
  },
  standing: async () => (await readStanding({ store }, workspace, now()))!.standing,
  pending: () => store.query({ collection: paths.pendingOf(workspace) }),
  mails: () => store.query({ collection: paths.mails }),
});

// Takes a moment and a store; gives a small company on a whole back end whose process can be killed at any
// point, and what people have in their inboxes. Never the wall clock.
import { createBackEnd } from '../../functions/src/app.ts';
import { robotSeal } from '../../functions/src/groups/seal.ts';
import { addGroup } from '../../functions/src/groups/set-up.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import type { OutgoingMail } from '../../functions/src/ports/mail.ts';
import type { Task } from '../../functions/src/ports/queue.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { listAccess } from '../../functions/src/usecases/access/access-log.ts';
import { endApiKey, listApiKeys, makeApiKey } from '../../functions/src/usecases/access/api-keys.ts';
import { act } from '../../functions/src/usecases/actions/act.ts';
import { readPastStanding } from '../../functions/src/usecases/board/cycles.ts';
import { publish } from '../../functions/src/usecases/publish/publish.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { carryValues } from '../../functions/src/usecases/values/carry-values.ts';
import { readHead, workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { GROUP_NEWS } from '../../shared/groups/message.ts';
import type { RobotRequest } from '../../shared/groups/write.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue, type TaskMemory, type Waiting } from '../../workbench/src/local/task-queue.ts';
import { reported } from '../support/backend.ts';
import { workbookOf } from '../support/company-of-size.ts';
import { fromCycleStart } from '../support/from-cycle-start.ts';
import { Died, fate, mortalMailer, mortalQueue, mortalRobots, mortalStore } from '../support/mortal.ts';
import { passTo } from '../support/passing.ts';
import { keyResultOf, objectiveOf, personOf, planOf, unitOf } from '../support/plans.ts';

export const HQ = 'hq@chain.example';
export const LEAD = 'lead@chain.example';
export const OWNER = 'owner@chain.example';
const KEY = 'the-key-of-the-scenarios-0123456789';
const GROUP_SECRET = 'a-secret-of-groups-of-the-scenarios';

/** The cell from which the key result's value comes, where one does. */
const SOURCE = 'Sales!C4';

/** Headquarters and one team of it, one objective, one key result; a reward to buy. */
export function smallBook(target: number, settings: [string, Cell][] = [], isFed = false): Workbook {
  const book = workbookOf(
    planOf({
      units: [unitOf('HQ', null, HQ), unitOf('T', 'HQ', LEAD)],
      people: [personOf(HQ, { role: 'admin' }), personOf(OWNER, { unitIds: ['T'] })],
      objectives: [objectiveOf({ unitId: 'T' })],
      keyResults: [keyResultOf({ owner: OWNER, target })],
    }),
  );
  if (isFed) {
    const keyResults = book.tabs.find(({ name }) => name === 'Key results')!;
    keyResults.rows = keyResults.rows.map((row, n) => [...row, n === 0 ? 'Value from' : SOURCE]);
  }
  const [first, ...others] = book.tabs;
  const rewards = [
    ['Reward ID', 'Reward', 'Points', 'Stock'],
    ['R1', 'A course', 10, 5],
  ];
  const usual = first!.rows.filter(([key]) => !settings.some(([own]) => own === key));
  const tabs = [{ ...first!, rows: [...usual, ...settings] }, ...others, { name: 'Rewards', rows: rewards }];
  return fromCycleStart({ tabs });
}

export interface HarnessOptions {
  /** Each request, each task and each tick comes twice, at the same time. */
  isTwice?: boolean;
  /** Who was not answered does not ask again. */
  givesUp?: boolean;
  /** What waits in the queue from before. */
  waiting?: readonly Waiting[];
}

export type Harness = ReturnType<typeof harnessAt>;

/** The harness at a moment. Nothing is published yet. */
export function harnessAt(
  moment: EpochMs,
  store: Store,
  { isTwice = false, givesUp = false, waiting = [] }: HarnessOptions = {},
) {
  const clock = standingClock(moment);
  const own = fate();
  const accepted: OutgoingMail[] = [];
  const posted: RobotRequest[] = [];
  const times = async <T>(work: () => Promise<T>): Promise<T> => {
    const [first] = await Promise.all(isTwice ? [work(), work()] : [work()]);
    return first!;
  };
  const memory = taskMemory(waiting);
  const run = async (task: Task) => {
    try {
      await times(() => backEnd.runTask(task));
    } finally {
      own.revive();
    }
  };
  const queue = localQueue(run, () => {}, memory);
  const mailer = {
    send: async (mail: OutgoingMail) => {
      accepted.push(mail);
      return { ok: true as const };
    },
  };
  const robots: Robots = {
    post: async (request) => {
      posted.push(request);
      const body = request.url.includes('slack.com') ? 'ok' : '{"errcode":0,"errmsg":"ok"}';
      return { status: 200, body, retryAfterSeconds: null };
    },
  };
  const backEnd = createBackEnd({
    store: mortalStore(store, own),
    queue: mortalQueue(queue, own),
    mailer: mortalMailer(mailer, own),
    clock: () => {
      own.point();
      return clock.now();
    },
    log: silentLog,
    linkSecret: 'a-secret-of-the-scenarios-32-characters',
    oidc: { issuers: [], audiences: [], keys: { jwks: { keys: [] } } },
    baseUrl: 'https://attune.example',
    allowedDomains: [],
    mailDomain: 'attune.example',
    groups: { secret: () => GROUP_SECRET, robots: mortalRobots(robots, own) },
  });
  const workspace = workspaceIdOf(KEY);
  /**
   * A request of the add-on: what was not answered is sent again, as it was. Null where its sender gave up.
   */
  const sent = async <T>(request: () => Promise<T>): Promise<T | null> => {
    for (;;) {
      try {
        return await times(request);
      } catch (error) {
        if (!(error instanceof Died)) throw error;
        own.revive();
        if (givesUp) return null;
      }
    }
  };
  /** The next tick comes in a quarter of an hour: one that died is not repeated. */
  const tick = async () => {
    await times(() => backEnd.tick()).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      own.revive();
    });
  };
  return {
    own,
    queue,
    waiting: () => memory.load(),
    now: () => clock.now(),
    accepted,
    posted,
    workspace,
    publish: (target: number, basedOn = 0, settings: [string, Cell][] = [], isFed = false) => {
      const workbook = smallBook(target, settings, isFed);
      const request = { spreadsheetId: 's', workbook, basedOn, reasons: {}, overwrite: false };
      return sent(() => publish(backEnd.deps, { key: KEY, email: HQ, request }, clock.now()));
    },
    /** What Refresh sends where the cell says this. */
    carry: (cell: Cell, revision = 1) => {
      const tabs = [{ tab: 'Sales', cells: [{ row: 4, column: 3, cell }], columns: [] }];
      const request = { revision, decimalMark: '.' as const, rows: [], tabs, names: [] };
      return sent(() => carryValues(backEnd.deps, { workspace, email: OWNER, request }, clock.now()));
    },
    makeKey: (formKey: string) => {
      const made = { workspace, formKey, name: 'Dashboard', right: 'read' as const, days: 90, by: HQ };
      return sent(() => makeApiKey(backEnd.deps.store, made, clock.now()));
    },
    endKey: (id: string) => sent(() => endApiKey(backEnd.deps.store, { workspace, id, by: HQ }, clock.now())),
    keys: () => listApiKeys(store, workspace, clock.now()),
    accessLog: () => listAccess(store, workspace),
    report: (date: string, value: number, key: string) => {
      const reports = [{ ...reported('K1', value), supportNeeded: 'people: another crew' }];
      const submission = { kind: 'snapshot' as const, key, date, reports };
      return sent(() => submit(backEnd.deps, { workspace, email: OWNER, submission }, clock.now()));
    },
    act: (email: string, action: ActionName, id: string, answers: RawAnswers, key: string) =>
      sent(() => act(backEnd.deps, { workspace, email, action: { key, action, id, answers } }, clock.now())),
    addGroup: async (unitId: string, address: string) => {
      const { standing } = (await readStanding({ store }, workspace, clock.now()))!;
      const ports = { seal: robotSeal(GROUP_SECRET), robots };
      const setUp = {
        store,
        ports,
        workspace,
        standing,
        by: HQ,
        now: clock.now(),
        newId: () => `G-${unitId}`,
      };
      const form = { unitId, language: 'en' as const, gets: GROUP_NEWS, address, secret: '' };
      return addGroup(setUp, form);
    },
    passTo: (to: string) => passTo({ clock, queue, tick }, Date.parse(to)),
    /** As the cycle ended that began on that day. */
    past: async (cycle: string) => {
      const head = (await readHead(store, workspace))!;
      return (await readPastStanding({ store }, workspace, head, cycle))!;
    },
    standing: async () => (await readStanding({ store }, workspace, clock.now()))!.standing,
    pending: () => store.query({ collection: paths.pendingOf(workspace) }),
    mails: () => store.query({ collection: paths.mails }),
    close: () => store.close(),
  };
}

function taskMemory(before: readonly Waiting[]): TaskMemory {
  const items = new Map(before.map((item) => [item.order, item]));
  return {
    load: () => [...items.values()],
    keep: (item) => void items.set(item.order, item),
    drop: (item) => void items.delete(item.order),
  };
}

/**
 * `to: subject` of every mail that a reader sees: of several with one Message-ID, mail programs show one. The
 * same of every message in a group.
 */
export function inboxes({ accepted, posted }: Pick<Harness, 'accepted' | 'posted'>): string[] {
  const seen = new Map(accepted.map((mail) => [mail.messageId, `${mail.to}: ${mail.subject}`]));
  const inGroups = new Map(
    posted.map(({ url, body }) => [url + body, `${new URL(url).host}: ${titleIn(body)}`]),
  );
  return [...seen.values(), ...inGroups.values()].sort();
}

/** What was accepted a second time: mails by their Message-ID, messages word for word. */
export const acceptedAgain = ({ accepted, posted }: Pick<Harness, 'accepted' | 'posted'>): number =>
  accepted.length +
  posted.length -
  new Set(accepted.map(({ messageId }) => messageId)).size -
  new Set(posted.map(({ url, body }) => url + body)).size;

/** The first line of a message, without the links, which name the moment at which they were made. */
function titleIn(body: string): string {
  const { text, markdown } = JSON.parse(body) as { text?: string; markdown?: { content: string } };
  return (markdown?.content ?? text ?? '').split('\n')[0]!;
}

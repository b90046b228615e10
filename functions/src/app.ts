// Takes the ports of a host (store, queue, mailer, clock, secrets); gives the back end on them: one HTTP
// handler, the tasks, the tick. Wiring only.
import { noticesOf } from '../../shared/digest/notices.ts';
import type { EpochMs } from '../../shared/model/time.ts';
import { groupDelivery, type RobotPorts } from './groups/deliver.ts';
import { pauseGroup } from './groups/pause.ts';
import { bundleEvents } from './groups/queue-messages.ts';
import { robotSeal } from './groups/seal.ts';
import { faultPageOf } from './http/page-routes.ts';
import { routesOf } from './http/routes.ts';
import type { HttpRequest, HttpResponse } from './http/server/message.ts';
import { router } from './http/server/router.ts';
import { signedLinks } from './identity/links.ts';
import { groupLinksFor, linksFor } from './identity/links-for.ts';
import { type OidcConfig, oidcVerifier } from './identity/oidc.ts';
import { personMarks } from './identity/person-marks.ts';
import { composer, mailDelivery } from './mail/compose.ts';
import { mailGate } from './mail/outsiders.ts';
import { bundleNotices } from './outbox/bundle.ts';
import { type SendDeps, sendMail } from './outbox/outbox.ts';
import type { Log } from './ports/log.ts';
import type { Mailer } from './ports/mail.ts';
import type { Queue, Task } from './ports/queue.ts';
import type { Robots } from './ports/robots.ts';
import type { Store } from './ports/store.ts';
import { runSchedule } from './schedule/run.ts';
import { tick } from './schedule/tick.ts';
import { correctInvitation, wakeForDeadlines } from './schedule/wake.ts';
import type { MailingDeps } from './usecases/deps.ts';
import { erase } from './usecases/people/erase.ts';
import { forgetCycle } from './usecases/retention/forget-cycle.ts';
import { rollUp } from './usecases/roll-up/roll-up.ts';
import { writeLimit } from './usecases/write-limit.ts';

export interface BackEndHost {
  store: Store;
  queue: Queue;
  mailer: Mailer;
  clock: () => EpochMs;
  log: Log;
  /** Signs links; at least 32 characters. */
  linkSecret: string;
  oidc: OidcConfig;
  /** Where people reach the pages, without a slash at the end. */
  baseUrl: string;
  /** Mail domains that may open workspaces; empty: any. */
  allowedDomains: readonly string[];
  /** Mail domains that any workspace may mail, beside its first publisher's; `*`: all. Absent: none. */
  mailDomains?: readonly string[];
  /** The host part of Message-IDs. */
  mailDomain: string;
  /** What groups need; absent: the deployment has none. */
  groups?: {
    /** Seals robots' addresses: at least 32 characters; '' where none is set. Read when it is needed. */
    secret: () => string;
    robots: Robots;
  };
}

export interface BackEnd {
  handle(request: HttpRequest): Promise<HttpResponse>;
  /** Does a task; a throw means: try again later. */
  runTask(task: Pick<Task, 'queue' | 'payload'>): Promise<void>;
  tick(): Promise<void>;
  deps: MailingDeps;
}

/** The back end of a host. */
export function createBackEnd(host: BackEndHost): BackEnd {
  const { store, queue, clock, log, baseUrl } = host;
  const links = signedLinks(host.linkSecret);
  const robotPorts = robotPortsOf(host.groups);
  const deps: MailingDeps = {
    store,
    queue,
    clock,
    log,
    linksFor: (workspace, now) => linksFor(links, baseUrl, workspace, now),
    markOf: personMarks(host.linkSecret),
    groupLinksFor: (workspace, now) => groupLinksFor(links, baseUrl, workspace, now),
    notify: (news) => tellAtOnce(deps, news),
  };
  const mayMail = mailGate(store, [...host.allowedDomains, ...(host.mailDomains ?? [])]);
  const toPerson = mailDelivery(
    host.mailer,
    composer({ store, links, baseUrl, mailDomain: host.mailDomain, mayMail }),
  );
  const toGroup = groupDelivery({
    store,
    ports: () => robotPorts() ?? noSecret(),
    pause: (workspace, group, code, now) => pauseGroup({ ...deps, baseUrl }, workspace, group, code, now),
  });
  const sending: SendDeps = {
    store,
    queue,
    log,
    deliver: (kept, id, now) => (kept.kind === 'group' ? toGroup(kept, id, now) : toPerson(kept, id, now)),
  };
  const routes = routesOf({
    deps,
    links,
    baseUrl,
    countWrite: writeLimit(store),
    mayMail,
    robotPorts,
    identify: oidcVerifier(host.oidc),
    allowedDomains: host.allowedDomains,
  });
  return {
    deps,
    handle: router(routes, log, faultPageOf, baseUrl),
    runTask: (task) => runTask(deps, sending, task),
    tick: () => tick(deps, clock()),
  };
}

/** What happened, to those who must know at once; and the schedule looks again in time. */
async function tellAtOnce(
  deps: MailingDeps,
  { workspace, standing, happened, hasGroups, now }: Parameters<MailingDeps['notify']>[0],
): Promise<void> {
  const linkTo = deps.linksFor(workspace, now);
  const notices = noticesOf(standing, happened, linkTo);
  await bundleNotices(deps, { workspace, standing, notices, linkTo, now });
  if (hasGroups) {
    const toGroups = deps.groupLinksFor(workspace, now);
    await bundleEvents(deps, { workspace, standing, linkTo: toGroups, now }, happened);
  }
  await wakeForDeadlines(deps, workspace, standing, now);
  if (happened.some(({ kind }) => kind === 'plan-published'))
    await correctInvitation(deps, workspace, standing, now);
}

async function runTask(
  deps: MailingDeps,
  sending: SendDeps,
  { queue, payload }: Pick<Task, 'queue' | 'payload'>,
): Promise<void> {
  const workspace = String(payload.workspace ?? '');
  const now = deps.clock();
  if (queue === 'rollUp') await rollUp(deps, workspace, now);
  else if (queue === 'runSchedule') await runSchedule(deps, workspace, now);
  else if (queue === 'erase' && payload.cycle !== undefined)
    await forgetCycle(deps, workspace, String(payload.cycle), now);
  else if (queue === 'erase') await erase(deps, String(payload.erasure ?? ''), now);
  else await sendMail(sending, String(payload.mail ?? ''), now);
}

/**
 * Made when first needed: a function that calls no robot does not have the secret. Null where none is set.
 */
function robotPortsOf(groups: BackEndHost['groups']): () => RobotPorts | null {
  let made: RobotPorts | null = null;
  return () => {
    const secret = groups?.secret() ?? '';
    if (!groups || secret === '') return null;
    made ??= { seal: robotSeal(secret), robots: groups.robots };
    return made;
  };
}

function noSecret(): never {
  throw new Error('GROUP_SECRET is not set: no message of a group can be sent');
}

// What use cases are handed: the ports of the back end. None finds a clock, a store or a queue by itself, so
// that a test and a replay can hand them theirs.
import type { LinkTo } from '../../../shared/digest/content.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Happened } from '../../../shared/process/happened.ts';
import type { MarkOf } from '../identity/person-marks.ts';
import type { Log } from '../ports/log.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';

/**
 * What has happened in a workspace, for whoever tells people. Told twice must be told once: mail names are
 * deterministic.
 */
export interface NotifyRequest {
  workspace: string;
  standing: Standing;
  happened: Happened[];
  /** True where a unit has a group. */
  hasGroups?: boolean;
  now: EpochMs;
}

export interface Deps {
  /** For what follows a commit alone: a request's own moment is the `now` that it was handed. */
  clock: () => EpochMs;
  store: Store;
  queue: Queue;
  log: Log;
  notify: (request: NotifyRequest) => Promise<void>;
  markOf: MarkOf;
}

/** What those are handed besides who write mails themselves. */
export interface MailingDeps extends Deps {
  /** Signed links of a workspace, made at `now`, for each person. */
  linksFor: (workspace: string, now: EpochMs) => (email: string) => LinkTo;
  /** A group's links, which name nobody. */
  groupLinksFor: (workspace: string, now: EpochMs) => LinkTo;
}

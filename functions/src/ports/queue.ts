// The port of the task queue. Never promises that a name stays taken: what a task does is idempotent in the
// store.
import type { EpochMs } from '../../../shared/model/time.ts';

export type QueueName = 'rollUp' | 'runSchedule' | 'sendMail' | 'sendGroup' | 'erase';

export interface Task {
  queue: QueueName;
  /** `[A-Za-z0-9_-]{1,400}`; a name taken is not an error, the task is then there already. */
  name: string;
  payload: Record<string, string | number>;
  notBefore: EpochMs;
}

export interface Queue {
  enqueue(task: Task): Promise<void>;
}

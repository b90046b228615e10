// The port to the robots of chat services. Never anything but one POST, and what came back.
import type { ServiceReply } from '../../../shared/groups/answer.ts';
import type { RobotRequest } from '../../../shared/groups/write.ts';

/**
 * No answer. `refused`: the address is none that may be called, nothing was sent. `isUnknown`: all of the
 * message had gone out, so that it may be in the group.
 */
export interface RobotFailure {
  failed: 'refused' | 'unreachable' | 'timeout';
  isUnknown: boolean;
}

export interface Robots {
  post(request: RobotRequest): Promise<ServiceReply | RobotFailure>;
}

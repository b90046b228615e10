// Takes a message and a robot; gives the request that the service takes: fitted to its size, signed where it
// signs. Never sends it.
import { fitted } from './fit.ts';
import type { GroupMessage, GroupService, Mention } from './message.ts';
import type { Sign } from './services/service.ts';
import { services } from './services/table.ts';

interface Robot {
  service: GroupService;
  /** The robot's address, as `robotAddress` gave it. */
  url: string;
  /** '' where it has none. */
  secret: string;
}

export interface RobotRequest {
  url: string;
  /** JSON. */
  body: string;
}

/** Mentions of people who are no members of this service are left out: nobody is called by a guess. */
export function robotRequest(
  robot: Robot,
  message: GroupMessage,
  called: readonly Mention[],
  at: number,
  sign: Sign,
): RobotRequest {
  const service = services[robot.service];
  const mentions = called.filter(({ chatId }) => service.isMember(chatId));
  const body = fitted({ ...message, mentions }, service);
  const { query, fields } =
    robot.secret !== '' && service.signed
      ? service.signed(robot.secret, at, sign)
      : { query: '', fields: {} };
  return { url: `${robot.url}${query}`, body: JSON.stringify({ ...fields, ...body }) };
}

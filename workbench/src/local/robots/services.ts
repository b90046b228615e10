// Takes a call to a robot; says what its service answers, as it is set: well, busy, gone, hanging. Never
// sends one on.
import type { GroupService } from '../../../../shared/groups/message.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { chat } from './chat.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { slack } from './slack.ts';
import { plain, type ServiceAnswer, type StandIn } from './stand-in.ts';
import { teams } from './teams.ts';
import { wecom } from './wecom.ts';

const STAND_INS: Readonly<Record<GroupService, StandIn>> = { wecom, feishu, dingtalk, slack, chat, teams };
const SERVICES = Object.keys(STAND_INS) as GroupService[];

/** `busy`: too many, whatever comes. `gone`: no such robot. `html`: a page. `hang`: never an answer. */
export type ServiceMode = 'well' | 'busy' | 'gone' | 'html' | 'hang';

/** A message that a service takes. */
export interface TakenMessage {
  service: GroupService;
  /** What names the robot in its address. */
  robot: string;
  at: EpochMs;
  body: Record<string, unknown>;
}

/** What names the robot in its address. */
export const robotOf = (service: GroupService, url: URL): string => STAND_INS[service].robotOf(url);

/** Undefined for an address of none of the six. */
export const serviceOf = (url: URL): GroupService | undefined =>
  SERVICES.find((each) => STAND_INS[each].isMine(url));

/**
 * The services together: what each says to a call, in its mode. `take` gets what is taken before it is
 * answered.
 */
export function standInServices(now: () => EpochMs, take: (message: TakenMessage) => void) {
  const modes = new Map<GroupService, ServiceMode>();
  const secrets = new Map<string, string>();
  const calls = new Map<string, RecentCalls>();
  const keyOf = (service: GroupService, url: URL) => `${service} ${robotOf(service, url)}`;
  return {
    /** Null: never an answer. */
    answerTo: (service: GroupService, url: URL, text: string): ServiceAnswer | null => {
      const standIn = STAND_INS[service];
      const mode = modes.get(service) ?? 'well';
      if (mode === 'hang') return null;
      if (mode === 'html')
        return plain(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' });
      if (mode === 'gone') return standIn.unknown;
      const key = keyOf(service, url);
      const recent = calls.get(key) ?? { at: [], silentUntil: 0 };
      calls.set(key, recent);
      if (mode === 'busy' || isTooMany(standIn, recent, now())) return standIn.tooMany;
      const body = bodyOf(text);
      if (!body) return plain(400, 'invalid_payload');
      const fault = standIn.fault({ url, text, body, at: now(), secret: secrets.get(key) ?? '' });
      if (fault) return fault;
      take({ service, robot: robotOf(service, url), at: now(), body });
      return standIn.taken;
    },
    setMode: (mode: ServiceMode, service?: GroupService) => {
      for (const each of service ? [service] : SERVICES) modes.set(each, mode);
    },
    setSecret: (address: string, secret: string) => {
      const url = new URL(address);
      secrets.set(keyOf(serviceOf(url)!, url), secret);
    },
  };
}

/** A robot's calls of late. */
interface RecentCalls {
  at: EpochMs[];
  silentUntil: EpochMs;
}

/** Counts a call; one that is too many counts too, and may begin a silence. */
function isTooMany({ limits, silenceMs = 0 }: StandIn, recent: RecentCalls, now: EpochMs): boolean {
  if (recent.silentUntil > now) return true;
  const longest = Math.max(...limits.map(({ ms }) => ms));
  recent.at = [...recent.at.filter((at) => at > now - longest), now];
  const isOver = limits.some(({ count, ms }) => recent.at.filter((at) => at > now - ms).length > count);
  if (isOver) recent.silentUntil = now + silenceMs;
  return isOver;
}

function bodyOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

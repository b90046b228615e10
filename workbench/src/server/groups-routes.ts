// Takes a workbench; serves the page of what groups got. Never sends a request anywhere.
import { SERVICES } from '../../../shared/groups/message.ts';
import { isLanguage } from '../../../shared/model/language.ts';
import { GROUPS_POLICY, groupsPage } from '../groups/page.tsx';
import type { CaughtMessage } from '../local/robots/catcher.ts';
import { respond } from './respond.ts';
import type { Request } from './route.ts';
import type { RunningWorkbench } from './running-workbench.ts';

/** GET /groups. */
export function groups(workbench: RunningWorkbench, { query, incoming, outgoing }: Request): void {
  const { language: own, timeZone, engine, earlierUrls, baseUrl } = workbench.company();
  const asked = query.get('lang');
  const preferred = /^\s*zh\b/i.test(incoming.headers['accept-language'] ?? '') ? 'zh' : own;
  const body = groupsPage({
    language: isLanguage(asked) ? asked : preferred,
    timeZone,
    service: SERVICES.find((each) => each === query.get('service')) ?? null,
    messages: movedTo(engine.chats.messages(), earlierUrls, baseUrl),
  });
  const headers = { 'content-security-policy': GROUPS_POLICY };
  respond(outgoing, 200, 'text/html; charset=utf-8', body, headers);
}

/** Links of an earlier start lead to the back end where it is now. */
function movedTo(
  messages: readonly CaughtMessage[],
  earlier: readonly string[],
  baseUrl: string,
): readonly CaughtMessage[] {
  if (earlier.length === 0) return messages;
  const moved = (text: string) =>
    earlier.reduce((all, url) => all.replaceAll(`${url}/g/`, `${baseUrl}/g/`), text);
  return messages.map((message) => ({ ...message, body: JSON.parse(moved(JSON.stringify(message.body))) }));
}

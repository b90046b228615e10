// A workflow of Teams: an adaptive card of 28 KB, four requests a second; 202 with nothing in it.
import { bytesOf, json, type StandIn } from './stand-in.ts';

const fault = (status: number, code: string) => json(status, { error: { code, message: code } });

export const teams: StandIn = {
  isMine: ({ hostname }) =>
    hostname.endsWith('.logic.azure.com') || hostname.endsWith('.environment.api.powerplatform.com'),
  robotOf: ({ hostname, pathname, searchParams }) => `${hostname}${pathname}?sig=${searchParams.get('sig')}`,
  limits: [{ count: 4, ms: 1000 }],
  taken: { status: 202, body: '' },
  tooMany: { ...fault(429, 'TooManyRequests'), headers: { 'retry-after': '1' } },
  unknown: fault(404, 'WorkflowNotFound'),
  fault: ({ text, body }) => {
    if (bytesOf(text) > 28 * 1024) return fault(413, 'RequestEntityTooLarge');
    const [first] = Array.isArray(body.attachments) ? body.attachments : [];
    const type = (first as { contentType?: unknown } | undefined)?.contentType;
    return body.type === 'message' && type === 'application/vnd.microsoft.card.adaptive'
      ? null
      : fault(400, 'TriggerInputSchemaMismatch');
  },
};

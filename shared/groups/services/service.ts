// What there is to know of a service: its addresses, its limits, how it writes and how it answers. One
// definition a service, in the file beside this one that is named after it.
import type { GroupAnswer, ServiceReply } from '../answer.ts';
import type { Writing } from '../fit.ts';

/** HMAC-SHA-256 as base64: handed in, so that the dialects stay pure. */
export type Sign = (key: string, text: string) => string;

interface SignedRequest {
  /** What goes behind the robot's address; '' for nothing. */
  query: string;
  /** What goes into the body. */
  fields: Record<string, string>;
}

export interface Service extends Writing {
  name: readonly [en: string, zh: string];
  /** True for an address of a robot of this service, its port and protocol looked at before. */
  isAddress: (url: URL) => boolean;
  /** An address as an example. */
  example: string;
  /** Whether a robot has a secret beside its address. */
  hasSecret: boolean;
  /** So many messages a robot takes in a stretch of time. */
  limits: readonly { count: number; ms: number }[];
  /** Present where the service has signatures. `at`: milliseconds. */
  signed?: (secret: string, at: number, sign: Sign) => SignedRequest;
  read: (reply: ServiceReply) => GroupAnswer;
  /** True for what names a member: anything else is no mention. */
  isMember: (chatId: string) => boolean;
}

/** The whole body counts. */
export const wholeBody: Writing['countedText'] = (body) => JSON.stringify(body);

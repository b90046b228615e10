// What a chat service does with a message, as its documents say (docs/platform-facts.md, Groups): written by
// them, and by nothing of what sends. Never a real service.
import type { EpochMs } from '../../../../shared/model/time.ts';

export interface Posted {
  url: URL;
  /** The body as it came. */
  text: string;
  body: Record<string, unknown>;
  at: EpochMs;
  /** The secret that the robot was made with; '' where it checks no signature. */
  secret: string;
}

export interface ServiceAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

export interface StandIn {
  /** Whose address it is. */
  isMine: (url: URL) => boolean;
  /** What names the robot in its address. */
  robotOf: (url: URL) => string;
  limits: readonly { count: number; ms: number }[];
  /** Silence after too many; absent: until the stretch of time is over. */
  silenceMs?: number;
  taken: ServiceAnswer;
  tooMany: ServiceAnswer;
  unknown: ServiceAnswer;
  /** Why a message is not taken; null where it is. */
  fault: (posted: Posted) => ServiceAnswer | null;
}

export const json = (status: number, value: unknown): ServiceAnswer => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});

export const plain = (status: number, body: string, headers: Record<string, string> = {}): ServiceAnswer => ({
  status,
  body,
  headers: { 'content-type': 'text/plain', ...headers },
});

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The text under names, from the outside in; '' where there is none. */
export function textAt(value: unknown, ...names: string[]): string {
  const found = names.reduce<unknown>(
    (each, name) =>
      typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[name] : null,
    value,
  );
  return typeof found === 'string' ? found : '';
}

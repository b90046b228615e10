// The messages between the host's thread and the outside. Never anything that cannot be copied.
import type { MessagePort } from 'node:worker_threads';
import type { Area } from '../../../../shared/books/sheet-model.ts';
import type { SessionCall } from '../execution.ts';
import type { Change, SessionInit } from '../session.ts';

export type Order =
  | { type: 'call'; call: SessionCall }
  | Change
  | { type: 'select'; sheet: string; area: Area }
  | { type: 'model' }
  | { type: 'snapshot' };

/** Of the outside to a question. */
export interface Answer {
  value?: unknown;
  fault?: string;
}

/** Of a session in a thread. */
export interface SessionStart {
  init: SessionInit;
  /** One word: 1 when an answer, or a person's change, waits in the port. */
  signal: SharedArrayBuffer;
  /** Where scripts ask the outside. */
  questions: MessagePort;
}

export type ToThread =
  | { type: 'begin'; start: SessionStart }
  | { type: 'order'; number: number; order: Order }
  /** After the orders before it. */
  | { type: 'end' };

export type ToOutside =
  | { type: 'ready' }
  | { type: 'reply'; number: number; value: unknown }
  | { type: 'fault'; number: number; message: string }
  | { type: 'tell'; kind: string; payload: unknown }
  | { type: 'ended' };

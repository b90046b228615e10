// What a decision is that a weekly mail asks for, and what waiting for it costs. Never words of its own.

import { cutText } from '../../model/cut-text.ts';
import type { Status } from '../../model/state.ts';
import type { Answerable } from '../../process/answered.ts';
import type { FiguresText } from '../figures-text.ts';

/**
 * What is asked of the reader, the most costly to leave waiting first: somebody stands still until it is
 * answered.
 */
export const KINDS = [
  'review-overdue',
  'review',
  'support',
  'signal',
  'proposal',
  'red',
  'silent',
  'amber',
  'microOkr',
] as const;

export type DecisionKind = (typeof KINDS)[number];

export interface Decision {
  kind: DecisionKind;
  /** The key result that it is about; null: about none. */
  keyResultId: string | null;
  /** What names the cause: the same blocker on the same metric and day is one cause. null: none was said. */
  cause: string | null;
  /** Among its kind, the larger first: how far behind the plan (a share), or how long it has waited (ms). */
  weight: number;
  status: Status | null;
  planned: number | null;
  attained: number | null;
  /** The same in the key result's own unit; null where nothing is known. */
  figures: FiguresText | null;
  /** What it is about, as a title. */
  title: string;
  /** The parts of the title of a key result; absent: it is about none. */
  parts?: { keyResult: string; unit: string };
  /** The fact and the ask, as a subject says them: what it is about is in it. */
  fact: string;
  /** The fact below the title, where that says already what it is about; absent: as in the subject. */
  sentence?: string;
  ask: string;
  /** The buttons of the card say the ask: only the subject says it in words. */
  isAskedByButtons?: boolean;
  quote: string;
  /** What else there is to know, each in a few words: support asked for and what became of it. */
  beside: string[];
  buttons: { label: string; url: string }[];
  /** The answer that it asks for. */
  waitsFor?: Answerable;
}

/**
 * Characters of a unit's name and of a title in a subject: what happened is to be seen in a list of mails.
 */
const LONGEST = { name: 24, title: 48 };

export const shortName = (name: string): string => cutText(name, LONGEST.name);
export const shortTitle = (title: string): string => cutText(title, LONGEST.title);

/** The order in which decisions are asked for; what is alike stays in the order in which it was found. */
export function byCostOfWaiting(a: Decision, b: Decision): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.weight - a.weight;
}

// Takes a workspace's key or ID; gives its head document in types. Never a plan: see plan-documents.ts.
import { createHash } from 'node:crypto';
import { settingsWithinBounds } from '../../../../shared/calendar/within-bounds.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { SteeringIndicators } from '../../../../shared/model/board.ts';
import type { Plan, Settings } from '../../../../shared/model/plan.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { adminsOf } from '../../../../shared/process/admins.ts';
import { hasLeft } from '../../../../shared/process/leads.ts';
import type { Document, Json, Store, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/**
 * `workspaces/W`: the pointer to the live plan and what every request needs beside it. Written by publish;
 * `hasGroups` by setting up a group.
 */
export interface Head {
  name: string;
  /** 1 for the first published plan. */
  revision: number;
  /** Names the plan's documents: revision and content. */
  planId: string;
  corePieces: number;
  buckets: number;
  settings: Settings;
  /** Mail addresses, lower case. */
  admins: string[];
  /** The last days of those who leave or have left, by mail address. */
  leftOn?: Record<string, Day>;
  /** The first publisher: admin where People names none. */
  founder: string;
  /** The founder's mail domain, where the founder was erased; '' for one that strangers share. */
  founderDomain?: string;
  /** The founder's account, where the issuer said: an address may change hands. */
  founderSub?: string;
  spreadsheetId: string;
  publishedBy: string;
  publishedAt: EpochMs;
  /** Digest of the request that published it; '' where a step of the process did. */
  request?: string;
  /**
   * Day of adoption by objective ID: KRs of an adopted proposal start on it at the earliest
   * (design §6, Snapshot days).
   */
  adoptions: Record<string, Day>;
  /**
   * Ideas that adopted proposals contributed, as lines of notes by the ID of the objective that they
   * answered. A sheet that has not got them does not undo them.
   */
  ideas?: Record<string, string[]>;
  /**
   * Objectives and fields that a step of the process made live and that no sheet has published yet:
   * `objective ID` or `form ID/field ID`.
   */
  unseen: string[];
  /** The cycles before this one, oldest first: their boards stay readable. */
  past: PastCycle[];
  /** Past cycles that are being deleted: their time to be kept is over (usecases/retention). */
  expiring?: PastCycle[];
  /** True where a unit has a group: else nobody looks for one. */
  hasGroups?: boolean;
}

export interface PastCycle {
  /** The day on which it started: names it in paths. */
  key: Day;
  name: string;
  planId: string;
  corePieces: number;
  end: Day;
  /** As they were when the next cycle began: what the next one is held against. */
  measures: SteeringIndicators | null;
}

/** The ID of the workspace that a key opens. The key is random and secret; the ID is neither. */
export function workspaceIdOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** Names the head's cycle in paths: the day on which it starts. */
export const cycleOf = (head: Pick<Head, 'settings'>): Day => head.settings.cycleStart;

/** The head as a document; `head` in one field, so that nothing of it is indexed. */
export const headDocument = (head: Head): Document => ({ head: head as unknown as Json });

/** The head of a workspace; null where nobody has published yet. */
export async function readHead(
  reader: Pick<Store | Transaction, 'get'>,
  workspace: string,
): Promise<Head | null> {
  const document = await reader.get(paths.head(workspace));
  if (!document) return null;
  const head = document.head as unknown as Head;
  // One that was published before there were bounds stops nothing.
  return { ...head, settings: settingsWithinBounds(head.settings).settings };
}

/** True from the day after a person's last one on. */
export function hasPersonLeft(head: Head, email: string, now: EpochMs): boolean {
  return hasLeft({ leftOn: head.leftOn?.[email] ?? null }, dayAt(now, head.settings.timeZone));
}

/** The admins of a workspace at a moment. */
export const adminsAt = (head: Head, now: EpochMs): readonly string[] =>
  adminsOf(head, (email) => hasPersonLeft(head, email, now));

/**
 * One who has left counts while no other admin is there; the founder where People names none
 * (shared/process/admins.ts).
 */
export const isAdmin = (head: Head, email: string, now: EpochMs): boolean =>
  adminsAt(head, now).includes(email);

/** The head that a published plan makes, whoever published it. */
export function nextHead(
  head: Head | null,
  plan: Plan,
  pointer: Pick<Head, 'planId' | 'corePieces' | 'buckets'>,
  by: {
    revision: number;
    email: string;
    sub?: string;
    spreadsheetId: string;
    now: EpochMs;
    unseen: string[];
    request?: string;
    lastIndicators?: SteeringIndicators | null;
  },
): Head {
  const { settings, people } = plan;
  return {
    name: settings.workspace,
    revision: by.revision,
    ...pointer,
    settings,
    admins: people.filter((person) => person.role === 'admin').map((person) => person.email),
    leftOn: Object.fromEntries(
      people.flatMap(({ email, leftOn }) => (leftOn === null ? [] : [[email, leftOn]])),
    ),
    founder: head?.founder ?? by.email,
    ...(head?.founderDomain === undefined ? {} : { founderDomain: head.founderDomain }),
    ...founderSubOf(head, by),
    spreadsheetId: by.spreadsheetId,
    publishedBy: by.email,
    publishedAt: by.now,
    request: by.request ?? '',
    adoptions: head?.adoptions ?? {},
    ideas: head?.ideas ?? {},
    unseen: by.unseen,
    past: pastOf(head, plan, by.lastIndicators ?? null),
    ...(head?.expiring === undefined ? {} : { expiring: head.expiring }),
    ...(head?.hasGroups ? { hasGroups: true } : {}),
  };
}

/** Kept from the first publishing that tells it. */
function founderSubOf(
  head: Head | null,
  { email, sub }: { email: string; sub?: string },
): { founderSub?: string } {
  const founderSub = head?.founderSub ?? ((head?.founder ?? email) === email ? sub : undefined);
  return founderSub === undefined ? {} : { founderSub };
}

/**
 * True for another account than the founder's under the founder's address: it is an admin only where People
 * says so (design §6, Who may what).
 */
export const isOtherFounder = ({ admins, founder, founderSub }: Head, email: string, sub?: string): boolean =>
  admins.length === 0 &&
  founder === email &&
  founderSub !== undefined &&
  sub !== undefined &&
  sub !== founderSub;

function pastOf(head: Head | null, plan: Plan, indicators: SteeringIndicators | null): PastCycle[] {
  if (!head || cycleOf(head) === plan.settings.cycleStart) return head?.past ?? [];
  const { settings, planId, corePieces } = head;
  const left = {
    key: cycleOf(head),
    name: settings.cycle,
    planId,
    corePieces,
    end: settings.cycleEnd,
    measures: indicators,
  };
  return [...head.past.filter((each) => each.key !== left.key), left];
}

/** What is kept of every revision, so that whoever publishes on an old one can be told what changed. */
export const revisionDocument = (head: Head): Document => ({
  planId: head.planId,
  corePieces: head.corePieces,
  by: head.publishedBy,
  at: head.publishedAt,
});

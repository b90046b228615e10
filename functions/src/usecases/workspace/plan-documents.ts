// Takes a plan; gives the documents that hold it, and reads them back whole or by key result. Never moves the
// head.

import { createHash } from 'node:crypto';
import { keyResultWithinBounds, planWithinBounds } from '../../../../shared/calendar/within-bounds.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { KeyResult, Language, Plan } from '../../../../shared/model/plan.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import { mayReport } from '../../../../shared/process/steps/rights.ts';
import { SETTING_KEYS } from '../../../../shared/sheet/table/setting-keys.ts';
import { mailWords } from '../../../../shared/words/mail.ts';
import { filledIn, inLanguage } from '../../../../shared/words/say.ts';
import type { Document, Store } from '../../ports/store.ts';
import { lruCache } from '../../store/lru-cache.ts';
import { packJson, unpackJson } from '../../store/packed.ts';
import { paths } from '../../store/paths.ts';
import { broken } from '../broken.ts';
import type { Head } from './head.ts';

/** A published plan with the warnings that it was published with. */
export interface PublishedPlan {
  plan: Plan;
  warnings: Problem[];
}

/**
 * What a submission needs of one KR. `reporters` may report on it: its owner and the leads of its unit and of
 * those above.
 */
export interface KeyResultEntry {
  keyResult: KeyResult;
  unitId: string;
  reporters: string[];
}

/**
 * The code of a warning that a published value counts otherwise: it was published before there were bounds.
 */
export const OUT_OF_BOUNDS = 'published-out-of-bounds';

/**
 * KRs that share a bucket document: a submission reads one small document for each KR, however many the
 * company has.
 */
const KEY_RESULTS_IN_BUCKET = 200;

interface PlanDocuments {
  planId: string;
  corePieces: number;
  buckets: number;
  documents: { path: string; data: Document }[];
}

/**
 * The documents of a revision. The same revision and content give the same paths, so two publishers never
 * mix.
 */
export function planDocuments(workspace: string, revision: number, published: PublishedPlan): PlanDocuments {
  const pieces = packJson(published);
  const planId = `${revision}-${createHash('sha256').update(pieces.join()).digest('hex').slice(0, 16)}`;
  const buckets = Math.max(1, Math.ceil(published.plan.keyResults.length / KEY_RESULTS_IN_BUCKET));
  const entries = keyResultEntries(published.plan);
  const bucketed = Array.from({ length: buckets }, (): KeyResultEntry[] => []);
  for (const entry of entries) bucketed[bucketOf(entry.keyResult.id, buckets)]!.push(entry);
  return {
    planId,
    corePieces: pieces.length,
    buckets,
    documents: [
      ...pieces.map((json, index) => ({ path: paths.planCore(workspace, planId, index), data: { json } })),
      ...bucketed.map((group, index) => ({
        path: paths.planBucket(workspace, planId, index),
        data: { json: packJson(group).join('') },
      })),
    ],
  };
}

function bucketOf(keyResultId: string, buckets: number): number {
  return createHash('sha256').update(keyResultId).digest().readUInt32BE(0) % buckets;
}

function keyResultEntries(plan: Plan): KeyResultEntry[] {
  const { unitIdOf } = planIndex(plan);
  return plan.keyResults.map((keyResult) => {
    return { keyResult, unitId: unitIdOf(keyResult.id)!, reporters: mayReport(plan, keyResult) };
  });
}

/**
 * The KRs of these IDs with what a submission needs; unknown IDs are left out. One read for each bucket
 * touched.
 */
export async function readKeyResults(
  store: Store,
  workspace: string,
  head: Head,
  ids: readonly string[],
): Promise<Map<string, KeyResultEntry>> {
  const buckets = [...new Set(ids.map((id) => bucketOf(id, head.buckets)))];
  const places = buckets.map((bucket) => paths.planBucket(workspace, head.planId, bucket));
  const documents = await store.getAll(places);
  const found = documents.map((document, at) => bucketIn(places[at]!, jsonOf(document, workspace)));
  return new Map(
    ids.flatMap((id) => {
      const entry = found.find((entries) => entries.has(id))?.get(id);
      return entry ? [[id, entry] as const] : [];
    }),
  );
}

/** A bucket's key results by ID; unpacked once by a process, as long as its document says the same. */
function bucketIn(path: string, json: string): ReadonlyMap<string, KeyResultEntry> {
  const known = recentBuckets.get(path);
  if (known?.json === json) return known.entries;
  const entries = new Map(
    unpackJson<KeyResultEntry[]>([json]).map((entry) => [
      entry.keyResult.id,
      { ...entry, keyResult: keyResultWithinBounds(entry.keyResult) },
    ]),
  );
  recentBuckets.set(path, { json, entries });
  return entries;
}

/** 50,000 key results. */
const recentBuckets = lruCache<{ json: string; entries: ReadonlyMap<string, KeyResultEntry> }>(250);

/**
 * A whole published plan, its values within bounds (design §5, Bounds) and a warning for each that was not.
 * Reads `corePieces` documents, none where this process has it.
 */
export async function readPlan(
  store: Store,
  workspace: string,
  head: Pick<Head, 'planId' | 'corePieces'>,
): Promise<PublishedPlan> {
  const cached = recentPlans.get(`${workspace}/${head.planId}`);
  if (cached) return cached;
  const published = inBounds(await readPlanAsStored(store, workspace, head));
  recentPlans.set(`${workspace}/${head.planId}`, published);
  return published;
}

/** A whole published plan as it was published: values beyond the bounds of today stay as they are. */
export async function readPlanAsStored(
  store: Store,
  workspace: string,
  head: Pick<Head, 'planId' | 'corePieces'>,
): Promise<PublishedPlan> {
  const indexes = Array.from({ length: head.corePieces }, (_, index) => index);
  const documents = await store.getAll(indexes.map((index) => paths.planCore(workspace, head.planId, index)));
  return unpackJson<PublishedPlan>(documents.map((document) => jsonOf(document, workspace)));
}

/**
 * A plan that was published before there were bounds, with a warning for whatever counts otherwise than it
 * was published.
 */
function inBounds({ plan: stored, warnings }: PublishedPlan): PublishedPlan {
  const { plan, corrections } = planWithinBounds(stored);
  const { language } = plan.settings;
  const code = OUT_OF_BOUNDS;
  return {
    plan,
    warnings: [
      ...corrections.map(({ tab, column, value, used }) => ({
        tab,
        row: 0,
        column,
        code,
        message: filledIn(language, mailWords.publishedOutOfBounds, {
          name: nameInSheet(column, language),
          value,
          used,
        }),
      })),
      ...warnings,
    ],
  };
}

/** A setting by the name that its row has in the sheet; anything else by its ID. */
function nameInSheet(name: string, language: Language): string {
  const setting = SETTING_KEYS.find(({ field }) => field === name);
  return setting ? inLanguage(language, [setting.key, setting.zh]) : name;
}

function jsonOf(document: Document | null, workspace: string): string {
  return typeof document?.json === 'string'
    ? document.json
    : broken(`a plan document of ${workspace} is missing`);
}

/** A plan's documents never change, so a process keeps the last few that it read. */
const recentPlans = lruCache<PublishedPlan>(8);

/** The plan of an earlier revision; null where there is none. */
export const planOfRevision = async (
  store: Store,
  workspace: string,
  revision: number,
): Promise<Plan | null> => (await publishedAs(store, workspace, revision))?.plan ?? null;

/** The plan of an earlier revision with the warnings that it was published with; null where there is none. */
export async function publishedAs(
  store: Store,
  workspace: string,
  revision: number,
): Promise<PublishedPlan | null> {
  const old = await store.get(paths.revision(workspace, revision));
  if (!old) return null;
  const pointer = { planId: String(old.planId), corePieces: Number(old.corePieces) };
  return readPlan(store, workspace, pointer);
}

// Takes a workspace's cycle; gives what the cells said from which its values come, and the document that
// keeps it. Never what else a cell holds: a number, or why there is none.
import { createHash } from 'node:crypto';
import type { FedValue, FedValues } from '../../../../shared/model/fed-value.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import { isFed } from '../../../../shared/process/fed-values.ts';
import type { SourceValue } from '../../../../shared/sheet/source/value-of-source.ts';
import type { Document, Store, Transaction } from '../../ports/store.ts';
import { packJson, unpackJson } from '../../store/packed.ts';
import { paths } from '../../store/paths.ts';

/** By KR ID, beside a mark of the source that was read: one of another source says nothing. */
export type KeptValues = Map<string, FedValue & { of: string }>;

/** A source may name a person in a condition: its mark does not. */
const markOfSource = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 16);

/** Packed into one field, so nothing of it can be queried. */
export const keptDocument = (kept: KeptValues): Document => ({ json: packJson([...kept]).join('') });

/**
 * What is kept once the cells have been read `at` a moment: since when each says what it says, also where
 * that began in the cycle before (`earlier`), and when it was first read in this one.
 */
export function valuesAfterReading(
  { before, earlier }: { before: KeptValues; earlier: KeptValues },
  { keyResults }: Plan,
  read: ReadonlyMap<string, SourceValue>,
  { at, firstAt }: { at: EpochMs; firstAt: EpochMs },
): KeptValues {
  return new Map(
    keyResults.filter(isFed).map(({ id, source }) => {
      const of = markOfSource(source);
      const ofSource = (kept: KeptValues) => (kept.get(id)?.of === of ? kept.get(id) : undefined);
      const now = read.get(id)!;
      const value = now.ok ? now.value : null;
      const fault = now.ok ? null : now.code;
      const was = ofSource(before) ?? ofSource(earlier);
      const since = was?.value === value && was.fault === fault ? was.since : at;
      return [id, { of, value, fault, at, since, firstAt: ofSource(before)?.firstAt ?? firstAt }] as const;
    }),
  );
}

/** Empty where nobody has read a cell in the cycle. */
export async function readKept(
  reader: Pick<Store | Transaction, 'get'>,
  workspace: string,
  cycle: Day,
): Promise<KeptValues> {
  const document = await reader.get(paths.values(workspace, cycle));
  return new Map(document ? unpackJson<[string, FedValue & { of: string }][]>([String(document.json)]) : []);
}

/** What counts of it for a plan; undefined, and nothing is read, where no value comes from a cell. */
export async function readFedValues(
  reader: Pick<Store | Transaction, 'get'>,
  workspace: string,
  { settings, keyResults }: Plan,
): Promise<FedValues | undefined> {
  const fed = keyResults.filter(isFed);
  if (fed.length === 0) return undefined;
  const kept = await readKept(reader, workspace, settings.cycleStart);
  return new Map(
    fed.flatMap(({ id, source }) => {
      const value = kept.get(id);
      return value?.of === markOfSource(source) ? [[id, value] as const] : [];
    }),
  );
}

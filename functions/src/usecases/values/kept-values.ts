// Takes a workspace's cycle; gives what the cells said from which its values come, and the document that keeps
// it. Never what else a cell holds: a number, or why there is none.
import { createHash } from 'node:crypto';
import type { FedValue, FedValues } from '../../../../shared/model/fed-value.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { isFed } from '../../../../shared/process/fed-values.ts';
import type { Document, Store, Transaction } from '../../ports/store.ts';
import { packJson, unpackJson } from '../../store/packed.ts';
import { paths } from '../../store/paths.ts';

/** By KR ID, beside a mark of the source that was read: one of another source says nothing. */
export type KeptValues = Map<string, FedValue & { of: string }>;

/** A source may name a person in a condition: its mark does not. */
export const markOfSource = (source: string): string =>
  createHash('sha256').update(source).digest('hex').slice(0, 16);

export const keptDocument = (kept: KeptValues): Document => ({ json: packJson([...kept]).join('') });

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

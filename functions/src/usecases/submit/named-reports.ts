// Takes reports that may name their key results by their text; gives them by ID. Reads the whole plan only
// where an ID is not there.
import { idsNamed } from '../../../../shared/form/check/named.ts';
import type { ReportedKeyResult } from '../../../../shared/model/record.ts';
import type { Store } from '../../ports/store.ts';
import { type Refused, refuse } from '../refuse.ts';
import type { Head } from '../workspace/head.ts';
import { type KeyResultEntry, readKeyResults, readPlan } from '../workspace/plan-documents.ts';

interface NamedReports {
  reports: ReportedKeyResult[];
  entries: Map<string, KeyResultEntry>;
}

/**
 * The key results of reports, by ID or unique name (design §5, References); what is neither stays as it was
 * sent.
 */
export async function namedReports(
  store: Store,
  workspace: string,
  head: Head,
  reports: ReportedKeyResult[],
): Promise<NamedReports | Refused> {
  const idsOf = (each: readonly ReportedKeyResult[]) => each.map(({ keyResultId }) => keyResultId);
  const entries = await readKeyResults(store, workspace, head, idsOf(reports));
  if (reports.every(({ keyResultId }) => entries.has(keyResultId))) return { reports, entries };
  const { plan } = await readPlan(store, workspace, head);
  const named: ReportedKeyResult[] = [];
  for (const report of reports) {
    const [first, second] = entries.has(report.keyResultId)
      ? [report.keyResultId]
      : idsNamed(plan.keyResults, ({ text }) => text, report.keyResultId);
    if (first !== undefined && second !== undefined)
      return refuse('two-of-a-name', head.settings.language, { name: report.keyResultId, first, second });
    named.push({ ...report, keyResultId: first ?? report.keyResultId });
  }
  return { reports: named, entries: await readKeyResults(store, workspace, head, idsOf(named)) };
}

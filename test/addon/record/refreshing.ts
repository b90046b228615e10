// Takes a company; lets its people report and act. For specifications of Refresh board.
import { headingRow } from '../../../shared/sheet/write/write.ts';
import { HQ, OWNER, type Running } from '../../support/running.ts';

export const SNAPSHOT_HEADINGS = headingRow('Snapshots', 'en');

/** `running`: the one of the test that works. */
export function workAt(running: () => Running) {
  let keys = 0;

  async function report(
    values: Record<string, number>,
    note = '',
    email = OWNER,
    date = '2025-01-10',
  ): Promise<void> {
    keys += 1;
    const reports = Object.entries(values).map(([keyResultId, value]) => ({
      keyResultId,
      value,
      confidence: 7,
      selfStatus: 'on track',
      blocker: '',
      note,
      supportNeeded: '',
    }));
    const body = {
      kind: 'snapshot',
      key: `refresh-key-${String(keys).padStart(8, '0')}`,
      date,
      reports,
    };
    const reply = await running().v1('POST', 'submissions', { email, body });
    if (reply.status !== 200) throw new Error(await reply.text());
  }

  async function act(
    action: string,
    id: string,
    answers: Record<string, string>,
    email = HQ,
  ): Promise<string> {
    keys += 1;
    const body = { key: `refresh-key-${String(keys).padStart(8, '0')}`, action, id, answers };
    const reply = await running().v1('POST', 'actions', { email, body });
    if (reply.status !== 200) throw new Error(await reply.text());
    return ((await reply.json()) as { id: string }).id;
  }

  return { report, act };
}

// Measures the add-on: how large Code.js is, and how often Publish and Refresh call the spreadsheet with few
// and with many key results.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddon, MOST_CODE_BYTES } from '../../scripts/add-on/build.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { createHost } from '../../workbench/src/host/create-host.ts';
import { emptyStores } from '../../workbench/src/host/stores.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { HQ, type Running, startRunning } from '../support/running.ts';
import { bookOf } from './addon-book.ts';
import type { Print } from './figures.ts';

const FEW = 10;
const MANY = 2_000;
const KEY_RESULTS_EACH = 2;

/**
 * Prints code_js_bytes, import_kb, addon_calls_10_rows and addon_calls_2000_rows: the last two are to be
 * equal.
 */
export async function benchAddon(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
  try {
    const { codeBytes, readerBytes } = await buildAddon({ outdir: folder });
    print('code_js_bytes', codeBytes, 'bytes', `< ${MOST_CODE_BYTES}`);
    // The page reads a foreign sheet: Code.js only hands out its cells.
    print('import_kb', Number((readerBytes / 1024).toFixed(1)), 'KB of Code.js', '0');
    const files = { 'Code.js': readFileSync(join(folder, 'Code.js'), 'utf8') };
    for (const rows of [FEW, MANY]) {
      print(
        `addon_calls_${rows}_rows`,
        await callsWith(files, rows),
        'spreadsheet calls',
        'equal for 10 and 2000',
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls of a first Publish, IDs filled in, a report of everybody, and a Refresh. */
async function callsWith(files: Record<string, string>, rows: number): Promise<number> {
  const running = await startRunning('2025-01-10T10:00:00+08:00');
  const workbook = workbookOf(companyOf(rows / KEY_RESULTS_EACH, KEY_RESULTS_EACH));
  const stores = emptyStores();
  stores.properties.document = { 'attune.apiBase': running.url };
  const said: string[] = [];
  const host = await createHost({
    files,
    book: bookOf(workbook),
    stores,
    user: () => HQ,
    clock: running.clock.now,
    identityToken: (email) => running.issuer.token(running.clock.now(), { email }),
    onStore: (change) => {
      if (change.store === 'properties') stores.properties[change.scope] = change.entries;
    },
    ui: {
      alert: ({ prompt }) => {
        said.push(prompt);
        return 'OK';
      },
    },
  });
  try {
    await host.call('publish');
    if (!said.at(-1)?.includes('Revision 1 is live')) throw new Error(`not published: ${said.at(-1)}`);
    await reportAll(running, stores.properties.document!['attune.key']!, workbook);
    await host.call('refreshBoard');
    if (said.length > 1) throw new Error(`not refreshed: ${said.at(-1)}`);
    return host.counters.calls;
  } finally {
    await host.dispose();
    await running.close();
  }
}

/** The most that one submission takes. */
const REPORTS_AT_ONCE = 100;

async function reportAll(running: Running, key: string, workbook: Workbook): Promise<void> {
  const count = workbook.tabs.find(({ name }) => name === 'Key results')!.rows.length - 1;
  for (let from = 0; from < count; from += REPORTS_AT_ONCE) {
    const length = Math.min(REPORTS_AT_ONCE, count - from);
    const reports = Array.from({ length }, (_, at) => ({
      keyResultId: `KR${from + at + 1}`,
      value: 5,
      confidence: null,
      selfStatus: null,
      blocker: '',
      note: '',
      supportNeeded: '',
    }));
    const body = {
      kind: 'snapshot',
      key: `bench-key-${String(from).padStart(8, '0')}`,
      date: '2025-01-10',
      reports,
    };
    const reply = await running.v1('POST', 'submissions', { key, body });
    if (reply.status !== 200) throw new Error(await reply.text());
  }
  await running.passTo('2025-01-10T10:05:00+08:00');
}

// Says that each answer to a form of the company's own tab stands there once, whatever breaks off, comes at
// once or between. Never a row twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Services } from '../../../addon/src/entry/services.ts';
import { markOf, noteAppended } from '../../../addon/src/record/appended.ts';
import { HQ, OWNER, type Running, startPublished } from '../../support/running.ts';
import { openSheet } from '../sheet.ts';
import { OWN } from './own-tab.ts';
import { answered, send, sendElsewhere, withForm } from './with-form.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/** Properties of a document, in an object. */
const propertiesIn = (kept: Record<string, string>) => ({
  getProperty: (name: string) => kept[name] ?? null,
  setProperties: (values: Record<string, string>) => void Object.assign(kept, values),
});

describe('answers to a form of a tab', () => {
  it('come once: the next Refresh leaves out what stands there, and brings what came from elsewhere', async () => {
    const sheet = await withForm(running);
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'the same'));
    await sheet.ask('sidebarSend', send('own-form-key-0000002', 'the same'));
    await sheet.ask('sidebarSend', send('own-form-key-0000002', 'the same'));
    await sendElsewhere(running, 'own-form-key-0000003', 'from a phone');
    expect(await answered(sheet)).toEqual(['the same', 'the same']);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what, , , , , , by]) => [what, by])).toEqual([
      ['the same', HQ],
      ['the same', HQ],
      ['from a phone', OWNER],
    ]);
  });

  it('come once where a Refresh breaks off after it wrote them, before it noted how far it had come', async () => {
    const sheet = await withForm(running);
    await sendElsewhere(running, 'own-form-key-0000003', 'from a phone');
    await running.passTo('2025-01-10T10:05:00+08:00');
    const { 'attune.cursor': _, ...properties } = sheet.stores.properties.document!;
    await sheet.press('refreshBoard');
    const { 'attune.appended': appended = '' } = sheet.stores.properties.document!;
    const again = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...properties, 'attune.appended': appended },
    });
    await again.press('refreshBoard');
    expect(await answered(again)).toEqual(['from a phone']);
  });

  it('come once where two press Refresh at once', async () => {
    const sheet = await withForm(running);
    await sendElsewhere(running, 'own-form-key-0000003', 'from a phone');
    await running.passTo('2025-01-10T10:05:00+08:00');
    const other = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...sheet.stores.properties.document! },
    });
    await other.press('refreshBoard');
    const brought = (await other.rows(OWN)).at(-1)!;
    // While the first one waits for the board, the other one ends: its row, its cursor.
    sheet.gate!.meanwhile = async (request) => {
      if (!request.startsWith('GET /v1/board')) return;
      sheet.gate!.meanwhile = null;
      for (const [at, cell] of brought.entries()) await sheet.host.edit(OWN, 4, at + 1, String(cell));
      await sheet.host.remember('attune.cursor', other.stores.properties.document!['attune.cursor']!);
    };
    await sheet.press('refreshBoard');
    expect(await answered(sheet)).toEqual(['from a phone']);
    expect(sheet.toasts.at(-1)).toContain('Board refreshed');
  });

  /** As many rows as a company's other people may have sent meanwhile. */
  const others = (count: number) => Array.from({ length: count }, (_, at) => markOf(OWN, `other-key-${at}`));

  it('come once, however many others came between, and within Google’s 9 KB a property', async () => {
    const sheet = await withForm(running);
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'the first'));
    const stores = sheet.stores.properties;
    const services = { documentProperties: () => propertiesIn(stores.document!) } as unknown as Services;
    for (let rows = 0; rows < 5_000; rows += 500)
      noteAppended(services, others(5_000).slice(rows, rows + 500));
    const full = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...stores.document! },
    });
    await full.ask('sidebarSend', send('own-form-key-9000001', 'one more'));
    expect(full.logged).toEqual([]);
    const sizes = Object.values(full.stores.properties.document!).map((value) => value.length);
    expect(Math.max(...sizes)).toBeLessThan(9 * 1024);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await full.press('refreshBoard');
    expect(await answered(full)).toEqual(['the first', 'one more']);
  });
});

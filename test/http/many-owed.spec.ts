// Takes somebody who owes hundreds of key results, in a browser without a script; says that the form comes in
// pages that a server takes, and that nothing filled in is lost between them.
import { afterEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { shortCss } from '../../scripts/css-text.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { publishBody, type Running, startRunning } from '../support/running.ts';

const OWNER = 'owner0@chain.example';
const OWED = 130;
/** Cards of a page, and pages. */
const CARDS = 18;
const PAGES = 8;
const LARGEST_BYTES = 191_000;

let running: Running;
afterEach(() => running.close());

async function published(): Promise<string> {
  running = await startRunning('2025-01-10T12:00:00+08:00');
  const book = workbookOf(companyOf(1, OWED));
  expect((await running.v1('POST', 'publish', { body: publishBody(book) })).status).toBe(200);
  return `/f/${running.link('form', OWNER)}`;
}

/** What a browser sends of the form on a page at most, as [name, value], and where. */
function fieldsOf(html: string): [string, string][] {
  const form = /<form[^>]*data-attune="owed"[\s\S]*?<\/form>/.exec(html)![0];
  const inputs = [...form.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"[^>]*>/g)];
  const hidden = (input: string) => /value="([^"]*)"/.exec(input)?.[1] ?? '';
  return inputs.map(([input, name]) => [name!, /type="hidden"/.test(input) ? hidden(input) : '']);
}
const keyResultsOf = (html: string) =>
  fieldsOf(html).flatMap(([name]) => (name.endsWith('::value') ? [name.slice(0, -'::value'.length)] : []));

/** As the built product sends it: with its style sheet made short. */
async function asSent(html: string): Promise<string> {
  const [, before = '', style = '', after = ''] = /^([\s\S]*?<style>)([\s\S]*?)(<\/style>[\s\S]*)$/.exec(
    html,
  )!;
  return before + (await shortCss(style)) + after;
}

async function recorded(): Promise<Map<string, number>> {
  await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
  const read = await readStanding(running.backEnd.deps, running.workspace, running.clock.now());
  return new Map([...read!.standing.states].map(([id, { snapshots }]) => [id, snapshots.at(-1)!.value]));
}

describe('a form of 130 key results', () => {
  it('comes in pages of fewer than 1,000 fields that hold each of them once', async () => {
    const path = await published();
    const found: string[] = [];
    for (let page = 1; page <= PAGES; page += 1) {
      const html = await (await running.page(`${path}?page=${page}`)).text();
      expect(new Set(fieldsOf(html).map(([name]) => name)).size).toBeLessThan(500);
      expect(Buffer.byteLength(await asSent(html))).toBeLessThan(LARGEST_BYTES);
      found.push(...keyResultsOf(html));
    }
    expect(found).toEqual(Array.from({ length: OWED }, (_, at) => `O0-K${at}`));
  });

  it('keeps what is filled in on a page before it leads on, and has the next page on its receipt', async () => {
    const path = await published();
    let at = path;
    for (let page = 1; page <= PAGES; page += 1) {
      const html = await (await running.page(at)).text();
      const form = Object.fromEntries(fieldsOf(html));
      for (const id of keyResultsOf(html)) form[`${id}::value`] = String(page);
      const receipt = await running.page(at, { form: { ...form, nextPage: String(page + 1) } });
      expect(receipt.status).toBe(200);
      const next = /href="([^"]*)">Go on: page/.exec(await receipt.text())?.[1];
      expect(next).toBe(page < PAGES ? `${path}?page=${page + 1}` : undefined);
      at = next ?? at;
    }
    const kept = await recorded();
    expect(kept.size).toBe(OWED);
    expect([...new Set(kept.values())].sort()).toEqual(Array.from({ length: PAGES }, (_, at) => at + 1));
  });

  it('leads on at once from a page on which nothing is filled in', async () => {
    const path = await published();
    const form = Object.fromEntries(fieldsOf(await (await running.page(path)).text()));
    const next = await running.page(path, { form: { ...form, nextPage: '2' } });
    expect([next.status, next.headers.get('location')]).toEqual([303, `${path}?page=2`]);
  });

  it('shows what came from another page than it does now, with its fault', async () => {
    const path = await published();
    const form = { 'O0-K100::value': 'about twelve', 'O0-K0::value': '12', nextPage: '2' };
    const again = await running.page(`${path}?page=1`, { form });
    expect(again.status).toBe(422);
    const html = await again.text();
    expect(keyResultsOf(html)).toEqual([...Array.from({ length: CARDS }, (_, at) => `O0-K${at}`), 'O0-K100']);
    expect(html).toContain('value="about twelve"');
  });
});

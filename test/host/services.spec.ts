// Takes small scripts; says what properties, cache, locks, identity, utilities and pages do, as Google
// documents it. Never a real add-on.
import { describe, expect, it } from '@jest/globals';
import type { StoreChange } from '../../workbench/src/host/stores.ts';
import { hostOf, NOW, refusal, result } from './hosts.ts';

const run = (body: string, more = {}) => result(body, undefined, more);
const refused = (body: string, more = {}) => refusal(body, undefined, more);

describe('properties', () => {
  it('are texts by key, null where there is none', async () => {
    const body = `const p = PropertiesService.getDocumentProperties(); p.setProperty('a', 1).setProperties({ b: true, c: 'x' }); p.deleteProperty('c');
      return [p.getProperty('a'), p.getProperty('nothing'), p.getProperty('constructor'), p.getProperties(), p.getKeys()];`;
    expect(await run(body)).toEqual(['1', null, null, { a: '1', b: 'true' }, ['a', 'b']]);
  });

  it('document, script and person are apart, and so are two people', async () => {
    let email = 'mei@example.com';
    const code = `function put(v) { PropertiesService.getUserProperties().setProperty('k', v); PropertiesService.getScriptProperties().setProperty('k', 'script'); }
      function get() { return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getScriptProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k')]; }`;
    const host = await hostOf(code, undefined, { user: () => email });
    await host.call('put', ['mine']);
    expect(await host.call('get')).toEqual(['mine', 'script', null]);
    email = 'li@example.com';
    expect(await host.call('get')).toEqual([null, 'script', null]);
  });

  it('9 KB a value, 500 KB a store, and what does not fit changes nothing', async () => {
    const p = "const p = PropertiesService.getScriptProperties(); p.setProperty('v', 'old');";
    expect(await refused(`${p} p.setProperty('v', 'x'.repeat(9 * 1024 + 1));`)).toBe(
      'Argument too large: value',
    );
    expect(
      await refused(`${p} for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`),
    ).toMatch(/^You have exceeded the property storage quota/);
    expect(
      await run(
        `${p} try { p.setProperties({ v: 'new', w: 'x'.repeat(9217) }); } catch (e) { return [e.name, p.getProperties()]; }`,
      ),
    ).toEqual(['Exception', { v: 'old' }]);
  });

  it('are handed to whoever keeps them, and come back', async () => {
    const changes: StoreChange[] = [];
    const body = "PropertiesService.getDocumentProperties().setProperty('k', 'v');";
    await run(body, { onStore: (change: StoreChange) => changes.push(change) });
    expect(changes).toEqual([{ store: 'properties', scope: 'document', entries: { k: 'v' } }]);
    const stores = { properties: { document: { k: 'v' } }, cache: {}, metadata: {} };
    expect(await run("return PropertiesService.getDocumentProperties().getProperty('k');", { stores })).toBe(
      'v',
    );
  });
});

describe('the cache', () => {
  it('forgets by the workbench clock', async () => {
    let now = NOW;
    const code = `function put() { const c = CacheService.getScriptCache(); c.put('a', 'x'); c.put('b', 'y', 60); }
      function get() { const c = CacheService.getScriptCache(); return [c.get('a'), c.get('b'), c.getAll(['a', 'b'])]; }`;
    const host = await hostOf(code, undefined, { clock: () => now });
    await host.call('put');
    expect(await host.call('get')).toEqual(['x', 'y', { a: 'x', b: 'y' }]);
    now += 60_000;
    expect(await host.call('get')).toEqual(['x', null, { a: 'x' }]);
    now += 540_000;
    expect(await host.call('get')).toEqual([null, null, {}]);
  });

  it('100 KB a value, 250 characters a key, 1,000 entries', async () => {
    expect(await refused("CacheService.getScriptCache().put('k', 'x'.repeat(100 * 1024 + 1));")).toBe(
      'Argument too large: value',
    );
    expect(await refused("CacheService.getScriptCache().put('k'.repeat(251), 'x');")).toBe(
      'Argument too large: key',
    );
    const body = `const c = CacheService.getScriptCache(); const all = {}; for (let i = 0; i < 1001; i++) all['k' + i] = 'x'; c.putAll(all, 60); return Object.keys(c.getAll(Object.keys(all))).length;`;
    expect(await run(body)).toBe(900);
  });
});

describe('locks', () => {
  it('are had at once when nobody holds them', async () => {
    const body = `const l = LockService.getDocumentLock(); const before = l.hasLock(); const got = l.tryLock(0); l.waitLock(1); const had = l.hasLock(); l.releaseLock(); return [before, got, had, l.hasLock()];`;
    expect(await run(body)).toEqual([false, true, true, false]);
  });

  it('are refused while another execution holds them', async () => {
    const host = await hostOf(
      `function f() { const l = LockService.getDocumentLock(); const got = l.tryLock(10); if (!got) l.waitLock(10); return got; }`,
    );
    const release = host.holdLock('document');
    await expect(host.call('f')).rejects.toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    release();
    expect(await host.call('f')).toBe(true);
  });
});

describe('who runs the script', () => {
  it('mail address, language, zone and token come from the outside', async () => {
    const body =
      'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone(), ScriptApp.getIdentityToken()];';
    const more = {
      identityToken: (email: string) => `token of ${email}`,
    };
    expect(
      await run(body, {
        ...more,
        settings: { userLocale: 'zh_CN', timeZone: 'Asia/Shanghai' },
      }),
    ).toEqual(['mei@example.com', 'mei@example.com', 'zh_CN', 'Asia/Shanghai', 'token of mei@example.com']);
  });

  it('no token where the outside has none', async () => {
    expect(await run('return ScriptApp.getIdentityToken();')).toBe(null);
  });
});

describe('utilities', () => {
  it('dates by pattern, zone and locale', async () => {
    const body = `const d = new Date('2025-01-14T01:05:09.007Z'); const f = (z, p) => Utilities.formatDate(d, z, p);
      return [f('Asia/Shanghai', 'yyyy-MM-dd HH:mm:ss.SSS'), f('UTC', "EEE, d MMM yy h:mm a"), f('GMT+5:30', "HH:mm 'o''clock' Z"), f('America/New_York', 'yyyy-MM-dd XXX'), f('UTC', 'EEEE u D')];`;
    expect(await run(body)).toEqual([
      '2025-01-14 09:05:09.007',
      'Tue, 14 Jan 25 1:05 AM',
      "06:35 o'clock +0530",
      '2025-01-13 -05:00',
      'Tuesday 2 14',
    ]);
  });

  it('bytes, digests and base 64', async () => {
    const body = `const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '目标', Utilities.Charset.UTF_8);
      return [bytes.length, Math.min(...bytes) < 0, Utilities.base64Encode('a?>'), Utilities.base64EncodeWebSafe('a?>~~'), Utilities.newBlob(Utilities.base64Decode('5L2g')).getDataAsString(), Utilities.getUuid().length];`;
    expect(await run(body)).toEqual([32, true, 'YT8+', 'YT8-fn4=', '你', 36]);
    expect(await refused("Utilities.base64Decode('!');")).toBe('Could not decode string.');
  });

  it('formatted texts', async () => {
    expect(await run("return Utilities.formatString('%s %05d %.2f %-4s| %%', 'x', 42, 1.005, 'ab');")).toBe(
      'x 00042 1.00 ab  | %',
    );
  });
});

describe('logging', () => {
  it('console and Logger reach the outside', async () => {
    const lines: unknown[] = [];
    await run("console.error('bad %s', 'cell'); Logger.log({ a: 1 }); console.log([1, 'x']);", {
      ui: { log: (line: unknown) => lines.push(line) },
    });
    expect(lines).toEqual([
      { level: 'error', text: 'bad cell' },
      { level: 'log', text: '{ a: 1 }' },
      { level: 'log', text: "[ 1, 'x' ]" },
    ]);
  });
});

describe('pages', () => {
  const page =
    '<ul><? for (const x of list) { ?><li><?= x ?></li><? } ?></ul><?!= raw ?><script>var a = 1 < 2 ? 3 : 4;</script>';

  it('templates run their scriptlets with their own properties, text escaped', async () => {
    const host = await hostOf('', undefined, {
      files: {
        'Code.js':
          "function f() { const t = HtmlService.createTemplateFromFile('side'); t.list = ['<b>', 'x']; t.raw = '<i>'; return t.evaluate().setTitle('T').getContent(); }",
        'side.html': page,
      },
    });
    expect(await host.call('f')).toBe(
      '<ul><li>&lt;b&gt;</li><li>x</li></ul><i><script>var a = 1 < 2 ? 3 : 4;</script>',
    );
  });

  it('sidebars, dialogs and toasts are shown outside; alerts and prompts wait for the answer', async () => {
    const shown: unknown[] = [];
    const body = `const ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('T')); ui.showModalDialog(HtmlService.createHtmlOutput('<d>').setWidth(300), 'D'); book.toast('done', 'Attune');
      const alert = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO); const prompt = ui.prompt('Name?');
      return [alert === ui.Button.YES, String(alert), prompt.getSelectedButton() === ui.Button.OK, prompt.getResponseText()];`;
    const ui = {
      sidebar: (page: unknown) => shown.push(page),
      dialog: (page: unknown) => shown.push(page),
      toast: (toast: unknown) => shown.push(toast),
      alert: (question: unknown) => {
        shown.push(question);
        return 'YES';
      },
      prompt: () => ({ button: 'OK', text: 'Mei' }),
    };
    expect(await run(body, { ui })).toEqual([true, 'YES', true, 'Mei']);
    expect(shown).toEqual([
      { title: 'T', html: '<p>' },
      { title: 'D', html: '<d>', width: 300, height: null, modal: true },
      { message: 'done', title: 'Attune', seconds: 5 },
      { title: 'Title', prompt: 'Sure?', buttons: 'YES_NO' },
    ]);
  });
});

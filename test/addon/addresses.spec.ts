// Takes builds of the add-on with one address and with several; says which are refused, what the manifest
// lists, and what a sheet says to an address that its build cannot call. Never a network.
import { describe, expect, it } from '@jest/globals';
import { addressesOf } from '../../scripts/add-on/build.ts';
import { bookWith } from '../support/running.ts';
import { builtFiles, openSheet } from './sheet.ts';

const ONE = 'https://attune.company.example';
const OTHER = 'https://attune-test.company.example/api';

describe('the addresses of a build', () => {
  it('are one or several, https, or of this machine alone', () => {
    expect(addressesOf(`${ONE}/`)).toEqual([ONE]);
    expect(addressesOf(` ${ONE} , ${OTHER}/,`)).toEqual([ONE, OTHER]);
    expect(addressesOf('http://127.0.0.1:8080')).toEqual(['http://127.0.0.1:8080']);
  });

  it.each([
    ['http://attune.company.example', /http:\/\/attune\.company\.example: write https/],
    [`${ONE},http://127.0.0.1:8080`, /http:\/\/127\.0\.0\.1:8080: write https/],
    [`${ONE},attune.example`, /attune\.example: write https/],
    ['http://127.0.0.1.evil.example', /write https/],
    ['https://', /write https/],
    ['', /no address: write https/],
    [' , ', /no address/],
  ])('%j is refused in words', (list, words) => {
    expect(() => addressesOf(list)).toThrow(words);
  });
});

describe('a build with several addresses', () => {
  const built = () => builtFiles(`${ONE},${OTHER}`);
  const sheetOf = async (properties: Record<string, string> = {}) =>
    openSheet({ workbook: bookWith(), key: 'k'.repeat(64), properties, host: { files: await built() } });

  it('lists all of them in its manifest, and calls the first', async () => {
    const files = await built();
    expect(JSON.parse(files['appsscript.json']!).urlFetchWhitelist).toEqual([`${ONE}/`, `${OTHER}/`]);
    const sheet = await sheetOf();
    expect((await sheet.ask('sidebarOpen', 'settings')).settings.apiBase).toBe(ONE);
  });

  it('takes another of them in Settings, and refuses what it cannot call with those that it can', async () => {
    const sheet = await sheetOf();
    const saved = await sheet.ask('sidebarSettings', { language: 'en', apiBase: `${OTHER}/` });
    expect(saved.apiBase).toBe(OTHER);
    for (const apiBase of [
      'http://attune.company.example',
      'https://elsewhere.example',
      `${ONE}.evil.example`,
      'attune.company.example',
    ])
      await expect(sheet.ask('sidebarSettings', { language: 'en', apiBase })).rejects.toThrow(
        `cannot call ${apiBase}. It calls ${ONE}, ${OTHER}`,
      );
  });

  it('says so too where somebody wrote the address into the properties by hand', async () => {
    const sheet = await sheetOf({ apiBase: 'http://attune.company.example' });
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain(`cannot call http://attune.company.example. It calls ${ONE}`);
    // Settings, where it is mended, open all the same.
    expect((await sheet.ask('sidebarOpen', 'settings')).settings.apiBase).toContain('attune.company');
    await sheet.ask('sidebarSettings', { language: 'en', apiBase: ONE });
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).not.toContain('cannot call');
  });
});

describe('the host', () => {
  const files = (urlFetchWhitelist: string[]) => ({
    'Code.js': `function get(url){return UrlFetchApp.fetch(url,{muteHttpExceptions:true}).getResponseCode()}`,
    'appsscript.json': JSON.stringify({ urlFetchWhitelist }),
  });

  it('lets a script fetch nothing but what its manifest lists, as Google does', async () => {
    const { host } = await openSheet({ host: { files: files([`${ONE}/`]) } });
    await expect(host.call('get', ['http://127.0.0.1:1/x'])).rejects.toThrow('urlFetchWhitelist');
    await expect(host.call('get', [`${ONE}.evil.example/`])).rejects.toThrow('urlFetchWhitelist');
    const here = await openSheet({ host: { files: files(['http://127.0.0.1:1/']) } });
    await expect(here.host.call('get', ['http://127.0.0.1:1/x'])).rejects.toThrow('Address unavailable');
  });
});

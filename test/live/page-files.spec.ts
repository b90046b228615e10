// Takes a folder of built files; specifies what a browser gets of them. Never a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pageFile } from '../../workbench/src/server/page-files.ts';
import { newFolder } from '../support/new-folder.ts';

let around: string;
let folder: string;

beforeAll(() => {
  around = newFolder();
  folder = join(around, 'page');
  mkdirSync(folder);
  writeFileSync(join(around, 'secret.txt'), 'not for the page');
  for (const name of ['index.html', 'page.js', 'open-grid-TLFZPP5R.js'])
    writeFileSync(join(folder, name), name);
});

describe('the files of the page', () => {
  it('are found by their names, the page itself at the root', () => {
    expect(pageFile(folder, '/')?.body.toString()).toBe('index.html');
    expect(pageFile(folder, '/page.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' });
    expect(pageFile(folder, '/other.js')).toBeNull();
  });

  it('are kept by the browser where their name changes with their content, and asked for anew otherwise', () => {
    expect(pageFile(folder, '/open-grid-TLFZPP5R.js')?.keep).toContain('immutable');
    expect(pageFile(folder, '/page.js')?.keep).toBe('no-store');
    expect(pageFile(folder, '/')?.keep).toBe('no-store');
  });

  it('are those of the folder alone', () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/./../secret.txt', '//etc/passwd'])
      expect(pageFile(folder, path)).toBeNull();
  });
});

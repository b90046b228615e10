// Specifies what `npm start` and its like do on a machine where nothing is installed yet, and what npm may
// run there. Never the registry: npm is played by a file of two lines.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { newFolder } from '../support/new-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const jsonOf = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

let clone: string;
beforeEach(() => {
  clone = newFolder();
  mkdirSync(join(clone, 'scripts'));
  for (const name of ['run.mjs', 'node-flags.mjs'])
    cpSync(join(root, 'scripts', name), join(clone, 'scripts', name));
  symlinkSync(join(root, 'scripts', 'loaders'), join(clone, 'scripts', 'loaders'));
  writeFileSync(join(clone, 'package.json'), '{"dependencies":{"left":"1.0.0"}}');
  const lock = '{"packages":{"node_modules/left":{"version":"1.0.0"}}}';
  writeFileSync(join(clone, 'package-lock.json'), lock);
  writeFileSync(join(clone, 'scripts', 'hello.ts'), 'console.log("hello,", process.argv[2]);');
});

/** Runs a script of the clone where `npm ci` does what these lines of a shell say. */
function run(npm: string) {
  const programs = join(clone, 'programs');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(programs, 'npm'), 0o755);
  const path = [programs, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(clone, 'scripts', 'run.mjs'), 'hello', 'Anna'],
    { encoding: 'utf8', env: { PATH: path } },
  );
  return { status, out: stdout, err: stderr };
}

const INSTALL = 'mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json';
const WITH_NODE = `${INSTALL} && mkdir -p node_modules/node/bin && ln -s ${process.execPath} node_modules/node/bin/node`;

describe('a first run', () => {
  it('installs, says so, and runs under the installed Node', () => {
    expect(run(WITH_NODE)).toEqual({
      status: 0,
      out: 'Installing what is missing (once, about a minute) …\nhello, Anna\n',
      err: '',
    });
  });

  it('installs nothing the next time', () => {
    run(WITH_NODE);
    expect(run('exit 7')).toEqual({ status: 0, out: 'hello, Anna\n', err: '' });
  });

  it('ends as npm ends where that fails', () => {
    expect(run('echo no network >&2; exit 7')).toMatchObject({ status: 7, err: 'no network\n' });
  });

  it('says what to do where npm has run no install script', () => {
    const { status, err } = run(INSTALL);
    expect(status).toBe(1);
    expect(err).toContain('npm rebuild node --ignore-scripts=false');
  });
});

describe('install scripts', () => {
  it('are allowed or refused, package by package', () => {
    const { packages } = jsonOf('package-lock.json') as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const withScript = Object.keys(packages)
      .filter((path) => path !== '' && packages[path]!.hasInstallScript)
      .map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.keys(jsonOf('package.json').allowScripts).sort()).toEqual([...new Set(withScript)].sort());
  });

  it('are allowed for the one whose script puts a program in place', () => {
    expect(jsonOf('package.json').allowScripts.node).toBe(true);
  });
});

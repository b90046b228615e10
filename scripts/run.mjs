// What every `npm run` goes through: installs what is missing, then runs the script under the Node that
// production runs (the npm package `node`). Never runs project code under the caller's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS, SOURCE_FLAGS } from './node-flags.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);

/** The Node binary of the pinned npm package. */
const nodeBinary = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** True where node_modules is what package-lock.json asks for, as far as npm's own record of it tells. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(nodeBinary)) return false;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const direct = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...direct.dependencies, ...direct.devDependencies });
  return names.every(
    (each) => have[`node_modules/${each}`]?.version === want[`node_modules/${each}`]?.version,
  );
}

if (!isInstalled()) {
  console.log('Installing what is missing (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
if (!existsSync(nodeBinary)) {
  console.error(`The package "node" is not installed whole: this npm runs no install scripts. Allow this one:
    npm rebuild node --ignore-scripts=false`);
  process.exit(1);
}

// Ctrl-C reaches the script itself, which ends as it has to: this process waits for it.
process.on('SIGINT', () => {});

const run = spawnSync(
  nodeBinary,
  [...NODE_FLAGS, ...SOURCE_FLAGS, join(root, 'scripts', `${name}.ts`), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // What Node has once read and compiled of sources and packages it finds again at the next start.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      PATH: `${dirname(nodeBinary)}:${process.env.PATH}`,
    },
  },
);
process.exit(run.status ?? 1);

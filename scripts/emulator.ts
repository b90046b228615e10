// Takes nothing; runs the store's contract on Google's own Firestore emulator, which firebase-tools fetches and starts. Never part of the tests: it needs a network and Java.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FIREBASE_TOOLS } from './deploy-plan.ts';
import { JEST_ENVIRONMENT, jestArguments } from './jest/command.ts';

const root = join(import.meta.dirname, '..');

if (spawnSync('java', ['-version']).status !== 0) {
  console.error('The emulator runs on Java: install a JDK, version 21 or later, and try again.');
  process.exit(1);
}
const contract = [process.execPath, ...jestArguments(['--testMatch=**/test/emulator/*.contract.ts'])];
const ran = spawnSync(
  'npx',
  [
    '--yes',
    FIREBASE_TOOLS,
    'emulators:exec',
    '--only',
    'firestore',
    // A project whose name begins so never reaches Google.
    '--project',
    'demo-attune',
    contract.map((part) => `"${part}"`).join(' '),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...JEST_ENVIRONMENT },
  },
);
if (ran.error) console.error(`firebase-tools could not be started: ${ran.error.message}`);
process.exit(ran.status ?? 1);

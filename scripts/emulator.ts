// Runs the store's contract and what the back end does with a store on Google's own Firestore emulator, as it
// is installed on this machine. Never a network, never a real project.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { JEST_ENVIRONMENT, jestArguments } from './jest/command.ts';

const root = join(import.meta.dirname, '..');
const JAR = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar';
const MAIN = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
/** Where the packages of the Google Cloud CLI put it. */
const SDKS = [
  '/usr/lib/google-cloud-sdk',
  '/usr/share/google-cloud-sdk',
  '/opt/google-cloud-sdk',
  '/snap/google-cloud-cli/current',
];
const READY = 'Dev App Server is now running';
const PATIENCE_MS = 60_000;

/** What runs on it: each file opens its stores from test/support/store/stores.ts. */
const ON_IT = [
  'emulator/*.contract.ts',
  'usecases/*.spec.ts',
  'schedule/*.spec.ts',
  'scenario/*.spec.ts',
  'people/erase.spec.ts',
  'groups/groups.spec.ts',
];

/** The emulator's file, and a Java that runs it; null where one of the two is missing. */
function found(): { jar: string } | { missing: string } {
  const { CLOUDSDK_ROOT_DIR, HOME = '' } = process.env;
  const roots = [CLOUDSDK_ROOT_DIR ?? '', ...SDKS, join(HOME, 'google-cloud-sdk')].filter(Boolean);
  const jar = roots.map((each) => join(each, JAR)).find((each) => existsSync(each));
  if (!jar) return { missing: 'Google’s Firestore emulator (package google-cloud-cli-firestore-emulator)' };
  return spawnSync('java', ['-version']).status === 0 ? { jar } : { missing: 'Java, version 17 or later' };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Started, and listening. Throws with what it said where it ends or says nothing for a minute. */
async function started(jar: string, port: number): Promise<ChildProcess> {
  const child = spawn('java', ['-cp', jar, MAIN, 'start', '--host=127.0.0.1', `--port=${port}`]);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`the emulator did not start:\n${said}`));
    const timer = setTimeout(fail, PATIENCE_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes(READY)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', fail);
    child.once('exit', fail);
  });
  return child;
}

const emulator = found();
if ('missing' in emulator) {
  console.log(`emulator: not run, ${emulator.missing} is not on this machine`);
  process.exit(process.argv.includes('--where-found') ? 0 : 1);
}
const port = await freePort();
const child = await started(emulator.jar, port);
const asked = process.argv.slice(2).filter((each) => !each.startsWith('--where-found'));
const files = asked.some((each) => each.startsWith('--testMatch'))
  ? []
  : (process.argv.includes('--where-found') ? ON_IT.slice(0, 1) : ON_IT).map(
      (each) => `--testMatch=**/test/${each}`,
    );
const jest = spawn(process.execPath, jestArguments([...files, '--forceExit', ...asked]), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...JEST_ENVIRONMENT, FIRESTORE_EMULATOR_HOST: `127.0.0.1:${port}` },
});
const status = await new Promise<number>((resolve) => jest.once('exit', (code) => resolve(code ?? 1)));
child.kill();
process.exit(status);

// `npm run deploy`: checks and builds, then pushes everything for which there are credentials, and says
// what the rest lacks. Never prints a credential.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DeployStep, deployPlan, type Present } from './deploy-plan.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { project: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});

const inRoot = (...names: string[]) => existsSync(join(root, ...names));
const atHome = (...names: string[]) => existsSync(join(homedir(), ...names));

function defaultProject(): string | null {
  if (!inRoot('.firebaserc')) return null;
  const { projects } = JSON.parse(readFileSync(join(root, '.firebaserc'), 'utf8')) as {
    projects?: { default?: string };
  };
  return projects?.default ?? null;
}

const present: Present = {
  claspProject: inRoot('.clasp.json'),
  claspLogin: atHome('.clasprc.json') || inRoot('.clasprc.json'),
  address: Boolean(process.env.ATTUNE_API_BASE),
  project: values.project ?? defaultProject(),
  firebaseLogin:
    Boolean(process.env.GOOGLE_APPLICATION_CREDENTIALS) ||
    atHome('.config', 'configstore', 'firebase-tools.json'),
  environment: inRoot('functions', '.env'),
};

const run = ([command, ...args]: string[]): boolean =>
  spawnSync(command!, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ===
  0;

function deploy({ name, command, missing }: DeployStep): boolean {
  console.log(`\n${name}: ${command.join(' ')}`);
  for (const each of missing) console.log(`  still needed: ${each}`);
  if (missing.length > 0 || values['dry-run']) return missing.length === 0;
  return run(command);
}

const isSound = ['check', 'build'].every((script) =>
  run([process.execPath, join(root, 'scripts', `${script}.ts`)]),
);
if (!isSound) {
  console.error('deploy: nothing was pushed, because the checks or the build failed');
  process.exit(1);
}
const undone = deployPlan(present).filter((step) => !deploy(step));
console.log(
  undone.length === 0
    ? `\ndeploy: ${values['dry-run'] ? 'everything is there' : 'done'}`
    : `\ndeploy: not done: ${undone.map(({ name }) => name).join(', ')}`,
);
process.exit(undone.length === 0 ? 0 : 1);

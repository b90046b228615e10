// Specifies what a deploy would find: the built functions' manifest, the files beside them, the steps and
// what they need. Never a network.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildFunctions } from '../../scripts/build.ts';
import { deployPlan } from '../../scripts/deploy-plan.ts';

const root = join(import.meta.dirname, '..', '..');
const jsonOf = (...names: string[]) => JSON.parse(readFileSync(join(root, ...names), 'utf8'));

interface Endpoint {
  platform: string;
  region: string[] | string;
  serviceAccountEmail: string;
  availableMemoryMb: number;
  concurrency: number;
  maxInstances: number;
  secretEnvironmentVariables?: { key: string }[];
  httpsTrigger?: { invoker: string[] };
  taskQueueTrigger?: { invoker: string[]; retryConfig: { maxAttempts: number } };
  scheduleTrigger?: { schedule: string; timeZone: string };
}

/**
 * A deploy source as it would be uploaded: package.json and lib, inside the project so that its packages are
 * found.
 */
async function buildSource(): Promise<{ folder: string; imports: string[] }> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'deploy-'));
  copyFileSync(join(root, 'functions', 'package.json'), join(folder, 'package.json'));
  return { folder, imports: await buildFunctions(join(folder, 'lib')) };
}

/** What firebase would discover in the folder, without a network or a project. */
function discover(folder: string): {
  endpoints: Record<string, Endpoint>;
  params: { name: string; type: string }[];
} {
  const file = join(folder, 'manifest.json');
  const found = spawnSync(
    process.execPath,
    [join(root, 'node_modules/firebase-functions/lib/bin/firebase-functions.js'), '.'],
    {
      cwd: folder,
      env: {
        ...process.env,
        FUNCTIONS_CONTROL_API: 'true',
        FUNCTIONS_MANIFEST_OUTPUT_PATH: file,
        GCLOUD_PROJECT: 'demo-attune',
      },
      encoding: 'utf8',
    },
  );
  if (found.status !== 0) throw new Error(found.stderr);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the built functions', () => {
  let manifest: ReturnType<typeof discover>;
  let source: Awaited<ReturnType<typeof buildSource>>;
  beforeAll(async () => {
    source = await buildSource();
    manifest = discover(source.folder);
  });
  afterAll(() => rmSync(source.folder, { recursive: true, force: true }));

  it('are one API, one tick and five queues', () => {
    expect(Object.keys(manifest.endpoints).sort()).toEqual([
      'api',
      'erase',
      'rollUp',
      'runSchedule',
      'sendGroup',
      'sendMail',
      'tick',
    ]);
    for (const endpoint of Object.values(manifest.endpoints)) expect(endpoint.platform).toBe('gcfv2');
  });

  it('anybody may knock at the API, only ourselves at the queues', () => {
    const { api, rollUp, runSchedule, sendMail, sendGroup, erase } = manifest.endpoints;
    expect(api?.httpsTrigger?.invoker).toEqual(['public']);
    for (const queue of [rollUp, runSchedule, sendMail, sendGroup, erase]) {
      expect(queue?.taskQueueTrigger?.invoker).toEqual(['private']);
      expect(queue?.taskQueueTrigger?.retryConfig.maxAttempts).toBeGreaterThan(1);
    }
  });

  it('tick each quarter of an hour by UTC', () => {
    expect(manifest.endpoints.tick?.scheduleTrigger).toMatchObject({
      schedule: '*/15 * * * *',
      timeZone: 'UTC',
    });
  });

  it('declare their settings and secrets, each with a line in .env.example', () => {
    const example = readFileSync(join(root, 'functions', '.env.example'), 'utf8');
    const settings = manifest.params.filter(({ type }) => type !== 'secret').map(({ name }) => name);
    const secrets = manifest.params.filter(({ type }) => type === 'secret').map(({ name }) => name);
    expect(secrets.sort()).toEqual(['GROUP_SECRET', 'LINK_SECRET', 'SMTP_PASSWORD']);
    const written = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(written.sort()).toEqual(settings.sort());
  });

  it.each([
    ['api', 'attune-api@', ['GROUP_SECRET', 'LINK_SECRET']],
    ['tick', 'attune-tick@', []],
    ['rollUp', 'attune-roll-up@', ['LINK_SECRET']],
    ['runSchedule', 'attune-schedule@', ['LINK_SECRET']],
    ['sendMail', 'attune-mail@', ['LINK_SECRET', 'SMTP_PASSWORD']],
    ['erase', 'attune-erase@', ['LINK_SECRET']],
    ['sendGroup', 'attune-group@', ['GROUP_SECRET', 'LINK_SECRET']],
  ])('%s runs as %s and can read %j, nothing else', (name, account, secrets) => {
    const { serviceAccountEmail, secretEnvironmentVariables } = manifest.endpoints[name]!;
    expect(serviceAccountEmail).toBe(account);
    expect((secretEnvironmentVariables ?? []).map(({ key }) => key).sort()).toEqual(secrets);
  });

  it.each([
    ['api', 1024, 20, 20],
    ['tick', 1024, 1, 1],
    ['rollUp', 1024, 1, 20],
    ['runSchedule', 1024, 1, 10],
    ['sendMail', 1024, 1, 4],
    ['erase', 1024, 1, 2],
    ['sendGroup', 1024, 1, 4],
  ])('%s has %i MiB, %i requests an instance and %i instances at most', (name, ...bounds) => {
    const { availableMemoryMb, concurrency, maxInstances } = manifest.endpoints[name]!;
    expect([availableMemoryMb, concurrency, maxInstances]).toEqual(bounds);
  });

  it('show no stack trace: the framework makes its server after they are loaded, for production', () => {
    const index = pathToFileURL(join(source.folder, 'lib', 'index.js')).href;
    const { NODE_ENV: _, ...env } = process.env;
    const code = `await import(${JSON.stringify(index)}); console.log(process.env.NODE_ENV)`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' });
    expect(ran.stdout.trim()).toBe('production');
  });

  it.each(['deploying.md', 'deploying.zh-CN.md'])('run as accounts that %s makes first', (name) => {
    const told = readFileSync(join(root, 'docs', name), 'utf8');
    const made = /for NAME in ([a-z -]+);/.exec(told)![1]!.trim().split(' ');
    const accounts = Object.values(manifest.endpoints).map((each) => each.serviceAccountEmail);
    expect(made.map((each) => `attune-${each}@`).sort()).toEqual(accounts.sort());
  });

  it('load nothing that only a request needs', () => {
    const index = readFileSync(join(source.folder, 'lib', 'index.js'), 'utf8');
    const loaded = [...index.matchAll(/^import[^;]*from "([^"]+)"/gm)].map(([, name]) => name!);
    // The SDK stands inside, without the sign-in modules that it would load for callable functions.
    expect(loaded.filter((name) => !name.startsWith('./') && !isBuiltin(name))).toEqual([]);
    expect(index).not.toMatch(/node:sqlite/);
  });

  it('import only packages that their own package.json pins', () => {
    const names = source.imports
      .filter((path) => !isBuiltin(path))
      .map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const { dependencies } = jsonOf('functions', 'package.json');
    expect(names.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  });
});

describe('the files of a deploy', () => {
  it('never upload a local secret', () => {
    const [functions] = jsonOf('firebase.json').functions;
    expect(functions).toMatchObject({ source: 'functions', runtime: 'nodejs24' });
    expect(functions.ignore).toEqual(expect.arrayContaining(['*.local', 'node_modules']));
  });

  it('deny every client: only the functions read and write', () => {
    const rules = readFileSync(join(root, 'firestore.rules'), 'utf8');
    expect(rules.match(/allow[^;]*;/g)).toEqual(['allow read, write: if false;']);
  });

  it('pin what the functions need, as the whole project has it', () => {
    const own = jsonOf('functions', 'package.json');
    const whole = jsonOf('package.json');
    const lock = jsonOf('functions', 'package-lock.json').packages;
    for (const [name, version] of Object.entries<string>(own.dependencies)) {
      expect(version).toBe(whole.dependencies[name]);
      expect(lock[`node_modules/${name}`].version).toBe(version);
    }
    expect(own.engines.node).toBe('24');
  });
});

describe('the steps of a deploy', () => {
  const nothing = {
    claspProject: false,
    claspLogin: false,
    address: false,
    project: null,
    firebaseLogin: false,
    environment: false,
  };

  it('say what is missing on a fresh machine', () => {
    const [backEnd, addon] = deployPlan(nothing);
    expect(backEnd?.missing.join(' ')).toMatch(/--project.*login.*\.env/);
    expect(addon?.missing.join(' ')).toMatch(/\.clasp\.json.*clasp@.* login.*ATTUNE_API_BASE/);
  });

  it.each(['deploying.md', 'deploying.zh-CN.md'])(
    'run the clasp that %s tells people to sign in with',
    (name) => {
      const told = readFileSync(join(root, 'docs', name), 'utf8').match(/@google\/clasp@[\d.]+/g);
      const run = deployPlan(nothing)[1]!.command.find((word) => word.startsWith('@google/clasp'));
      expect([...new Set(told)]).toEqual([run]);
    },
  );

  it('can run where everything is there, the back end first', () => {
    const all = {
      claspProject: true,
      claspLogin: true,
      address: true,
      project: 'p',
      firebaseLogin: true,
      environment: true,
    };
    expect(deployPlan(all).map(({ name, missing }) => [name, missing])).toEqual([
      ['back end', []],
      ['add-on', []],
    ]);
    expect(deployPlan(all)[0]?.command).toContain('p');
  });
});

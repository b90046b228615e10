// Takes built files and services; runs one function of them in a fresh bare realm, as Apps Script does for
// each execution.
// Never gives the script anything but ECMAScript and the services; never lets it run past its time.
import vm from 'node:vm';
import { BOOTSTRAP } from './bootstrap.ts';
import type { ServiceObject } from './service.ts';
import { isService, ScriptException } from './service.ts';

interface ScriptError {
  name: string;
  message: string;
  stack: string;
}

export type Outcome =
  | { kind: 'done'; json: string }
  | { kind: 'failed'; error: ScriptError }
  | { kind: 'timeout' }
  | { kind: 'missing' };

interface RealmHost {
  globals: Record<string, ServiceObject>;
  /** Called before each method of a service. */
  onCall(kind: string, method: string): void;
  now(): number;
  /** What a simple trigger is called with, in place of arguments; services in it are shown as such. */
  event: Record<string, unknown> | null;
}

interface Invocation {
  name: string;
  args: unknown[];
  timeoutMs: number;
}

/** What V8 puts into a bare context that Apps Script's realm does not have. */
const NOT_IN_APPS_SCRIPT = ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape'];
const SCRIPT = /\.(js|gs)$/;
const bootstrap = new vm.Script(BOOTSTRAP, { filename: 'workbench-bootstrap.js' });

/** The `.gs`/`.js` files in the order of their names, as Apps Script loads them. */
export function compile(files: Readonly<Record<string, string>>): vm.Script[] {
  const names = Object.keys(files)
    .filter((name) => SCRIPT.test(name))
    .sort();
  return names.map((name) => new vm.Script(files[name]!, { filename: name }));
}

/** True where some script has the name in it: one that has no such function costs no run. */
export function mentions(files: Readonly<Record<string, string>>, name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return Object.entries(files).some(([file, text]) => SCRIPT.test(file) && word.test(text));
}

/** `scripts` are evaluated anew each time: nothing at module level survives an execution. */
export function runInRealm(scripts: readonly vm.Script[], host: RealmHost, call: Invocation): Outcome {
  const context = vm.createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  vm.runInContext(
    `for (const name of ${JSON.stringify(NOT_IN_APPS_SCRIPT)}) delete globalThis[name];`,
    context,
  );
  const deadline = performance.now() + call.timeoutMs;
  const enter = bootstrap.runInContext(context) as (bridge: unknown) => Entry;
  const entry = enter(bridgeOf(host));
  const left = () => Math.max(1, Math.ceil(deadline - performance.now()));
  try {
    for (const script of scripts) script.runInContext(context, { timeout: left() });
    Object.assign(context, {
      __call: () => entry.run(call.name, JSON.stringify(call.args)),
    });
    const json = vm.runInContext(
      '(() => { const c = __call; delete globalThis.__call; return c(); })()',
      context,
      {
        timeout: left(),
      },
    ) as string;
    return outcomeOf(json);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { kind: 'timeout' };
    return { kind: 'failed', error: entry.describe(error) };
  }
}

interface Entry {
  run(name: string, json: string): string;
  describe(error: unknown): ScriptError;
}

function outcomeOf(json: string): Outcome {
  const answer = JSON.parse(json) as { kind: 'done' | 'missing' | 'unfit'; json?: string; path?: string };
  if (answer.kind === 'missing') return { kind: 'missing' };
  if (answer.kind === 'done') return { kind: 'done', json: answer.json! };
  const message = `The result holds ${answer.path}, which google.script.run cannot carry`;
  return { kind: 'failed', error: { name: 'Exception', message, stack: '' } };
}

function bridgeOf(host: RealmHost) {
  return {
    isService,
    kindOf: (target: ServiceObject) => target.kind,
    hasMethod: (target: ServiceObject, key: string) => Object.hasOwn(target.methods, key),
    hasConstant: (target: ServiceObject, key: string) => Object.hasOwn(target.constants, key),
    constant: (target: ServiceObject, key: string) => target.constants[key],
    globalNames: () => Object.keys(host.globals),
    global: (name: string) => host.globals[name],
    now: () => host.now(),
    event: () => host.event,
    settle: (run: () => unknown) => resultOf(run()),
    invoke: (target: ServiceObject, name: string, args: unknown[]) => invoke(host, target, name, args),
  };
}

/** A service's own exceptions reach the script; a fault of the host says so. */
function invoke(host: RealmHost, target: ServiceObject, name: string, args: unknown[]) {
  try {
    host.onCall(target.kind, name);
    return { value: target.methods[name]!(target.data, ...args) };
  } catch (error) {
    const { message, stack } = error as Error;
    const own = error instanceof ScriptException;
    return {
      failed: true,
      message: own ? message : `workbench fault in ${target.kind}.${name}: ${stack ?? message}`,
    };
  }
}

/** What google.script.run carries: JSON's values. Undefined becomes null. */
function resultOf(value: unknown): string {
  const unfit = unfitPart(value, 'result');
  if (unfit) return JSON.stringify({ kind: 'unfit', path: unfit });
  return JSON.stringify({ kind: 'done', json: JSON.stringify(value ?? null) });
}

/**
 * The place of the first value that is not a number, text, boolean, null, list or plain object; null where
 * all are.
 */
export function unfitPart(value: unknown, path: string): string | null {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return `a ${typeof value} at ${path}`;
  }
  if (value === null || typeof value !== 'object') return null;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') return `a Date at ${path}`;
  if (tag !== '[object Object]' && tag !== '[object Array]') return `${tag} at ${path}`;
  for (const key of Object.keys(value)) {
    const found = unfitPart((value as Record<string, unknown>)[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

// Builds addon/dist, the folder that clasp pushes: Code.js, sidebar.html, files of words and
// appsscript.json. Refuses what an Apps Script cannot carry. Never writes what differs from run to run.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asInline, scriptOptions } from '../bundle-text.mjs';
import { cssText } from '../css-text.ts';
import { withArrows } from './as-arrows.ts';
import { wordFiles, wordsFromFiles } from './words-file.ts';

const addon = join(import.meta.dirname, '..', '..', 'addon');

export interface BuildOptions {
  /** Where the files go; made anew. Default: addon/dist. */
  outdir: string;
  /**
   * Addresses that the add-on may call, separated by commas: https for Google. The first is the back end's; a
   * copy can be pointed to another of them by its property `apiBase`.
   */
  apiBase: string;
}

const DEFAULT_API_BASE = 'https://attune.example.com';

/** Code.js must stay below: a script project of Apps Script loads all of it at each click. */
export const MOST_CODE_BYTES = 153_600;

/** What the runtime may lack of what esbuild cannot lower. */
const BANNER = `/* Attune 同频: built from addon/src, do not edit. */
if(!Object.hasOwn)Object.hasOwn=function(o,k){return Object.prototype.hasOwnProperty.call(o,k)};`;

/** An origin, perhaps with a path. */
const ADDRESS = /^https:\/\/[^\s/,]+(?:\/[^\s,]*)?$/;
/** A workbench's, on this machine: Google never reaches it. */
const LOCAL = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** The addresses of a build. Throws, with the way out, where Google could not call one of them. */
export function addressesOf(list: string): string[] {
  const addresses = list
    .split(',')
    .map((each) => each.trim().replace(/\/+$/, ''))
    .filter((each) => each !== '');
  const isLocal = addresses.every((each) => LOCAL.test(each));
  const wrong = isLocal ? undefined : addresses.find((each) => !ADDRESS.test(each));
  if (addresses.length > 0 && wrong === undefined) return addresses;
  throw new Error(
    `ATTUNE_API_BASE: ${wrong ?? 'no address'}: write https://…, several separated by commas. Google’s servers call nothing else.`,
  );
}

export interface Built {
  /** Of Code.js. */
  codeBytes: number;
  /** What the reader of foreign sheets takes of them: the page reads, so that it should be nothing. */
  readerBytes: number;
}

/** Builds the folder that clasp pushes; throws where Code.js is too large. */
export async function buildAddon(options: Partial<BuildOptions> = {}): Promise<Built> {
  const addresses = addressesOf(options.apiBase ?? process.env.ATTUNE_API_BASE ?? DEFAULT_API_BASE);
  const dist = options.outdir ?? join(addon, 'dist');
  const [{ code, readerBytes }, page] = await Promise.all([buildCode(addresses), buildPage()]);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'Code.js'), code);
  writeFileSync(join(dist, 'sidebar.html'), page);
  for (const { name, text } of wordFiles) writeFileSync(join(dist, name), text);
  writeFileSync(join(dist, 'appsscript.json'), `${JSON.stringify(manifest(addresses), null, 2)}\n`);
  const codeBytes = Buffer.byteLength(code);
  if (codeBytes >= MOST_CODE_BYTES)
    throw new Error(`Code.js has ${codeBytes} bytes, more than ${MOST_CODE_BYTES}`);
  return { codeBytes, readerBytes };
}

/**
 * The entry points must be plain global functions: the bundle hides its own (docs/platform-facts.md, Apps
 * Script). What a module exports is handed out as one object; esbuild's own IIFE would carry half a kilobyte
 * of getters for it.
 */
async function buildCode(addresses: readonly string[]): Promise<{ code: string; readerBytes: number }> {
  const result = await build({
    entryPoints: [join(addon, 'src', 'main.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    // Apps Script reads its files as UTF-8; escapes would double the Chinese texts.
    charset: 'utf8',
    legalComments: 'none',
    // A class's fields are plain assignments: no helper for what the runtime lacks.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    define: { ATTUNE_API_ADDRESSES: JSON.stringify(addresses) },
    plugins: [wordsFromFiles],
    write: false,
    metafile: true,
  });
  refuseHeavyParts(Object.keys(result.metafile.inputs));
  const [own = '', exported = ''] = result.outputFiles[0]!.text.split(/export\{([^{}]*)\};\s*$/);
  const entries = exported.split(',').map((each) => each.split(' as '));
  const names = entries.map(([called, name = called!]) => name).sort();
  const members = entries.map(([called, name]) => (name ? `${name}:${called}` : called));
  const globals = names.map((name) => `function ${name}(...a){return A.${name}(...a)}`);
  const code = `${BANNER}\nvar A=(()=>{"use strict";${withArrows(own)}return{${members}}})();\n${globals.join('\n')}\n`;
  const parts = Object.entries(Object.values(result.metafile.outputs)[0]!.inputs);
  const reader = parts.filter(([path]) => /(?:^|\/)shared\/(?:import|books)\//.test(path));
  return { code, readerBytes: reader.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) };
}

/** Parts that an Apps Script need not and cannot carry. */
function refuseHeavyParts(inputs: readonly string[]): void {
  const heavy = inputs.filter((path) => /temporal-polyfill|chinese-days/.test(path));
  if (heavy.length > 0) throw new Error(`the add-on must not hold ${heavy.join(', ')}`);
}

/** The sidebar's page with its script inside: HtmlService serves one file. */
async function buildPage(): Promise<string> {
  const result = await build({
    ...scriptOptions(join(addon, 'sidebar', 'main.tsx')),
    plugins: [cssText],
  });
  const script = asInline(result.outputFiles[0]!.text);
  const page = readFileSync(join(addon, 'sidebar', 'page.html'), 'utf8');
  return page.replace('/* SCRIPT */', () => script);
}

function manifest(addresses: readonly string[]): object {
  return {
    timeZone: 'Etc/UTC',
    dependencies: {},
    exceptionLogging: 'STACKDRIVER',
    runtimeVersion: 'V8',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
      'https://www.googleapis.com/auth/userinfo.email',
      'openid',
    ],
    // Versioned deployments fetch only what is listed, by https (docs/platform-facts.md); a local back end is
    // reached by a head deployment.
    ...(addresses.some((each) => LOCAL.test(each))
      ? {}
      : { urlFetchWhitelist: addresses.map((each) => `${each}/`) }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const { codeBytes } = await buildAddon();
  console.log(`addon/dist/Code.js: ${codeBytes} bytes`);
}

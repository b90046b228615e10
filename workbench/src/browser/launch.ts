// Takes nothing; gives a headless Chromium that needs no system packages, for browser tests and pictures. Never reaches beyond 127.0.0.1.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Without these Chromium looks up its maker's hosts at every start. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  // No proxy of the machine, and no name but the machine's own resolves: a page that asks for another host fails at once.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * A browser of its own; close it when done. `ATTUNE_CHROMIUM` names another executable. The bundled one unpacks itself and its libraries below the
 * system's folder for temporary files, once per machine.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.ATTUNE_CHROMIUM;
  if (own) return playwright.launch({ executablePath: own, args: ['--no-sandbox', ...QUIET] });
  mkdirSync(tmpdir(), { recursive: true });
  // The package unpacks its system libraries only where it finds itself on this runtime, and decides so when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  return playwright.launch({
    executablePath,
    args: [...chromium.args.filter((each) => !each.startsWith('--headless')), ...QUIET],
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: librariesPath() },
  });
}

function librariesPath(): string {
  const unpacked = ['al2023', 'al2'].map((name) => join(tmpdir(), name, 'lib'));
  return [...unpacked, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}

// A headless Chromium that needs no system packages, for browser tests and pictures. Never reaches beyond
// 127.0.0.1.
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Headless on a machine without a display or a user's sandbox; without the quieting ones Chromium looks up
 * its maker's hosts at every start.
 */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  // No proxy of the machine, and no name but the machine's own resolves: a page that asks for another host
  // fails at once.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * A browser of its own; close it when done. `ATTUNE_CHROMIUM` names another executable. The bundled one
 * unpacks itself and its libraries below the system's folder for temporary files, once per machine.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.ATTUNE_CHROMIUM;
  if (own) return playwright.launch({ executablePath: own, args: SWITCHES });
  mkdirSync(tmpdir(), { recursive: true });
  // The package unpacks its system libraries only where it finds itself on this runtime, and decides so when
  // it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // Its own switches put everything into one process, which does not survive the closing of a page: ours are
  // enough.
  return playwright.launch({ executablePath, args: SWITCHES, env: environment(hasFonts) });
}

/** The package brings no Chinese fonts: where the machine has fonts of its own, those are used. */
function environment(hasFonts: boolean): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !(hasFonts && name === 'FONTCONFIG_PATH'),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

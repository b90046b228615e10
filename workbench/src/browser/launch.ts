// A headless Chromium that needs no system packages, for browser tests and pictures. Never reaches beyond
// 127.0.0.1.
import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';
import { type UnpackedChromium, unpackedChromium } from './unpacked.ts';

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

/** A browser of its own; close it when done. `ATTUNE_CHROMIUM` names another executable. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.ATTUNE_CHROMIUM;
  if (own) return playwright.launch({ executablePath: own, args: SWITCHES });
  const bundled = await unpackedChromium();
  // Its own switches put everything into one process, which does not survive the closing of a page: ours are
  // enough.
  return playwright.launch({ executablePath: bundled.executable, args: SWITCHES, env: environment(bundled) });
}

/**
 * The package brings libraries of the system, and no Chinese fonts: where the machine has fonts of its own,
 * those are used.
 */
function environment({ libraries, fonts }: UnpackedChromium): Record<string, string> {
  const { LD_LIBRARY_PATH: others, ...kept } = process.env;
  return {
    ...(kept as Record<string, string>),
    LD_LIBRARY_PATH: others ? `${libraries}:${others}` : libraries,
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
  };
}

import type { BuildOptions } from 'esbuild';

export function bundleText(esbuild: typeof import('esbuild'), path: string): Promise<string>;
export function bundleTextSync(esbuild: typeof import('esbuild'), path: string): string;

/** What esbuild is asked for where a browser gets one script. */
export function scriptOptions(entryPoint: string): BuildOptions & { write: false };
/** A script as it may stand inside a page. */
export function asInline(text: string): string;

export function bundleText(esbuild: typeof import('esbuild'), path: string): Promise<string>;
export function bundleTextSync(esbuild: typeof import('esbuild'), path: string): string;

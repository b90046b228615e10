// Takes an address; gives the file of the built page that it names. Never leaves the folder of built files.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

interface PageFile {
  type: string;
  body: Buffer;
  /** How long a browser may keep it, as Cache-Control says it. */
  keep: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** A name that the bundler made from the content: another content gets another name. */
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.(js|css)$/;

/** Null where there is no such file. `/` is index.html. */
export function pageFile(folder: string, path: string): PageFile | null {
  if (!existsSync(folder) || !/^\/[A-Za-z0-9._/-]*$/.test(path) || path.includes('..')) return null;
  const file = join(folder, path === '/' ? 'index.html' : path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  if (!realpathSync(file).startsWith(realpathSync(folder) + sep)) return null;
  return {
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
    // The engine is 5 MB: a browser that keeps it also keeps what it understood of it, and a reload takes
    // half the time.
    keep: NAMED_BY_CONTENT.test(file) ? 'private, max-age=31536000, immutable' : 'no-store',
  };
}

/**
 * What the workbench's page may load: its own files and nothing of another host. Univer sets styles from
 * code; the add-on's pages are shown in sandboxed frames, which the page fills itself (srcdoc), and whose
 * policy is this one.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // The board of the back end, on another port.
  "frame-src 'self' http://127.0.0.1:* http://localhost:*",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

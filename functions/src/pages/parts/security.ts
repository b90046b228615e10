// Takes the pages' one style sheet and their scripts; gives the headers that every page is sent with. Never a
// nonce: hashes name what may run.
import { createHash } from 'node:crypto';
import { pageStyle } from '../../../../shared/look/style.ts';
import { PAGE_SCRIPTS } from './scripts.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Our own style and scripts and nothing else; no request to any other host. Addresses hold signed links: no
 * referrer, no cache.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${hashOf(pageStyle)}`,
    `script-src ${Object.values(PAGE_SCRIPTS).map(hashOf).join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

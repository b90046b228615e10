// Takes the back end's ports; gives its whole table of routes. Wiring only.
import type { Identity } from '../identity/oidc.ts';
import type { Pages } from './page-context.ts';
import { pageRoutes } from './page-routes.ts';
import { json, seeOther } from './server/message.ts';
import type { Route } from './server/router.ts';
import { v1Routes } from './v1.ts';

export interface RoutePorts extends Pages {
  identify: (token: string | null, now: number) => Promise<Identity>;
  allowedDomains: readonly string[];
}

/** Pages are for people who have a link: no crawler looks for them. */
const robots: Route['handle'] = async () => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'User-agent: *\nDisallow: /\n',
});

const noIcon: Route['handle'] = async () => ({ status: 204, headers: {}, body: '' });

const alive: Route['handle'] = async () => json(200, { ok: true });

/** /v1, the pages, and whether it is alive. */
export function routesOf({ identify, allowedDomains, ...pages }: RoutePorts): Route[] {
  return [
    { method: 'GET', pattern: '/healthz', handle: alive },
    // Google's front end keeps /healthz to itself: outside, this one answers.
    { method: 'GET', pattern: '/health', handle: alive },
    { method: 'GET', pattern: '/robots.txt', handle: robots },
    { method: 'GET', pattern: '/favicon.ico', handle: noIcon },
    { method: 'GET', pattern: '/', handle: async () => seeOther('/board') },
    ...v1Routes({ ...pages, identify, allowedDomains }),
    ...pageRoutes(pages),
  ];
}

// The service worker of the pages: with a network nothing changes; without one the last form and the last
// boards open, and a form that was sent goes out once there is one. Never answers for the server: what a page
// posts goes through, or fails.
import { SEND_TAG } from '../letters/letter-box.ts';
import { forgetBoards, forgetPage, keepPage, keptPage, kindOf, urlsOf } from './kept-pages.ts';
import { offlinePage } from './offline-page.ts';
import { sendLetters } from './send-letters.ts';

declare const self: ServiceWorkerGlobalScope;

/** Where the icon on the home screen leads (functions/src/http/app/app-routes.ts). */
const START = '/report';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname === '/signout') event.waitUntil(forgetBoards());
  if (request.method !== 'GET' || request.mode !== 'navigate') return;
  if (url.pathname === START) event.respondWith(start(request));
  else if (kindOf(url)) event.respondWith(shown(event, url));
});

/** A page asks for itself to be kept: it was open before its worker was there. */
self.addEventListener('message', (event) => {
  const { keep } = (event.data ?? {}) as { keep?: string };
  if (typeof keep !== 'string') return;
  const url = new URL(keep, self.location.origin);
  if (url.origin !== self.location.origin || !kindOf(url)) return;
  event.waitUntil(
    fetch(url, { credentials: 'same-origin' })
      .then((response) => keepPage(url, response))
      .catch(() => undefined),
  );
});

/**
 * Wakes up for what was sent without a network, also where every page is closed. Not every browser has it.
 */
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SEND_TAG) (event as SyncEvent).waitUntil(sendLetters());
});

/** Background Sync (a draft of the WICG), which the compiler's library does not know. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

async function shown(event: FetchEvent, url: URL): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.status === 404 || response.status === 410) event.waitUntil(forgetPage(url));
    else event.waitUntil(keepPage(url, response.clone()));
    return response;
  } catch {
    return (await keptPage(url)) ?? offlinePage(await urlsOf('form'), await urlsOf('board'));
  }
}

/** To the last form of this device; who has none is asked by the server who they are. */
async function start(request: Request): Promise<Response> {
  const [last] = await urlsOf('form');
  if (last !== undefined) return Response.redirect(last);
  try {
    return await fetch(request);
  } catch {
    return offlinePage([], await urlsOf('board'));
  }
}

// Takes pages as the server gave them; keeps the last form and the last boards on the device, and gives them
// back where there is no network, saying when they stood so. Never another person's: a page is kept under its
// whole address, and boards go when somebody signs out.
import { say } from '../../../shared/words/browser/offline.ts';

const CACHE = 'attune-pages-1';
/** Set beside a kept page: when the server gave it. */
const KEPT_AT = 'x-attune-kept-at';
/** The form has one address at a time; of the board the pages that were looked at last. */
const MOST = { form: 1, board: 12 } as const;
/** As long as a draft is kept (shared/form/view/draft-script.ts). */
const KEPT_MS = 7 * 86_400_000;

type Kind = keyof typeof MOST;

/**
 * What an address shows; null for what is not kept. A link that signs in is used once, and an answer once.
 */
export function kindOf({ pathname }: URL): Kind | null {
  if (/^\/f\/[^/]+$/.test(pathname)) return 'form';
  return /^\/board(\/(unit|key-result|process|cycles|growth))?$/.test(pathname) ? 'board' : null;
}

const open = () => caches.open(CACHE);

/** Keeps a page; what is no whole page of ours is not kept. The oldest of its kind make place. */
export async function keepPage(url: URL, response: Response): Promise<void> {
  const kind = kindOf(url);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!kind || !response.ok || response.redirected || !isPage) return;
  const body = await response.text();
  // The board's address also asks to sign in: whoever was signed in here is not any more.
  if (!body.includes('<body data-keep')) {
    if (kind === 'board') await forgetBoards();
    return;
  }
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  // It is kept as text: what it was packed with on its way does not hold for it.
  headers.delete('content-encoding');
  headers.delete('content-length');
  const cache = await open();
  await cache.delete(url.href);
  await cache.put(url.href, new Response(body, { headers }));
  await forgetOld();
  const ofKind = await urlsOf(kind);
  await Promise.all(ofKind.slice(0, -MOST[kind]).map((each) => cache.delete(each)));
}

/** The kept page of an address, with a line that says so; null where there is none. */
export async function keptPage(url: URL): Promise<Response | null> {
  await forgetOld();
  const found = await (await open()).match(url.href, { ignoreVary: true });
  if (!found) return null;
  const keptAt = keptAtOf(found);
  const body = await found.text();
  const line = `<p class="notice as-it-stood" role="status">${say(languageOf(body), 'asItStood', { at: timeText(keptAt) })}</p>`;
  const main = /<main[^>]*>/.exec(body)?.[0] ?? '';
  return new Response(
    body.replace(main, () => main + line),
    { headers: found.headers },
  );
}

/** The addresses that are kept of a kind, the oldest first. */
export async function urlsOf(kind: Kind): Promise<string[]> {
  const keys = await (await open()).keys();
  return keys.map(({ url }) => url).filter((url) => kindOf(new URL(url)) === kind);
}

/** By its whole address, the query too; nothing happens where it is not kept. */
export async function forgetPage(url: URL): Promise<void> {
  await (await open()).delete(url.href);
}

const keptAtOf = ({ headers }: Response): number => Number(headers.get(KEPT_AT));

async function forgetOld(): Promise<void> {
  const cache = await open();
  for (const request of await cache.keys()) {
    const found = await cache.match(request, { ignoreVary: true });
    if (found && Date.now() - keptAtOf(found) > KEPT_MS) await cache.delete(request);
  }
}

/** Whoever signs out leaves no board behind. */
export async function forgetBoards(): Promise<void> {
  for (const url of await urlsOf('board')) await forgetPage(new URL(url));
}

const languageOf = (body: string) => (/<html lang="zh/.test(body) ? 'zh' : 'en');

function timeText(at: number): string {
  const when = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}

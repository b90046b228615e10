// Takes the unsubscribe link of a mail; asks, and switches mails of that kind off or on again for that person. Works by one click without cookies (RFC 8058).
import type { MailKind } from '../../../shared/digest/content.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { LinkClaims } from '../identity/links.ts';
import { unsubscribePage } from '../pages/index.ts';
import { paths } from '../store/paths.ts';
import type { Store } from '../store/port.ts';
import { readHead } from '../usecases/head.ts';
import { formFields, type HttpRequest, type HttpResponse, html } from './message.ts';
import { claimsOf, isResponse, languageOf, type PageDeps } from './page-context.ts';
import type { Route } from './router.ts';

/** The mails' names for people. */
const NAMES: Record<Exclude<MailKind, 'signin'>, Record<Language, string>> = {
  digest: { en: 'Weekly digest', zh: '周报' },
  headquarters: { en: 'Weekly digest of headquarters', zh: '总部周报' },
  reminder: { en: 'Reminder', zh: '填报提醒' },
  nudge: { en: 'Nudge', zh: '催报' },
  notice: { en: 'News at once', zh: '即时通知' },
  meeting: { en: 'Decoding meeting', zh: '解码会邀请' },
};

/** GET and POST /u/TOKEN. */
export function unsubscribeRoutes(pages: PageDeps): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/u/:token',
      handle: (request, { token }) => show(pages, request, token!, () => 'ask'),
    },
    {
      method: 'POST',
      pattern: '/u/:token',
      handle: (request, { token }) =>
        show(pages, request, token!, async (claims) => {
          const isWanted = formFields(request.body).wanted === 'yes';
          await setWanted(pages.deps.store, claims, isWanted);
          return isWanted ? 'ask' : 'done';
        }),
    },
  ];
}

async function show(
  pages: PageDeps,
  request: HttpRequest,
  token: string,
  doing: (claims: LinkClaims) => 'ask' | 'done' | Promise<'ask' | 'done'>,
): Promise<HttpResponse> {
  const claims = claimsOf(pages, request, token, ['unsubscribe']);
  if (isResponse(claims)) return claims;
  const head = await readHead(pages.deps.store, claims.workspace);
  const language = request.query.has('lang')
    ? languageOf(request)
    : (head?.settings.language ?? languageOf(request));
  const name = NAMES[claims.subject as keyof typeof NAMES]?.[language] ?? claims.subject;
  const state = await doing(claims);
  return html(200, unsubscribePage({ language, workspace: head?.name ?? '', mail: name, state }));
}

/** Read by the composer of mails (functions/src/mail/compose.ts). */
async function setWanted(
  store: Store,
  { workspace, email, subject: kind }: LinkClaims,
  isWanted: boolean,
): Promise<void> {
  const path = paths.suppression(workspace, email);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    const kinds = Array.isArray(document?.kinds) ? document.kinds.filter((each) => each !== kind) : [];
    tx.set(path, { ...document, kinds: isWanted ? kinds : [...kinds, kind] });
  });
}

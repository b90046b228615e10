// Takes the link of a mail's footer, or a mail program's one click; switches a kind of mail off or on for a
// person. GET shows, POST acts.

import type { MailKind } from '../../../shared/model/mail.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { mailKinds } from '../../../shared/words/mail-kinds.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { unsubscribePage } from '../pages/index.ts';
import { paths } from '../store/paths.ts';
import { isResponse, type Pages, page, type Visitor, visitorOf, writeLimitPage } from './page-context.ts';
import type { HttpRequest, HttpResponse } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';

/** What a kind of mail is called; one that we know no more is called as the link has it. */
const nameOfKind = (kind: string, language: Language): string =>
  Object.hasOwn(mailKinds, kind) ? inLanguage(language, mailKinds[kind as MailKind]) : kind;

/** GET and POST /u/TOKEN; a one-click POST (RFC 8058) comes without a cookie and without `wanted`. */
export function unsubscribeRoutes(pages: Pages): Route[] {
  const visited =
    (handle: (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
    async (request, { token = '' }) => {
      const visitor = await visitorOf(pages, request, token, ['unsubscribe']);
      return isResponse(visitor) ? visitor : handle(visitor, request);
    };
  const shown = ({ language, read, claims }: Visitor, state: 'ask' | 'done') =>
    page(
      200,
      unsubscribePage({
        language,
        workspace: read.head.name,
        mail: nameOfKind(claims.subject, language),
        state,
      }),
    );
  return [
    { method: 'GET', pattern: '/u/:token', handle: visited(async (visitor) => shown(visitor, 'ask')) },
    {
      method: 'POST',
      pattern: '/u/:token',
      byLink: true,
      takes: 'one-click',
      handle: visited(async (visitor, request) => {
        const busy = await writeLimitPage(pages, visitor, request.now);
        if (busy) return busy;
        const isWanted = formFields(request.body).wanted === 'yes';
        await setWanted(pages, visitor, isWanted);
        return shown(visitor, isWanted ? 'ask' : 'done');
      }),
    },
  ];
}

async function setWanted({ deps }: Pages, { claims }: Visitor, isWanted: boolean): Promise<void> {
  const path = paths.suppression(claims.workspace, claims.email);
  await deps.store.transact(async (tx) => {
    const before = await tx.get(path);
    const kinds = before?.kinds;
    const others = (Array.isArray(kinds) ? kinds : []).filter((kind) => kind !== claims.subject);
    tx.set(path, { ...before, kinds: isWanted ? others : [...others, claims.subject] });
  });
}

// Takes a group's link, which proves nobody; leads whoever has a session on to what it names, and asks all
// others who they are: a link is mailed to them. GET shows, POST acts. Never says who works here.

import type { Plan } from '../../../shared/model/plan.ts';
import { sameName } from '../../../shared/sheet/table/normal.ts';
import { mailOf } from '../../../shared/sheet/table/texts.ts';
import { badLinkPage, identifyPage, identifySentPage, pagePaths } from '../pages/index.ts';
import { requestSignIn } from '../usecases/access/sign-in.ts';
import { readFacts } from '../usecases/standing/standing.ts';
import { languageOf, type Pages, page, type Visitor } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { ownPath } from './server/own-path.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { sessionOf } from './sign-in/session.ts';

interface GroupLinkClaims {
  workspace: string;
  /** Purpose and subject: `form 2025-01-10`. */
  subject: string;
}

/** GET and POST /g/TOKEN. */
export function groupLinkRoutes(pages: Pages): Route[] {
  const linked =
    (
      handle: (claims: GroupLinkClaims, request: HttpRequest, token: string) => Promise<HttpResponse>,
    ): Route['handle'] =>
    async (request, { token = '' }) => {
      const read = pages.links.read(token, ['group'], request.now);
      if (read.ok) return handle(read.claims, request, token);
      const isExpired = read.code === 'expired';
      return page(
        isExpired ? 410 : 404,
        badLinkPage(isExpired ? 'expired' : 'invalid', languageOf(request), null),
      );
    };
  return [
    {
      method: 'GET',
      pattern: '/g/:token',
      handle: linked(async (claims, request) => {
        const visitor = await sessionOf(pages, request);
        if (visitor?.claims.workspace === claims.workspace)
          return seeOther(targetOf(pages, visitor, claims, request.now));
        return page(200, identifyPage(languageOf(request), false));
      }),
    },
    {
      method: 'POST',
      pattern: '/g/:token',
      handle: linked((claims, request, token) => ask(pages, claims, request, token)),
    },
  ];
}

/** Where the link leads for who is signed in: their own form, the step, or the unit's page. */
function targetOf(
  { deps, baseUrl }: Pages,
  { claims: { email } }: Visitor,
  { workspace, subject }: GroupLinkClaims,
  now: number,
): string {
  const [purpose = '', about = ''] = splitAt(subject, ' ');
  if (purpose === 'form') return deps.linksFor(workspace, now)(email)('form', about).slice(baseUrl.length);
  if (purpose === 'action') {
    const [step = '', id = ''] = splitAt(about, ':');
    return `/${pagePaths.step(step, id)}`;
  }
  return about === '' ? '/board' : `/${pagePaths.unit(about)}`;
}

const splitAt = (text: string, sign: string): [string, string] => {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** The same answer, and the same work, whoever asks and whatever is typed. */
async function ask(
  pages: Pages,
  claims: GroupLinkClaims,
  request: HttpRequest,
  token: string,
): Promise<HttpResponse> {
  const typed = String(formFields(request.body).who ?? '').slice(0, 300);
  if (typed.trim() === '') return page(422, identifyPage(languageOf(request), true));
  const facts = await readFacts(pages.deps, claims.workspace, request.now);
  const email = (facts && addressOf(facts.plan, typed)) ?? sameName(typed);
  const next = ownPath(`/g/${token}`);
  await requestSignIn(pages.deps, pages.mayMail, { workspace: claims.workspace, email, next }, request.now);
  return page(200, identifySentPage(languageOf(request)));
}

/** Whom a name or an address means; null where it is nobody's, or two people's. */
function addressOf({ people }: Plan, typed: string): string | null {
  const address = mailOf(typed);
  if (address !== null) return address;
  const named = people.filter(({ name }) => sameName(name) === sameName(typed));
  return named.length === 1 ? named[0]!.email : null;
}

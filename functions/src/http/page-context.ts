// Takes a request for a page; gives who looks, in which language, and the standing that they may see. Never shows one workspace to another's people.

import { dayAt } from '../../../shared/calendar/zones.ts';
import { isLanguage } from '../../../shared/model/language.ts';
import type { Language, Person } from '../../../shared/model/plan.ts';
import type { DecimalMark } from '../../../shared/model/workbook.ts';
import { markOfLocale } from '../../../shared/sheet/cells/decimal-mark.ts';
import type { LinkClaims, LinkPurpose, Links } from '../identity/links.ts';
import { badLinkPage, PAGE_HEADERS, type PageView } from '../pages/index.ts';
import type { ScheduleDeps } from '../schedule/run.ts';
import { boardFor } from '../usecases/board/read-board.ts';
import { readPageStanding, type StandingRead } from '../usecases/board/standing.ts';
import { activePerson } from '../usecases/submit/owed-form.ts';
import { isAdmin } from '../usecases/workspace/head.ts';
import type { HttpRequest, HttpResponse } from './message.ts';

export interface Pages {
  deps: ScheduleDeps;
  links: Links;
  baseUrl: string;
}

/** The only cookie that Firebase Hosting lets through. */
export const SESSION_COOKIE = '__session';

/** A page as an answer. */
export const page = (status: number, body: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { ...PAGE_HEADERS, ...headers },
  body,
});

/** The language asked for by `lang`, else the browser's first, else English. */
export function languageOf(request: HttpRequest): Language {
  const asked = request.query.get('lang');
  if (isLanguage(asked)) return asked;
  return /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
}

/** A visitor of a workspace, proven by a signed link or a session. */
export interface Visitor {
  claims: LinkClaims;
  read: StandingRead;
  person: Person;
  isAdmin: boolean;
  language: Language;
  /** By the browser's first language; null where that tells nothing. */
  decimalMark: DecimalMark | null;
  view: PageView;
}

/** The visitor that a token names, or the page that says why not. */
export async function visitorOf(
  { deps, links }: Pages,
  request: HttpRequest,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<Visitor | HttpResponse> {
  const claimed = links.read(token, purposes, request.now);
  if (!claimed.ok)
    return page(
      claimed.code === 'expired' ? 410 : 404,
      badLinkPage(claimed.code === 'expired' ? 'expired' : 'invalid', languageOf(request), null),
    );
  const { claims } = claimed;
  const read = await readPageStanding(deps, claims.workspace, request.now);
  const person =
    read && activePerson(read.standing.plan, claims.email, dayAt(request.now, read.head.settings.timeZone));
  if (!read || !person) return page(404, badLinkPage('invalid', languageOf(request), null));
  const admin = isAdmin(read.head, claims.email, request.now);
  const asked = request.query.get('lang');
  const language = isLanguage(asked) ? asked : (person.language ?? read.head.settings.language);
  const standing = { ...read.standing, board: boardFor(read.standing.board, claims.email, admin) };
  const view = {
    language,
    link: (path: string) => `/${path}`,
    person: { email: person.email, name: person.name },
    hasPast: read.head.past.length > 0,
  };
  const decimalMark = markOfLocale(request.headers['accept-language']);
  return { claims, read: { ...read, standing }, person, isAdmin: admin, language, decimalMark, view };
}

/** The value of a cookie; '' where it is not there. */
export function cookieOf(request: HttpRequest, name: string): string {
  const found = (request.headers.cookie ?? '').split(';').map((each) => each.trim().split('='));
  return found.find(([key]) => key === name)?.[1] ?? '';
}

export const isResponse = (value: Visitor | HttpResponse): value is HttpResponse => 'status' in value;

// Takes a request for a page; gives who looks, in which language, and the standing that they may see. Never
// shows one workspace to another's people.

import { isLanguage } from '../../../shared/model/language.ts';
import type { Language, Person } from '../../../shared/model/plan.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { DecimalMark } from '../../../shared/model/workbook.ts';
import { markOfLocale } from '../../../shared/sheet/cells/decimal-mark.ts';
import type { RobotPorts } from '../groups/deliver.ts';
import type { LinkClaims, LinkPurpose, Links } from '../identity/links.ts';
import { badLinkPage, PAGE_HEADERS, type PageView, tooOftenPage } from '../pages/index.ts';
import type { MayMail } from '../ports/mail.ts';
import type { Session } from '../usecases/access/sessions.ts';
import { boardFor } from '../usecases/board/read-board.ts';
import type { MailingDeps } from '../usecases/deps.ts';
import { type Refused, refusedByWriteLimit } from '../usecases/refuse.ts';
import { readPageStanding, type StandingRead } from '../usecases/standing/standing.ts';
import { entrant } from '../usecases/workspace/entrant.ts';
import type { CountWrite } from '../usecases/write-limit.ts';
import type { HttpRequest, HttpResponse } from './server/message.ts';
import { rejectedPostOf } from './server/rejected-post.ts';

export interface Pages {
  deps: MailingDeps;
  links: Links;
  baseUrl: string;
  countWrite: CountWrite;
  mayMail: MayMail;
  /** Null where the deployment has no secret for groups. */
  robotPorts: () => RobotPorts | null;
}

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

/** Who looks, and what their link names; '' for a session. */
type VisitorClaims = Pick<LinkClaims, 'workspace' | 'email' | 'subject'>;

/** A visitor of a workspace, proven by a signed link or a session. */
export interface Visitor {
  claims: VisitorClaims;
  /** Null where a link alone opened the page. */
  session: Session | null;
  /** What the link is for; null for a session. */
  purpose: LinkPurpose | null;
  read: StandingRead;
  person: Person;
  /** An admin who has signed in: no mail's link gives more than what it names. */
  isAdmin: boolean;
  language: Language;
  /** By the browser's first language; null where that tells nothing. */
  decimalMark: DecimalMark | null;
  view: PageView;
}

/** Why a visitor may not write in this moment; null where they may, and the write is counted. */
export async function refusedWrite(
  { countWrite }: Pages,
  { claims, language }: Visitor,
  now: EpochMs,
): Promise<Refused | null> {
  const wait = await countWrite(claims.workspace, claims.email, now);
  return wait === null ? null : refusedByWriteLimit(language, wait);
}

/**
 * The page for a visitor who has written too often in this minute; null where they may write, and the write
 * is counted.
 */
export async function writeLimitPage(
  { countWrite }: Pages,
  { claims, language }: Visitor,
  now: EpochMs,
): Promise<HttpResponse | null> {
  const wait = await countWrite(claims.workspace, claims.email, now);
  return wait === null ? null : retryLaterPage(language, wait);
}

/** The page for who has to wait for so many seconds. */
export const retryLaterPage = (language: Language, seconds: number): HttpResponse =>
  page(429, tooOftenPage(language, seconds), { 'retry-after': String(seconds) });

/** How long after its link has expired a form is still taken. */
const LATE_MS = 86_400_000;

/**
 * The visitor that a token names, or the page that says why not: 410 for a link that has expired, with what
 * was typed, 404 for any other. A form is still taken for a day after (design §7, Identity).
 */
export async function visitorOf(
  pages: Pages,
  request: HttpRequest,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<Visitor | HttpResponse> {
  const read = (at: EpochMs) => pages.links.read(token, purposes, at);
  const inTime = read(request.now);
  const isForm = request.method === 'POST' && purposes.some((each) => each === 'form' || each === 'action');
  // A form that was opened in time may be sent for a day after.
  const claimed = isForm && !inTime.ok && inTime.code === 'expired' ? read(request.now - LATE_MS) : inTime;
  const visitor = claimed.ok ? await visitorNamed(pages, request, claimed.claims, claimed.claims) : null;
  if (visitor) return visitor;
  const isExpired = !claimed.ok && claimed.code === 'expired';
  return page(
    isExpired ? 410 : 404,
    badLinkPage(
      isExpired ? 'expired' : 'invalid',
      languageOf(request),
      null,
      isExpired ? rejectedPostOf(request) : null,
    ),
  );
}

/** The visitor whom a link or a session names; null where the workspace has no such person (any more). */
export async function visitorNamed(
  { deps }: Pages,
  request: HttpRequest,
  { workspace, email, subject }: VisitorClaims,
  { session = null, purpose = null }: { session?: Session | null; purpose?: LinkPurpose | null },
): Promise<Visitor | null> {
  const claims = { workspace, email, subject };
  const read = await readPageStanding(deps, workspace, request.now);
  const entered = read && entrant(read.head, read.standing.plan, email, request.now);
  if (!read || !entered?.person) return null;
  const { person } = entered;
  const admin = session !== null && entered.isAdmin;
  const asked = request.query.get('lang');
  const language = isLanguage(asked) ? asked : entered.language;
  const standing = { ...read.standing, board: boardFor(read.standing.board, email, admin) };
  const view = {
    language,
    link: (path: string) => `/${path}`,
    person: { email: person.email, name: person.name },
    hasPast: read.head.past.length > 0,
  };
  const decimalMark = markOfLocale(request.headers['accept-language']);
  return {
    claims,
    session,
    purpose,
    read: { ...read, standing },
    person,
    isAdmin: admin,
    language,
    decimalMark,
    view,
  };
}

export const isResponse = (value: Visitor | HttpResponse): value is HttpResponse => 'status' in value;

// Takes a workbench; serves its inbox: list, mails, attachments, one-click unsubscribe. Never sends a request
// but to the live back end, and only to unsubscribe.
import { isLanguage } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Choice, MailView } from '../inbox/choice.ts';
import { MAIL_POLICY, mailDocument } from '../inbox/mail-frame.ts';
import { INBOX_POLICY, inboxList, inboxPage } from '../inbox/page.tsx';
import { lineOf, readMail } from '../inbox/read-mail.ts';
import { inboxWord } from '../inbox/words.ts';
import type { CaughtMail } from '../local/mail-catcher.ts';
import { respond, respondText } from './respond.ts';
import type { Request, Route } from './route.ts';
import type { RunningWorkbench } from './running-workbench.ts';

const HTML = 'text/html; charset=utf-8';
const MAIL_PATH = /^\/inbox\/mail\/(\d{1,9})(\.eml|\/html|\/unsubscribe|\/attachment\/\d{1,3})$/;

/** The route of an address of the inbox; undefined for any other. */
export function inboxRoutes(
  workbench: RunningWorkbench,
): (method: string, path: string) => Route | undefined {
  return (method, path) => {
    if (method === 'GET' && path === '/inbox') return (request) => page(workbench, request, null);
    if (method === 'GET' && path === '/inbox/list') return (request) => list(workbench, request);
    if (method === 'GET' && path === '/inbox/events') return (request) => events(workbench, request);
    const [, number, what] = MAIL_PATH.exec(path) ?? [];
    if (number === undefined || what === undefined) return undefined;
    const isPost = what === '/unsubscribe';
    if (method !== (isPost ? 'POST' : 'GET')) return undefined;
    return (request) => ofMail(workbench, request, Number(number), what);
  };
}

function choiceOf(workbench: RunningWorkbench, { query, incoming }: Request): Choice {
  const asked = query.get('lang');
  const view = query.get('view');
  const mail = query.get('mail');
  const { timeZone } = workbench.company();
  const preferred: Language = /^\s*zh\b/i.test(incoming.headers['accept-language'] ?? '')
    ? 'zh'
    : workbench.company().language;
  return {
    language: isLanguage(asked) ? asked : preferred,
    timeZone,
    to: query.get('to') ?? '',
    kind: query.get('kind') ?? '',
    mail: mail !== null && /^\d{1,9}$/.test(mail) ? Number(mail) : null,
    view: view === 'text' || view === 'source' ? (view satisfies MailView) : 'html',
  };
}

const mailsOf = (workbench: RunningWorkbench): readonly CaughtMail[] =>
  workbench.company().engine.inbox.mails();
const mailOf = (workbench: RunningWorkbench, number: number): CaughtMail | undefined =>
  mailsOf(workbench).find((mail) => mail.number === number);
const linesOf = (workbench: RunningWorkbench) => mailsOf(workbench).map(lineOf).reverse();

async function page(workbench: RunningWorkbench, request: Request, said: string | null): Promise<void> {
  const choice = choiceOf(workbench, request);
  const caught = choice.mail === null ? undefined : mailOf(workbench, choice.mail);
  const body = inboxPage({
    choice,
    lines: linesOf(workbench),
    mail: caught ? await readMail(caught) : null,
    source: caught && choice.view === 'source' ? caught.raw.toString('utf8') : '',
    said,
  });
  respond(request.outgoing, 200, HTML, body, { 'content-security-policy': INBOX_POLICY });
}

function list(workbench: RunningWorkbench, request: Request): void {
  respond(request.outgoing, 200, HTML, inboxList(choiceOf(workbench, request), linesOf(workbench)));
}

/** A line for each mail that arrives; the page then asks for the list. */
function events(workbench: RunningWorkbench, { outgoing }: Request): void {
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const tell = () => void outgoing.write(`data: ${mailsOf(workbench).length}\n\n`);
  tell();
  outgoing.on('close', workbench.onMail(tell));
}

async function ofMail(
  workbench: RunningWorkbench,
  request: Request,
  number: number,
  what: string,
): Promise<void> {
  const caught = mailOf(workbench, number);
  if (!caught) return respondText(request.outgoing, 404, inboxWord(workbench.company().language, 'gone'));
  const mail = await readMail(caught);
  if (what === '.eml') return download(request, `${number}.eml`, 'message/rfc822', caught.raw);
  if (what === '/html') {
    const { earlierUrls, baseUrl } = workbench.company();
    const body = mailDocument(mail.html, { from: earlierUrls, to: baseUrl });
    return respond(request.outgoing, 200, HTML, body, { 'content-security-policy': MAIL_POLICY });
  }
  if (what === '/unsubscribe') return unsubscribe(workbench, request, mail.unsubscribeUrl);
  const attachment = mail.attachments[Number(what.split('/').at(-1))];
  if (!attachment) return respondText(request.outgoing, 404, inboxWord(workbench.company().language, 'gone'));
  download(request, attachment.name, attachment.type, attachment.content);
}

/** Never shown in the page: a part of a mail may be anything. */
function download({ outgoing }: Request, name: string, type: string, content: Buffer): void {
  respond(outgoing, 200, /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream', content, {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
}

/**
 * As a mail program does it (RFC 8058): a POST without a cookie, to the live back end alone, whatever the
 * mail says.
 */
async function unsubscribe(workbench: RunningWorkbench, request: Request, url: string | null): Promise<void> {
  const { earlierUrls, baseUrl } = workbench.company();
  const known = [baseUrl, ...earlierUrls].find((base) => url?.startsWith(`${base}/`));
  const number = Number(MAIL_PATH.exec(request.path)?.[1]);
  request.query.set('mail', String(number));
  const { language } = choiceOf(workbench, request);
  if (url === null || known === undefined)
    return respondText(request.outgoing, 404, inboxWord(language, 'gone'));
  const status = await fetch(`${baseUrl}${url.slice(known.length)}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  }).then(
    (answer) => answer.status,
    () => 0,
  );
  await page(
    workbench,
    request,
    inboxWord(language, status === 200 ? 'unsubscribed' : 'notUnsubscribed', { status }),
  );
}

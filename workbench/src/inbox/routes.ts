// Takes a bench; serves its inbox: list, mails, attachments, one-click unsubscribe. Never sends a request but to the live back end, and only to unsubscribe.
import type { Language } from '../../../shared/model/plan.ts';
import type { CaughtMail } from '../local/mail-catcher.ts';
import type { Bench } from '../server/bench.ts';
import { respond, respondText } from '../server/respond.ts';
import type { Request, Route } from '../server/server.ts';
import type { Choice, MailView } from './choice.ts';
import { MAIL_POLICY, mailDocument } from './mail-frame.ts';
import { INBOX_POLICY, inboxList, inboxPage } from './page.tsx';
import { lineOf, readMail } from './read-mail.ts';
import { inboxWord } from './words.ts';

const HTML = 'text/html; charset=utf-8';
const MAIL_PATH = /^\/inbox\/mail\/(\d{1,9})(\.eml|\/html|\/unsubscribe|\/attachment\/\d{1,3})$/;

/** The route of an address of the inbox; undefined for any other. */
export function inboxRoutes(bench: Bench): (method: string, path: string) => Route | undefined {
  return (method, path) => {
    if (method === 'GET' && path === '/inbox') return (request) => page(bench, request, null);
    if (method === 'GET' && path === '/inbox/list') return (request) => list(bench, request);
    if (method === 'GET' && path === '/inbox/events') return (request) => events(bench, request);
    const [, number, what] = MAIL_PATH.exec(path) ?? [];
    if (number === undefined || what === undefined) return undefined;
    const isPost = what === '/unsubscribe';
    if (method !== (isPost ? 'POST' : 'GET')) return undefined;
    return (request) => ofMail(bench, request, Number(number), what);
  };
}

function choiceOf(bench: Bench, { query, incoming }: Request): Choice {
  const asked = query.get('lang');
  const view = query.get('view');
  const mail = query.get('mail');
  const { timeZone } = bench.company();
  const preferred: Language = /^\s*zh\b/i.test(incoming.headers['accept-language'] ?? '')
    ? 'zh'
    : bench.company().language;
  return {
    language: asked === 'en' || asked === 'zh' ? asked : preferred,
    timeZone,
    to: query.get('to') ?? '',
    kind: query.get('kind') ?? '',
    mail: mail !== null && /^\d{1,9}$/.test(mail) ? Number(mail) : null,
    view: view === 'text' || view === 'source' ? (view satisfies MailView) : 'html',
  };
}

const mailsOf = (bench: Bench): readonly CaughtMail[] => bench.company().engine.inbox.mails();
const mailOf = (bench: Bench, number: number): CaughtMail | undefined =>
  mailsOf(bench).find((mail) => mail.number === number);
const linesOf = (bench: Bench) => mailsOf(bench).map(lineOf).reverse();

async function page(bench: Bench, request: Request, said: string | null): Promise<void> {
  const choice = choiceOf(bench, request);
  const caught = choice.mail === null ? undefined : mailOf(bench, choice.mail);
  const body = inboxPage({
    choice,
    lines: linesOf(bench),
    mail: caught ? await readMail(caught) : null,
    source: caught && choice.view === 'source' ? caught.raw.toString('utf8') : '',
    said,
  });
  respond(request.outgoing, 200, HTML, body, { 'content-security-policy': INBOX_POLICY });
}

function list(bench: Bench, request: Request): void {
  respond(request.outgoing, 200, HTML, inboxList(choiceOf(bench, request), linesOf(bench)));
}

/** A line for each mail that arrives; the page then asks for the list. */
function events(bench: Bench, { outgoing }: Request): void {
  outgoing.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const tell = () => void outgoing.write(`data: ${mailsOf(bench).length}\n\n`);
  tell();
  outgoing.on('close', bench.onMail(tell));
}

async function ofMail(bench: Bench, request: Request, number: number, what: string): Promise<void> {
  const caught = mailOf(bench, number);
  if (!caught) return respondText(request.outgoing, 404, inboxWord(bench.company().language, 'gone'));
  const mail = await readMail(caught);
  if (what === '.eml') return download(request, `${number}.eml`, 'message/rfc822', caught.raw);
  if (what === '/html') {
    const { earlierUrls, baseUrl } = bench.company();
    const body = mailDocument(mail.html, { from: earlierUrls, to: baseUrl });
    return respond(request.outgoing, 200, HTML, body, { 'content-security-policy': MAIL_POLICY });
  }
  if (what === '/unsubscribe') return unsubscribe(bench, request, mail.unsubscribeUrl);
  const attachment = mail.attachments[Number(what.split('/').at(-1))];
  if (!attachment) return respondText(request.outgoing, 404, inboxWord(bench.company().language, 'gone'));
  download(request, attachment.name, attachment.type, attachment.content);
}

/** Never shown in the page: a part of a mail may be anything. */
function download({ outgoing }: Request, name: string, type: string, content: Buffer): void {
  respond(outgoing, 200, /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream', content, {
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
}

/** As a mail program does it (RFC 8058): a POST without a cookie, to the live back end alone, whatever the mail says. */
async function unsubscribe(bench: Bench, request: Request, url: string | null): Promise<void> {
  const { earlierUrls, baseUrl } = bench.company();
  const known = [baseUrl, ...earlierUrls].find((base) => url?.startsWith(`${base}/`));
  const number = Number(MAIL_PATH.exec(request.path)?.[1]);
  request.query.set('mail', String(number));
  const { language } = choiceOf(bench, request);
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
    bench,
    request,
    inboxWord(language, status === 200 ? 'unsubscribed' : 'notUnsubscribed', { status }),
  );
}

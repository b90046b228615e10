// Takes the deployment's settings; gives the back end on Google's services: Firestore, Cloud Tasks, an SMTP
// server. Loaded with the first request, kept for the next.

import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { trimEnd } from '../../shared/model/trim-end.ts';
import { type BackEnd, createBackEnd } from './app.ts';
import { cloudQueue } from './cloud-queue.ts';
import { httpsRobots } from './groups/robot-post.ts';
import { googleOidc } from './identity/oidc.ts';
import { smtpMailer } from './mail/smtp.ts';
import { withCauseLogged } from './ports/cause.ts';
import { jsonLog } from './ports/log.ts';
import type { Mailer } from './ports/mail.ts';
import { tick } from './schedule/tick.ts';
import * as settings from './settings.ts';
import { openFirestoreStore } from './store/firestore.ts';

const IMPLICIT_TLS_PORT = 465;

/** Throws where a setting without which nothing works is missing; the log then says which. */
export function googleBackEnd(): BackEnd {
  const baseUrl = trimEnd(settings.publicUrl.value(), '/');
  // Pages link to each other from the root: an address with a path would lose it.
  if (!/^https?:\/\/[^/]+$/.test(baseUrl))
    throw new Error(
      'PUBLIC_URL is not an address such as https://attune.company.example: see functions/.env.example',
    );
  const made = createBackEnd({
    ...services(),
    mailer: firstUsed(mailer),
    linkSecret: settings.linkSecret.value(),
    oidc: googleOidc(settings.listOf(settings.oidcAudiences.value())),
    baseUrl,
    allowedDomains: settings.listOf(settings.allowedDomains.value()).map((each) => each.toLowerCase()),
    mailDomains: settings.listOf(settings.mailDomains.value()).map((each) => each.toLowerCase()),
    mailDomain: new URL(baseUrl).hostname,
    groups: { secret: () => settings.groupSecret.value(), robots: httpsRobots() },
  });
  return { ...made, runTask: (task) => withCauseLogged(jsonLog, task.queue, () => made.runTask(task)) };
}

/**
 * The tick alone: it only asks for tasks, so it has neither the secret of links nor that of the mail server.
 */
export function googleTick(): Promise<void> {
  const deps = services();
  return withCauseLogged(jsonLog, 'tick', () => tick(deps, Date.now()));
}

function services() {
  if (getApps().length === 0) initializeApp();
  const clock = () => Date.now();
  return {
    store: openFirestoreStore(getFirestore()),
    queue: cloudQueue(settings.region.value(), clock),
    clock,
    log: jsonLog,
  };
}

/** Made with the first mail: a function that sends none does not have the password. */
function firstUsed(make: () => Mailer): Mailer {
  let made: Mailer | null = null;
  return {
    send: (mail) => {
      made ??= make();
      return made.send(mail);
    },
  };
}

const mailer = (): Mailer =>
  smtpMailer({
    host: settings.smtpHost.value(),
    port: settings.smtpPort.value(),
    secure: settings.smtpPort.value() === IMPLICIT_TLS_PORT,
    user: settings.smtpUser.value(),
    password: settings.smtpPassword.value(),
    from: settings.mailFrom.value(),
    // A server on this machine crosses no network.
    ...(settings.smtpTls.value() === 'optional' ? { tls: { required: false } } : {}),
  });

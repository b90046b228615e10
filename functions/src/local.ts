// Names what a host on one machine needs: the same back end, the embedded store, the HTTP adapter, SMTP, and
// the use cases that the example’s story goes through. The workbench runs the built file.
export { type BackEnd, type BackEndHost, createBackEnd } from './app.ts';
export { robotSeal } from './groups/seal.ts';
export { addGroup } from './groups/set-up.ts';
export { answer } from './http/server/node-adapter.ts';
export { signedLinks } from './identity/links.ts';
export { smtpMailer } from './mail/smtp.ts';
export { jsonLog, silentLog } from './ports/log.ts';
export { openSqliteStore } from './store/sqlite.ts';
export { act } from './usecases/actions/act.ts';
export { publish } from './usecases/publish/publish.ts';
export { readStanding } from './usecases/standing/standing.ts';
export { submit } from './usecases/submit/submit.ts';
export { readHead, workspaceIdOf } from './usecases/workspace/head.ts';

/**
 * Loads what is loaded with the first mail: a host that goes on while its files are built anew would not find
 * it any more.
 */
export const loadRenderer = (): Promise<unknown> => import('./mail/render.tsx');

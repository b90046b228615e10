// Takes nothing; names what a host on one machine needs: the same back end, the embedded store, the HTTP adapter, SMTP. The workbench runs the built file.
export { type BackEnd, createBackEnd, type Host } from './app.ts';
export { answer } from './http/node-adapter.ts';
export { jsonLog, silentLog } from './log.ts';
export { smtpMailer } from './mail/smtp.ts';
export { openSqliteStore } from './store/sqlite.ts';
export { workspaceIdOf } from './usecases/head.ts';
export { readStanding } from './usecases/standing.ts';

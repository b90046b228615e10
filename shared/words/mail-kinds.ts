// What each kind of mail is called: on the page that switches it off, in the Mails tab, in the workbench's
// inbox. Never what it says.
import type { Words } from './say.ts';

export const mailKinds = {
  welcome: ['Welcome', '欢迎'],
  digest: ['Weekly digest', '周报'],
  headquarters: ['Headquarters digest', '总部周报'],
  reminder: ['Snapshot reminder', '提醒'],
  nudge: ['Missing-snapshot reminder', '催报'],
  notice: ['Notice', '通知'],
  signin: ['Sign-in', '登录'],
  meeting: ['Meeting invitation', '解码会'],
} as const satisfies Words;

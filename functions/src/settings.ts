// Declares what a deployment sets: parameters in functions/.env, secrets in the secret manager. Never reads a
// secret outside a handler.
import { defineInt, defineSecret, defineString } from 'firebase-functions/params';

export const region = defineString('REGION', {
  default: 'asia-east1',
  description: 'Where functions, queues and the schedule run',
});
export const publicUrl = defineString('PUBLIC_URL', {
  default: '',
  description:
    'Where people reach the pages: the api function’s own https address or a domain on it, no slash at the end',
});
export const oidcAudiences = defineString('OIDC_AUDIENCES', {
  default: '',
  description: 'OAuth client IDs of the scripts that may call, separated by commas',
});
export const allowedDomains = defineString('ALLOWED_DOMAINS', {
  default: '',
  description: 'Mail domains that may open workspaces, separated by commas; blank: any',
});
export const mailDomains = defineString('MAIL_DOMAINS', {
  default: '',
  description:
    'Mail domains that every workspace may mail, beside those of ALLOWED_DOMAINS and its first publisher’s, separated by commas; *: all',
});
export const smtpHost = defineString('SMTP_HOST', { default: '', description: 'Mail server' });
export const smtpPort = defineInt('SMTP_PORT', { default: 587, description: '465: TLS from the first byte' });
export const smtpTls = defineString('SMTP_TLS', {
  default: 'required',
  description: 'required: no mail and no password without encryption; optional: where the server has it',
});
export const smtpUser = defineString('SMTP_USER', { default: '', description: 'Blank: no sign-in' });
export const mailFrom = defineString('MAIL_FROM', {
  default: 'Attune <attune@localhost>',
  description: 'Sender of every mail: Attune <attune@company.example>',
});

/**
 * Signs links: at least 32 random characters. Changing it ends every link; sessions are ended on their pages.
 */
export const linkSecret = defineSecret('LINK_SECRET');
export const smtpPassword = defineSecret('SMTP_PASSWORD');
/**
 * Seals the addresses of groups' robots: at least 32 random characters. Changing it asks for each address
 * anew.
 */
export const groupSecret = defineSecret('GROUP_SECRET');

/** A list as a parameter holds it. */
export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

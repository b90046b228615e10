// Takes a text; tells whether it is a mail address as ours are written, names its domain and links to it.
// Never a quoted local part or a comment: nobody's address has one.

import { cleanText } from './clean-text.ts';

const LONGEST = 254;
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@([^\s@<>()[\]\\,;:"\p{Cc}]+)$/u;
/** A part of a host's name, in whatever script. */
const LABEL = /^[\p{L}\p{M}\p{N}_-]+$/u;

/** One `@`, a host's name behind it, and nothing that a mail's header would read as something else. */
export function isMailAddress(text: string): boolean {
  const [, host] = (text.length <= LONGEST && ADDRESS.exec(text)) || [];
  if (host === undefined) return false;
  return host.split('.').every((label) => LABEL.test(label) && !/^-|-$/.test(label));
}

/** What stands behind the one `@`, in lower case; '' for what is no address. */
export const domainOf = (email: string): string =>
  isMailAddress(email) ? email.slice(email.lastIndexOf('@') + 1).toLowerCase() : '';

/**
 * The address of a mail of one's own to somebody, with a subject and its first line. Half a character that
 * was stored before texts were checked would end `encodeURIComponent`: it is left out.
 */
export const mailtoUrl = (email: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(cleanText(email)).replace('%40', '@')}?subject=${encodeURIComponent(cleanText(subject))}&body=${encodeURIComponent(cleanText(body))}`;

// Takes a text; tells whether it is a mail address as ours are written, and names its domain. Never a quoted
// local part or a comment: nobody's address has one.

const LONGEST = 254;
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;

/** One `@`, and nothing that a mail's header would read as something else. */
export const isMailAddress = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);

/** What stands behind the one `@`, in lower case; '' for what is no address. */
export const domainOf = (email: string): string =>
  isMailAddress(email) ? email.slice(email.lastIndexOf('@') + 1).toLowerCase() : '';

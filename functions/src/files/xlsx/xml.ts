// Takes typed text; gives it as XML 1.0 holds it, and places as a spreadsheet names them. Never markup.

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, and the format writes as `_x0007_` (ECMA-376, ST_Xstring). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNHELD = /[\u0000-\u0008\u000b-\u001f]/g;
/** A text that looks like such a sign. */
const LOOKS_UNHELD = /_(?=x[0-9A-Fa-f]{4}_)/g;

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** As the content of an element that holds text as the format writes it. */
export const cellText = (text: string): string =>
  plainXml(text.replace(LOOKS_UNHELD, '_x005F_').replace(UNHELD, hex));

/** As the content of any element or attribute. */
export const plainXml = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');

// Takes what a mail says; gives its HTML and its text, below the size at which Gmail clips. Never a picture
// that has to be fetched, never a colour alone.
import { render } from 'preact-render-to-string';
import type { MailContent } from '../../../shared/digest/content.ts';
import { MailPage } from './page.tsx';
import { textOf } from './text.ts';

/** Gmail clips above 102 KB; some room for what transport adds. */
const LARGEST_HTML_BYTES = 98_000;
const ROWS_AT_FIRST = 40;

/** Outlook lays tables out as this one says. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** The mail as HTML and as text; long lists are cut and say how many lines are left for the board. */
export function renderMail(
  content: MailContent,
  unsubscribeUrl: string | null,
): { html: string; text: string } {
  for (let rows = ROWS_AT_FIRST; ; rows = Math.floor(rows / 2)) {
    const shown = cut(content, rows);
    const html = DOCTYPE + render(<MailPage content={shown} unsubscribeUrl={unsubscribeUrl} />);
    if (Buffer.byteLength(html) <= LARGEST_HTML_BYTES || rows <= 1)
      return { html, text: textOf(shown, unsubscribeUrl) };
  }
}

/** The content with at most so many lines in a section; the rest is counted. */
function cut(content: MailContent, most: number): MailContent {
  const sections = content.sections.map(({ title, rows, more = 0 }) => ({
    title,
    rows: rows.slice(0, most),
    more: more + Math.max(0, rows.length - most),
  }));
  return { ...content, sections };
}

// Takes the HTML of a mail; gives the document of its frame, in which links open beside it, no script runs
// and nothing is loaded from anywhere.
// Never trusts the mail: the policy holds whatever it says.

/** `sandbox` again, for whoever opens the address without the frame. */
export const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Of the frame element. */
export const MAIL_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/**
 * Links open in a page of their own, and never tell where they were. Whatever base or refresh the mail has
 * comes after ours, which counts.
 */
const OURS = '<base target="_blank"><meta name="referrer" content="no-referrer">';

/** `moved`: addresses that the back end had at earlier starts lead to where it is now. */
export function mailDocument(html: string, moved: { from: readonly string[]; to: string }): string {
  const led = moved.from.reduce((text, from) => text.replaceAll(`${from}/`, `${moved.to}/`), html);
  const safe = withoutOrders(led);
  const head = safe.search(/<head/i);
  const inside = head < 0 ? 0 : safe.indexOf('>', head) + 1;
  return inside > 0
    ? safe.slice(0, inside) + OURS + safe.slice(inside)
    : `<!doctype html><html><head>${OURS}</head><body>${safe}</body></html>`;
}

/** Without any meta that orders the browser to do something, from its `<meta` to the next `>`. */
function withoutOrders(html: string): string {
  const pieces = html.split('>');
  const last = pieces.pop() ?? '';
  const kept = pieces.map((piece) => {
    const at = piece.search(/<meta/i);
    return at >= 0 && /http-equiv/i.test(piece.slice(at)) ? piece.slice(0, at) : `${piece}>`;
  });
  return kept.join('') + last;
}

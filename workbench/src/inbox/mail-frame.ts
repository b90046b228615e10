// Takes the HTML of a mail; gives the document of its frame, in which links open beside it, no script runs and nothing is loaded from anywhere.
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

/** Links open in a page of their own, and never tell where they were. Whatever base or refresh the mail has comes after ours, which counts. */
const OURS = '<base target="_blank"><meta name="referrer" content="no-referrer">';

/** `moved`: addresses that the back end had at earlier starts lead to where it is now. */
export function mailDocument(html: string, moved: { from: readonly string[]; to: string }): string {
  const led = moved.from.reduce((text, from) => text.replaceAll(`${from}/`, `${moved.to}/`), html);
  const calm = led.replace(/<meta[^>]*http-equiv[^>]*>/gi, '');
  return /<head[^>]*>/i.test(calm)
    ? calm.replace(/<head[^>]*>/i, (head) => `${head}${OURS}`)
    : `<!doctype html><html><head>${OURS}</head><body>${calm}</body></html>`;
}

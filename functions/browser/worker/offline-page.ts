// Takes the addresses that are kept on the device; gives the page that stands in for one that is not. Never
// loads anything.
import { languageTag } from '../../../shared/model/language.ts';
import { say } from '../../../shared/words/browser/offline.ts';

const STYLE =
  ':root{color-scheme:light dark}body{margin:0 auto;padding:24px 16px;max-width:560px;font:16px/1.55 system-ui,sans-serif}a{display:block;padding:12px 0;color:LinkText}';

/** In the language of the browser: nobody has said another. */
export function offlinePage(forms: readonly string[], boards: readonly string[]): Response {
  const language = self.navigator.language.startsWith('zh') ? 'zh' : 'en';
  const link = (url: string | undefined, text: string) =>
    url === undefined ? '' : `<a href="${escaped(url)}">${text}</a>`;
  const body = `<!doctype html><html lang="${languageTag(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say(language, 'offlineTitle')}</title><style>${STYLE}</style></head><body><main><h1>${say(language, 'offlineTitle')}</h1><p>${say(language, 'offlineLead')}</p>${link(forms.at(-1), say(language, 'lastForm'))}${link(boards.at(-1), say(language, 'lastBoard'))}</main></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  return new Response(body, { status: 503, headers });
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

// Takes a workbench whose spreadsheet page has not been built; answers with a plain page that says so and
// leads to the others. Never pretends to be the page.

import type { ServerResponse } from 'node:http';
import { pageStyle } from '../../../shared/look/style.ts';
import { languageTag } from '../../../shared/model/language.ts';
import { respond } from './respond.ts';
import type { RunningWorkbench } from './running-workbench.ts';
import { say } from './words.ts';

export async function withoutPage(workbench: RunningWorkbench, outgoing: ServerResponse): Promise<void> {
  const { language } = workbench.company();
  const { boardUrl, formUrl, inboxUrl } = await workbench.state('without-page');
  const links = [
    [say(language, 'board'), boardUrl],
    [say(language, 'phoneForm'), formUrl],
    [say(language, 'inbox'), inboxUrl],
  ];
  const list = links.map(([text, url]) => `<li><a href="${url}">${text}</a></li>`).join('');
  const lang = languageTag(language);
  const title = say(language, 'workbench');
  const body = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${pageStyle}</style></head><body><main class="narrow stack"><h1>${title}</h1><p class="notice">${say(language, 'notBuilt')}</p><ul class="stack-s">${list}</ul></main></body></html>`;
  respond(outgoing, 200, 'text/html; charset=utf-8', body, {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  });
}

// Takes a workbench whose spreadsheet page has not been built; answers with a plain page that says so and leads to the others. Never pretends to be the page.
import type { ServerResponse } from 'node:http';
import { pageStyle } from '../../../shared/look/style.ts';
import { respond } from './respond.ts';
import type { RunningWorkbench } from './running-workbench.ts';

const TEXTS = {
  en: {
    title: 'Workbench',
    lead: 'The spreadsheet page has not been built: npm run build builds it. Everything else runs.',
    board: 'Board',
    form: 'Phone form',
    inbox: 'Inbox',
  },
  zh: {
    title: '工作台',
    lead: '表格页面尚未构建：运行 npm run build。其余部分都在运行。',
    board: '看板',
    form: '手机表单',
    inbox: '收件箱',
  },
};

export async function withoutPage(workbench: RunningWorkbench, outgoing: ServerResponse): Promise<void> {
  const { language } = workbench.company();
  const texts = TEXTS[language];
  const { boardUrl, formUrl, inboxUrl } = await workbench.state('without-page');
  const links = [
    [texts.board, boardUrl],
    [texts.form, formUrl],
    [texts.inbox, inboxUrl],
  ];
  const list = links.map(([text, url]) => `<li><a href="${url}">${text}</a></li>`).join('');
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const body = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${texts.title}</title><link rel="icon" href="data:,"><style>${pageStyle}</style></head><body><main class="narrow stack"><h1>${texts.title}</h1><p class="notice">${texts.lead}</p><ul class="stack-s">${list}</ul></main></body></html>`;
  respond(outgoing, 200, 'text/html; charset=utf-8', body, {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  });
}

// Takes the page that Code.js served; draws the sidebar into it. Never holds a rule, a form or a text.
import { render } from 'preact';
import { isLanguage } from '../../shared/model/language.ts';
import type { Start } from '../src/entry/sidebar-messages.ts';
import { App } from './app.tsx';
import { style } from './parts/style.ts';
import { scriptServer } from './state/server.ts';

const start: Start = {
  view: 'report',
  language: 'en',
  ...(JSON.parse(document.getElementById('start')?.textContent || '{}') as Partial<Start>),
};
document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
// What works with a script only is shown (shared/look/base/type.css).
document.documentElement.classList.add('js');
document.documentElement.lang = start.language;
const language = () => (isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en');
render(<App start={start} server={scriptServer(language)} />, document.getElementById('app')!);

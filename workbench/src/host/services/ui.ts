// Takes the context; gives the Ui service: menus, alerts, prompts, sidebars and dialogs. Never draws: it
// tells the page.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { enumeration, memberName, ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
import { mismatch } from './args.ts';
import { htmlData } from './html.ts';

export type MenuItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItem[] };

const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

interface MenuData {
  context: ServiceContext;
  caption: string;
  items: MenuItem[];
}

function menu(data: MenuData): ServiceObject {
  return service<MenuData>('Menu', data, menuMethods);
}

const menuMethods: Methods<MenuData> = {
  addItem: (self, caption: unknown, functionName: unknown) => {
    if (typeof caption !== 'string' || typeof functionName !== 'string')
      throw mismatch('Menu.addItem', [caption, functionName]);
    self.items.push({ kind: 'item', caption, functionName });
    return menu(self);
  },
  addSeparator: (self) => {
    self.items.push({ kind: 'separator' });
    return menu(self);
  },
  addSubMenu: (self, sub: unknown) => {
    const data =
      (sub as ServiceObject | undefined)?.kind === 'Menu' ? ((sub as ServiceObject).data as MenuData) : null;
    if (!data) throw mismatch('Menu.addSubMenu', [sub]);
    self.items.push({ kind: 'menu', caption: data.caption, items: data.items });
    return menu(self);
  },
  addToUi: ({ context, caption, items }) => context.port.tell('menu', { kind: 'menu', caption, items }),
};

const uiMethods: Methods<ServiceContext> = {
  createMenu: (context, caption: unknown) => menu({ context, caption: String(caption), items: [] }),
  createAddonMenu: (context) => menu({ context, caption: context.settings.scriptName, items: [] }),
  alert: (context, ...args) => {
    allowed(context, 'Ui.alert');
    const answer = context.port.ask('alert', questionOf(args));
    return Button.constants[String(answer)] ?? Button.constants.CLOSE;
  },
  prompt: (context, ...args) => {
    allowed(context, 'Ui.prompt');
    const answer = context.port.ask('prompt', questionOf(args)) as { button: string; text: string };
    return service('PromptResponse', answer, promptMethods);
  },
  showSidebar: (context, page: unknown) => {
    allowed(context, 'Ui.showSidebar');
    const html = htmlData(page);
    if (!html) throw mismatch('Ui.showSidebar', [page]);
    context.port.tell('sidebar', { title: html.title, html: html.content });
  },
  showModalDialog: (context, page: unknown, title: unknown) => showDialog(context, page, title, true),
  showModelessDialog: (context, page: unknown, title: unknown) => showDialog(context, page, title, false),
};

function showDialog(context: ServiceContext, page: unknown, title: unknown, modal: boolean): void {
  allowed(context, 'Ui.showModalDialog');
  const html = htmlData(page);
  if (!html) throw mismatch('Ui.showModalDialog', [page, title]);
  const { content, width, height } = html;
  context.port.tell('dialog', { title: String(title), html: content, width, height, modal });
}

const promptMethods: Methods<{ button: string; text: string }> = {
  getSelectedButton: ({ button }) => Button.constants[button] ?? Button.constants.CLOSE,
  getResponseText: ({ text }) => text,
};

/** `(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`. */
function questionOf(args: readonly unknown[]): { title: string; prompt: string; buttons: string } {
  const texts = args.filter((value): value is string => typeof value === 'string');
  const buttons = args.map(memberName).find((name) => name !== null) ?? 'OK';
  return { title: texts.length > 1 ? texts[0]! : '', prompt: texts.at(-1) ?? '', buttons };
}

/** A simple trigger may build menus and nothing else. */
function allowed(context: ServiceContext, name: string): void {
  if (context.authMode === 'FULL') return;
  throw new ScriptException(`You do not have permission to call ${name}`);
}

export function uiService(context: ServiceContext): ServiceObject {
  return service('Ui', context, uiMethods, { Button, ButtonSet });
}

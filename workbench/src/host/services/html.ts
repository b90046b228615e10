// Takes the project's .html files; gives HtmlService: outputs, and templates with <?= ?>, <?!= ?> and <? ?>.
// Never sanitises: the page shows it in a sandboxed frame.

import type { Methods, ServiceObject } from '../realm/service.ts';
import { dataOf, enumeration, ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';

interface HtmlData {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
}

/** Null for what is no HtmlOutput. Setters change this very object. */
export function htmlData(value: unknown): HtmlData | null {
  return dataOf<HtmlData>(value, 'HtmlOutput');
}

function output(self: HtmlData): ServiceObject {
  return service<HtmlData>('HtmlOutput', self, outputMethods, {});
}

function setter(act: (self: HtmlData, value: unknown) => void): Methods<HtmlData>[string] {
  return (self, value) => {
    act(self, value);
    return output(self);
  };
}

const outputMethods: Methods<HtmlData> = {
  getContent: ({ content }) => content,
  getTitle: ({ title }) => title,
  setTitle: setter((self, title) => {
    self.title = String(title);
  }),
  setContent: setter((self, content) => {
    self.content = String(content);
  }),
  append: setter((self, content) => {
    self.content += String(content);
  }),
  setWidth: setter((self, width) => {
    self.width = Number(width);
  }),
  setHeight: setter((self, height) => {
    self.height = Number(height);
  }),
  setSandboxMode: setter(() => undefined),
  setXFrameOptionsMode: setter(() => undefined),
  addMetaTag: setter(() => undefined),
};

function fileText(context: ServiceContext, name: unknown): string {
  const found = context.files[`${String(name)}.html`] ?? context.files[String(name)];
  if (found === undefined) throw new ScriptException(`No HTML file named ${String(name)} was found.`);
  return found;
}

function outputOf(content: string): ServiceObject {
  return output({ content, title: '', width: null, height: null });
}

const methods: Methods<ServiceContext> = {
  createHtmlOutput: (_, content?: unknown) => outputOf(String(content ?? '')),
  createHtmlOutputFromFile: (context, name: unknown) => outputOf(fileText(context, name)),
  /** The realm makes the template of it: its scriptlets run with the script's own objects. */
  templateText: (context, name: unknown) => fileText(context, name),
};

export function htmlService(context: ServiceContext): ServiceObject {
  return service('HtmlService', context, methods, {
    XFrameOptionsMode: enumeration('XFrameOptionsMode', ['DEFAULT', 'ALLOWALL']),
    SandboxMode: enumeration('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
  });
}

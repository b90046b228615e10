// Takes the context; gives console and Logger. Never prints: it tells whoever runs the host.
import { inspect } from 'node:util';
import type { Methods, ServiceObject } from '../realm/service.ts';
import { isService, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
import { formatString } from './format-string.ts';

export interface LogLine {
  level: string;
  text: string;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isService(value) ? value.kind : inspect(value, { depth: 4, breakLength: 120 });
}

function line(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first === 'string' && /%[sdfjo]/.test(first) && rest.length > 0)
    return formatString(first, rest);
  return args.map(textOf).join(' ');
}

const level =
  (name: string) =>
  (context: ServiceContext, ...args: unknown[]) =>
    context.port.tell('log', { level: name, text: line(args) } satisfies LogLine);

const consoleMethods: Methods<ServiceContext> = {
  log: level('log'),
  info: level('info'),
  warn: level('warn'),
  error: level('error'),
  time: () => undefined,
  timeEnd: () => undefined,
};

export function consoleService(context: ServiceContext): ServiceObject {
  return service('console', context, consoleMethods);
}

interface LoggerData {
  context: ServiceContext;
  lines: string[];
}

const loggerMethods: Methods<LoggerData> = {
  log: (self, ...args) => {
    self.lines.push(line(args));
    self.context.port.tell('log', { level: 'log', text: self.lines.at(-1)! });
    return service('Logger', self, loggerMethods);
  },
  getLog: ({ lines }) => lines.map((text) => `${text}\n`).join(''),
  clear: (self) => {
    self.lines = [];
  },
};

/** One for each execution. */
export function loggerService(context: ServiceContext): ServiceObject {
  return service<LoggerData>('Logger', { context, lines: [] }, loggerMethods);
}

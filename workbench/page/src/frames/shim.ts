// `google.script` for a frame, as a function that is put into the frame's page as text. Never touches the
// page around it but by messages.

/** What a frame says to the page. */
export type FromFrame =
  | { attune: 'call'; call: number; name: string; args: unknown[] }
  | { attune: 'close' }
  | { attune: 'size'; width?: number; height?: number };

/** What the page answers. */
export type ToFrame =
  | { attune: 'done'; call: number; value: unknown }
  | { attune: 'failed'; call: number; name: string; message: string };

/** What a script wants to hear of a call. */
interface Handlers {
  done?: ((value: unknown, user: unknown) => void) | undefined;
  failed?: ((error: Error, user: unknown) => void) | undefined;
  user?: unknown;
}

// The functions that follow run inside the frame: each may use nothing from outside itself.

function fieldsOfForm(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new Error(`Failed due to illegal value in property: ${name}`);
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  }
  return fields;
}

function refuseIllegal(value: unknown, path: string): void {
  const isNode = typeof Node !== 'undefined' && value instanceof Node;
  if (value instanceof Date || typeof value === 'function' || isNode)
    throw new Error(`Failed due to illegal value in property: ${path}`);
  if (value !== null && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) refuseIllegal(part, name);
}

/** Hands each answer of the page to the call that waits for it. */
function hearAnswers(waiting: Map<number, Handlers>): void {
  addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
    if (source !== parent || (data?.attune !== 'done' && data?.attune !== 'failed')) return;
    const handlers = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.attune === 'done') handlers?.done?.(data.value, handlers.user);
    else {
      const error = Object.assign(new Error(data.message), { name: data.name });
      if (handlers?.failed) handlers.failed(error, handlers.user);
      else console.error(error);
    }
  });
}

function installGoogleScript(
  fieldsOf: typeof fieldsOfForm,
  refuse: typeof refuseIllegal,
  hear: typeof hearAnswers,
): void {
  const waiting = new Map<number, Handlers>();
  let calls = 0;
  const tell = (message: FromFrame) => parent.postMessage(message, '*');
  const call = (handlers: Handlers, name: string, given: unknown[]) => {
    const args = given.map((value) => (value instanceof HTMLFormElement ? fieldsOf(value) : value));
    for (const [index, value] of args.entries()) refuse(value, String(index));
    calls += 1;
    waiting.set(calls, handlers);
    // As JSON: what it cannot hold does not arrive, as with Google.
    tell({ attune: 'call', call: calls, name, args: JSON.parse(JSON.stringify(args)) });
  };
  const runner = (handlers: Handlers): unknown =>
    new Proxy(Object.create(null), {
      get: (_, name) => {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler') return (done: Handlers['done']) => runner({ ...handlers, done });
        if (name === 'withFailureHandler')
          return (failed: Handlers['failed']) => runner({ ...handlers, failed });
        if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
        return (...args: unknown[]) => call(handlers, name, args);
      },
    });
  hear(waiting);
  const host = {
    close: () => tell({ attune: 'close' }),
    setHeight: (height: number) => tell({ attune: 'size', height }),
    setWidth: (width: number) => tell({ attune: 'size', width }),
    origin: '',
    editor: { focus: () => undefined },
  };
  Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
}

/** The page's HTML with google.script before all its own scripts. */
export function withGoogleScript(html: string): string {
  const given = [fieldsOfForm, refuseIllegal, hearAnswers].join(',');
  const script = `<script>(${installGoogleScript})(${given})</script>`;
  const head = html.search(/<head/i);
  const inside = head < 0 ? 0 : html.indexOf('>', head) + 1;
  if (inside > 0) return html.slice(0, inside) + script + html.slice(inside);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return doctype + script + html.slice(doctype.length);
}

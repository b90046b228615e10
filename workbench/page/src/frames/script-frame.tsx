// Takes a page of the add-on; shows it in a frame of its own that can do nothing but run, be filled in, open
// links, and ask through google.script.
// Never gives it this page's origin.
import { useRef } from 'preact/hooks';
import type { Reply } from '../../../src/server/protocol.ts';
import type { Frame } from '../state.ts';
import { useOnce } from '../use-once.ts';
import type { FromFrame, ToFrame } from './shim.ts';
import { withGoogleScript } from './shim.ts';

/** Links that it opens are pages like any other: they are not held in its sandbox. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';

interface Props {
  frame: Frame;
  call(functionName: string, args: unknown[]): Promise<Reply>;
  close(): void;
  /** True: whoever opened it goes on in it by keyboard. */
  takesFocus?: boolean;
  resize?(size: { width?: number; height?: number }): void;
}

/** `call`, `close` and `resize` are those of the first drawing: another frame needs another key. */
export function ScriptFrame({ frame, call, close, resize, takesFocus = false }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  useOnce(() => {
    const answer = async (said: Extract<FromFrame, { attune: 'call' }>) => {
      const reply = await call(said.name, said.args);
      const message: ToFrame = reply.ok
        ? { attune: 'done', call: said.call, value: reply.value }
        : { attune: 'failed', call: said.call, name: reply.name, message: reply.message };
      element.current?.contentWindow?.postMessage(message, '*');
    };
    const hear = ({ source, data }: MessageEvent<FromFrame>) => {
      if (!source || source !== element.current?.contentWindow) return;
      if (data?.attune === 'call') void answer(data);
      if (data?.attune === 'close') close();
      if (data?.attune === 'size') resize?.(data);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  });
  return (
    <iframe
      ref={element}
      class="script-frame"
      title={frame.title}
      onLoad={() => takesFocus && element.current?.focus()}
      sandbox={SANDBOX}
      srcdoc={withGoogleScript(frame.html)}
    />
  );
}

// What every page that has written to the sheet ends on: what was written, what Publish says of it, and the
// ways on. Never publishes by itself.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/language.ts';
import type { Server } from '../state/server.ts';
import { type Sending, useSending } from '../state/use-sending.ts';
import { Notice } from './parts.tsx';
import { Troubles } from './troubles.tsx';

interface Publishing {
  /** What Publish says; null before. */
  said: string | null;
  sending: Sending;
  publish: () => void;
}

/** The button *Publish* on such a page. */
export function usePublish(server: Server): Publishing {
  const [said, setSaid] = useState<string | null>(null);
  const sending = useSending();
  const publish = () =>
    sending.send(
      () => server.sidebarPublish(),
      ({ text }) => {
        setSaid(text);
        return null;
      },
    );
  return { said, sending, publish };
}

interface AfterWritingProps {
  language: Language;
  title: string;
  lines: readonly string[];
  /** What Publish, or taking back, says since. */
  said: string | null;
  /** The calls whose troubles are told. */
  calls: readonly Sending[];
  /** The ways on. */
  children: ComponentChildren;
}

/** The title takes the focus: the page before it is gone. */
export function AfterWriting({ language, title, lines, said, calls, children }: AfterWritingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Notice tone="good">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
      {said !== null && (
        <Notice tone="plain">
          <p class="said">{said}</p>
        </Notice>
      )}
      {calls.map((sending, index) => (
        <Troubles key={index} sending={sending} language={language} />
      ))}
      <p class="act">{children}</p>
    </>
  );
}

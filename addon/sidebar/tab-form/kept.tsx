// Takes the form that was written to Forms; says so, with the ways on: publish it, look at its rows, make
// another. Never publishes by itself.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/language.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';

const say = sayFrom(tabFormWords);

export interface KeptProps {
  language: Language;
  server: Server;
  count: number;
  tab: string;
  onAgain: () => void;
}

export function Kept({ language, server, count, tab, onAgain }: KeptProps) {
  const [said, setSaid] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const sending = useSending();
  const publish = () =>
    sending.send(
      () => server.sidebarPublish(),
      ({ text }) => {
        setSaid(text);
        return null;
      },
    );
  return (
    <>
      <Notice tone="good">
        <h2 ref={title} tabIndex={-1}>
          {say(language, 'done')}
        </h2>
        <p>{say(language, 'doneText', { count, tab })}</p>
      </Notice>
      {said !== null && (
        <Notice tone="plain">
          <p class="said">{said}</p>
        </Notice>
      )}
      <Troubles sending={sending} language={language} />
      <p class="act">
        {said === null && (
          <SmallButton text={say(language, 'publish')} busy={sending.busy} onPress={publish} />
        )}
        <SmallButton
          text={say(language, 'toForms')}
          onPress={() => void server.sidebarShow({ tab: 'Forms', row: 1, column: 1 })}
          quiet
        />
        <SmallButton text={say(language, 'other')} onPress={onAgain} quiet />
      </p>
    </>
  );
}

// Takes what became of an import; says so, with the ways on: look, publish, take back. Never undoes what
// somebody has changed since.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { useSending } from '../state/use-sending.ts';
import { useTakeBack } from './earlier.tsx';
import type { ImportProps, Written } from './props.ts';
import { say } from './words.ts';

export interface ImportedProps extends ImportProps {
  written: Written;
}

export function Imported({ state, server, written, onAgain }: ImportedProps) {
  const { language } = state;
  const [published, setPublished] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const sending = useSending();
  const back = useTakeBack({ language, server });
  const { count, left } = written;
  const publish = () =>
    sending.send(
      () => server.sidebarPublish(),
      ({ text }) => {
        setPublished(text);
        return null;
      },
    );
  const said = back.said.get(written.import) ?? published;
  return (
    <>
      <Notice tone="good">
        <h2 ref={title} tabIndex={-1}>
          {say(language, 'done')}
        </h2>
        <p>{say(language, 'doneText', { count })}</p>
        {left > 0 && <p>{say(language, 'doneBut', { left })}</p>}
      </Notice>
      {said !== null && (
        <Notice tone="plain">
          <p class="said">{said}</p>
        </Notice>
      )}
      <Troubles sending={sending} language={language} />
      <Troubles sending={back} language={language} />
      <p class="act">
        <SmallButton text={say(language, 'publish')} busy={sending.busy} onPress={publish} />
        <SmallButton
          text={say(language, 'toPlan')}
          onPress={() => void server.sidebarShow({ tab: 'Key results', row: 2, column: 1 })}
          quiet
        />
        {!back.said.has(written.import) && (
          <SmallButton
            text={say(language, 'takeBack')}
            busy={back.busy}
            onPress={() => back.take(written.import)}
            quiet
          />
        )}
        <SmallButton text={say(language, 'other')} onPress={onAgain} quiet />
      </p>
    </>
  );
}

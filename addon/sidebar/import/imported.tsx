// Takes what became of an import; says so, with the ways on: look, publish, take back. Never undoes what
// somebody has changed since.

import { AfterWriting, usePublish } from '../parts/after-writing.tsx';
import { SmallButton } from '../parts/parts.tsx';
import { useTakeBack } from './earlier.tsx';
import { Progress } from './progress.tsx';
import type { ImportOutcome, ImportProps } from './props.ts';
import { say } from './words.ts';

interface ImportedProps extends ImportProps {
  written: ImportOutcome;
}

export function Imported({ state, server, written, onAgain }: ImportedProps) {
  const { language } = state;
  const { said: published, sending, publish } = usePublish(server);
  const back = useTakeBack({ language, server });
  const { count, left } = written;
  const lines = [
    say(language, 'doneText', { count }),
    ...(left > 0 ? [say(language, 'doneBut', { left })] : []),
  ];
  return (
    <AfterWriting
      language={language}
      title={say(language, 'done')}
      lines={lines}
      said={back.said.get(written.import) ?? published}
      calls={[sending, back]}
    >
      {back.writing && <Progress language={language} writing={back.writing} what="takingBack" />}
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
    </AfterWriting>
  );
}

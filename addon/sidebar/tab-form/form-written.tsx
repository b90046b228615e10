// Takes the form that was written to Forms; says so, with the ways on: publish it, look at its rows, make
// another. Never publishes by itself.
import type { Language } from '../../../shared/model/language.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import { AfterWriting, usePublish } from '../parts/after-writing.tsx';
import { SmallButton } from '../parts/parts.tsx';
import type { Server } from '../state/server.ts';

const say = sayFrom(tabFormWords);

interface FormWrittenProps {
  language: Language;
  server: Server;
  count: number;
  tab: string;
  onAgain: () => void;
}

export function FormWritten({ language, server, count, tab, onAgain }: FormWrittenProps) {
  const { said, sending, publish } = usePublish(server);
  return (
    <AfterWriting
      language={language}
      title={say(language, 'done')}
      lines={[say(language, 'doneText', { count, tab })]}
      said={said}
      calls={[sending]}
    >
      {said === null && <SmallButton text={say(language, 'publish')} busy={sending.busy} onPress={publish} />}
      <SmallButton
        text={say(language, 'toForms')}
        onPress={() => void server.sidebarShow({ tab: 'Forms', row: 1, column: 1 })}
        quiet
      />
      <SmallButton text={say(language, 'other')} onPress={onAgain} quiet />
    </AfterWriting>
  );
}

// Takes what was created; says that it is live and what happens next, with the way on. Never a form.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TrustSentence } from '../../../shared/form/view/render.tsx';
import { longDayText } from '../../../shared/format/format.ts';
import type { SidebarState, View } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import type { Server } from '../state/server.ts';
import { firstReportDay, type StartBook, type StartRead } from './read-start.ts';
import { say } from './words.ts';

interface DoneProps {
  state: SidebarState;
  book: StartBook;
  read: StartRead;
  server: Server;
  onAgain: () => void;
  onView: (view: View) => void;
}

export function Done({ state, book, read, server, onAgain, onView }: DoneProps) {
  const { language } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const day = firstReportDay(book, read);
  return (
    <>
      <Notice tone="good">
        <h2 ref={title} tabIndex={-1}>
          {say(language, 'done')}
        </h2>
        <p>
          {book.isNew && day
            ? say(language, 'doneText', { day: longDayText(day, language) })
            : say(language, 'doneAdded')}
        </p>
      </Notice>
      <p class="act">
        <SmallButton
          text={say(language, 'toBoard')}
          onPress={() => void server.sidebarShow({ tab: 'Board', row: 1, column: 1 })}
        />
        <SmallButton text={say(language, 'toForm')} onPress={() => onView('report')} quiet />
        <SmallButton text={say(language, 'toCustomise')} onPress={() => onView('customise')} quiet />
        <SmallButton text={say(language, 'moreGoals')} onPress={onAgain} quiet />
      </p>
      <TrustSentence language={language} />
    </>
  );
}

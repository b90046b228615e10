// Takes the rows that were written; says so, with the ways on: look, publish, take back. Never undoes what
// somebody has changed since.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewRows } from '../../../shared/goals/first-rows.ts';
import { rowCount, withIds } from '../../../shared/goals/new-ids.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { useSending } from '../state/use-sending.ts';
import type { ImportProps } from './props.ts';
import { say } from './words.ts';

export interface ImportedProps extends ImportProps {
  rows: NewRows;
  /** Of the new rows, in the order in which they were first named. */
  ids: string[];
}

export function Imported({ state, server, rows, ids, onAgain }: ImportedProps) {
  const { language } = state;
  const [said, setSaid] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const sending = useSending();
  const count = rowCount(rows);
  const publish = () =>
    sending.send(
      () => server.sidebarPublish(),
      ({ text }) => {
        setSaid(text);
        return null;
      },
    );
  /** The rows as they were written. */
  const written = () => {
    const left = [...ids];
    return withIds(rows.tabs, () => left.shift() ?? '').tabs;
  };
  const back = () =>
    sending.send(
      () => server.sidebarTakeBack(written()),
      (gone) => {
        const kept = count - gone;
        setSaid(
          kept === 0
            ? say(language, 'takenBack', { count: gone })
            : say(language, 'takenBackBut', { count: gone, kept }),
        );
        return null;
      },
    );
  return (
    <>
      <Notice tone="good">
        <h2 ref={title} tabIndex={-1}>
          {say(language, 'done')}
        </h2>
        <p>{say(language, 'doneText', { count })}</p>
      </Notice>
      {said !== null && (
        <Notice tone="plain">
          <p class="said">{said}</p>
        </Notice>
      )}
      <Troubles sending={sending} language={language} />
      <p class="act">
        <SmallButton text={say(language, 'publish')} busy={sending.busy} onPress={publish} />
        <SmallButton
          text={say(language, 'toPlan')}
          onPress={() => void server.sidebarShow({ tab: 'Key results', row: 2, column: 1 })}
          quiet
        />
        <SmallButton text={say(language, 'takeBack')} busy={sending.busy} onPress={back} quiet />
        <SmallButton text={say(language, 'other')} onPress={onAgain} quiet />
      </p>
    </>
  );
}

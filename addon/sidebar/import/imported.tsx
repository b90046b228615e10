// Takes the rows that were written; says so, with the ways on: look, publish, take back. Never undoes what
// somebody has changed since.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewRecord, NewRows } from '../../../shared/goals/first-rows.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
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
  const count = rows.tabs.reduce((sum, { records }) => sum + records.length, 0);
  const publish = () =>
    sending.send(
      () => server.sidebarPublish(),
      ({ text }) => {
        setSaid(text);
        return null;
      },
    );
  const back = () =>
    sending.send(
      () => server.sidebarTakeBack(withIds(rows, ids)),
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

/** The rows as they were written: the sheet gave the new IDs in the order in which they are first named. */
function withIds({ tabs }: NewRows, ids: readonly string[]): NewRows['tabs'] {
  const given = new Map<string, string>();
  const cellOf = (cell: NewRecord[string]): Cell => {
    if (cell === null || typeof cell !== 'object') return cell;
    const name = `${cell.prefix} ${cell.n}`;
    if (!given.has(name)) given.set(name, ids[given.size] ?? '');
    return given.get(name)!;
  };
  return tabs.map(({ tab, records }) => ({
    tab,
    records: records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, cellOf(cell)])),
    ),
  }));
}

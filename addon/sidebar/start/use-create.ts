// Takes the rows that Start composed; writes them, publishes and draws the board, one call after the other,
// and gives how far it is. Never writes the rows a second time.
import { useState } from 'preact/hooks';
import type { RowsRequest } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';
import { type CallResult, type Sending, useSending } from '../state/use-sending.ts';

export type Stage = 'typing' | 'write' | 'publish' | 'board' | 'done';

export interface Create {
  stage: Stage;
  /** Why the rows that stand in the tabs could not be published; null while nothing is wrong. */
  said: string | null;
  sending: Sending;
  create(rows: RowsRequest, onWritten: () => void): void;
  publishAgain(): void;
}

/** Where the rows stand and could not be published, `said` tells why, and publishAgain goes on from there. */
export function useCreate(server: Server, onRefreshed: (at: string) => void): Create {
  const [stage, setStage] = useState<Stage>('typing');
  const [said, setSaid] = useState<string | null>(null);
  const sending = useSending();
  const goOn = async (): Promise<CallResult<null>> => {
    const stopped = await publishRows(server, setStage, onRefreshed);
    setStage(stopped === null ? 'done' : 'typing');
    setSaid(stopped);
    return { ok: true, value: null };
  };
  return {
    stage,
    said,
    sending,
    create: (rows, onWritten) => {
      setStage('write');
      sending.send(
        async () => {
          const written = await server.sidebarRows(rows);
          if (!written.ok) {
            setStage('typing');
            return written;
          }
          onWritten();
          return goOn();
        },
        () => null,
      );
    },
    publishAgain: () => {
      setSaid(null);
      sending.send(goOn, () => null);
    },
  };
}

/** Publishes the rows that stand in the tabs, and draws the board. Resolves to why it stopped, or null. */
async function publishRows(
  server: Server,
  onStage: (stage: Stage) => void,
  onRefreshed: (at: string) => void,
): Promise<string | null> {
  onStage('publish');
  const published = await server.sidebarPublish();
  if (!published.ok) return published.message;
  if (published.value.revision === null) return published.value.text;
  onStage('board');
  const board = await server.sidebarRefresh();
  // Published all the same: the board says below when it was last drawn.
  if (board.ok) {
    onRefreshed(board.value);
    await server.sidebarShow({ tab: 'Board', row: 1, column: 1 });
  }
  return null;
}

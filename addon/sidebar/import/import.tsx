// Takes the book as it stands; gives the page Import: a source, what was read of it with its questions, and
// what was written. Never writes before somebody has seen what.
import { useState } from 'preact/hooks';
import { importOf } from '../../../shared/import/index.ts';
import type { Grid, Import as Read } from '../../../shared/import/model.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { Imported } from './imported.tsx';
import { Preview } from './preview.tsx';
import type { ImportProps, Written } from './props.ts';
import { Source } from './source.tsx';

type Stage =
  | { at: 'source' }
  | { at: 'preview'; book: SidebarState; read: Read; title: string; isTab: boolean }
  | { at: 'done'; written: Written };

export function Import({ state, server, onAgain }: ImportProps) {
  const [stage, setStage] = useState<Stage>({ at: 'source' });
  const readAll = async (grids: readonly Grid[], title: string, isTab: boolean) => {
    const read = importOf(grids);
    // Compared with the book of now: an import may have been taken back, a cell edited since the page was opened.
    const now = await server.sidebarOpen('import');
    setStage({ at: 'preview', book: now.ok ? now.value : state, read, title, isTab });
  };
  if (stage.at === 'source') return <Source state={state} server={server} onGrids={readAll} />;
  if (stage.at === 'done')
    return <Imported state={state} server={server} written={stage.written} onAgain={onAgain} />;
  return (
    <Preview
      state={stage.book}
      server={server}
      read={stage.read}
      title={stage.title}
      isTab={stage.isTab}
      onOther={() => setStage({ at: 'source' })}
      onWritten={(written) => setStage({ at: 'done', written })}
    />
  );
}

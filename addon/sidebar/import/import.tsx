// Takes the book as it stands; gives the page Import: a source, what was read of it with its questions, and
// what was written. Never writes before somebody has seen what.
import { useState } from 'preact/hooks';
import type { NewRows } from '../../../shared/goals/first-rows.ts';
import { importOf } from '../../../shared/import/index.ts';
import type { Grid, Import as Read } from '../../../shared/import/model.ts';
import { Imported } from './imported.tsx';
import { Preview } from './preview.tsx';
import type { ImportProps } from './props.ts';
import { Source } from './source.tsx';

type Stage =
  | { at: 'source' }
  | { at: 'preview'; read: Read; title: string; isTab: boolean }
  | { at: 'done'; rows: NewRows; ids: string[] };

export function Import({ state, server, onAgain }: ImportProps) {
  const [stage, setStage] = useState<Stage>({ at: 'source' });
  const readAll = (grids: readonly Grid[], title: string, isTab: boolean) =>
    setStage({ at: 'preview', read: importOf(grids), title, isTab });
  if (stage.at === 'source') return <Source state={state} server={server} onGrids={readAll} />;
  if (stage.at === 'done')
    return <Imported state={state} server={server} rows={stage.rows} ids={stage.ids} onAgain={onAgain} />;
  return (
    <Preview
      state={state}
      server={server}
      read={stage.read}
      title={stage.title}
      isTab={stage.isTab}
      onOther={() => setStage({ at: 'source' })}
      onWritten={(rows, ids) => setStage({ at: 'done', rows, ids })}
    />
  );
}

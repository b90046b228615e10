// Takes the book as it stands; gives the page Import: a source, what was read of it with its questions, and
// what was written. Never writes before somebody has seen what.
import { useState } from 'preact/hooks';
import { importAnswered, importOf } from '../../../shared/import/index.ts';
import type { Grid, Import as Read, UnreadColumn } from '../../../shared/import/model.ts';
import { joinedHeadings } from '../../../shared/import/own/own-headings.ts';
import { importHeadingsOf } from '../../../shared/sheet/index.ts';
import type { ImportColumn, OwnHeading } from '../../../shared/sheet/table/import-column.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { joinedColumns } from './columns.tsx';
import { Imported } from './imported.tsx';
import { Preview } from './preview.tsx';
import type { ImportOutcome, ImportProps } from './props.ts';
import { Source } from './source.tsx';
import type { RowsInput } from './use-rows.ts';

interface PreviewStage {
  at: 'preview';
  book: SidebarState;
  grids: readonly Grid[];
  read: Read;
  readAnswered: RowsInput['readAnswered'];
  /** Columns that were not understood, those that a person has explained since among them. */
  columns: readonly UnreadColumn[];
  picked: readonly OwnHeading[];
  title: string;
  isTab: boolean;
}

/** `book`: as it was read last. */
type Stage = { at: 'source'; book: SidebarState } | PreviewStage | { at: 'done'; written: ImportOutcome };

export function Import({ state, server, onAgain }: ImportProps) {
  const [stage, setStage] = useState<Stage>({ at: 'source', book: state });
  const readAll = async (grids: readonly Grid[], title: string, isTab: boolean) => {
    // Compared with the book of now: an import may have been taken back, a cell edited since the page was
    // opened.
    const now = await server.sidebarOpen('import');
    const book = now.ok ? now.value : state;
    const reading = readWith(grids, book, []);
    setStage({ at: 'preview', book, grids, ...reading, columns: reading.read.unread, title, isTab });
  };
  const pick = (from: PreviewStage, heading: string, field: ImportColumn | null) => {
    const others = from.picked.filter((each) => each.heading !== heading);
    const picked = field === null ? others : [...others, { heading, field }];
    const reading = readWith(from.grids, from.book, picked);
    setStage({ ...from, ...reading, columns: joinedColumns(from.columns, reading.read.unread) });
  };
  if (stage.at === 'source') return <Source state={stage.book} server={server} onGrids={readAll} />;
  if (stage.at === 'done')
    return <Imported state={state} server={server} written={stage.written} onAgain={onAgain} />;
  return (
    <Preview
      state={stage.book}
      server={server}
      read={stage.read}
      readAnswered={stage.readAnswered}
      columns={stage.columns}
      picked={stage.picked}
      onPick={(heading, field) => pick(stage, heading, field)}
      title={stage.title}
      isTab={stage.isTab}
      onOther={() => setStage({ at: 'source', book: stage.book })}
      onWritten={(written) => setStage({ at: 'done', written })}
    />
  );
}

function readWith(
  grids: readonly Grid[],
  { book }: SidebarState,
  picked: readonly OwnHeading[],
): Pick<PreviewStage, 'read' | 'readAnswered' | 'picked'> {
  const known = book ? importHeadingsOf(book) : [];
  const options = { headings: joinedHeadings(known, picked) };
  return {
    read: importOf(grids, options),
    readAnswered: (given) => importAnswered(grids, options, given),
    picked,
  };
}

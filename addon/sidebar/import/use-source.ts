// Takes a tab, a text or a file that a person chose; gives the grids in it, or says why it cannot be read.
// Never keeps a file.
import { useState } from 'preact/hooks';
import { BookFault } from '../../../shared/books/book-fault.ts';
import { gridsOfBytes } from '../../../shared/import/files/of-bytes.ts';
import type { Grid } from '../../../shared/import/model.ts';
import { gridsOfText } from '../../../shared/import/text/index.ts';
import { bookFaultText } from '../../../shared/words/book-faults.ts';
import { type Sending, useSending } from '../state/use-sending.ts';
import type { ImportProps } from './props.ts';
import { gridOfTab, MOST_IN_A_PAGE, MOST_TEXT_MB } from './sources.ts';
import { say } from './words.ts';

export interface SourceProps extends Omit<ImportProps, 'onAgain'> {
  onGrids: (grids: readonly Grid[], title: string, isTab: boolean) => Promise<void>;
}

interface SourceState {
  isReading: boolean;
  sending: Sending;
  readTab: (title: string) => void;
  readText: (text: string) => void;
  readFile: (file: File | undefined) => Promise<void>;
}

/**
 * A pasted text has '' as its title. A file of more than MOST_IN_A_PAGE is not read; why is said by
 * `sending`.
 */
export function useSource({ state: { language }, server, onGrids }: SourceProps): SourceState {
  const sending = useSending();
  const { isReading, reading } = useReading((fault, name) =>
    sending.say(bookFaultText(fault, name, language)),
  );
  const readTab = (title: string) =>
    sending.send(
      () => server.sidebarTab(title),
      (tab) => {
        if (!tab) return say(language, 'tabGone');
        reading(title, () => onGrids([gridOfTab(tab)], title, true));
        return null;
      },
    );
  const readText = (text: string) => {
    sending.say(null);
    const name = say(language, 'pasted');
    if (text.trim() !== '') reading(name, () => onGrids(gridsOfText(name, text), '', false));
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    const { name, size } = file;
    const most = MOST_IN_A_PAGE;
    if (size > most.file) return sending.say(say(language, 'tooLarge', { name, most: MOST_TEXT_MB }));
    sending.say(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    reading(name, () => onGrids(gridsOfBytes(name, bytes, most), plainName(name), false));
  };
  return { isReading, sending, readTab, readText, readFile };
}

/** Reads after the page has shown that it does: ten thousand rows take seconds. */
function useReading(onFault: (fault: BookFault, name: string) => void) {
  const [isReading, setReading] = useState(false);
  const reading = (name: string, read: () => Promise<void>) => {
    setReading(true);
    setTimeout(async () => {
      try {
        await read();
      } catch (error) {
        if (!(error instanceof BookFault)) throw error;
        onFault(error, name);
      } finally {
        setReading(false);
      }
    });
  };
  return { isReading, reading };
}

/** `Plan 2026.csv` is the plan 2026. */
const plainName = (name: string): string => name.replace(/\.[a-z]{2,8}$/i, '');

// Takes the tabs that are none of ours; lets a person choose one, paste a text or give a file. Never keeps a
// file.
import { useState } from 'preact/hooks';
import { BookFault, bookFaultText } from '../../../shared/books/book-fault.ts';
import { gridsOfBytes } from '../../../shared/import/files/of-bytes.ts';
import type { Grid } from '../../../shared/import/model.ts';
import { gridsOfText } from '../../../shared/import/text/index.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { SmallButton, Waiting } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { useSending } from '../state/use-sending.ts';
import { Earlier } from './earlier.tsx';
import type { ImportProps } from './props.ts';
import { gridOfTab, MOST_IN_A_PAGE, MOST_TEXT_MB } from './sources.ts';
import { say } from './words.ts';

export interface SourceProps extends Omit<ImportProps, 'onAgain'> {
  onGrids: (grids: readonly Grid[], title: string, isTab: boolean) => Promise<void>;
}

export function Source({ state, server, onGrids }: SourceProps) {
  const { language } = state;
  const [isReading, setReading] = useState(false);
  const sending = useSending();
  /** After the page has shown that it reads: ten thousand rows take seconds. */
  const reading = (name: string, read: () => Promise<void>) => {
    setReading(true);
    setTimeout(async () => {
      try {
        await read();
      } catch (error) {
        if (!(error instanceof BookFault)) throw error;
        sending.say(bookFaultText(error, name, language));
      } finally {
        setReading(false);
      }
    });
  };
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
  return (
    <fieldset
      class="form import"
      aria-label={say(language, 'lead')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void readFile(event.dataTransfer?.files[0]);
      }}
    >
      <p class="lead">{say(language, 'lead')}</p>
      <Earlier language={language} server={server} book={state.book} />
      <Tabs titles={state.foreign} busy={sending.busy} onRead={readTab} language={language} />
      <PasteField busy={isReading} onRead={readText} language={language} />
      <FileField onRead={(file) => void readFile(file)} language={language} />
      {isReading && <Waiting text={say(language, 'reading')} />}
      <Troubles sending={sending} language={language} />
    </fieldset>
  );
}

interface FieldProps<Read> {
  onRead: (what: Read) => void;
  language: Language;
}

/** The tabs of this spreadsheet that are none of ours. */
function Tabs({
  titles,
  busy,
  onRead,
  language,
}: FieldProps<string> & { titles: readonly string[]; busy: boolean }) {
  return (
    <section class="field">
      <h2>{say(language, 'tabs')}</h2>
      {titles.length === 0 && <p class="hint">{say(language, 'noTabs')}</p>}
      <ul class="things">
        {titles.map((title) => (
          <li key={title}>
            <p class="text">{title}</p>
            <p class="act">
              <SmallButton
                text={say(language, 'readTab')}
                about={[language, title]}
                busy={busy}
                onPress={() => onRead(title)}
                quiet
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PasteField({ busy, onRead, language }: FieldProps<string> & { busy: boolean }) {
  const [text, setText] = useState('');
  return (
    <div class="field">
      <label for="import-text">{say(language, 'paste')}</label>
      <p class="hint" id="import-text-hint">
        {say(language, 'pasteHint')}
      </p>
      <textarea
        class="in"
        id="import-text"
        rows={5}
        maxLength={MOST_TEXT_MB * 1024 * 1024}
        aria-describedby="import-text-hint"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="act">
        <SmallButton text={say(language, 'read')} busy={busy} onPress={() => onRead(text)} />
      </p>
    </div>
  );
}

function FileField({ onRead, language }: FieldProps<File | undefined>) {
  return (
    <div class="field">
      <label for="import-file">{say(language, 'file')}</label>
      <input
        class="in"
        id="import-file"
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.md,.markdown,.html,.htm,.json,text/*"
        onChange={(event) => onRead(event.currentTarget.files?.[0])}
      />
      <p class="hint">{say(language, 'fileHint')}</p>
    </div>
  );
}

/** `Plan 2026.csv` is the plan 2026. */
const plainName = (name: string): string => name.replace(/\.[a-z]{2,8}$/i, '');

// Takes the tabs that are none of ours; lets a person choose one, paste a text or give a file. Never keeps a
// file.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/plan.ts';
import { SmallButton, Waiting } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { Earlier } from './earlier.tsx';
import { MOST_TEXT_MB } from './sources.ts';
import { type SourceProps, useSource } from './use-source.ts';
import { say } from './words.ts';

export function Source(props: SourceProps) {
  const { state, server } = props;
  const { language } = state;
  const { isReading, sending, readTab, readText, readFile } = useSource(props);
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
        // The same file can be chosen again, once it is mended.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => onRead(event.currentTarget.files?.[0])}
      />
      <p class="hint">{say(language, 'fileHint')}</p>
    </div>
  );
}

// Takes the tab that is open in the grid; shows the form that it would be, to be changed and kept. Never
// writes before somebody has seen it.
import { useEffect, useState } from 'preact/hooks';
import { FormFields } from '../../../shared/form/view/render.tsx';
import type { FormTemplate } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import type { SidebarState, TabSample } from '../../src/entry/sidebar-messages.ts';
import { DeadEnd, SubmitButton, Waiting } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { contextOf } from '../state/context.ts';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';
import { ColumnRow } from './column-row.tsx';
import type { FormColumn } from './form-rows.ts';
import { FormWritten } from './form-written.tsx';
import { type TabFormInput, useTabForm } from './use-tab-form.ts';

const say = sayFrom(tabFormWords);

interface TabFormProps {
  state: SidebarState;
  server: Server;
  onAgain: () => void;
}

type Loaded = { sample: TabSample; key: string } | { fault: string } | null;

export function TabForm({ state, server, onAgain }: TabFormProps) {
  const { language } = state;
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    void server
      .sidebarSample()
      .then((answer) =>
        setLoaded(answer.ok ? { sample: answer.value, key: newKey() } : { fault: answer.message }),
      );
  }, [server]);
  if (!loaded) return <Waiting text={say(language, 'reading')} />;
  if ('fault' in loaded)
    return (
      <DeadEnd tone="warn" text={loaded.fault} button={sayInSidebar(language, 'again')} onPress={onAgain} />
    );
  return (
    <Preview state={state} server={server} onAgain={onAgain} sample={loaded.sample} draftKey={loaded.key} />
  );
}

type PreviewProps = TabFormProps & TabFormInput;

function Preview(props: PreviewProps) {
  const { state, server, onAgain, sample } = props;
  const { language } = state;
  const { columns, title, setTitle, template, isDone, sending, change, keep } = useTabForm(props);
  const tab = sample.title;
  if (isDone)
    return (
      <FormWritten
        language={language}
        server={server}
        count={template.fields.length}
        tab={tab}
        onAgain={onAgain}
      />
    );
  if (columns.length === 0)
    return (
      <DeadEnd
        tone="plain"
        text={say(language, 'nothing', { tab })}
        button={say(language, 'toForms')}
        onPress={() => void server.sidebarShow({ tab: 'Forms', row: 1, column: 1 })}
      />
    );
  return (
    <form
      class="form tab-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p class="lead">{say(language, 'lead', { tab })}</p>
      <TitleField title={title} onTitle={setTitle} language={language} />
      <h2>{say(language, 'columns')}</h2>
      <Columns columns={columns} language={language} onChange={change} />
      <h2>{say(language, 'looks')}</h2>
      <Looks title={title} template={template} state={state} />
      <Troubles sending={sending} language={language} />
      <div class="send">
        <SubmitButton text={say(language, 'keep')} busy={sending.busy} />
        <p class="hint">{say(language, 'keepHint')}</p>
      </div>
    </form>
  );
}

interface ColumnsProps {
  columns: readonly FormColumn[];
  language: Language;
  onChange: (at: number, changes: Partial<FormColumn>) => void;
}

function Columns({ columns, language, onChange }: ColumnsProps) {
  return (
    <ul class="things">
      {columns.map((column, at) => (
        <ColumnRow
          key={column.heading}
          column={column}
          at={at}
          language={language}
          onChange={(changes) => onChange(at, changes)}
        />
      ))}
    </ul>
  );
}

interface TitleProps {
  title: string;
  onTitle: (title: string) => void;
  language: Language;
}

function TitleField({ title, onTitle, language }: TitleProps) {
  return (
    <div class="field">
      <label for="tab-form-title">{say(language, 'formTitle')}</label>
      <input
        class="in"
        id="tab-form-title"
        maxLength={100}
        value={title}
        onInput={(event) => onTitle(event.currentTarget.value)}
      />
    </div>
  );
}

interface LooksProps {
  title: string;
  template: FormTemplate;
  state: SidebarState;
}

/** To be looked at: nothing in it can be pressed or typed into. */
function Looks({ title, template, state }: LooksProps) {
  return (
    <div class="looks" inert>
      <p class="looks-title">{title}</p>
      <FormFields
        template={template}
        raw={{}}
        faults={[]}
        context={contextOf(state)}
        domId="looks"
        live={{ attempted: false, busy: false }}
      />
    </div>
  );
}

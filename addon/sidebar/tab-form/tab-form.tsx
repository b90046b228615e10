// Takes the tab that is open in the grid; shows the form that it would be, to be changed and kept. Never
// writes before somebody has seen it.
import { useEffect, useState } from 'preact/hooks';
import { FormFields } from '../../../shared/form/view/render.tsx';
import type { FormTemplate } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import { tell } from '../../../shared/words/sidebar.ts';
import type { SidebarState, TabSample } from '../../src/entry/sidebar-messages.ts';
import { Notice, SmallButton, Waiting } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { contextOf } from '../state/context.ts';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { ColumnRow } from './column-row.tsx';
import { type FormColumn, formOfTab, rowsOfForm, templateOf } from './form-rows.ts';
import { Kept } from './kept.tsx';

const say = sayFrom(tabFormWords);

export interface TabFormProps {
  state: SidebarState;
  server: Server;
  onAgain: () => void;
}

type Loaded = { sample: TabSample; key: string } | { fault: string } | null;

/** No draft is kept: what is shown comes from the tab. */
const NO_DRAFT = 'tabForm';

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
      <Notice tone="warn">
        <p>{loaded.fault}</p>
        <SmallButton text={tell(language, 'again')} onPress={onAgain} />
      </Notice>
    );
  return (
    <Preview state={state} server={server} onAgain={onAgain} sample={loaded.sample} draftKey={loaded.key} />
  );
}

type PreviewProps = TabFormProps & { sample: TabSample; draftKey: string };

/** The form that the tab would be, with what a person changed; `keep` writes it. */
function useTabForm({ state, server, sample, draftKey }: PreviewProps) {
  const { language } = state;
  const [first] = useState(() => formOfTab(sample, state.book ?? { tabs: [] }));
  const [columns, setColumns] = useState(first.columns);
  const [title, setTitle] = useState(sample.title);
  const [isDone, setDone] = useState(false);
  const sending = useSending();
  const form = { ...first, columns };
  const template = templateOf(form, title);
  const change = (at: number, changes: Partial<FormColumn>) =>
    setColumns((before) => before.map((each, n) => (n === at ? { ...each, ...changes } : each)));
  const keep = () => {
    const want = wantedIn({ title, count: template.fields.length, columns }, language);
    if (want !== null) return sending.say(want);
    const rows = rowsOfForm(form, sample.title, title.trim());
    sending.send(
      () => server.sidebarRows({ key: draftKey, draft: NO_DRAFT, ...rows }),
      () => {
        setDone(true);
        return null;
      },
    );
  };
  return { columns, title, setTitle, template, isDone, sending, change, keep };
}

function Preview(props: PreviewProps) {
  const { state, server, onAgain, sample } = props;
  const { language } = state;
  const { columns, title, setTitle, template, isDone, sending, change, keep } = useTabForm(props);
  const tab = sample.title;
  if (isDone)
    return (
      <Kept language={language} server={server} count={template.fields.length} tab={tab} onAgain={onAgain} />
    );
  if (columns.length === 0)
    return (
      <Notice tone="plain">
        <p>{say(language, 'nothing', { tab })}</p>
        <SmallButton
          text={say(language, 'toForms')}
          onPress={() => void server.sidebarShow({ tab: 'Forms', row: 1, column: 1 })}
        />
      </Notice>
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
      <ul class="things">
        {columns.map((column, at) => (
          <ColumnRow
            key={column.heading}
            column={column}
            at={at}
            language={language}
            onChange={(changes) => change(at, changes)}
          />
        ))}
      </ul>
      <h2>{say(language, 'looks')}</h2>
      <Looks title={title} template={template} state={state} />
      <Troubles sending={sending} language={language} />
      <div class="send">
        <button type="submit" class="button wide" aria-disabled={sending.busy || undefined}>
          {sending.busy && <span class="spinner" aria-hidden="true" />}
          {say(language, 'keep')}
        </button>
        <p class="hint">{say(language, 'keepHint')}</p>
      </div>
    </form>
  );
}

/** What is missing before it can be kept; null for nothing. */
function wantedIn(
  { title, count, columns }: { title: string; count: number; columns: readonly FormColumn[] },
  language: Language,
): string | null {
  if (title.trim() === '') return say(language, 'wantTitle');
  if (count === 0) return say(language, 'wantField');
  const bare = columns.find(
    ({ isAsked, type, options }) => isAsked && /choice/.test(type) && options.length === 0,
  );
  return bare ? say(language, 'wantOptions', { heading: bare.heading }) : null;
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

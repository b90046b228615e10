// Takes a tab as it stands; gives the form that it would be with what a person changed, and writes it when
// they keep it. Never with a part missing.
import { useState } from 'preact/hooks';
import type { Language } from '../../../shared/model/language.ts';
import { sayFrom } from '../../../shared/words/say.ts';
import { tabFormWords } from '../../../shared/words/sidebar/tab-form.ts';
import type { SidebarState, TabSample } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';
import { useSending } from '../state/use-sending.ts';
import { type FormColumn, formOfTab, hasOptions, rowsOfForm, templateOf } from './form-rows.ts';

const say = sayFrom(tabFormWords);

/** No draft is kept: what is shown comes from the tab. */
const NO_DRAFT = 'tabForm';

export interface TabFormInput {
  state: SidebarState;
  server: Server;
  sample: TabSample;
  /** Pressed twice it is one form. */
  draftKey: string;
}

/** The form that the tab would be, with what a person changed; `keep` writes it. */
export function useTabForm({ state, server, sample, draftKey }: TabFormInput) {
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

/** What is missing before it can be kept; null for nothing. */
function wantedIn(
  { title, count, columns }: { title: string; count: number; columns: readonly FormColumn[] },
  language: Language,
): string | null {
  if (title.trim() === '') return say(language, 'wantTitle');
  if (count === 0) return say(language, 'wantField');
  const bare = columns.find((column) => hasOptions(column) && column.options.length === 0);
  return bare ? say(language, 'wantOptions', { heading: bare.heading }) : null;
}

// Takes the book as it stands; gives the page Start: team, people, cycle and goals as they are read while one
// types, and Create. Never writes a row with a question open.
import { useState } from 'preact/hooks';
import type { SidebarState, View } from '../../src/entry/sidebar-messages.ts';
import { DraftNote } from '../parts/draft-note.tsx';
import type { Drafts } from '../state/drafts.ts';
import type { Server } from '../state/server.ts';
import { Creation } from './creation.tsx';
import { CycleField } from './cycle-field.tsx';
import { Done } from './done.tsx';
import { GoalsField } from './goals-field.tsx';
import { PeopleField } from './people-field.tsx';
import { NewTeam, TeamChoice } from './team-field.tsx';
import { useCreate } from './use-create.ts';
import { type StartForm, useStart } from './use-start.ts';
import { say } from './words.ts';

interface StartProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  onAgain: () => void;
  onView: (view: View) => void;
  onRefreshed: (at: string) => void;
}

export function Start({ state, server, drafts, onAgain, onView, onRefreshed }: StartProps) {
  const { language } = state;
  const form = useStart(state, drafts);
  const { book, read } = form;
  const creating = useCreate(server, onRefreshed);
  const [isTried, setTried] = useState(false);
  if (creating.stage === 'done')
    return <Done state={state} book={book} read={read} server={server} onAgain={onAgain} onView={onView} />;
  const create = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (read.wants.length > 0 || creating.sending.busy) return;
    creating.create(form.request(), form.written);
  };
  return (
    <form class="form start" novalidate onSubmit={create}>
      <p class="lead">{say(language, 'lead')}</p>
      <DraftNote taken={form.taken} language={language} onAfresh={form.startAfresh} />
      <Fields state={state} form={form} isTried={isTried} />
      <Creation language={language} isNew={book.isNew} creating={creating} />
    </form>
  );
}

interface FieldsProps {
  state: SidebarState;
  form: StartForm;
  /** Create was pressed: what is missing is said. */
  isTried: boolean;
}

function Fields({ state: { language, units }, form, isTried }: FieldsProps) {
  const { book, raw, read, text, set, settle } = form;
  return (
    <>
      {book.isNew ? (
        <NewTeam
          language={language}
          name={text('team')}
          isWanted={isTried && read.wants.includes('team')}
          onName={(team) => set({ team })}
        />
      ) : (
        <TeamChoice
          language={language}
          units={units}
          chosen={text('unit')}
          onChosen={(unit) => set({ unit })}
        />
      )}
      <PeopleField
        language={language}
        text={text('people')}
        read={read}
        isMore={!book.isNew}
        isTried={isTried}
        onText={(people) => set({ people })}
      />
      <CycleField language={language} raw={raw} book={book} read={read} isTried={isTried} onChange={set} />
      <GoalsField
        language={language}
        text={text('goals')}
        read={read}
        isTried={isTried}
        onText={(goals) => set({ goals })}
        onSettle={settle}
      />
    </>
  );
}

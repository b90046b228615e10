// Takes the book as it stands; gives the page Start: team, people, cycle and goals as they are read while one
// types, and Create. Never writes a row with a question open.
import { useMemo, useState } from 'preact/hooks';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { SidebarState, View } from '../../src/entry/sidebar-messages.ts';
import { DraftNote } from '../parts/draft-note.tsx';
import { Troubles } from '../parts/troubles.tsx';
import type { Drafts } from '../state/drafts.ts';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';
import { useDraft, useKept } from '../state/use-draft.ts';
import { CycleField } from './cycle-field.tsx';
import { Done } from './done.tsx';
import { GoalsField } from './goals-field.tsx';
import { PeopleField } from './people-field.tsx';
import { bookOf, readStart, rowsOf, settledOf } from './read-start.ts';
import { NotPublished, Steps } from './steps.tsx';
import { useCreate } from './use-create.ts';
import { say } from './words.ts';

export interface StartProps {
  state: SidebarState;
  server: Server;
  drafts: Drafts;
  onAgain: () => void;
  onView: (view: View) => void;
  onRefreshed: (at: string) => void;
}

/** Under which what is typed is kept until it is created. */
const START_DRAFT = 'start';

export function Start({ state, server, drafts, onAgain, onView, onRefreshed }: StartProps) {
  const { language } = state;
  const book = useMemo(() => bookOf(state), [state]);
  const first: RawAnswers = {
    people: book.isNew && state.email !== '' ? `${state.email}\n` : '',
    cycle: '0',
  };
  const draft = useDraft(drafts, START_DRAFT, newKey);
  const [initial] = useState(first);
  const [raw, setRaw] = useState<RawAnswers>({ ...initial, ...draft.taken?.raw });
  const [isTried, setTried] = useState(false);
  const read = readStart(raw, state, book);
  const isBlank = Object.keys(raw).every((name) => (raw[name] ?? '') === (initial[name] ?? ''));
  useKept(drafts, draft, raw, isBlank);
  const { stage, said, sending, create, publishAgain } = useCreate(server, onRefreshed);
  const set = (changes: RawAnswers) => setRaw((before) => ({ ...before, ...changes }));
  const text = (name: string) => String(raw[name] ?? '');

  if (stage === 'done')
    return <Done state={state} book={book} read={read} server={server} onAgain={onAgain} onView={onView} />;
  const wants = isTried ? read.wants : [];
  return (
    <form
      class="form start"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.wants.length > 0 || sending.busy) return;
        const rows = rowsOf(
          raw,
          state,
          book,
          read,
          say(language, 'allGoals', { team: text('team') || state.units[0]?.name || '' }),
        );
        create({ key: draft.keyFor(JSON.stringify(rows)), draft: START_DRAFT, ...rows }, () =>
          drafts.sent(START_DRAFT),
        );
      }}
    >
      <p class="lead">{say(language, 'lead')}</p>
      <DraftNote taken={draft.taken} language={language} onAfresh={() => setRaw(initial)} />
      {book.isNew ? (
        <div class={wants.includes('team') ? 'field has-fault' : 'field'}>
          <label for="start-team">{say(language, 'team')}</label>
          <input
            class="in"
            id="start-team"
            name="team"
            maxLength={100}
            autocomplete="organization"
            value={text('team')}
            onInput={(event) => set({ team: event.currentTarget.value })}
          />
          {wants.includes('team') && <p class="fault">{say(language, 'wantTeam')}</p>}
        </div>
      ) : (
        state.units.length > 1 && (
          <div class="field">
            <label for="start-unit">{say(language, 'teamGiven')}</label>
            <select
              class="in"
              id="start-unit"
              name="unit"
              value={text('unit') || state.units[0]!.id}
              onChange={(event) => set({ unit: event.currentTarget.value })}
            >
              {state.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )
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
        onSettle={(given, settled) =>
          set({
            settled: JSON.stringify({
              ...settledOf(raw),
              [given.trim()]: { ...settledOf(raw)[given.trim()], ...settled },
            }),
          })
        }
      />
      {said !== null && (
        <NotPublished language={language} text={said} busy={sending.busy} onAgain={publishAgain} />
      )}
      <Troubles sending={sending} language={language} />
      {stage !== 'typing' && <Steps language={language} stage={stage} />}
      {said === null && (
        <div class="send">
          <button type="submit" class="button wide" aria-disabled={sending.busy || undefined}>
            {sending.busy && <span class="spinner" aria-hidden="true" />}
            {say(language, 'create')}
          </button>
          <p class="hint">{say(language, book.isNew ? 'createHint' : 'addHint')}</p>
        </div>
      )}
    </form>
  );
}

// Takes what was read of a source; gives the plan as it would stand, its questions first, and Import. Never
// writes while it shows.
import { useMemo, useState } from 'preact/hooks';
import { cycleChoices } from '../../../shared/goals/cycle-choices.ts';
import type { NewRows } from '../../../shared/goals/first-rows.ts';
import { rowCount } from '../../../shared/goals/new-ids.ts';
import { nameOf } from '../../../shared/goals/people-lines.ts';
import { answered, type GivenAnswer, withAddresses } from '../../../shared/import/answers.ts';
import { newRowsOf } from '../../../shared/import/book/new-rows.ts';
import { cellAt } from '../../../shared/import/grid/address.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type { Doubt, Import } from '../../../shared/import/model.ts';
import type { Day } from '../../../shared/model/time.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { newKey } from '../state/new-key.ts';
import { useSending } from '../state/use-sending.ts';
import { Addresses, namesWithout } from './addresses.tsx';
import { PlanRead } from './plan-read.tsx';
import type { ImportProps } from './props.ts';
import { Questions } from './questions.tsx';
import { say } from './words.ts';

export interface PreviewProps extends Omit<ImportProps, 'onAgain'> {
  read: Import;
  /** What the company is called where neither the book nor the source says. */
  title: string;
  /** The source is a tab of this spreadsheet: its cells can be shown. */
  isTab: boolean;
  onOther: () => void;
  onWritten: (rows: NewRows, ids: string[]) => void;
}

/** Under which Code.js would keep a draft; none is kept of an import. */
const NO_DRAFT = 'import';

export function Preview({ state, server, read, title, isTab, onOther, onWritten }: PreviewProps) {
  const { language } = state;
  const [given, setGiven] = useState<ReadonlyMap<Doubt, unknown>>(new Map());
  const [emails, setEmails] = useState<ReadonlyMap<string, string>>(new Map());
  const [key] = useState(newKey);
  const sending = useSending();
  // A large plan is settled once for each answer, not for each letter of an address.
  const withAnswers = useMemo(() => {
    const answers: GivenAnswer[] = [...given].map(([doubt, answer]) => ({ doubt, answer }));
    return answered(read, answers);
  }, [read, given]);
  const settled = withAddresses(withAnswers, emails);
  const keyResults = keyResultsOf(settled).length;
  const names = useMemo(() => namesWithout(read, state.people), [read, state.people]);
  const hasNames = names.length > 0;
  const today = state.drafts.day;
  const asked = useMemo(() => askedOf(read, today, hasNames), [read, today, hasNames]);
  const onShow = isTab ? (at: string) => void server.sidebarShow(cellAt(at)) : null;
  if (settled.objectives.length + keyResults + settled.metrics.length === 0)
    return (
      <>
        <Notice tone="warn">
          <p>{say(language, 'nothing')}</p>
        </Notice>
        <SmallButton text={say(language, 'other')} onPress={onOther} quiet />
      </>
    );
  const rows = newRowsOf(settled, language, title || state.units[0]?.name || say(language, 'pasted'), {
    units: state.units,
    people: state.people,
    me: { email: state.email.toLowerCase(), name: nameOf(state.email) },
  });
  const count = rowCount(rows);
  const past = rows.tabs.find(({ tab }) => tab === 'Snapshots')?.records.length ?? 0;
  return (
    <div class="form import">
      <p class="lead">
        <strong>{say(language, 'found', { objectives: settled.objectives.length, keyResults })}</strong>
        {past > 0 && ` · ${say(language, 'foundPast', { count: past })}`}
      </p>
      <Questions
        language={language}
        doubts={asked}
        given={given}
        onAnswer={(doubt, answer) =>
          setGiven((before) => {
            const after = new Map(before);
            if (answer === undefined) after.delete(doubt);
            else after.set(doubt, answer);
            return after;
          })
        }
        onShow={onShow}
      />
      {hasNames && (
        <Addresses
          language={language}
          names={names}
          emails={emails}
          onEmail={(name, email) => setEmails((before) => new Map(before).set(name, email))}
        />
      )}
      <PlanRead language={language} read={settled} onShow={onShow} />
      <Troubles sending={sending} language={language} />
      <div class="send">
        <button
          type="button"
          class="button wide"
          aria-disabled={sending.busy || undefined}
          onClick={() =>
            sending.send(
              () => server.sidebarRows({ key, draft: NO_DRAFT, ...rows }),
              (ids) => {
                onWritten(rows, ids);
                return null;
              },
            )
          }
        >
          {sending.busy && <span class="spinner" aria-hidden="true" />}
          {say(language, 'import', { count })}
        </button>
        <p class="hint">{say(language, 'importHint')}</p>
        <SmallButton text={say(language, 'other')} onPress={onOther} quiet />
      </div>
    </div>
  );
}

/** What is asked here: addresses have their own fields, and a cycle that nobody named is offered. */
function askedOf(read: Import, today: Day, hasAddresses: boolean): Doubt[] {
  return read.doubts.flatMap((doubt) => {
    const isOpen = (doubt.candidates ?? []).length === 0;
    if (doubt.about === 'owner' && isOpen && hasAddresses) return [];
    if (doubt.about !== 'period' || !isOpen) return [doubt];
    return [{ ...doubt, candidates: cycleChoices(today).map(({ start, end }) => [start, end]) }];
  });
}

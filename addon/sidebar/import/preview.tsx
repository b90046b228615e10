// Takes what was read of a source; gives the plan as it would stand, its questions first, what an earlier import
// says otherwise, and Import. Never writes while it shows.
import { useMemo, useState } from 'preact/hooks';
import { type Choices, FIRST_CHOICES } from '../../../shared/import/again/choices.ts';
import { importRows, rowsTouched } from '../../../shared/import/again/import-rows.ts';
import { piecesOf } from '../../../shared/import/again/pieces.ts';
import { cellAt } from '../../../shared/import/grid/address.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type { Import } from '../../../shared/import/model.ts';
import { sameText } from '../../../shared/import/words/plain.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { newKey } from '../state/new-key.ts';
import { useSending } from '../state/use-sending.ts';
import { Addresses, namesWithout } from './addresses.tsx';
import { Again, isAgain } from './again.tsx';
import { askedOf } from './asked.ts';
import { Columns, type ColumnsProps, headingRows } from './columns.tsx';
import { PlanRead } from './plan-read.tsx';
import { Progress } from './progress.tsx';
import type { ImportProps, Written } from './props.ts';
import { Questions } from './questions.tsx';
import { useGiven } from './use-given.ts';
import { unitsIn, useRows } from './use-rows.ts';
import { say } from './words.ts';
import { type Writing, write, writingOf } from './write.ts';

export interface PreviewProps
  extends Omit<ImportProps, 'onAgain'>,
    Pick<ColumnsProps, 'columns' | 'picked' | 'onPick'> {
  read: Import;
  /** The file or tab, as the person knows it; '' for what was pasted. */
  title: string;
  /** The source is a tab of this spreadsheet: its cells can be shown. */
  isTab: boolean;
  onOther: () => void;
  onWritten: (written: Written) => void;
}

export function Preview(props: PreviewProps) {
  const { state, server, read, columns, picked, title, isTab, onOther, onWritten } = props;
  const { language } = state;
  const [given, setAnswer] = useGiven(read);
  const [emails, setEmails] = useState<ReadonlyMap<string, string>>(new Map());
  const [choices, setChoices] = useState<Choices>(FIRST_CHOICES);
  const [isNew, setNew] = useState(false);
  const [key] = useState(newKey);
  const [writing, setWriting] = useState<Writing | null>(null);
  const sending = useSending();
  const company = title || unitsIn(state)[0]?.name || say(language, 'pasted');
  const source = title || say(language, 'pasted');
  const { settled, rows, comparison, book } = useRows({
    state,
    read,
    title: company,
    source,
    given,
    emails,
    isNew,
  });
  const today = state.drafts.day;
  const wanted = useMemo(() => {
    // What broke off goes on under its own name: taking it back takes all of it.
    const broken = comparison.log.begun.find((each) => sameText(each.source) === sameText(source));
    const name = { import: broken?.import ?? key, day: today, source };
    const own = importRows({ rows, comparison, choices, name, book });
    return { ...own, name, tabs: [...headingRows(picked, language), ...own.tabs] };
  }, [rows, comparison, choices, book, key, today, source, picked, language]);
  const keyResults = keyResultsOf(settled).length;
  const names = useMemo(() => namesWithout(read, state.people), [read, state.people]);
  const hasNames = names.length > 0;
  const asked = useMemo(() => askedOf(read, today, hasNames), [read, today, hasNames]);
  const onShow = isTab ? (at: string) => void server.sidebarShow(cellAt(at)) : null;
  const asksColumns = (
    <Columns language={language} columns={columns} picked={picked} onPick={props.onPick} onShow={onShow} />
  );
  if (settled.objectives.length + keyResults + settled.metrics.length === 0)
    return (
      <>
        <Notice tone="warn">
          <p>{say(language, 'nothing')}</p>
        </Notice>
        {asksColumns}
        <SmallButton text={say(language, 'other')} onPress={onOther} quiet />
      </>
    );
  const count = rowsTouched(wanted);
  const isBegun = writing !== null;
  const press = () =>
    sending.send(
      async () => {
        // What was shown when it was first pressed is what is written, however often it has to be pressed.
        const current = writing ?? writingOf(key, piecesOf(wanted));
        setWriting({ ...current });
        return write(server, current, () => setWriting({ ...current }), say(language, 'brokeOff'));
      },
      (left) => {
        onWritten({ import: wanted.name.import, count: count - left, left });
        return null;
      },
    );
  const past = rows.tabs.find(({ tab }) => tab === 'Snapshots')?.records.length ?? 0;
  return (
    <div class="form import">
      <fieldset class="import" disabled={isBegun}>
        <p class="lead">
          <strong>{say(language, 'found', { objectives: settled.objectives.length, keyResults })}</strong>
          {past > 0 && ` · ${say(language, 'foundPast', { count: past })}`}
        </p>
        {(isNew || isAgain(comparison)) && (
          <Again
            language={language}
            comparison={comparison}
            choices={choices}
            onChoose={(group, isChosen) => setChoices((before) => ({ ...before, [group]: isChosen }))}
            isNew={isNew}
            onNew={setNew}
            onShow={onShow}
          />
        )}
        <Questions language={language} doubts={asked} given={given} onAnswer={setAnswer} onShow={onShow} />
        {asksColumns}
        {hasNames && (
          <Addresses
            language={language}
            names={names}
            emails={emails}
            onEmail={(name, email) => setEmails((before) => new Map(before).set(name, email))}
          />
        )}
        <PlanRead language={language} read={settled} onShow={onShow} />
      </fieldset>
      <Troubles sending={sending} language={language} />
      <div class="send">
        {count === 0 && <p class="hint">{say(language, 'nothingNew')}</p>}
        {isBegun && <Progress language={language} writing={writing} what="writing" />}
        <button
          type="button"
          class="button wide"
          aria-disabled={sending.busy || count === 0 || undefined}
          onClick={() => count > 0 && press()}
        >
          {sending.busy && <span class="spinner" aria-hidden="true" />}
          {isBegun && !sending.busy ? say(language, 'goOn') : say(language, 'import', { count })}
        </button>
        <p class="hint">{say(language, 'importHint')}</p>
        {!isBegun && <SmallButton text={say(language, 'other')} onPress={onOther} quiet />}
      </div>
    </div>
  );
}

// Takes what was read of a source; gives the plan as it would stand, its questions first, what an earlier
// import says otherwise, and Import. Never writes while it shows.
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { rowsTouched } from '../../../shared/import/again/import-rows.ts';
import { cellAt } from '../../../shared/import/grid/address.ts';
import { keyResultsOf } from '../../../shared/import/key-results.ts';
import type { Doubt, Import } from '../../../shared/import/model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { Notice, SmallButton } from '../parts/parts.tsx';
import { Troubles } from '../parts/troubles.tsx';
import { Addresses, namesWithout } from './addresses.tsx';
import { Columns, type ColumnsProps } from './columns.tsx';
import { doubtsToAsk } from './doubts-to-ask.ts';
import { PlanRead } from './plan-read.tsx';
import { Progress } from './progress.tsx';
import type { ImportOutcome, ImportProps } from './props.ts';
import { Questions } from './questions.tsx';
import { type ImportPlan, usePlan } from './use-plan.ts';
import type { RowsInput } from './use-rows.ts';
import { useWriting } from './use-writing.ts';
import { isNewVersion, VersionChanges } from './version-changes.tsx';
import { say } from './words.ts';
import type { Writing } from './write.ts';

interface PreviewProps
  extends Omit<ImportProps, 'onAgain'>,
    Pick<ColumnsProps, 'columns' | 'picked' | 'onPick'>,
    Pick<RowsInput, 'readAnswered'> {
  read: Import;
  /** The file or tab, as the person knows it; '' for what was pasted. */
  title: string;
  /** The source is a tab of this spreadsheet: its cells can be shown. */
  isTab: boolean;
  onOther: () => void;
  onWritten: (written: ImportOutcome) => void;
}

export function Preview(props: PreviewProps) {
  const { state, server, read, columns, picked, isTab, onOther, onWritten } = props;
  const { language } = state;
  const plan = usePlan(props);
  const { settled, rows, wanted } = plan;
  const { writing, sending, press } = useWriting(server, plan, language, onWritten);
  const keyResults = keyResultsOf(settled).length;
  const onShow = isTab ? (at: string) => void server.sidebarShow(cellAt(at)) : null;
  const asksColumns = (
    <Columns language={language} columns={columns} picked={picked} onPick={props.onPick} onShow={onShow} />
  );
  const isNothing = settled.objectives.length + keyResults + settled.metrics.length === 0;
  const past = rows.tabs.find(({ tab }) => tab === 'Snapshots')?.records.length ?? 0;
  return (
    <div class="form import">
      <fieldset class="import" disabled={writing !== null}>
        {isNothing ? (
          <Notice tone="warn">
            <p>{say(language, 'nothing')}</p>
          </Notice>
        ) : (
          <p class="lead">
            <strong>{say(language, 'found', { objectives: settled.objectives.length, keyResults })}</strong>
            {past > 0 && ` · ${say(language, 'foundPast', { count: past })}`}
          </p>
        )}
        <Decided {...{ plan, read, state, isNothing, asksColumns, onShow }} />
        {!isNothing && <PlanRead language={language} read={settled} onShow={onShow} />}
      </fieldset>
      <Troubles sending={sending} language={language} />
      {isNothing ? (
        <SmallButton text={say(language, 'other')} onPress={onOther} quiet />
      ) : (
        <Send
          count={rowsTouched(wanted)}
          writing={writing}
          busy={sending.busy}
          language={language}
          onPress={press}
          onOther={onOther}
        />
      )}
    </div>
  );
}

interface DecidedProps extends Pick<PreviewProps, 'read' | 'state'> {
  plan: ImportPlan;
  /** Nothing of a plan was read; an answer, or what a column is, may bring some. */
  isNothing: boolean;
  asksColumns: ComponentChildren;
  onShow: ((at: string) => void) | null;
}

/** Everything that a person decides: against an earlier import, the doubts, the columns, the addresses. */
function Decided({ plan, read, state, isNothing, asksColumns, onShow }: DecidedProps) {
  const { language, people, drafts } = state;
  const { asked, answered, comparison, isNew } = plan;
  const names = useMemo(() => namesWithout(answered, people), [answered, people]);
  const hasNames = names.length > 0;
  const doubts = useMemo(
    () => doubtsToAsk(read, asked, drafts.day, hasNames),
    [read, asked, drafts.day, hasNames],
  );
  return (
    <>
      {!isNothing && (isNew || isNewVersion(comparison)) && (
        <VersionChanges
          language={language}
          comparison={comparison}
          choices={plan.choices}
          onChoose={plan.choose}
          isNew={isNew}
          onNew={plan.setNew}
          onShow={onShow}
        />
      )}
      <Questions
        language={language}
        doubts={isNothing ? doubts.filter(isAnswerable) : doubts}
        given={plan.given}
        onAnswer={plan.setAnswer}
        onShow={onShow}
      />
      {asksColumns}
      {hasNames && (
        <Addresses language={language} names={names} emails={plan.emails} onEmail={plan.setEmail} />
      )}
    </>
  );
}

const isAnswerable = ({ candidates = [] }: Doubt): boolean => candidates.length > 0;

interface SendProps {
  /** Rows that would be touched. */
  count: number;
  writing: Writing | null;
  busy: boolean;
  language: Language;
  onPress: () => void;
  onOther: () => void;
}

function Send({ count, writing, busy, language, onPress, onOther }: SendProps) {
  return (
    <div class="send">
      {count === 0 && <p class="hint">{say(language, 'nothingNew')}</p>}
      {writing && <Progress language={language} writing={writing} what="writing" />}
      <button
        type="button"
        class="button wide"
        aria-disabled={busy || count === 0 || undefined}
        onClick={() => count > 0 && onPress()}
      >
        {busy && <span class="spinner" aria-hidden="true" />}
        {writing && !busy ? say(language, 'goOn') : say(language, 'import', { count })}
      </button>
      <p class="hint">{say(language, 'importHint')}</p>
      {!writing && <SmallButton text={say(language, 'other')} onPress={onOther} quiet />}
    </div>
  );
}

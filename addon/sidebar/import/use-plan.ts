// Takes what was read of a source; gives the plan as it would stand with what a person decided so far, and
// the rows that Import would write. Never writes them.
import { useMemo, useState } from 'preact/hooks';
import { type Choices, FIRST_CHOICES } from '../../../shared/import/again/choices.ts';
import { importRows } from '../../../shared/import/again/import-rows.ts';
import type { Import } from '../../../shared/import/model.ts';
import { sameText } from '../../../shared/import/words/plain.ts';
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import { newKey } from '../state/new-key.ts';
import { type ColumnsProps, headingRows } from './columns.tsx';
import { useAnswers } from './use-answers.ts';
import { type RowsInput, unitsIn, useRows } from './use-rows.ts';
import { say } from './words.ts';

interface PlanProps extends Pick<ColumnsProps, 'picked'>, Pick<RowsInput, 'readAnswered'> {
  state: SidebarState;
  read: Import;
  /** The file or tab, as the person knows it; '' for what was pasted. */
  title: string;
}

export type ImportPlan = ReturnType<typeof usePlan>;

/**
 * One import for as long as it is drawn: its key is made once. One that broke off earlier goes on under its
 * own name (design §9, In pieces).
 */
export function usePlan({ state, read, readAnswered, picked, title }: PlanProps) {
  const { language } = state;
  const [given, setAnswer] = useAnswers();
  const [emails, setEmails] = useState<ReadonlyMap<string, string>>(new Map());
  const [choices, setChoices] = useState<Choices>(FIRST_CHOICES);
  const [isNew, setNew] = useState(false);
  const [key] = useState(newKey);
  const source = title || say(language, 'pasted');
  const company = title || unitsIn(state)[0]?.name || source;
  const { asked, answered, settled, rows, comparison, book } = useRows({
    state,
    read,
    readAnswered,
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
  return {
    key,
    asked,
    answered,
    settled,
    rows,
    comparison,
    wanted,
    given,
    setAnswer,
    emails,
    setEmail: (name: string, email: string) => setEmails((before) => new Map(before).set(name, email)),
    choices,
    choose: (group: keyof Choices, isChosen: boolean) =>
      setChoices((before) => ({ ...before, [group]: isChosen })),
    isNew,
    setNew,
  };
}

// Takes the answers of the form New objective; appends its rows to Objectives and Key results with their IDs.
// Never changes a row that is there; the plan is live only when somebody publishes it.
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { findTab } from '../../../shared/sheet/table/headings.ts';
import { idFiller } from '../../../shared/sheet/table/ids.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import { openBook, readTabs, sheetOf } from '../book/book.ts';
import { appendRecords } from '../book/write-rows.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import type { ObjectiveRequest } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { speak } from '../entry/texts.ts';
import { OBJECTIVE_DRAFT } from './draft-name.ts';
import { forgetDraft } from './drafts.ts';

/** More than the form asks for. */
const MOST_KEY_RESULTS = 20;

/** Keys of forms that were added, the latest ones, each with what was said. */
const MOST_KEYS = 10;

/**
 * Gives what to tell the person. The sidebar has checked the answers; Publish judges the rows. The same key
 * again adds nothing.
 */
export function addObjective(services: Services, { key, answers }: ObjectiveRequest): string {
  const said = locked(services, () => {
    const added = addedBefore(services);
    const before = added.find(([known]) => known === key);
    if (before) return before[1];
    const text = appendObjective(services, answers);
    remember(services, { objectives: JSON.stringify([...added, [key, text]].slice(-MOST_KEYS)) });
    return text;
  });
  forgetDraft(services, OBJECTIVE_DRAFT);
  return said;
}

function addedBefore(services: Services): [key: string, text: string][] {
  try {
    return JSON.parse(recall(services, 'objectives') ?? '[]') as [string, string][];
  } catch {
    return [];
  }
}

function appendObjective(services: Services, answers: RawAnswers): string {
  const book = openBook(services);
  const workbook: Workbook = {
    tabs: readTabs(services, book, () => true),
    decimalMark: book.decimalMark,
  };
  const objectiveId = idFiller(workbook, 'O')();
  const nextKeyResult = idFiller(workbook, 'KR');
  const keyResults = keyResultCells(answers, objectiveId, nextKeyResult);
  const objective: RecordCells = {
    'Objective ID': objectiveId,
    Unit: textOf(answers, 'unit'),
    Objective: textOf(answers, 'objective'),
    'Aligned to': textOf(answers, 'alignedTo'),
    Weight: textOf(answers, 'weight'),
  };
  for (const name of ['Objectives', 'Key results'] as const) mustHave(services, workbook, name);
  const append = (name: TabName, records: RecordCells[]) => {
    const tab = findTab(workbook, name)!;
    appendRecords(sheetOf(book, name)!, name, tab.rows[0] ?? [], records, tab.rows.length);
  };
  append('Objectives', [objective]);
  append('Key results', keyResults);
  const list = keyResults.map((each) => each['KR ID']).join(speak(services, 'listSeparator'));
  return speak(services, 'objectiveAdded', { objective: objectiveId, list });
}

function keyResultCells(answers: RawAnswers, objectiveId: string, nextId: () => string): RecordCells[] {
  return Array.from({ length: MOST_KEY_RESULTS }, (_, index) => index + 1).flatMap((n) => {
    const of = (name: string) => textOf(answers, `kr${n}${name}`);
    if (of('Text') === '') return [];
    return [
      {
        'KR ID': nextId(),
        'Objective ID': objectiveId,
        'Key result': of('Text'),
        Metric: of('Metric'),
        Type: of('Type'),
        Baseline: of('Baseline'),
        Target: of('Target'),
        Owner: of('Owner'),
        Weight: of('Weight'),
        Due: of('Due'),
      },
    ];
  });
}

const textOf = (answers: RawAnswers, id: string): string => {
  const value = answers[id];
  return lineOf(Array.isArray(value) ? value.join('; ') : (value ?? ''));
};

function mustHave(services: Services, workbook: Workbook, name: TabName): void {
  if ((findTab(workbook, name)?.rows.length ?? 0) === 0)
    throw new PersonFault(speak(services, 'missingTab', { tab: name }));
}

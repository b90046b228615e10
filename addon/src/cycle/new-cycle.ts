// Takes how the cycle ended; after asking once archives its tabs and prepares the next cycle in the plan tabs
// and Settings. Publish makes it live.
// Never replaces a row that is not in the archive yet: killed at any step and pressed again, it goes on where
// it was.
import type { Tab } from '../../../shared/model/workbook.ts';
import { carryForward } from '../../../shared/process/carry-forward.ts';
import { cycleCells, settingCell } from '../../../shared/process/cycle-cells.ts';
import { readDay } from '../../../shared/sheet/cells/dates.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import type { CycleReply } from '../../../shared/wire/messages/board.ts';
import { type Book, openBook, readTabs } from '../book/book.ts';
import { askApi } from '../entry/api.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import { speak, speakNewCycle, speakObstacle } from '../entry/texts.ts';
import { accessOf } from '../entry/workspace.ts';
import { refreshBoard } from '../record/refresh.ts';
import {
  type Archived,
  archiveAll,
  archived,
  freeNumber,
  type RolledOver,
  replaceRows,
  writeSettings,
} from './cycle-archive.ts';
import { cycleDoneText, cycleQuestion } from './cycle-texts.ts';
import { sendFirst } from './cycle-unsent.ts';

/** What the person agreed to; kept until it is done. */
export interface Rolling {
  /** First day of the cycle that ends: a state of another cycle is of the past. */
  from: string;
  carry: boolean;
  /** Of the archive's name, where the plain one was taken. */
  number: number;
  /**
   * `archive`: the tabs are as they were; `replace`: all of them are in the archive; `prepared`: done, and
   * not published yet.
   */
  stage: 'archive' | 'replace' | 'prepared';
}

/** The menu's New cycle. */
export function newCycle(services: Services): void {
  const ui = services.ui();
  services.spreadsheet().toast(speakNewCycle(services, 'cycleWorking'), speak(services, 'product'));
  let ending = fetchEnding(services);
  let rolling = rollingOf(services, ending);
  if (!rolling) {
    checkMayBegin(services, ending);
    const sent = sendFirst(services, ending);
    if (sent === 'cancelled') return;
    // What was sent just now moves the figures with which the cycle ends.
    if (sent === 'sent') ending = fetchEnding(services);
    rolling = agreedTo(services, ending);
  }
  if (!rolling) return;
  const done = locked(services, () => rollOver(services, ending, rolling));
  ui.alert(speak(services, 'menuNewCycle'), cycleDoneText(services, ending, done), ui.ButtonSet.OK);
}

const fetchEnding = (services: Services): CycleReply => askApi(services, accessOf(services), '/v1/cycle');

/** What was agreed to and did not come to its end; null where nothing is under way. */
function rollingOf(services: Services, { cycle }: CycleReply): Rolling | null {
  const kept = recall(services, 'newCycle');
  const rolling = kept === null ? null : (JSON.parse(kept) as Rolling);
  return rolling?.from === cycle.start && rolling.stage !== 'prepared' ? rolling : null;
}

/** Throws where there is nothing to roll over. */
function checkMayBegin(services: Services, { cycle, ended, isAdmin }: CycleReply): void {
  if (!isAdmin) throw new PersonFault(speakNewCycle(services, 'cycleNotAdmin'));
  const start = sheetsCycleStart(services);
  if (start !== cycle.start) throw new PersonFault(speakNewCycle(services, 'cyclePrepared'));
  if (!ended)
    throw new PersonFault(speakNewCycle(services, 'cycleRuns', { cycle: cycle.name, end: cycle.end }));
}

/** Asks once what may be replaced; null where the person cancels. */
function agreedTo(services: Services, ending: CycleReply): Rolling | null {
  const { cycle } = ending;
  // What came in since belongs to the cycle that ends: the archive gets it too.
  refreshBoard(services);
  const ui = services.ui();
  const book = openBook(services);
  const number = freeNumber(book, cycle.name);
  const title = speakNewCycle(services, 'cycleTitle', { from: cycle.name, to: ending.next.name });
  const cells = cycleCells(settingsTab(services, book), ending.next);
  const text = cycleQuestion(services, book, ending, { number, cells });
  const answer = ui.alert(title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (answer !== ui.Button.YES && answer !== ui.Button.NO) return null;
  return { from: cycle.start, carry: answer === ui.Button.YES, number, stage: 'archive' };
}

function settingsTab(services: Services, book: Book): Tab {
  const [tab] = readTabs(services, book, (name) => name === 'Settings');
  if (!tab) throw new PersonFault(speakNewCycle(services, 'cycleNoSettings'));
  return tab;
}

/** The first day of the cycle that the sheet says. */
function sheetsCycleStart(services: Services): string {
  const cell = settingCell(settingsTab(services, openBook(services)), 'cycleStart');
  const read = readDay(cell?.value);
  if (!read.ok) throw new PersonFault(speakNewCycle(services, 'cycleNoSettings'));
  return read.value;
}

/** Each step may be done twice. What is replaced is made of the archive, which does not change. */
function rollOver(services: Services, ending: CycleReply, rolling: Rolling): RolledOver {
  const book = openBook(services);
  let asItStood: Archived | null = null;
  if (rolling.stage === 'archive') {
    keep(services, rolling);
    asItStood = archiveAll(services, book, ending, rolling.number);
    services.flush();
    keep(services, { ...rolling, stage: 'replace' });
  }
  const kept = archived(services, book, ending.cycle.name, rolling.number);
  const [objectives, keyResults] = [
    tabOf(services, kept, 'Objectives'),
    tabOf(services, kept, 'Key results'),
  ];
  const carried = carryForward(objectives, keyResults, ending.keyResults, rolling.carry);
  replaceRows(services, book, carried, asItStood ?? kept);
  const formulas = writeSettings(services, book, cycleCells(settingsTab(services, book), ending.next));
  services.flush();
  keep(services, { ...rolling, stage: 'prepared' });
  return { ...carried, formulas };
}

function tabOf(services: Services, kept: Archived, name: TabName): Tab {
  const tab = kept.get(name);
  if (!tab) throw new PersonFault(speakObstacle(services, 'missingTab', { tab: name }));
  return tab;
}

const keep = (services: Services, rolling: Rolling): void =>
  remember(services, { newCycle: JSON.stringify(rolling) });

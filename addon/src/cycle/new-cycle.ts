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
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import { accessOf } from '../entry/workspace.ts';
import { refreshBoard } from '../record/refresh.ts';
import {
  type Archived,
  archiveAll,
  archived,
  freeNumber,
  type RolloverResult,
  replaceRows,
  writeSettings,
} from './cycle-archive.ts';
import { cycleDoneText, cycleQuestion } from './cycle-texts.ts';
import { sendFirst } from './cycle-unsent.ts';

/** What the person agreed to; kept until it is done. */
interface AgreedRollover {
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

/** The menu's New cycle (design §6, New cycle). Asks once; done a second time, it comes to the same. */
export function newCycle(context: Context): void {
  const { services, say, sayNewCycle } = context;
  const ui = services.ui();
  services.spreadsheet().toast(sayNewCycle('cycleWorking'), say('product'));
  let ending = fetchEnding(context);
  let rolling = rollingOf(services, ending);
  if (!rolling) {
    checkMayBegin(context, ending);
    const sent = sendFirst(context, ending);
    if (sent === 'cancelled') return;
    // What was sent just now moves the figures with which the cycle ends.
    if (sent === 'sent') ending = fetchEnding(context);
    rolling = agreedTo(context, ending);
  }
  if (!rolling) return;
  const done = locked(context, () => rollOver(context, ending, rolling));
  ui.alert(say('menuNewCycle'), cycleDoneText(context, ending, done), ui.ButtonSet.OK);
}

const fetchEnding = (context: Context): CycleReply => askApi(context, accessOf(context), '/v1/cycle');

/** What was agreed to and did not come to its end; null where nothing is under way. */
function rollingOf(services: Services, { cycle }: CycleReply): AgreedRollover | null {
  const kept = recall(services, 'newCycle');
  const rolling = kept === null ? null : (JSON.parse(kept) as AgreedRollover);
  return rolling?.from === cycle.start && rolling.stage !== 'prepared' ? rolling : null;
}

/** Throws where there is nothing to roll over. */
function checkMayBegin(context: Context, { cycle, ended, isAdmin }: CycleReply): void {
  const { sayNewCycle } = context;
  if (!isAdmin) throw new PersonFault(sayNewCycle('cycleNotAdmin'));
  const start = sheetsCycleStart(context);
  if (start !== cycle.start) throw new PersonFault(sayNewCycle('cyclePrepared'));
  if (!ended) throw new PersonFault(sayNewCycle('cycleRuns', { cycle: cycle.name, end: cycle.end }));
}

/** Asks once what may be replaced; null where the person cancels. */
function agreedTo(context: Context, ending: CycleReply): AgreedRollover | null {
  const { services, sayNewCycle } = context;
  const { cycle } = ending;
  // What came in since belongs to the cycle that ends: the archive gets it too.
  refreshBoard(context);
  const ui = services.ui();
  const book = openBook(services);
  const number = freeNumber(book, cycle.name);
  const title = sayNewCycle('cycleTitle', { from: cycle.name, to: ending.next.name });
  const cells = cycleCells(settingsTab(context, book), ending.next);
  const text = cycleQuestion(context, book, ending, { number, cells });
  const answer = ui.alert(title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (answer !== ui.Button.YES && answer !== ui.Button.NO) return null;
  return { from: cycle.start, carry: answer === ui.Button.YES, number, stage: 'archive' };
}

function settingsTab({ services, sayNewCycle }: Context, book: Book): Tab {
  const [tab] = readTabs(services, book, (name) => name === 'Settings');
  if (!tab) throw new PersonFault(sayNewCycle('cycleNoSettings'));
  return tab;
}

/** The first day of the cycle that the sheet says. */
function sheetsCycleStart(context: Context): string {
  const { services, sayNewCycle } = context;
  const cell = settingCell(settingsTab(context, openBook(services)), 'cycleStart');
  const read = readDay(cell?.value);
  if (!read.ok) throw new PersonFault(sayNewCycle('cycleNoSettings'));
  return read.value;
}

/** Each step may be done twice. What is replaced is made of the archive, which does not change. */
function rollOver(context: Context, ending: CycleReply, rolling: AgreedRollover): RolloverResult {
  const { services } = context;
  const book = openBook(services);
  let asItStood: Archived | null = null;
  if (rolling.stage === 'archive') {
    keep(services, rolling);
    asItStood = archiveAll(context, book, ending, rolling.number);
    services.flush();
    keep(services, { ...rolling, stage: 'replace' });
  }
  const kept = archived(context, book, ending.cycle.name, rolling.number);
  const [objectives, keyResults] = [tabOf(context, kept, 'Objectives'), tabOf(context, kept, 'Key results')];
  const carried = carryForward(objectives, keyResults, ending.keyResults, rolling.carry);
  replaceRows(services, book, carried, asItStood ?? kept);
  const formulas = writeSettings(context, book, cycleCells(settingsTab(context, book), ending.next));
  services.flush();
  keep(services, { ...rolling, stage: 'prepared' });
  return { ...carried, formulas };
}

function tabOf({ sayObstacle }: Context, kept: Archived, name: TabName): Tab {
  const tab = kept.get(name);
  if (!tab) throw new PersonFault(sayObstacle('missingTab', { tab: name }));
  return tab;
}

const keep = (services: Services, rolling: AgreedRollover): void =>
  remember(services, { newCycle: JSON.stringify(rolling) });

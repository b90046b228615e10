// Prints every figure of the benchmarks as one JSON line each. Never part of the tests: it reads the clock.

import { benchAddon } from '../test/bench/addon.ts';
import { benchByPhone } from '../test/bench/by-phone.ts';
import { printFigure } from '../test/bench/figures.ts';
import { benchFirstHour } from '../test/bench/first-hour.ts';
import { benchFold } from '../test/bench/fold.ts';
import { benchGroups } from '../test/bench/groups.ts';
import { benchHostile } from '../test/bench/hostile.ts';
import { benchImport } from '../test/bench/import.ts';
import { benchInstall } from '../test/bench/install.ts';
import { benchKilled } from '../test/bench/killed.ts';
import { benchEmulator, benchLimits } from '../test/bench/mails.ts';
import { benchPage } from '../test/bench/page.ts';
import { benchBoardPages } from '../test/bench/pages/board-pages.ts';
import { benchLargePages } from '../test/bench/pages/large-pages.ts';
import { benchPagesBesideBoard } from '../test/bench/pages/pages-beside-board.ts';
import { benchDigests, benchLoad } from '../test/bench/processes.ts';
import { seededRandom } from '../test/bench/random.ts';
import { benchReports } from '../test/bench/reports.ts';
import { benchRoundTrip } from '../test/bench/round-trip.ts';
import { benchStart } from '../test/bench/start.ts';
import { benchRaces, benchSnapshotDay, benchSubmission } from '../test/bench/store.ts';
import { benchWeeklyMails } from '../test/bench/weekly-mails.ts';
import { STORES } from '../test/support/store/stores.ts';

for (const [name, open] of STORES) {
  await benchSubmission(printFigure, name, open);
  await benchSnapshotDay(printFigure, name, open);
  await benchRaces(printFigure, name, open, seededRandom(1));
}
await benchFold(printFigure);
await benchLargePages(printFigure);
await benchReports(printFigure);
await benchKilled(printFigure);
await benchHostile(printFigure);
await benchAddon(printFigure);
benchImport(printFigure);
await benchRoundTrip(printFigure);
await benchDigests(printFigure);
await benchLoad(printFigure);
await benchLimits(printFigure);
await benchGroups(printFigure);
benchEmulator(printFigure);
await benchStart(printFigure);
await benchBoardPages(printFigure);
await benchPagesBesideBoard(printFigure);
await benchWeeklyMails(printFigure);
await benchPage(printFigure);
await benchByPhone(printFigure);
await benchFirstHour(printFigure);
benchInstall(printFigure);

// Takes a running workbench; says on the terminal where it is, how far its past is loaded, and takes the
// clock's commands. Never shows a mail's or a form's content.

import { createInterface } from 'node:readline';
import { fill } from '../../../shared/model/fill.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { addressesFor, firstPeople, SOMEBODY } from '../live/addresses.ts';
import type { Company } from '../live/company.ts';
import { moveClock } from '../live/move-clock.ts';
import { progressBar } from '../play/progress.ts';
import { CLOCK_REFUSALS } from '../server/commands.ts';
import type { RunningWorkbench } from '../server/running-workbench.ts';
import { say as inWords } from '../server/words.ts';
import type { Workbench } from './start-workbench.ts';

/** Where everything is, and how the past goes on loading. */
export function printAddresses({ running, url }: Workbench, say: (line: string) => void): void {
  const company = running.company();
  const { admin, reporter } = firstPeople(company.opening.plan);
  const of = (email: string | null) => addressesFor(company, email ?? SOMEBODY);
  say(`
Attune 同频: ${company.bookName()}

  Workbench   ${url}/
  Board       ${url}/board   (as ${admin ?? '–'})
  Phone form  ${of(reporter).formUrl}   (as ${reporter ?? '–'})
  Inbox       ${url}/inbox
  Groups      ${url}/groups
  API         ${of(admin).apiUrl}   (functions/openapi.json)

  Clock: n next event, d next day, e to the end of the story, s stop. q or Ctrl-C ends. Everything is kept.
`);
  if (!company.isEntered()) say('What happened before is being loaded; the pages can be used meanwhile.');
  const ended = showProgress(company);
  company.entered.finally(ended).then(
    // Ended before it was loaded: the next start goes on.
    () => company.isEntered() && say(`It is ${clockText(running)} there.`),
    (error: Error) => say(`What happened before could not be loaded: ${error.message}`),
  );
}

const PROGRESS_EVERY_MS = 200;

/** How much of the past is loaded, as a bar on a terminal. Gives the way to end it. */
function showProgress({ story, isEntered }: Company): () => void {
  if (isEntered()) return () => {};
  const bar = progressBar();
  const { past } = story.progress();
  const timer = setInterval(() => bar(Math.min(story.progress().done, past - 1), past), PROGRESS_EVERY_MS);
  return () => {
    clearInterval(timer);
    bar(past, past);
  };
}

/** The company's wall clock. */
function clockText(workbench: RunningWorkbench): string {
  const { engine, timeZone, language } = workbench.company();
  return new Intl.DateTimeFormat(inLanguage(language, ['en-GB', 'zh-CN']), {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(engine.clock.now());
}

const WISHES = { n: 'next-event', d: 'next-day', e: 'end', s: 'stop' } as const;

/** The clock by a line typed into the terminal. */
export function readCommands(
  workbench: RunningWorkbench,
  say: (line: string) => void,
): { quit: Promise<void>; close(): void } {
  const lines = createInterface({ input: process.stdin });
  const quit = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const word = line.trim().toLowerCase();
      if (word === 'q') return resolve();
      if (!Object.hasOwn(WISHES, word)) return;
      const wish = WISHES[word as keyof typeof WISHES];
      void moveClock(workbench.company(), wish, () => {
        workbench.changed();
        say(
          fill('It is {clock} there; {count} {count?mail|mails}.', {
            clock: clockText(workbench),
            count: workbench.company().engine.inbox.mails().length,
          }),
        );
      }).then((steered) => {
        if (!steered.ok) say(inWords(workbench.company().language, CLOCK_REFUSALS[steered.code]));
      });
    });
  });
  return { quit, close: () => lines.close() };
}

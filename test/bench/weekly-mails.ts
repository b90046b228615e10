// Takes a printer; looks at the weekly mail of every lead of the retail chain on each Monday of its quarter,
// in both languages and as a phone of 360 px shows it: how long it is, and whether it decides. Prints the
// worst.
import type { Browser } from 'playwright-core';
import { renderMail } from '../../functions/src/mail/render.tsx';
import { addDays } from '../../shared/calendar/days.ts';
import type { MailContent } from '../../shared/digest/content.ts';
import { digestReadersOf } from '../../shared/digest/reader.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import type { Language } from '../../shared/model/plan.ts';
import type { ProcessState } from '../../shared/model/process.ts';
import { MS_PER_DAY } from '../../shared/model/time.ts';
import { launchBrowser } from '../../workbench/src/browser/launch.ts';
import { bookOf } from '../examples/books.ts';
import { standingOn } from '../examples/quarter.ts';
import { toldBy } from '../examples/told.ts';
import type { Print } from './figures.ts';

const FIRST_MONDAY = '2025-01-06';
const WEEKS = 13;
const PHONE = { width: 360, height: 740 };
/** As wide as a mail grows, as high as a laptop shows of one. */
const LAPTOP = { width: 600, height: 740 };
const UNSUBSCRIBE = 'https://attune.example/u/token';
const MOST_CARDS = 3;

/** A weekly mail, and whom and when it is for. */
export interface WeeklyMail {
  language: Language;
  day: string;
  email: string;
  content: MailContent;
  /** A unit may be named in more than one line. */
  units: ReadonlySet<string>;
}

/** What had not happened yet at a moment is taken out. */
function processUpTo(process: ProcessState, at: number): ProcessState {
  const decided = <Thing extends { decidedAt: number | null }>(thing: Thing): Thing =>
    thing.decidedAt !== null && thing.decidedAt > at ? { ...thing, decidedAt: null, decision: null } : thing;
  return {
    ...process,
    support: process.support.filter((each) => each.at <= at).map(decided),
    proposals: process.proposals.filter((each) => each.at <= at).map(decided),
    signals: process.signals
      .filter((each) => each.at <= at)
      .map((each) =>
        (each.acknowledgedAt ?? 0) > at ? { ...each, acknowledgedAt: null, acknowledgedBy: '' } : each,
      ),
    microOkrs: process.microOkrs.map((each) =>
      (each.confirmedAt ?? 0) > at ? { ...each, confirmedAt: null, confirmedBy: '' } : each,
    ),
  };
}

/** Every weekly mail of the example's quarter in a language. */
function weeklyMailsIn(language: Language): WeeklyMail[] {
  const told = toldBy(bookOf('retail-chain', language));
  const units = new Set(told.plan.units.map(({ name }) => name));
  return Array.from({ length: WEEKS }, (_, week) => addDays(FIRST_MONDAY, week * 7)).flatMap((day) => {
    const at = Date.parse(`${day}T08:00:00+08:00`);
    const whole = standingOn(told, day, at);
    const standing = { ...whole, process: processUpTo(whole.process, at) };
    const linkTo = (purpose: string, subject: string) => `https://attune.example/${purpose}/${subject}`;
    return digestReadersOf(standing).flatMap((email) => {
      const content = weeklyDigest(standing, email, at - 7 * MS_PER_DAY, linkTo);
      return content ? [{ language, day, email, content, units }] : [];
    });
  });
}

/** Screens of a phone that a mail takes as a whole, and up to the end of its last decision. */
async function screensOf(browser: Browser, mails: readonly WeeklyMail[], viewport: typeof PHONE) {
  const page = await browser.newPage({ viewport });
  const measured = [];
  for (const mail of mails) {
    const { html } = await renderMail(mail.content, UNSUBSCRIBE);
    await page.setContent(html);
    const { whole, decisions } = (await page.evaluate(`({
      whole: document.documentElement.scrollHeight,
      decisions: Math.max(0, ...[...document.querySelectorAll('.decision')].map((each) => each.getBoundingClientRect().bottom)),
    })`)) as { whole: number; decisions: number };
    measured.push({ mail, whole: whole / viewport.height, decisions: decisions / viewport.height });
  }
  await page.close();
  return measured;
}

/** So often a lead gets the same subject two Mondays running. */
const equalSubjects = (mails: readonly WeeklyMail[]): number =>
  mails.filter(({ email, day, content }) =>
    mails.some(
      (other) =>
        other.email === email && other.day === addDays(day, -7) && other.content.subject === content.subject,
    ),
  ).length;

/** A line of its own unit leaves out the unit. */
const isSame = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} · `) || other.startsWith(`${one} · `);

/** Lines that name what another line or card of the same mail names. */
function namedTwice({ content: { cards = [], sections }, units }: WeeklyMail): number {
  const titles = [...cards, ...sections.flatMap(({ rows }) => rows)].flatMap(({ title }) =>
    title === '' || units.has(title) ? [] : title,
  );
  return titles.filter((title, at) => titles.some((other, before) => before < at && isSame(title, other)))
    .length;
}

/**
 * Prints mail_decisions, mail_named_twice, mail_equal_subjects, mail_screens_360, mail_decisions_360 and
 * mail_decisions_600.
 */
export async function benchWeeklyMails(print: Print): Promise<void> {
  const browser = await launchBrowser();
  try {
    const mails = (['en', 'zh'] as const).map(weeklyMailsIn);
    const all = mails.flat();
    const onPhone = await screensOf(browser, all, PHONE);
    const onLaptop = await screensOf(browser, all, LAPTOP);
    const most = (measured: typeof onPhone, of: 'whole' | 'decisions') =>
      Math.max(...measured.map((each) => each[of]));
    const cards = Math.max(...all.map(({ content }) => content.cards?.length ?? 0));
    const of = `of ${all.length} weekly mails in two languages`;
    print('mail_decisions', cards, `cards, the most ${of}`, `<= ${MOST_CARDS}`);
    print(
      'mail_named_twice',
      all.reduce((sum, mail) => sum + namedTwice(mail), 0),
      `key results ${of}`,
      '0',
    );
    print(
      'mail_equal_subjects',
      mails.reduce((sum, each) => sum + equalSubjects(each), 0),
      of,
      '0',
    );
    print('mail_screens_360', most(onPhone, 'whole'), `screens of 360 × 740 px, the longest ${of}`, '<= 2.5');
    print(
      'mail_decisions_360',
      most(onPhone, 'decisions'),
      `screens to the last decision, the longest ${of}`,
      '<= 1.5',
    );
    print(
      'mail_decisions_600',
      most(onLaptop, 'decisions'),
      `screens of 600 × 740 px to the last decision, the longest ${of}`,
      '<= 1',
    );
  } finally {
    await browser.close();
  }
}

// Takes a language; gives one of every kind of mail to the people of the small company, by name. What the
// goldens and the pictures are made of.
import type { MailContent } from '../../shared/digest/content.ts';
import { announcedOf, type MeetingNews, meetingMail } from '../../shared/digest/meeting-mails.ts';
import type { Notice } from '../../shared/digest/news.ts';
import { lapseNotices, noticesOf } from '../../shared/digest/notices.ts';
import { noticeMail, signInMail } from '../../shared/digest/other-mails.ts';
import { snapshotMail } from '../../shared/digest/snapshot-mails.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import { welcomeMail } from '../../shared/digest/welcome.ts';
import type { Language } from '../../shared/model/plan.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { lapsedBetween } from '../../shared/process/deadlines.ts';
import type { HappenedKind } from '../../shared/process/happened.ts';
import { companyIn } from '../digest/company/company.ts';
import { at, EAST, GUIDE, HEAD, LAST_MONDAY, linkTo, SHANGHAI } from '../digest/company/people.ts';

/** All that is told at once, as one bundle. */
function bundleFor(standing: Standing, email: string, notices: readonly Notice[]): MailContent | null {
  const rows = notices.filter((notice) => notice.email === email).map((notice) => notice.row);
  return noticeMail(standing, email, rows, linkTo(email));
}

/** Every mail that the company gets, by the name of its golden. */
export function mailsIn(language: Language): Record<string, MailContent | null> {
  const { standing } = companyIn(language);
  const happened: [HappenedKind, string, string][] = [
    ['review-opened', 'K2~1', EAST],
    ['support-asked', 'U1', EAST],
    ['proposal-submitted', 'P1', EAST],
    ['signal-reported', 'I1', GUIDE],
    ['support-decided', 'U2', EAST],
  ];
  const news = happened.map(([kind, id, by]) => ({ kind, id, by }));
  const told = noticesOf(standing, news, linkTo);
  const lapsed = lapsedBetween(standing, standing.asOf.at, at('2025-02-18 08:00'));
  const battles = noticesOf(standing, [{ kind: 'plan-published', id: '1', by: HEAD }], linkTo);
  const beforeMeeting = companyIn(language, { now: at('2025-01-03 09:30') }).standing;
  const meetingOf = (news: MeetingNews) =>
    meetingMail(beforeMeeting, EAST, news, announcedOf(beforeMeeting, 1)!, linkTo(EAST));
  return {
    welcome: welcomeMail(beforeMeeting, GUIDE, linkTo(GUIDE)),
    'welcome-to-headquarters': welcomeMail(beforeMeeting, HEAD, linkTo(HEAD)),
    digest: weeklyDigest(standing, EAST, LAST_MONDAY, linkTo(EAST)),
    'digest-of-the-unit': weeklyDigest(standing, SHANGHAI, LAST_MONDAY, linkTo(SHANGHAI)),
    headquarters: weeklyDigest(standing, HEAD, LAST_MONDAY, linkTo(HEAD)),
    reminder: snapshotMail(standing, GUIDE, '2025-02-21', 'reminder', linkTo(GUIDE)),
    nudge: snapshotMail(standing, SHANGHAI, '2025-02-07', 'nudge', linkTo(SHANGHAI)),
    'notice-to-headquarters': bundleFor(standing, HEAD, told),
    'notice-to-the-owner': bundleFor(standing, EAST, told),
    'notice-to-who-asked': bundleFor(standing, GUIDE, told),
    'notice-of-lapses': bundleFor(standing, HEAD, lapseNotices(standing, lapsed, linkTo)),
    'notice-of-battles': bundleFor(standing, EAST, battles),
    signin: signInMail(standing, GUIDE, linkTo(GUIDE)),
    meeting: meetingOf('invited'),
    'meeting-moved': meetingOf('moved'),
    'meeting-off': meetingOf('cancelled'),
  };
}

// Takes a running back end; reports to it, and gives what was mailed to whom. For specifications of the
// schedule.
import { paths } from '../../functions/src/store/paths.ts';
import type { Running } from '../support/running.ts';

export const LEADS_DIGEST = /this week in/;
export const HEADQUARTERS_DIGEST = /this is where .* stands/;

/** `running`: the one of the test that asks. */
export function watching(running: () => Running) {
  const report = (email: string, id: string, value: number, key: string, date = '2025-01-10') =>
    running().v1('POST', 'submissions', {
      email,
      body: {
        kind: 'snapshot',
        key,
        date,
        reports: [
          {
            keyResultId: id,
            value,
            confidence: null,
            selfStatus: null,
            blocker: '',
            note: '',
            supportNeeded: '',
          },
        ],
      },
    });

  const told = (subject: RegExp) =>
    running()
      .sent.filter((mail) => subject.test(mail.subject))
      .map(({ to }) => to)
      .sort();

  /** Who got a mail that opens so: a digest's subject says its fact, its opening what it is. */
  const toldOf = (opening: RegExp) =>
    running()
      .sent.filter((mail) => opening.test(mail.text))
      .map(({ to }) => to)
      .sort();

  const schedule = async () => (await running().store.get(paths.schedule(running().workspace)))!;

  return { report, told, toldOf, schedule };
}

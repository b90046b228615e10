// Takes who sees a report and when, and who has helped; gives what a receipt ends on. Never a rank, never a
// word about pay but that there is none.
import { momentText } from '../../../../shared/format/moment.ts';
import { mailtoUrl } from '../../../../shared/model/mail-address.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { say } from '../../../../shared/words/pages.ts';
import { listed } from '../../../../shared/words/punctuation.ts';

export interface AfterReport {
  /** Names of the leads who see it; empty at the top. */
  seenBy: readonly string[];
  /** When the next weekly mail goes out; null where the cycle has none left. */
  mailAt: EpochMs | null;
  now: EpochMs;
  timeZone: string;
  /** Whoever decided on help for one of the key results, and for which. */
  helped: readonly { email: string; name: string; keyResult: string }[];
}

export function AfterReportNotes({ follows, language }: { follows: AfterReport; language: Language }) {
  const { seenBy, mailAt, now, timeZone, helped } = follows;
  const names = listed(language, seenBy);
  const when = mailAt === null ? null : momentText(mailAt, timeZone, language, now);
  const seen =
    names === ''
      ? say(language, 'seenByAll')
      : when === null
        ? say(language, 'seenOnBoard', { names })
        : say(language, 'seenBy', { names, when });
  return (
    <>
      <p class="notice">{seen}</p>
      {helped.map(({ email, name, keyResult }) => (
        <p key={`${email} ${keyResult}`}>
          <a
            href={mailtoUrl(
              email,
              say(language, 'thanksSubject', { keyResult }),
              say(language, 'thanksLine', { name }),
            )}
          >
            {say(language, 'thankFor', { name, keyResult })}
          </a>
        </p>
      ))}
    </>
  );
}

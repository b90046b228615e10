// Takes a language and a few facts; gives the small pages: a link on its way, links that do not work,
// unsubscribe, faults. Never says whether a person exists.
import type { Language } from '../../../../shared/model/plan.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { type RejectedPost, SendAgain, TypedText } from './rejected-post.tsx';
import { messagePage, questionPage } from './small-page.tsx';

/** The same answer for every address: nobody learns who works here. */
export function linkSentPage(
  language: Language,
  workspace?: string,
  post: RejectedPost | null = null,
): string {
  return messagePage({
    language,
    workspace,
    more: post && (
      <>
        <p>{say(language, 'comeBackHere')}</p>
        <SendAgain post={post} language={language} />
      </>
    ),
    title: say(language, 'linkSentTitle'),
    lead: say(language, 'linkSentLead'),
  });
}

const BAD_LINKS: Record<'expired' | 'invalid' | 'used', [title: Word, lead: Word]> = {
  expired: ['expiredTitle', 'expiredLead'],
  invalid: ['invalidTitle', 'invalidLead'],
  used: ['usedTitle', 'usedLead'],
};

/** A link that is expired, that we did not sign, or that works once and was used. */
export function badLinkPage(
  reason: 'expired' | 'invalid' | 'used',
  language: Language,
  signInUrl: string | null,
  post: RejectedPost | null = null,
): string {
  const [title, lead] = BAD_LINKS[reason];
  return messagePage({
    language,
    more: post && <TypedText post={post} language={language} />,
    title: say(language, title),
    lead: say(language, lead),
    note: say(language, 'nothingLost'),
    link: signInUrl ? { href: signInUrl, text: say(language, 'newLink') } : undefined,
  });
}

export interface UnsubscribeInput {
  language: Language;
  workspace: string;
  /** The mail's name, for people. */
  mail: string;
  state: 'ask' | 'done';
}

/** GET asks, POST acts: mail scanners follow every link (design §7, Identity). */
export function unsubscribePage({ language, workspace, mail, state }: UnsubscribeInput): string {
  const isAsked = state === 'ask';
  return questionPage({
    language,
    workspace,
    title: say(language, isAsked ? 'unsubscribeTitle' : 'unsubscribedTitle'),
    lead: say(language, isAsked ? 'unsubscribeLead' : 'unsubscribedLead', { mail }),
    children: <input type="hidden" name="wanted" value={isAsked ? 'no' : 'yes'} />,
    button: say(language, isAsked ? 'unsubscribeDo' : 'resubscribe'),
    isQuiet: !isAsked,
  });
}

export type FaultPage = 'not-found' | 'fault' | 'too-large' | 'forbidden' | 'not-understood';

const FAULTS: Record<FaultPage, [title: Word, lead: Word]> = {
  'not-found': ['notFoundTitle', 'notFoundLead'],
  fault: ['faultTitle', 'faultLead'],
  'too-large': ['tooLargeTitle', 'tooLargeLead'],
  forbidden: ['forbiddenTitle', 'forbiddenLead'],
  'not-understood': ['notUnderstoodTitle', 'notUnderstoodLead'],
};

/** 429: so many files, or so much else, within a minute; more than a minute to wait: within an hour. */
export const tooOftenPage = (language: Language, seconds: number): string =>
  messagePage({
    language,
    title: say(language, 'tooOftenTitle'),
    lead:
      seconds > 60
        ? say(language, 'tooOftenHourLead', { minutes: Math.ceil(seconds / 60) })
        : say(language, 'tooOftenLead', { seconds }),
    link: { href: '/board', text: say(language, 'toBoard') },
  });

/**
 * 404, 500, 413, 403, and 400 or 415. `reference` finds the log line; `message` replaces the built-in lead by
 * the refusal's own words.
 */
export function problemPage(
  fault: FaultPage,
  {
    language,
    reference,
    message,
    boardUrl,
    post,
  }: {
    language: Language;
    reference?: string;
    message?: string;
    boardUrl?: string | null;
    post?: RejectedPost | null;
  },
): string {
  const [title, lead] = FAULTS[fault];
  return messagePage({
    language,
    title: say(language, title),
    lead: message ?? say(language, lead),
    more: post && <SendAgain post={post} language={language} />,
    note: reference ? say(language, 'referenceIs', { reference }) : undefined,
    link: boardUrl ? { href: boardUrl, text: say(language, 'toBoard') } : undefined,
  });
}

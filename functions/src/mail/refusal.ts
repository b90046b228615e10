// Takes what a mail server answered; gives whether trying again makes sense. What another hour, an admin or
// another recipient cures is tried again. Never sends.

/** Where in the conversation the answer came, and its text. */
export interface Answer {
  responseCode: number;
  /** `RCPT TO`, `DATA`, …; absent: before there was a mail. */
  command?: string | undefined;
  response: string;
}

/**
 * The message is larger than the server takes: it will be as large in an hour. Before OF_THE_HOUR, whose
 * words it shares.
 */
const TOO_LARGE =
  /message[^.]{0,40}\b(?:too (?:large|big|long)|size)|size (?:limit|exceed)|exceeds? (?:the )?(?:maximum )?size/;
/**
 * Words of what another hour or somebody's setting cures, whatever class a server gives them: limits of a
 * day, a full mailbox, a policy. Some servers answer all of it with 550.
 */
const OF_THE_HOUR =
  /limit|quota|exceed|too (?:many|fast|quickly)|\brates?\b|frequen|throttl|temporar|try (?:again|later)|later|defer|greylist|graylist|busy|overload|full\b|insufficient|policy|polic(?:y|ies)\b|spam|block|blacklist|blocklist|reputation|relay|denied|not (?:allowed|permitted)|authenti|unauthorized|suspicious/;
/** Words of an address that is not there, in classes that say something else. */
const NOBODY_THERE =
  /(?:no such|unknown|invalid|non-?existent) (?:user|recipient|mailbox|address|account)|(?:user|recipient|mailbox|address|account) (?:is )?(?:unknown|invalid|not found|does(?: not|n.t) exist)|does(?: not|n.t) exist/;

/**
 * Enhanced status codes (RFC 3463) that are of this address or this message and stay so; any other class 5
 * may be cured.
 */
const FINAL_CODES: readonly RegExp[] = [
  // The address: none there, none possible, moved; not 1.0 (other), not 1.7 and 1.8, which are the sender's.
  /^5\.1\.(?:[1-6]|9|10)$/,
  // The mailbox is disabled, the message too long for it; not 2.2, a full mailbox.
  /^5\.2\.[13]$/,
  // The server cannot do it, the message is too big for it; not 3.1, 3.2 and 3.5, which are the server's
  // state.
  /^5\.3\.[34]$/,
  // The content: cannot be converted, is not taken.
  /^5\.6\.\d+$/,
];

const MOST_READ = 500;

/**
 * True where the mail is refused for good. A 5xx to the connection, the sign-in or the sender concerns every
 * mail: somebody sets it right while they wait. Of a 5xx to the recipient or the message the words come
 * first, then the class of RFC 3463; without either it is final.
 */
export function isFinal({ responseCode, command, response }: Answer): boolean {
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return false;
  const said = response.slice(0, MOST_READ).toLowerCase();
  if (TOO_LARGE.test(said)) return true;
  if (NOBODY_THERE.test(said)) return true;
  const code = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0];
  if (OF_THE_HOUR.test(said)) return false;
  return code === undefined || FINAL_CODES.some((final) => final.test(code));
}

const LONGEST_ANSWER = 200;

/** What the server said, in one line, for an admin to read: `550 5.4.5 Daily sending limit exceeded`. */
export const answerText = (response: string): string =>
  response
    .slice(0, MOST_READ)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ANSWER);

// Takes what a mail server answered; gives whether trying again makes sense. What another hour, an admin or
// another recipient cures is tried again. Never sends.

/** Where in the conversation the answer came, and its text. */
interface Answer {
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
  /message[^.]{0,40}\b(?:too (?:large|big|long)|size)|size ?(?:limit|exceed)|exceeds? (?:the )?(?:maximum )?size|[邮郵信附]件(?:的?大小|[过過太][大长長])/;
/** Of whoever sends, whatever it says is not there or not valid: an admin sets it right. */
const OF_THE_SENDER =
  /\bsender\b|\bmail from\b|\b(?:spf|dkim|dmarc)\b|reverse dns|[发發寄](?:件|信)(?:人|方|域|ip)/;
/**
 * Words of what another hour or somebody's setting cures, whatever class a server gives them: limits of a
 * day, a full mailbox, a policy. Some servers answer all of it with 550.
 */
const OF_THE_HOUR =
  /limit|quota|exceed|too (?:many|fast|quickly)|\brates?\b|frequen|throttl|temporar|try (?:again|later)|later|defer|greylist|graylist|busy|overload|full\b|insufficient|policy|polic(?:y|ies)\b|spam|block|blacklist|blocklist|reputation|relay|denied|not (?:allowed|permitted)|authenti|unauthorized|suspicious|suspended/;
/** The same in Chinese; and the codes of a provider that says nothing but `554 DT:SPM`. */
const OF_THE_HOUR_ELSEWHERE =
  /[频頻]率|[超上]限|限制|超[过過出]|[过過太][多快]|已[满滿]|容量|空[间間]|繁忙|稍[后後候]|[暂暫]停|[暂暫][时時]|[临臨][时時]|垃圾|黑名[单單]|信[誉譽]|策略|[认認][证證]|授[权權]|\b(?:mi|dt|rp|hl|ip|wm|co):[a-z]{2,3}\b/;
/** Words of an address that is not there, in classes that say something else. */
const NOBODY_THERE =
  /(?:no such|unknown|invalid|non-?existent) (?:user|recipient|mailbox|address|account)|(?:user|recipient|mailbox|address|account) (?:is )?(?:unknown|invalid|not found|does(?: not|n.t) exist)|does(?: not|n.t) exist|#5\.1\.0 address rejected|(?:收件人|用[户戶]|使用者|地址|[邮郵]箱|信箱|[账帐帳][号號户戶])[^，。,;]{0,4}(?:不存在|[无無]效|未找到)|(?:查?[无無]此|[没沒]有此|找不到)(?:收件人|用[户戶]|使用者|地址|[邮郵]箱|信箱|[账帐帳][号號户戶])/;

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

const MAILBOX_FULL = '5.2.2';
const NO_MAILBOX = '5.1.1';

const MOST_READ = 500;

/**
 * True where the mail is refused for good (design §7, Mail). A 5xx to the connection, the sign-in or the
 * sender concerns every mail: somebody sets it right while they wait. Of a 5xx to the recipient or the
 * message the words come first, then the class of RFC 3463, of which 4 is tried again whatever stands before
 * it; without either it is final.
 */
export function isFinal({ responseCode, command, response }: Answer): boolean {
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return false;
  const said = withoutAddresses(response.slice(0, MOST_READ).toLowerCase());
  const code = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0];
  if (code !== MAILBOX_FULL && TOO_LARGE.test(said)) return true;
  if (OF_THE_SENDER.test(said) && code !== NO_MAILBOX) return false;
  if (NOBODY_THERE.test(said)) return true;
  if (code?.startsWith('4') || OF_THE_HOUR.test(said) || OF_THE_HOUR_ELSEWHERE.test(said)) return false;
  return code === undefined || FINAL_CODES.some((final) => final.test(code));
}

/** An address is named in an answer, and no word of it. */
const withoutAddresses = (text: string): string =>
  text
    .split(/\s/)
    .filter((piece) => !piece.includes('@'))
    .join(' ');

const LONGEST_ANSWER = 200;

/** What the server said, in one line, for an admin to read: `550 5.4.5 Daily sending limit exceeded`. */
export const answerText = (response: string): string =>
  response
    .slice(0, MOST_READ)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ANSWER);

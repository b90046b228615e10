// Takes the forms that are kept on the device; sends them while no page is open. Never under a second key:
// what the page sends as well is recorded once.
import { deliver } from '../../../shared/form/send/courier.ts';
import { allLetters, dropLetter, type KeptLetter, letterNamed } from '../letters/letter-box.ts';

/** As long as a draft is kept (shared/form/view/draft-script.ts). */
const KEPT_MS = 7 * 86_400_000;

/** Throws while one of them has no answer: the browser comes again. */
export async function sendLetters(): Promise<void> {
  const outcomes = await Promise.all((await allLetters()).map(sendLetter));
  if (outcomes.includes('waiting')) throw new Error('no answer yet');
}

async function sendLetter(letter: KeptLetter): Promise<'waiting' | 'done'> {
  const isOld = Date.now() - letter.at > KEPT_MS;
  const kind = isOld ? 'old' : (await deliver(portsOf(letter))).kind;
  if (kind === 'waiting') return 'waiting';
  // What the page put in its place meanwhile stays.
  const now = await letterNamed(letter.name);
  if (now?.key === letter.key && now.body === letter.body) await dropLetter(letter.name);
  return 'done';
}

const portsOf = (letter: KeptLetter) => ({
  kept: () => letter,
  keep: () => undefined,
  forget: () => undefined,
  post: async () => {
    try {
      const reply = await fetch(letter.action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: letter.body,
        credentials: 'same-origin',
      });
      const page = await reply.text();
      const isOurs = page.includes('<main id="content"');
      return { status: reply.status, isOurs, isReceipt: page.includes('data-received="'), page };
    } catch {
      return null;
    }
  },
});

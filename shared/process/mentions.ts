// Takes a text and the people; gives whom it mentions: @name, or @ before a mail address. Never more than a
// few: a text is no mailing list.
import type { Person } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { hasLeft } from './leads.ts';

/** So many marks of a text are looked at. */
const MOST_MARKS = 20;
const MARK = /[@＠]/g;

/** Letters and digits that would make a name another one; Chinese is written without spaces. */
const GOES_ON = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en');

/**
 * Mail addresses of those whom the text mentions, each once, in the order of the text. Of two names that fit
 * the longer is meant; two people of one name are both meant. Whoever has left by `today` is nobody.
 */
export function mentionsIn(text: string, people: readonly Person[], today: Day): string[] {
  const present = people.filter((each) => !hasLeft(each, today));
  const called = present.flatMap(({ email, name }) =>
    [plain(name), plain(email)].filter((each) => each !== '').map((as) => ({ as, email })),
  );
  const whole = plain(text);
  const marks = [...whole.matchAll(MARK)].slice(0, MOST_MARKS);
  const meant = marks.flatMap(({ index }) => {
    const rest = whole.slice(index + 1);
    const fitting = called.filter(({ as }) => rest.startsWith(as) && isWhole(as, rest));
    const longest = Math.max(0, ...fitting.map(({ as }) => as.length));
    return fitting.filter(({ as }) => as.length === longest).map(({ email }) => email);
  });
  return [...new Set(meant)];
}

function isWhole(name: string, rest: string): boolean {
  const next = rest.slice(name.length, name.length + 1);
  return HAN.test(name.at(-1) ?? '') || !GOES_ON.test(next);
}

// Takes addresses as they were pasted from anywhere; gives people with their names. Never takes one address
// twice, and drops no line that says something.
import { isMailAddress } from '../model/mail-address.ts';
import type { GoalPerson } from './goal.ts';

export interface PeopleRead {
  people: GoalPerson[];
  /** Lines without an address, as they were typed. */
  without: string[];
}

/** More are typed into the People tab. */
const MOST_PEOPLE = 200;
const MOST_CHARACTERS = 20_000;
const LONGEST_NAME = 100;

/** What stands around an address or a name, and between two of them. */
const PARTS = /[\s,;，；、<>()[\]"“”‘’:：•*]/u;

/**
 * `Ben Carter <ben@…>`, `ben@…; mia@…`, a column of a sheet, an address alone: then its name is taken from
 * it.
 */
export function readPeople(text: string): PeopleRead {
  const people = new Map<string, GoalPerson>();
  const without: string[] = [];
  for (const line of whole(text).normalize('NFKC').split(/\r?\n/)) {
    const words = wordsIn(line);
    const addresses = words.filter(({ text: word }) => isAddress(word));
    if (addresses.length === 0 && words.length > 0) without.push(line.trim());
    addresses.forEach(({ text: address, from, to }, at) => {
      const email = address.toLowerCase();
      if (people.has(email) || people.size === MOST_PEOPLE) return;
      const before = line.slice(at === 0 ? 0 : addresses[at - 1]!.to, from);
      const after = addresses.length === 1 ? line.slice(to) : '';
      const name = nameIn(before) || nameIn(after) || nameOf(email);
      people.set(email, { email, name: name.slice(0, LONGEST_NAME) });
    });
  }
  return { people: [...people.values()], without };
}

/** Of a text that is too long, what ends with a word: half an address is another one. */
const whole = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS) + 1);

const isAddress = (word: string): boolean => isMailAddress(word) && /@[^@]*\.[^.@]/u.test(word);

interface Word {
  text: string;
  from: number;
  to: number;
}

/** The words of a line, each with its place; a full stop at its end is the sentence's. */
function wordsIn(line: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at += 1) {
    if (at < line.length && !PARTS.test(line[at]!)) continue;
    const text = line.slice(from, at);
    if (text !== '') words.push({ text: text.endsWith('.') ? text.slice(0, -1) : text, from, to: at });
    from = at + 1;
  }
  return words;
}

/** Without what stands around it. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isAround(text[from]!)) from += 1;
  while (to > from && isAround(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}

const isAround = (sign: string): boolean => PARTS.test(sign) || /['\-–—.]/u.test(sign);

/** Mail programs write `Carter, Ben`. */
function nameIn(text: string): string {
  const plain = trimmed(text).replace(/\s+/g, ' ');
  const turned = /^([\p{L}'-]+), ([\p{L}'-]+)$/u.exec(plain);
  if (turned) return `${turned[2]} ${turned[1]}`;
  return /\p{L}/u.test(plain) ? plain : '';
}

/** `ben.carter@…` is Ben Carter. */
export function nameOf(email: string): string {
  const words = email
    .split('@')[0]!
    .split('+')[0]!
    .split(/[._-]/)
    .map(withoutDigits)
    .filter((word) => word !== '');
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
  return name === '' ? email : name;
}

/** Those at its end: ben2 is another Ben. */
function withoutDigits(word: string): string {
  let to = word.length;
  while (to > 0 && /\d/.test(word[to - 1]!)) to -= 1;
  return word.slice(0, to);
}

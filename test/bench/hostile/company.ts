// What an attacker of the benchmark knows of the company that is attacked: IDs, addresses, fields, and the
// pages that its people see. Never a list of routes: the pages are found by following their links.
import { pick, type Random } from './values.ts';

/** What a person here is known by. */
export interface Person {
  email: string;
  token: string;
  cookie: string;
}

export interface Attacked {
  url: string;
  key: string;
  people: Person[];
  /** Signed links of every purpose, as mails, chats, calendars and the sidebar carry them. */
  links: string[];
  /** Tokens of every purpose, for whatever: the routes that they do not open get them too. */
  tokens: string[];
  /** The book as it is published. */
  book: unknown;
  /** IDs, names, mail addresses, days: those for names that the expression matches. */
  words: { names: string; words: string[] }[];
}

/** Something that people would write where a field or property has this name; now and then of any kind. */
export function wordFor(random: Random, { words }: Pick<Attacked, 'words'>, name: string): string {
  const fitting = words.find(({ names }) => new RegExp(names, 'i').test(name));
  const { words: found } = fitting && random() < 0.85 ? fitting : pick(random, words);
  return pick(random, found);
}

/** Names a request or a form; no two are alike. */
export const freshKey = (random: Random): string =>
  `hostile-${String(Math.floor(random() * 1e15)).padStart(16, '0')}`;

/** A page that somebody can open: its address, and the fields of its forms with what they hold. */
export interface Seen {
  address: string;
  fields: [name: string, value: string][];
}

const MOST_PAGES = 150;

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

function fieldsOf(html: string): Seen['fields'] {
  const tags = html.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
    return name === undefined ? [] : [[unescaped(name), unescaped(value)] as [string, string]];
  });
}

/** The pages that people reach from these addresses, by links and by where their forms lead. */
export async function pagesFrom(url: string, cookies: readonly string[], starts: string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const cookie of cookies) {
    const known = new Set(starts);
    const waiting = [...starts];
    for (let count = 0; waiting.length > 0 && count < MOST_PAGES; count += 1) {
      const address = waiting.shift()!;
      const reply = await fetch(url + address, { headers: { cookie }, redirect: 'manual' });
      const html = await reply.text();
      seen.push({ address, fields: fieldsOf(html) });
      for (const [, to] of html.matchAll(/\b(?:href|action)="([^"#]*)"/g)) {
        const next = unescaped(to!);
        const path = next.startsWith(url) ? next.slice(url.length) : next;
        if (!path.startsWith('/') || known.has(path)) continue;
        known.add(path);
        waiting.push(path);
      }
    }
  }
  return seen;
}

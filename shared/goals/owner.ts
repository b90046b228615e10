// Takes a line and the people; gives whose goal it is and the line without the name. Never takes a name that
// two people have.
import type { Doubt, GoalPerson } from './goal.ts';
import { tidy } from './plain-line.ts';

interface OwnerRead {
  owner: GoalPerson | null;
  /** The line without the owner. */
  rest: string;
  doubts: Doubt[];
}

const HAN = /^\p{Script=Han}+$/u;
const same = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/**
 * What a person may be called: the address, the name, a first name, a Chinese given name, 小 or 老 with the
 * surname.
 */
function callsOf({ email, name }: GoalPerson): string[] {
  const plain = same(name);
  const calls = [same(email), same(email).split('@')[0]!, plain];
  if (HAN.test(plain)) {
    if (plain.length >= 3) calls.push(plain.slice(1));
    if (plain.length >= 2 && !/^[小老阿]/.test(plain))
      calls.push(...['小', '老', '阿'].map((each) => each + plain[0]!));
  } else calls.push(plain.split(/[\s.]/)[0]!);
  return calls.filter((each) => each.length > 0);
}

/** Whom a name may mean: the full name or address before what is only a part of it. */
function called(name: string, people: readonly GoalPerson[]): GoalPerson[] {
  const wanted = same(name);
  const exact = people.filter((each) => [same(each.name), same(each.email)].includes(wanted));
  return exact.length > 0 ? exact : people.filter((each) => callsOf(each).includes(wanted));
}

const LABELLED =
  /(?:^|[\s,;、(|])(?:(?:owner|lead|responsible)\s?[:=]|owned by|led by|(?:负责人|责任人|牵头人)(?:\s?[:=]|是|为)?)\s?([^,;、()|:]{1,40})\)?/iu;
const IN_CHARGE = /(?:^|[\s,;、(|])由?([^\s,;、()|:由\d]{1,20})(?:负责|牵头|主责)/u;
const AT = /@\s?([\p{L}\p{N}._-]{1,60}(?:@[\p{L}\p{N}.-]{1,60})?)/u;
const PAIR = /\s?(?:&|\+|、|\/|\band\b|和|与|及)\s?/iu;
/** Capitalised words, or a Chinese name by its length and surname. */
const LIKE_A_NAME =
  /^(?:\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20})?|[小老阿]\p{Script=Han}|[\w.+-]{1,60}@[\w.-]{1,60})$/u;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤';

/** 周 is a surname, 周五 and 周期末 are days. */
const A_DAY = /^周(?:[一二三四五六日天末]前?|期?[末底内]前?)$/;

const isLikeName = (text: string): boolean =>
  !A_DAY.test(text) &&
  (LIKE_A_NAME.test(text) || (/^\p{Script=Han}{2,3}$/u.test(text) && SURNAMES.includes(text[0]!)));

interface Part {
  text: string;
  from: number;
  to: number;
}

const DELIMITER = / [-–—/] |[;、()|:。]|,(?!\d{3}(?!\d))/gu;

/** What stands between commas, brackets, dashes and colons, each with its place. */
function partsOf(line: string): Part[] {
  const ends = [...line.matchAll(DELIMITER)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const starts = [0, ...ends.map(([, after]) => after)];
  return starts.flatMap((start, at) => {
    const whole = line.slice(start, ends[at]?.[0] ?? line.length);
    const text = whole.trim();
    const from = start + whole.indexOf(text);
    return text === '' ? [] : [{ text, from, to: from + text.length }];
  });
}

const cut = (line: string, from: number, to: number): string =>
  tidy(`${line.slice(0, from)} , ${line.slice(to)}`);

/** Reads the owner: where a line says so, then a part of its own, then a known name at its end. */
export function readOwner(line: string, people: readonly GoalPerson[]): OwnerRead {
  for (const pattern of [LABELLED, IN_CHARGE, AT]) {
    const found = pattern.exec(line);
    if (!found) continue;
    const read = asOwner(found[1]!.trim(), people, true);
    if (read) return { ...read, rest: cut(line, found.index, found.index + found[0].length) };
  }
  const parts = partsOf(line);
  const own = parts.length < 2 ? [] : parts.filter(({ text }) => asOwner(text, people, false) !== null);
  if (own.length > 1 && new Set(own.map(({ text }) => called(text, people)[0]?.email)).size > 1)
    return {
      owner: null,
      rest: own.reduceRight((rest, { from, to }) => cut(rest, from, to), line),
      doubts: [
        several(
          own.map(({ text }) => text),
          people,
        ),
      ],
    };
  const [part] = own;
  if (part) return { ...asOwner(part.text, people, false)!, rest: cut(line, part.from, part.to) };
  return atAnEnd(line, people) ?? unknown(line, parts, people);
}

const several = (about: readonly string[], people: readonly GoalPerson[]): Doubt => ({
  code: 'several-owners',
  about,
  candidates: about
    .flatMap((text) => text.split(/, |\s?(?:&|\+|、|\/|\band\b|和|与|及)\s?/iu))
    .flatMap((name) => called(name, people).map(({ email }) => email)),
});

/**
 * Null where the text names nobody; with `sure` an unknown name is asked about, since the line says that it
 * is the owner.
 */
function asOwner(text: string, people: readonly GoalPerson[], sure: boolean): Omit<OwnerRead, 'rest'> | null {
  const found = called(text, people);
  if (found.length === 1) return { owner: found[0]!, doubts: [] };
  if (found.length > 1)
    return {
      owner: null,
      doubts: [{ code: 'owner-two-ways', about: [text], candidates: found.map(({ email }) => email) }],
    };
  const names = text.split(PAIR);
  if (names.length > 1 && names.every((name) => called(name, people).length > 0))
    return { owner: null, doubts: [several([text], people)] };
  if (!sure) return null;
  return { owner: null, doubts: [{ code: 'owner-unknown', about: [text], candidates: [] }] };
}

/**
 * `regulars 80 → 140 Ben`, `Ben to open …`: a person's name as the last word; elsewhere in a sentence it is
 * asked about.
 */
function atAnEnd(line: string, people: readonly GoalPerson[]): OwnerRead | null {
  const calls = people.flatMap((person) => callsOf(person).map((call) => ({ call, person })));
  const lower = line.toLowerCase();
  const ends = calls.filter(({ call }) => {
    const at = lower.length - call.length;
    return at > 0 && call.length > 1 && lower.endsWith(call) && /[\s,;、。)]/.test(lower[at - 1]!);
  });
  const longest = ends.sort((a, b) => b.call.length - a.call.length)[0];
  if (longest) {
    const at = line.length - longest.call.length;
    const read = asOwner(line.slice(at), people, false);
    if (read) {
      const before = line
        .slice(0, at)
        .replace(/(?:\b(?:by|for|with|owner|lead|responsible)|负责人|责任人|[-–—/])\s?$/iu, '');
      return { ...read, rest: tidy(before) };
    }
  }
  const inside = calls.filter(({ call }) => call.length > 1 && hasWord(lower, call));
  if (inside.length === 0) return null;
  const emails = [...new Set(inside.map(({ person }) => person.email))];
  return {
    owner: null,
    rest: line,
    doubts: [{ code: 'owner-two-ways', about: [inside[0]!.call], candidates: emails }],
  };
}

function hasWord(line: string, word: string): boolean {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const beside = (line[at - 1] ?? ' ') + (line[at + word.length] ?? ' ');
    if (HAN.test(word) || !/[\p{L}\p{N}@.]/u.test(beside)) return true;
  }
  return false;
}

/** A part that looks like a name and is nobody's is asked about, and stays out of the goal's text. */
function unknown(line: string, parts: readonly Part[], people: readonly GoalPerson[]): OwnerRead {
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  if (!last || !isLikeName(last.text)) return { owner: null, rest: line, doubts: [] };
  const doubts: Doubt[] = [
    { code: 'owner-unknown', about: [last.text], candidates: people.map(({ email }) => email) },
  ];
  return { owner: null, rest: cut(line, last.from, last.to), doubts };
}

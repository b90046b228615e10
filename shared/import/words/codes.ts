// Takes a text as a person numbered it (`O1: …`, `KR 1.2 – …`, `1.1 …`, `一、…`); gives what the numbering
// says and the text without it.
// Never takes a figure of the sentence for a number: `3 new shops` stays whole.
import { withoutAtEnd, withoutAtStart } from './trim.ts';

export interface CodedText {
  /** As given, without what parts it from the text; null where nothing is numbered. */
  code: string | null;
  text: string;
  says: 'objective' | 'keyResult' | 'initiative' | null;
  /** 1 for `2.`, 2 for `2.1`; 0 where not numbered. */
  depth: number;
}

const OBJECTIVE_WORDS =
  'objectives?|obj|goals?|o|ziel|objectif|objetivo|objectivo|obiettivo|doelstelling|doel|目标|目標|목표|цель|cel|hedef|amaç|mål';
const KEY_RESULT_WORDS =
  'key ?results?|kr|schlüsselergebnis|ergebnis|résultat clé|rc|resultado clave|resultado[ -]chave|risultato chiave|kernresultaat|关键结果|关键成果|關鍵結果|主要な成果|主要な結果|成果指標|핵심 ?결과|ключевой результат|кр|kluczowy rezultat|anahtar sonuç|nyckelresultat|(?:as|ra|kw|np)(?= ?\\d{1,2}\\.\\d)';
const INITIATIVE_WORDS =
  'initiatives?|actions?|tasks?|deliverables?|maßnahmen?|massnahmen?|举措|行动|任务|施策|アクション|이니셔티브|инициатива|задача|inicjatywa|iniciativas?|acción|ação|azione|actie|aksiyon|initiativ';

const NUMBERS =
  '(?:[ ]?(?:n[°ºo]|nr|№)\\.?[ ]?\\d{1,3}|[ \\-_#]{0,2}[a-z]{0,3}[\\-_.]?\\d{1,4}(?:[.\\-_]\\d{1,3}){0,3}|[ ]?[一二三四五六七八九十]{1,3}|[ ][ivx]{1,4})';
const PARTING = '[ \\t]*[:：.。)）\\]】\\-–—、|,，]+[ \\t]*|[ \\t]+';
const LOOSE = '[ \\t]*[:：\\-–—|]+[ \\t]*';

const pattern = (words: string) =>
  new RegExp(
    `^[\\[【(（]?(?:(?:${words})${NUMBERS}(?:[\\])）】]?(?:${PARTING})|[\\])）】]|(?=[\\p{Script=Han}]))|(?:${words})[\\])）】]?(?:${LOOSE})|[\\[【](?:${words})[\\]】](?:${PARTING})?)`,
    'iu',
  );

const WORDED = [
  ['keyResult', pattern(KEY_RESULT_WORDS)],
  ['initiative', pattern(INITIATIVE_WORDS)],
  ['objective', pattern(OBJECTIVE_WORDS)],
] as const;

const BULLET =
  /^(?:・(?=\S)|(?:[-*•●○◦▪▫■□◎◉◆◇★☆♦➤»–—→►▶·‣⁃✓✔☐☑✅]|[└├╰↳⮑│┗┣]+[─━-]{0,3}|\[[ xX]\])[ \t\u3000]+)/u;
/** Signs that say by themselves what they stand before. */
const SAYING = [
  ['objective', /^(?:🎯|🥅|⭕)\ufe0f?[ \t\u3000]*/u],
  ['keyResult', /^(?:🔑|🗝)\ufe0f?[ \t\u3000]*/u],
] as const;
/** `🎯 Objective: …`: a sign before the word that says what it is. */
const SIGN = /^(?:\p{Extended_Pictographic}\ufe0f?){1,3}[ \t\u3000]*/u;
const MULTI = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)、:：]?[ \t\u3000]+(?=\S)/u;
const SINGLE =
  /^(?:(\d{1,2})[.)、．）](?:[ \t\u3000]*(?=[^\d\s%])|[ \t]+(?=\d[^\n]*\p{L}))|\((\d{1,2})\)[ \t]*(?=\S)|（(\d{1,2})）)/u;
const CHINESE =
  /^(?:第?([一二三四五六七八九十]{1,3})[、.．)）:：][ \t\u3000]*|[（(]([一二三四五六七八九十]{1,3})[)）][ \t]*)/u;
const CIRCLED = /^([①-⑳])[ \t\u3000]*/u;
const ROMAN = /^((?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)))[.)][ \t]+/u;
const NUMBER_LETTER = /^(\d{1,2}[a-z])[.):][ \t]+(?=\S)/iu;
const LETTER = /^([a-zA-Zа-дА-Д])[.)][ \t]+(?=\S)/u;

/** `Guides people trust (https://…)`: a service's link to the page of that name. */
export const withoutLinks = (text: string): string => text.replace(/ ?\(https?:\/\/[^()\s]{1,400}\)/g, '');

/** What stands before the text, bullets included. */
export function codedText(given: string): CodedText {
  let text = given.includes('://') ? withoutLinks(given).trim() : given.trim();
  for (let n = 0; n < 3 && BULLET.test(text); n += 1) text = text.replace(BULLET, '').trim();
  const bare = text.replace(SIGN, '');
  if (bare !== text && WORDED.some(([, words]) => words.test(bare.slice(0, 80)))) text = bare;
  const head = text.slice(0, 80);
  for (const [says, words] of WORDED) {
    const found = words.exec(head);
    if (!found || found[0].length === text.length) continue;
    const code = withoutAtEnd(withoutAtStart(found[0], '[【(（'), ' \t:：.。)）]】-–—、|,，');
    return {
      code: code === '' ? null : code,
      text: text.slice(found[0].length).trim(),
      says,
      depth: depthIn(code),
    };
  }
  for (const [says, sign] of SAYING)
    if (sign.test(text)) return { ...codedText(text.replace(sign, '')), says };
  return numbered(text, head) ?? { code: null, text, says: null, depth: 0 };
}

const depthIn = (code: string): number => (/\d/.test(code) ? (code.match(/\d+/g) ?? []).length : 0);

function numbered(text: string, head: string): CodedText | null {
  const rest = (found: RegExpExecArray) => text.slice(found[0].length).trim();
  const made = (found: RegExpExecArray, code: string, depth: number): CodedText => ({
    code,
    text: rest(found),
    says: null,
    depth,
  });
  const multi = MULTI.exec(head);
  if (multi) return made(multi, multi[1]!, multi[1]!.split('.').length);
  const mixed = NUMBER_LETTER.exec(head);
  if (mixed) return made(mixed, mixed[1]!, 2);
  const single = SINGLE.exec(head);
  if (single) return made(single, single[1] ?? single[2] ?? single[3]!, single[1] ? 1 : 2);
  const chinese = CHINESE.exec(head);
  if (chinese) return made(chinese, chinese[1] ?? chinese[2]!, chinese[1] ? 1 : 2);
  const circled = CIRCLED.exec(head);
  if (circled) return made(circled, circled[1]!, 2);
  const roman = ROMAN.exec(head);
  if (roman) return made(roman, roman[1]!, 1);
  const letter = LETTER.exec(head);
  return letter ? made(letter, letter[1]!, 2) : null;
}

const CODE_ONLY = /^(?:([a-z]{1,6})[ \-_.]?)?\d{1,7}(?:[.\-_](?:[a-z]{0,3})\d{1,4}){0,3}[.)]?$/iu;

/** What a cell that holds nothing but a code says: `O1`, `KR-2.1`, `1.1`, `o1-kr2`. */
export function codeAlone(text: string): { says: 'objective' | 'keyResult' | null; depth: number } | null {
  const plain = text.trim();
  if (plain.length > 24) return null;
  if (
    /(?:^|[^a-z])kr[ \-_.]?\d/i.test(plain) ||
    /^(?:кр|rc|as|关键结果)[ \-_.]?\d|^(?:kr|кр|rc|关键结果)$/iu.test(plain)
  )
    return { says: 'keyResult', depth: 2 };
  if (
    /^(?:o|obj|objective|goal|目标|目標|ziel|цель)[ \-_.]?\d{1,4}$/iu.test(plain) ||
    /^(?:o|目标|objective)$/iu.test(plain)
  )
    return { says: 'objective', depth: 1 };
  const found = CODE_ONLY.exec(plain);
  if (!found || found[1]) return null;
  return { says: null, depth: plain.replace(/[.)]$/, '').split(/[.\-_]/).length };
}

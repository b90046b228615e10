// Takes the bytes of text files that were saved together; gives their text. Never replaces what it cannot
// decode by a sign of its own.
import chardet from 'chardet';
import { TABS } from '../../sheet/table/tabs.ts';
import { BookFault } from '../book-fault.ts';
import { textDecoder } from '../text-decoder.ts';
import { everydayShare } from './common-signs.ts';

/** What spreadsheet programs save CSV in, by the finder's name and by the platform's. */
const LABELS: Readonly<Record<string, string>> = {
  'UTF-8': 'utf-8',
  GB18030: 'gb18030',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'KOI8-R': 'koi8-r',
};
/** Tried where the finder has no view: the most people first. */
const FALLBACKS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'];
/** Enough to tell an encoding by, and quickly looked at. */
const SAMPLE_BYTES = 128 * 1024;

/**
 * The texts of files that one program saved: UTF-8 and UTF-16 by what they are, any other by what is likely
 * for all of them together.
 * Throws a `BookFault` where one is no text.
 */
export function textsOf(files: readonly Uint8Array[]): string[] {
  const own = files.map(ownEncoding);
  const others = files.filter((_, at) => own[at] === null);
  const shared = others.length > 0 ? likelyEncoding(others) : null;
  return files.map((bytes, at) => {
    const text = decoded(bytes, own[at] ?? shared ?? 'utf-8');
    if (text === null) throw new BookFault('unknown-encoding');
    // A word processor's file or a picture that is called .csv.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw new BookFault('not-text');
    return text;
  });
}

/** Of one file alone, as `textsOf` of many. Throws a `BookFault` where it is no text. */
export const textOfBytes = (bytes: Uint8Array): string => textsOf([bytes])[0]!;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return textDecoder(encoding, true).decode(bytes);
  } catch {
    return null;
  }
}

/** What a file says or shows of itself: a byte order mark, the zeros of UTF-16, sound UTF-8. */
function ownEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const narrow = decoded(bytes, 'utf-8') === null ? null : 'utf-8';
  return wideOf(bytes.subarray(0, SAMPLE_BYTES), narrow !== null) ?? narrow;
}

/**
 * Separators and line ends are zeros in every other byte, in a text of any language; in one of our alphabet
 * alone, which is sound UTF-8 besides, nearly all of these are.
 */
function wideOf(bytes: Uint8Array, isNarrow: boolean): string | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const zeroes = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeroes[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeroes;
  if (Math.max(even, odd) * (isNarrow ? 4 : 40) < bytes.length) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/** The likeliest encoding in which every file can be read; null where there is none. */
function likelyEncoding(files: readonly Uint8Array[]): string | null {
  const sample = sampleOf(files);
  const found = chardet.analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = LABELS[name];
    return encoding === undefined || confidence === 0 ? [] : [{ encoding, confidence }];
  });
  const candidates = [...found, ...FALLBACKS.map((encoding) => ({ encoding, confidence: 0 }))]
    .filter(({ encoding }) => files.every((bytes) => isPlausible(decoded(bytes, encoding), encoding)))
    .map((each) => ({ ...each, score: each.confidence + likelihood(sample, each.encoding) }))
    .sort((a, b) => b.score - a.score);
  return candidates[0]?.encoding ?? null;
}

/** The beginnings of the files, one after the other. */
function sampleOf(files: readonly Uint8Array[]): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  for (const bytes of files) {
    const taken = bytes.subarray(0, SAMPLE_BYTES - length);
    sample.set(taken, length);
    length += taken.length;
  }
  return sample.subarray(0, length);
}

/**
 * No text of a person holds the second half of the control characters, signs that nobody assigned, or lines
 * to draw boxes with.
 */
const isText = (text: string | null): text is string =>
  text !== null && !/[\u0080-\u0084\u0086-\u009f\u2500-\u259f\ufffd\ue000-\uf8ff]/.test(text);

const MULTIBYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);
const LATIN = new Set(['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257']);

/** What lies above ASCII is letters for the most part; in Latin scripts they seldom stand side by side. */
function isPlausible(text: string | null, encoding: string): boolean {
  if (!isText(text)) return false;
  // Half-width katakana one after the other are another encoding's halves.
  if (MULTIBYTE.has(encoding)) return !/[\uff61-\uff9f]{3}/.test(text.slice(0, SAMPLE_BYTES));
  const sample = text.slice(0, SAMPLE_BYTES);
  const runs = sample.match(/[^\p{ASCII}]+/gu) ?? [];
  const above = runs.join('');
  const letters = above.match(/\p{L}/gu)?.length ?? 0;
  const alone = runs.filter((run) => run.length === 1).length;
  return letters * 2 >= above.length && (!LATIN.has(encoding) || alone * 2 >= runs.length);
}

const CHINESE_WORDS = [
  ...new Set(TABS.flatMap(({ zh, columns }) => [zh, ...columns.map((each) => each.zh)])),
];

/** Within a word of Latin letters there is no sign; before one no figure of another encoding's letter. */
const SIGN_IN_WORD = /\p{L}[¿£³¹±¶¼¾¥¡¢¦¬¯´¸]|[£³¹±¶¼¾¥¢¦¬¯´¸]\p{L}/u;

/**
 * What a text says for its encoding beyond the finder's statistics, which need many letters: words of ours,
 * and how much of it is written every day. A heading of ours counts as much as a good guess: in the wrong
 * encoding there is none.
 */
function likelihood(sample: Uint8Array, encoding: string): number {
  const text = textDecoder(encoding).decode(sample);
  const words = Math.min(100, CHINESE_WORDS.filter((word) => text.includes(word)).length * 20);
  if (LATIN.has(encoding)) return words - (SIGN_IN_WORD.test(text) ? 100 : 0);
  return words + (everydayShare(text, encoding) ?? 0) * 150;
}

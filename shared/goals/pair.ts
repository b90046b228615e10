// Takes the figures of a line; gives the two that say from where to where, or between which bounds. Never two
// that no word or sign joins.
import type { Token } from './token.ts';

interface Pair {
  kind: 'change' | 'range' | 'unsure';
  from: Token;
  to: Token;
  /** In the order of the line. */
  first: Token;
  last: Token;
  /** What of the line the pair takes up, with the words that join it. */
  cutFrom: number;
  cutTo: number;
}

const ARROW =
  /^[^\d→]{0,24}?(?:→|⇒|➔|➜|➡|⟶|-->|->|==>|=>|>>|(?<!\S)>(?!=)|—>|–>)(?: ?(?:至少|约|不低于|不超过|about |at least |at most |under |below |over |above |≥|>=|≤|<=|>|<))? ?$/u;
const MOVE =
  /^[^\d]{0,12}?(?:提高|提升|上升|增加|增长|升高|涨|升|扩大|扩|拉高|拉升|拉|做|降低|下降|减少|降|减|压缩|压降|压|缩短|缩|控制|改善|优化|变|达|增|调|翻)?(?:到|至|为|成)了?(?:至少|不低于|约)? ?$/u;
const JUST_TO = /^ ?(?:到|至) ?$/u;
const TO = /^[^\d]{0,40}?(?<!\p{L})to (?:at least |about |around |over )?$/iu;
const FROM_BEFORE =
  /(?:(?<!\p{L})(?:up |down )?from (?:about |around )?|从|由|自)(?:每[天日周月季年人店]|目前的?|现在的?|当前的?|原来的?|today's |the current |currently )? ?(?:\p{Sc} ?)?$/iu;
const NOW =
  '(?:now|currently|current|today|was|were|is|baseline|from|up from|down from|last (?:month|quarter|year)|vs\\.?|versus|started? at|目前|现在|当前|现状|现为|现|原来|原为|原|基线|起点|此前|上季度?|去年|从|由)';
const AIM = '(?:target|goal|aim|to|then|目标|目标值|达到|争取|计划)';
const GAP = '[ :=(为是值的]{0,4}';
const NOW_BEFORE = new RegExp(`${NOW}${GAP}$`, 'iu');
const AIM_BEFORE = new RegExp(`${AIM}${GAP}$`, 'iu');
const NOW_BETWEEN = new RegExp(`^[^\\d]{0,20}?[ ,;(、(]{0,3}${NOW}${GAP}$`, 'iu');
const AIM_BETWEEN = new RegExp(`^[^\\d]{0,20}?[ ,;(、]{0,3}${AIM}${GAP}$`, 'iu');
const RANGE = /^ ?(?:-|–|—|~|～|至|到|to|and|与|和) ?$/iu;

const LEAD =
  /(?:(?:up |down )?(?:from|to)|between|[从由自](?:每[天日周月季年人店])?|在|≥|目标值?|target|goal|now|currently|baseline|目前的?|现在的?|当前的?|现状|现|基线|为|是|[ :=(])$/iu;
const MOST_LEADS = 6;

/** How many characters before a figure only lead to it: `from`, 从目前的, `(now: `. */
function leadBefore(line: string, at: number): number {
  let from = at;
  for (let n = 0; n < MOST_LEADS; n += 1) {
    const found = LEAD.exec(line.slice(Math.max(0, from - 12), from))?.[0] ?? '';
    // `into`, `auto`: a word's end is no word.
    const isWordEnd = /^\p{Script=Latin}/u.test(found) && /\p{L}/u.test(line[from - found.length - 1] ?? ' ');
    if (found === '' || isWordEnd) break;
    from -= found.length;
  }
  return at - from;
}

const cutOf = (
  line: string,
  first: Token,
  last: Token,
): Pick<Pair, 'first' | 'last' | 'cutFrom' | 'cutTo'> => {
  const after = /^(?: ?之间| ?区间| ?以下| ?以内| ?以上| ?之内| ?左右| ?内(?!容|部)|\))/u.exec(
    line.slice(last.to),
  );
  return {
    first,
    last,
    cutFrom: first.from - leadBefore(line, first.from),
    cutTo: last.to + (after?.[0].length ?? 0),
  };
};

/** The first pair of a line that a sign or words join; null where none is joined. */
export function plainPair(line: string, tokens: readonly Token[], keeps: boolean): Pair | null {
  for (const [at, first] of tokens.entries()) {
    const last = tokens[at + 1];
    if (!last) continue;
    const kind = kindOf(line, first, last, keeps);
    if (kind === null) continue;
    const isBack = kind === 'back';
    return {
      kind: isBack ? 'change' : kind,
      from: isBack ? last : first,
      to: isBack ? first : last,
      ...cutOf(line, first, last),
    };
  }
  return null;
}

function kindOf(line: string, first: Token, last: Token, keeps: boolean): Pair['kind'] | 'back' | null {
  const between = line.slice(first.to, last.from);
  const before = line.slice(Math.max(0, first.from - 24), first.from);
  if (ARROW.test(between)) return 'change';
  const hasFrom = FROM_BEFORE.test(before);
  if (keeps && RANGE.test(between) && !hasFrom) return 'range';
  if (hasFrom && (TO.test(between) || MOVE.test(between) || RANGE.test(between))) return 'change';
  if (
    JUST_TO.test(between) ||
    /^ ?(?:up |down )?to (?:at least |at most |about |under |below |over |above )?$/i.test(between)
  )
    return isNounBehind(line, last) ? 'unsure' : 'change';
  // Before 为 of a move: 达到 500 名，去年为 320 名.
  if (NOW_BETWEEN.test(between) && !NOW_BEFORE.test(before)) return 'back';
  if (MOVE.test(between)) return 'change';
  if (NOW_BEFORE.test(before) && (AIM_BETWEEN.test(between) || TO.test(between))) return 'change';
  if (AIM_BEFORE.test(before) && NOW_BETWEEN.test(between)) return 'back';
  // `25%, target 35%`: what stands first is where it is.
  if (AIM_BETWEEN.test(between) && /(?:target|goal|aim|目标)/iu.test(between) && !AIM_BEFORE.test(before))
    return 'change';
  if (RANGE.test(between)) return 'unsure';
  return null;
}

/** `2 to 3 visits a week`: both figures may be of one thing. */
function isNounBehind(line: string, last: Token): boolean {
  if (last.unit === '%' || last.unit?.[0] === '/') return false;
  const after = line.slice(last.to).trim();
  return /^[\p{L}]/u.test(after);
}

// Takes the heading of a column; guesses what kind of field it asks for, in English or Chinese. Never
// certain: values go before it, and an admin looks at it before it is kept.
import type { FieldType } from '../../../shared/model/form.ts';
import { type Guess, guess } from './guess.ts';

/** `(1-5)`, `1 to 10`, `1～5 分`. */
const RANGE = /(?:^|[^\d.])(\d{1,4})\s*(?:[-–—~～]|to|到|至)\s*(\d{1,4})(?![\d.])/i;
/** A scale is pressed, not typed: more steps than these are a number. */
const MOST_STEPS = 10;

/** `Size (S / M / L)`, `渠道（门店、电话、网店）`, `Channel: shop / phone`. */
const OPENS = /[(（[【:：]/;
const CLOSES = ')）]】';
const MOST_OPTIONS = 12;
const MOST_CHARACTERS = 40;

const YES_NO =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b.*[?？]$|\b(?:yes\s*\/\s*no|y\s*\/\s*n)\b|是否|有没有|是不是|能否|可否|吗[?？]?$|是\s*\/\s*否/i;

/** The first that fits says it; the order is from the narrow to the wide. */
const WORDS: readonly [RegExp, FieldType][] = [
  [/\bconfidence\b|信心/i, 'confidence'],
  [/\b(?:url|link|website|web ?page)\b|网址|链接/i, 'link'],
  [
    /\b(?:date|deadline|due|birthday)\b|^(?:day|when)[?？]?$|\bon$|日期|生日|截止日|到期日|[访购巡检]日$/i,
    'date',
  ],
  [
    /\b(?:notes?|comments?|remarks?|descri(?:be|ption)|details?|feedback|suggestions?|why|how come|what happened)\b|备注|说明|描述|建议|反馈|意见|详情|原因|经过|感想/i,
    'long text',
  ],
  [/[%％]|\b(?:percent|percentage|ratio|share|rate)$|[^频]率$|占比|百分比|比例|份额/i, 'percent'],
  [
    /\b(?:how many|how much|number of|no\. of|revenue|sales|turnover|income|amount|price|costs?|count|quantity|qty|visitors|customers|headcount|budget|total|hours|minutes|days|age|weight|distance)\b|^#|多少|几[个位次人天件]|金额|收入|价格|单价|费用|成本|预算|客流|合计|年龄|小时|分钟|[^当]天数|[额数价]$|[数销产重流客存总用]量$/i,
    'number',
  ],
  [/\b(?:mood|satisfaction|satisfied|rating|stars)\b|满意度|评分|打分|心情|星级/i, 'scale'],
  [/^(?:owner|assignee|responsible|colleague|reported by)$|^(?:负责人|对接人|经办人|同事)$/i, 'person'],
];

/** Null: the heading alone says nothing. */
export function guessHeading(heading: string): Guess | null {
  if (YES_NO.test(heading)) return guess('yes-no');
  const range = rangeIn(heading);
  if (range) return range;
  const options = optionsIn(heading);
  if (options) return guess('one choice', { options });
  // What is in brackets explains the words before it.
  const bare = heading.split(OPENS)[0]!.trim();
  const type = WORDS.find(([pattern]) => pattern.test(heading) || pattern.test(bare))?.[1];
  if (!type) return null;
  return type === 'scale' ? guess('scale', { min: 1, max: 5 }) : guess(type);
}

function rangeIn(heading: string): Guess | null {
  const [, from = '', to = ''] = RANGE.exec(heading) ?? [];
  const [min, max] = [Number(from), Number(to)];
  // Years and days of a month are none.
  if (from === '' || min >= max || min > 1 || /\b(?:19|20)\d\d\b/.test(heading)) return null;
  return guess(max - min < MOST_STEPS ? 'scale' : 'number', { min, max });
}

function optionsIn(heading: string): string[] | null {
  const at = heading.search(OPENS);
  const asked = heading
    .trim()
    .replace(/[?？]$/, '')
    .trim();
  const isColon = at >= 0 && ':：'.includes(heading[at]!);
  if (at < 0 || (!isColon && !CLOSES.includes(asked.at(-1) ?? ''))) return null;
  const listed = isColon ? asked.slice(at + 1) : asked.slice(at + 1, -1);
  const words = listed.split(/[/／|、或]|\bor\b/i).map((word) => word.trim());
  const fits = words.every((word) => word !== '' && word.length <= MOST_CHARACTERS && !/[;；=＝]/.test(word));
  return words.length > 1 && words.length <= MOST_OPTIONS && fits && new Set(words).size === words.length
    ? words
    : null;
}

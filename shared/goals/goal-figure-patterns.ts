// What people write beside a number: that it is kept, at least, at most, more, less, a rate. Patterns alone.

export const KEEP =
  /(?<!\p{L})(?:keep|keeps|maintain|hold steady|stay|stays|remain|between)(?!\p{L})|保持|维持|稳定在|控制在|介于|之间/iu;
const AT_LEAST =
  /(?:(?<!\p{L})(?:at least|minimum(?: of)?|(?<!\d ?)min\.?|better than)|≥|>=|>|至少|突破) ?$/iu;
const AT_MOST =
  /(?:(?<!\p{L})(?:at most|no later than|maximum(?: of)?|max\.?|within)|≤|<=|<|最多|至多|控制在) ?$/iu;
const MORE =
  /(?:(?<!\p{L})(?:over|above|more than|higher than|greater than|exceed(?:s|ing)?|beyond)|大于|高于|超过|超出|多于) ?$/iu;
const LESS = /(?:(?<!\p{L})(?:under|below|less than|fewer than|lower than|smaller than)|小于|低于|少于) ?$/iu;
/** Turns more into at most: 不得超过, `must not fall below`. */
const NOT =
  /(?:(?:(?<!\p{L})(?:not|never|no|cannot|without)|n't)(?: \p{Script=Latin}{2,12}){0,4} ?|(?:不|勿|别|未)[得能会可应许宜要准再允该]{0,2})$/iu;

const isNegated = (before: string, bound: RegExp): boolean =>
  NOT.test(before.slice(0, before.length - (bound.exec(before)?.[0].length ?? 0)));

/** What stands before a figure makes it the least that counts. */
export const isLeastAfter = (before: string): boolean =>
  AT_LEAST.test(before) ||
  (MORE.test(before) && !isNegated(before, MORE)) ||
  (LESS.test(before) && isNegated(before, LESS));

/** What stands before a figure makes it the most that counts. */
export const isMostAfter = (before: string): boolean =>
  AT_MOST.test(before) ||
  (LESS.test(before) && !isNegated(before, LESS)) ||
  (MORE.test(before) && isNegated(before, MORE));

/** A text without the bound that it ends on: `bread waste ≤`, 毛利率 至少. */
export function withoutBound(text: string): string {
  const bound = [AT_LEAST, AT_MOST, MORE, LESS].find((each) => each.test(text));
  return bound ? text.replace(bound, '').replace(NOT, '').trim() : text;
}

export const AT_LEAST_AFTER = /^ ?(?:以上|及以上|或以上|起|\+|or more|or above|or better|minimum)/iu;
export const AT_MOST_AFTER =
  /^ ?(?:以内|之内|以下|及以下|内(?!容|部)|or less|or fewer|or below|or under|max(?:imum)?)/iu;
export const UP =
  /(?<!\p{L})(?:increase|grow|raise|lift|boost|improve|gain|rise|up|expand)(?!\p{L})|提高|提升|增加|增长|上升|扩大|增至|升至|涨/iu;
export const DOWN =
  /(?<!\p{L})(?:reduce|cut|decrease|lower|drop|shrink|shorten|down|lessen|save)(?!\p{L})|降低|降到|降至|下降|减少|减至|减到|缩短|压缩|压降|降本|[压缩砍控]到|[压缩砍控]至|少花|节省|节约/iu;
/** What is brought about and counted from nothing. */
export const ACT =
  /^(?:(?:we |to |please )?(?:hire|recruit|sign|open|launch|publish|run|hold|host|win|sell|ship|train|visit|interview|write|deliver|close|onboard|collect|complete|add|build|make|create|register|plant|call|land|book|organise|organize|release|finish|set up|produce|record|test|teach|donate|buy|install|migrate|fix|renovate)(?!\p{L})|新?招聘?|招募|签约|签下|签|新?开设?|开业|举办|组织|开展|发布|上线|完成|培训|拜访|走访|访谈|撰写|输出|产出|交付|获得|获取|新增|净增|发展|拓展|引入|售出|卖出|销售|收集|沉淀|建立|打造|孵化|拿下|落地|做|办|写|建成|搭建|制定|推出|启动|通过|取得|参加|录制|种|修复|更新|迁移|培养|评选|签订|提交|确定|确认|敲定|签署|验收|发放)/iu;
export const RATE =
  /(?<!\p{L})(?:per|a (?:day|week|month|quarter)|daily|weekly|monthly|every|each|average|rate|score|nps)(?!\p{L})|\/ ?(?:day|week|month)|每[天日周月季年人店单]|人均|平均|率|日均|月均|店均/iu;
export const RELATIVE_WORD =
  /翻两番|翻一番|翻番|翻倍|增加一倍|提高一倍|增长一倍|提升一倍|减半|砍半|降低一半|减少一半|(?<!\p{L})(?:double|doubled|triple|tripled|quadruple|halve|halved|twice|by half|in half)(?!\p{L})/iu;
export const RELATIVE_BEFORE =
  /(?:\+|(?<!\p{L})(?:by|(?<!sign |set |follow |open )up|down|plus|another|extra|additional|grow|grows|growth of|increase of|reduction of) ?|(?:提高|提升|增加|增长|上升|上涨|涨|降低|下降|减少|缩短|压缩|降本|增幅|降幅|再增|多)了? ?|-)$/iu;
export const RELATIVE_AFTER =
  /^ ?(?:more|less|fewer|higher|lower|faster|growth|up(?! to)|down(?! to)|increase|decrease|reduction|off|增长|增幅|降幅)(?!\p{L})/iu;
/** Up to it, not by it: 提升到 40%. */
export const TO_BEFORE = /(?:(?<!\p{L})(?:to|at|target|goal|aim)|到|至|为|达|[:=≥≤<>]) ?$/iu;
/** Says that a figure is not exact, and nothing of what is counted. */
export const ABOUT =
  /(?:(?<!\p{L})(?:about|around|nearly|almost|roughly|approx\.?|circa)|大约|(?<![签合预契违节])约|将近|接近|(?<![最附])近)$/iu;
/** Brought below something is not yet there. */
export const BRINGS = /(?<!\p{L})(?:bring|get|push|drive|take|move|come)(?!\p{L})/iu;
/** What changes by steps that no figure says: 由两周缩短到一周. */
export const CHANGES = /→|->|=>|(?:从|由).{1,20}(?:到|至|为|成)|(?<!\p{L})from .{1,40} to(?!\p{L})/iu;
/** A verb that says nothing of what is counted. */
export const VERB_ALONE =
  /^(?:reach|get|have|hit|attain|achieve|gain|grow|raise|cut|reduce|increase|lower|bring|drop|boost)(?: up| down)?$/iu;
/** 退货率降到 5%（原 9%）: what leads to the figure and says nothing without it. */
export const LEADS_TO =
  /(?:提高|提升|增加|增长|上升|升|降低|下降|降|减少|减|缩短|压缩|控制|达|做|增|涨|提|拉|压|缩|砍)(?:到|至|为)$|控制$/u;
export const NOT_BY = /(?:到|至|为|成) ?$/u;

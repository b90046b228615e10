// What people write beside a number: that it is kept, at least, at most, more, less, a rate. Patterns alone.

export const KEEP =
  /(?<!\p{L})(?:keep|keeps|maintain|hold steady|stay|stays|remain|between)(?!\p{L})|保持|维持|稳定在|控制在|介于|之间/iu;
export const AT_LEAST_BEFORE =
  /(?:(?<!\p{L})(?:at least|no less than|not less than|no fewer than|no lower than|not (?:below|under)|minimum(?: of)?|min\.?|(?<!not |no )(?:over|above|more than)|exceed(?:s|ing)?|better than)|≥|>=|>|至少|不低于|不少于|不小于|(?<!不)(?:大于|高于|超过|多于)|突破) ?$/iu;
export const AT_MOST_BEFORE =
  /(?:(?<!\p{L})(?:at most|no more than|not more than|no higher than|not (?:above|over)|no later than|not exceeding|maximum(?: of)?|max\.?|(?<!not |no )(?:under|below|less than|fewer than)|within|up to)|≤|<=|<|不超过|不高于|不多于|不大于|最多|至多|(?<!不)(?:小于|低于|少于)|控制在) ?$/iu;
export const AT_LEAST_AFTER = /^ ?(?:以上|及以上|或以上|起|\+|or more|or above|or better|minimum)/iu;
export const AT_MOST_AFTER =
  /^ ?(?:以内|之内|以下|及以下|内(?!容|部)|or less|or fewer|or below|or under|max(?:imum)?)/iu;
export const UP =
  /(?<!\p{L})(?:increase|grow|raise|lift|boost|improve|gain|rise|up|expand)(?!\p{L})|提高|提升|增加|增长|上升|扩大|增至|升至|涨/iu;
export const DOWN =
  /(?<!\p{L})(?:reduce|cut|decrease|lower|drop|shrink|shorten|down|lessen)(?!\p{L})|降低|降到|降至|下降|减少|减至|减到|缩短|压缩|压降|降本/iu;
/** What is brought about and counted from nothing. */
export const ACT =
  /^(?:(?:we |to |please )?(?:hire|recruit|sign|open|launch|publish|run|hold|host|win|sell|ship|train|visit|interview|write|deliver|close|onboard|collect|complete|add|build|make|create|register|plant|call|land|book|organise|organize|release|finish|set up|produce|record|test|teach|donate|buy|install|migrate|fix|renovate)(?!\p{L})|新?招聘?|招募|签约|签下|签|新?开设?|开业|举办|组织|开展|发布|上线|完成|培训|拜访|走访|访谈|撰写|输出|产出|交付|获得|获取|新增|发展|拓展|引入|售出|卖出|销售|收集|沉淀|建立|打造|孵化|拿下|落地|做|办|写|建成|搭建|制定|推出|启动|通过|取得|参加|录制|种|修复|更新|迁移|培养|评选|签订|提交|确定|确认|敲定|签署|验收|发放)/iu;
export const RATE =
  /(?<!\p{L})(?:per|a (?:day|week|month|quarter)|daily|weekly|monthly|every|each|average|rate|score|nps)(?!\p{L})|\/ ?(?:day|week|month)|每[天日周月季年人店单]|人均|平均|率|日均|月均|店均/iu;
export const RELATIVE_WORD =
  /翻两番|翻一番|翻番|翻倍|增加一倍|提高一倍|增长一倍|提升一倍|减半|砍半|降低一半|减少一半|(?<!\p{L})(?:double|doubled|triple|tripled|quadruple|halve|halved|twice|by half|in half)(?!\p{L})/iu;
export const RELATIVE_BEFORE =
  /(?:\+|(?<!\p{L})(?:by|(?<!sign |set |follow |open )up|down|plus|another|extra|additional|grow|grows|growth of|increase of|reduction of) ?|(?:提高|提升|增加|增长|上升|上涨|涨|降低|下降|减少|缩短|压缩|降本|增幅|降幅|再增|多)了? ?|-)$/iu;
export const RELATIVE_AFTER =
  /^ ?(?:more|less|fewer|higher|lower|faster|growth|increase|decrease|reduction|off|增长|增幅|降幅)(?!\p{L})/iu;
export const NOT_BY = /(?:到|至|为|成) ?$/u;

// The words of every fault of a cell in both languages, with the way out: a table. Nothing but data: in
// Code.js it stays in a file of its own until something is wrong (scripts/add-on/words-file.ts).
import type { Words } from '../say.ts';

/** `{value}` is what the cell holds; `{column}` its heading in the reader's language. */
export const cellFaults = {
  'missing-tab': [
    'There is no tab “{tab}”: add it (Set up writes it with its headings).',
    '缺少“{tab}”表：请添加（“初始化”会建好表头）。',
  ],
  'misspelt-tab': [
    'There is no tab “{tab}”. Did you mean “{typed}” to be it? Rename it to “{tab}”.',
    '缺少“{tab}”表。“{typed}”是否就是它？请改名为“{tab}”。',
  ],
  'duplicate-tab': ['There are two tabs for “{tab}”: keep one.', '“{tab}”表有两份：请只保留一份。'],
  'no-headings': [
    'The first row holds no headings: write them into row 1 (Set up does).',
    '第 1 行没有表头：请在第 1 行填写表头（“初始化”会自动写入）。',
  ],
  'missing-column': [
    'The column “{column}” is missing: add this heading to row 1.',
    '缺少“{column}”列：请在第 1 行补上该表头。',
  ],
  'misspelt-heading': [
    'The heading “{typed}” is not read. Did you mean “{column}”? Rename it so; if it is your own, begin it with #.',
    '表头“{typed}”不会被读取。是否应为“{column}”？是则改名；若为自用列，请以 # 开头。',
  ],
  'unread-column': [
    '“{typed}” is not read here: what happened belongs in Snapshots. Move it there, or begin the heading with # if it is your own.',
    '此处不读取“{typed}”列：实际进展请填入“快照”表；若为自用列，请以 # 开头。',
  ],
  'second-tab': [
    'The tab “{typed}” is not read: move its rows into “{tab}”, or begin its name with # if it is your own.',
    '“{typed}”表不会被读取：请把其中的行移入“{tab}”；若为自用表，请以 # 开头。',
  ],
  'duplicate-heading': [
    'The heading “{column}” is here twice: keep one of the two columns.',
    '表头“{column}”出现两次：请只保留一列。',
  ],
  'missing-setting': [
    'Settings needs “{key}”: add a row with this key and its value.',
    '设置中缺少“{key}”：请添加该项及其值。',
  ],
  'misspelt-setting': [
    'The key “{value}” is not known. Did you mean “{key}”? If it is your own, begin it with #.',
    '无法识别设置项“{value}”。是否应为“{key}”？若为自用，请以 # 开头。',
  ],
  'duplicate-setting': [
    'The key “{key}” is set twice (see row {other}): keep one.',
    '设置项“{key}”重复（见第 {other} 行）：请只保留一个。',
  ],
  'missing-value': [
    '“{column}” is blank: fill it in. (Of merged cells only the first holds the value.)',
    '“{column}”为空：请填写。（合并单元格只有第一格有值。）',
  ],
  'duplicate-id': [
    '“{value}” is already in row {other}: every {column} stands only once.',
    '“{value}”已在第 {other} 行出现：“{column}”不能重复。',
  ],
  'bad-id': [
    '“{value}” cannot be an ID: leave out “;”, line breaks and “__” at both ends, and keep it under 100 characters.',
    '“{value}”不能用作编号：请勿包含“;”或换行，首尾不要都是“__”，且不超过 100 个字符。',
  ],
  'unknown-reference': ['There is no “{value}” in {where}. {hint}', '{where}中没有“{value}”。{hint}'],
  'ambiguous-reference': [
    '“{value}” is the ID of an objective and of a key result: give one of them another ID.',
    '“{value}”既是目标编号又是关键结果编号：请修改其中一个。',
  ],
  'two-of-a-name': [
    '“{value}” is the name of {first} and of {second}: write the ID of the one that you mean.',
    '“{value}”是 {first} 和 {second} 共有的名称：请填写所指的编号。',
  ],
  loop: [
    'This closes a loop: {path}. Point one of them elsewhere.',
    '这里形成了循环：{path}。请修改其中一处。',
  ],
  'several-roots': [
    'Only one unit has no parent (“{other}” has none already): say which unit “{value}” belongs to.',
    '只能有一个没有上级的组织（“{other}”已是）：请填写“{value}”的上级。',
  ],
  'no-root': [
    'No unit is the top of the tree: exactly one unit has a blank “{column}”.',
    '没有最上级组织：必须有且仅有一个组织的“{column}”为空。',
  ],
  'bad-number': [
    '“{value}” is not a number: write it like 18, 1,234.5 or 18%, with at most 15 digits.',
    '“{value}”不是数字：请写成 18、1,234.5 或 18%，最多 15 位。',
  ],
  'two-people': [
    'Two people are called “{value}”: write {first} or {second}.',
    '有两个人叫“{value}”：请填写 {first} 或 {second}。',
  ],
  'two-readings': [
    '“{value}” can be read as {first} or as {second}: write the one that you mean.',
    '“{value}”可以读作 {first} 或 {second}：请写明是哪一个。',
  ],
  'cell-error': [
    'The spreadsheet shows the error {value} here: mend the formula, or write the value.',
    '此处是表格的错误 {value}：请修正公式，或直接填写。',
  ],
  'not-calculated': [
    'This formula came without its value: open the file in Excel or WPS, save it, and bring it again.',
    '此公式没有计算结果：请用 Excel 或 WPS 打开文件并保存，再重新提供。',
  ],
  'bad-yes-no': [
    '“{value}” is neither yes nor no: write yes or no.',
    '“{value}”不是“是”或“否”：请填写是或否。',
  ],
  'bad-date': [
    '“{value}” is not a date: write it like 2025-01-14.',
    '“{value}”不是日期：请写成 2025-01-14。',
  ],
  'ambiguous-date': [
    '“{value}” can be read in two ways: write the year first, like 2025-01-14.',
    '“{value}”有歧义：请把年份写在前面，如 2025-01-14。',
  ],
  'no-year': ['“{value}” has no year: write it like 2025-01-14.', '“{value}”没有年份：请写成 2025-01-14。'],
  'impossible-date': [
    '“{value}” is not a day of the calendar: check the month and the day.',
    '“{value}”不是有效日期：请检查月和日。',
  ],
  'bad-moment': [
    '“{value}” is not a moment: write it like 2025-01-14 09:30.',
    '“{value}”不是有效时间：请写成 2025-01-14 09:30。',
  ],
  'bad-time': [
    '“{value}” is not a time of day: write it like 08:00.',
    '“{value}”不是有效时刻：请写成 08:00。',
  ],
  'bad-email': [
    '“{value}” is neither a mail address nor the name of one of People: write one like name@company.example.',
    '“{value}”既不是邮箱，也不是人员表中的姓名：请填写，如 name@company.example。',
  ],
  'bad-time-zone': [
    '“{value}” is not a time zone: write it like Asia/Shanghai or UTC.',
    '“{value}”不是时区：请写成 Asia/Shanghai 或 UTC。',
  ],
  'unknown-choice': ['“{value}” is not one of: {choices}.', '“{value}”不在可选值中：{choices}。'],
  'not-whole': [
    '“{value}” must be a whole number from {low} to {high}.',
    '“{value}”应为 {low} 到 {high} 的整数。',
  ],
  'not-above-zero': ['“{column}” must be above 0, not {value}.', '“{column}”必须大于 0，而不是 {value}。'],
  'too-long': [
    '“{column}” holds at most {most} characters: shorten it.',
    '“{column}”最多 {most} 个字符：请缩短。',
  ],
  'too-many-digits': [
    '“{value}” has more than {most} digits: write it in a larger unit, or rounded.',
    '“{value}”超过 {most} 位数字：请换用更大的单位，或取整。',
  ],
  'day-out-of-range': [
    '“{value}” is outside {low} to {high}: check the year.',
    '“{value}”不在 {low} 至 {high} 之间：请检查年份。',
  ],
  'cycle-too-long': [
    'The cycle from {start} to {end} is longer than {most} years: a cycle has 1 day to {most} years.',
    '周期 {start} 至 {end} 超过 {most} 年：一个周期为 1 天到 {most} 年。',
  ],
  'too-many-rows': [
    '“{tab}” holds at most {most} rows: this one and those below it are not read.',
    '“{tab}”最多 {most} 行：这一行及以下不会读取。',
  ],
  'too-many-forms': [
    'There are at most {most} forms: take one out before adding “{value}”.',
    '最多 {most} 个表单：请先删除一个再添加“{value}”。',
  ],
  'too-many-fields': [
    'A form has at most {most} fields: take some out of “{form}”.',
    '一个表单最多 {most} 个字段：请减少“{form}”的字段。',
  ],
  'too-many-options': [
    'Fields and boxes to tick are more than {most} together: take some out of “{form}”.',
    '字段与多选选项合计超过 {most} 项：请减少“{form}”的内容。',
  ],
  'out-of-range': ['“{value}” must lie between {low} and {high}.', '“{value}”应在 {low} 到 {high} 之间。'],
  'baseline-is-target': [
    'The target equals the baseline ({value}): there is no way to go.',
    '目标值与基线相同（{value}）：没有可衡量的进展。',
  ],
  'type-against-sign': [
    'The type is “{value}”, but the way from {baseline} to {target} goes the other way.',
    '类型为“{value}”，但从 {baseline} 到 {target} 的方向相反。',
  ],
  'low-not-below-high': ['Low ({low}) must be below High ({high}).', '下限（{low}）必须小于上限（{high}）。'],
  'no-bound': [
    'A key result of type maintain needs Low, High or both.',
    '“保持”类型需要填写下限、上限或两者。',
  ],
  'zero-bound': [
    'A single bound cannot be 0: set the other bound too.',
    '只有一个界限时不能为 0：请同时填写另一个界限。',
  ],
  'outside-cycle': [
    '{value} is outside the cycle ({start} to {end}).',
    '{value} 不在周期内（{start} 至 {end}）。',
  ],
  'start-after-due': ['Start ({start}) is after Due ({due}).', '开始（{start}）晚于截止（{due}）。'],
  'cycle-reversed': [
    'The cycle ends ({end}) before it starts ({start}).',
    '周期结束（{end}）早于周期开始（{start}）。',
  ],
  'plan-not-allowed': [
    'A key result of type {type} has no plan: leave this cell blank.',
    '“{type}”类型没有计划：请清空此单元格。',
  ],
  'bad-plan': [
    '“{value}” cannot be read as part of a plan: write `2025-01-14:5; 2025-02-14:8`.',
    '无法把“{value}”读作计划：请写成 `2025-01-14:5; 2025-02-14:8`。',
  ],
  'plan-outside': [
    'The plan names {value}, which is outside {start} to {due}.',
    '计划中的 {value} 不在 {start} 至 {due} 之间。',
  ],
  'plan-day-twice': ['The plan names {value} twice: keep one.', '计划中 {value} 出现两次：请只保留一个。'],
  'plan-end': [
    'The plan ends at {value} on the due day, but the target is {target}: make them equal or leave out that day.',
    '计划在截止日为 {value}，而目标值为 {target}：请改为一致，或去掉该日。',
  ],
  'not-a-share': [
    '{value} is not a share of the work: write 0% to 100%.',
    '{value} 不是完成比例：请写 0% 到 100%。',
  ],
  'percent-doubt': [
    'Did you mean {value}% or the number {value}? Other cells here are percents: write the sign in all of them, or in none.',
    '您指的是 {value}% 还是数字 {value}？此处其他单元格为百分比：请统一加上或去掉百分号。',
  ],
  'percent-among-numbers': [
    '{value} is a percent, but the other cells here are plain numbers: write all of them with the sign, or none.',
    '{value} 是百分比，而此处其他单元格为普通数字：请统一加上或去掉百分号。',
  ],
  'report-percent-doubt': [
    'Did you mean {value}%? As a plain number {value} is far from this key result: write {value}% if so.',
    '您指的是 {value}% 吗？{value} 与该关键结果相差过大：若是，请写成 {value}%。',
  ],
  'report-percent-among-numbers': [
    '{value} is read as a share, but this key result is counted in plain numbers ({baseline} to {target}): write the number itself.',
    '{value} 会读作比例，而该关键结果为普通数字（{baseline} 到 {target}）：请直接填写数值。',
  ],
  'bad-score': [
    'The alignment score is a whole number from 1 to 5, not “{value}”.',
    '关联度评分应为 1 到 5 的整数，而不是“{value}”。',
  ],
  'no-resources': [
    'Say what is needed, how much and by when, or write “none”.',
    '请写明所需资源（内容、数量、时间），或填写“无”。',
  ],
  'level-on-field': [
    '“{column}” belongs to the row that gives the form its title, without Field ID and Type.',
    '“{column}”应填在给表单命名的那一行（没有字段编号和类型）。',
  ],
  'level-without-answers': [
    'Points are booked for right answers, but no field of “{form}” has one: fill in “{column2}” of its questions.',
    '积分按正确答案发放，但“{form}”没有任何字段填写了正确答案：请在题目行填写“{column2}”。',
  ],
  'level-without-points': [
    'A right answer makes “{form}” a test: say in the row of its title, under “{column2}”, how many points passing is worth.',
    '填写正确答案后“{form}”即为测验：请在其标题行的“{column2}”填写通过可得的积分。',
  ],
  'bad-pass-mark': [
    'The pass mark is a number of right answers from 1 to {count}, or a share such as 80%; not “{value}”.',
    '及格线应为 1 到 {count} 的答对题数，或 80% 这样的比例，而不是“{value}”。',
  ],
  'no-right-answer': [
    'A field of this type has no right answer: ask for a choice, a number, a date, yes or no, or a short text.',
    '此类型的字段没有正确答案：请改用选择、数字、日期、是否或短文本。',
  ],
  'bad-right-answer': [
    '“{value}” cannot be answered here: write it as the answer is given ({expected}).',
    '此处无法作答“{value}”：请按作答方式填写（{expected}）。',
  ],
  'bad-key-results': [
    '“{value}” cannot be read: write `text, baseline, target; …`, with a baseline that is not the target.',
    '无法读取“{value}”：请写成 `内容, 基线, 目标值; …`，且基线与目标值不同。',
  ],
  'impossible-moment': [
    'This cannot be: {value} is before {other} ({column2}).',
    '时间不成立：{value} 早于 {other}（{column2}）。',
  ],
  'not-yet-responded': [
    'A review is answered before a change starts: fill in “{column2}” first.',
    '复盘须先响应再启动：请先填写“{column2}”。',
  ],
  'not-yet-started': [
    'A review is closed after a change has started: fill in “{column2}” first.',
    '复盘须先启动再关闭：请先填写“{column2}”。',
  ],
  'review-still-open': [
    'The review of {value} in row {other} is not closed: another one cannot open before.',
    '{value} 在第 {other} 行的复盘尚未关闭：不能再开启新的复盘。',
  ],
  'needs-other': [
    'With “{column2}” this is needed too: fill it in.',
    '填写了“{column2}”后，此处也必须填写。',
  ],
  'no-options': [
    'A choice needs options: write `key=English|中文; key2=…`.',
    '选择题需要选项：请写成 `key=English|中文; key2=…`。',
  ],
  'bad-show-when': [
    '“{value}” cannot be read: write `field = value`, `field != value` or `field`, with a field of this form.',
    '无法读取“{value}”：请写成 `字段 = 值`、`字段 != 值` 或 `字段`，且字段属于本表单。',
  ],
  'bad-maps-to': [
    '“{value}” is no column of this workbook: write `Tab.Column`.',
    '本工作簿中没有“{value}”列：请写成 `表.列`。',
  ],
} as const satisfies Words;

export type Code = keyof typeof cellFaults;

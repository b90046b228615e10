// The words of mails: subjects, openings, rows, small print. Never which of them a mail says: shared/digest
// decides.
import type { Language } from '../model/language.ts';
import { mailDecideWords } from './mail-decide.ts';
import { type Plain, type SayIn, sayFrom, type Words } from './say.ts';

export const mailWords = {
  ...mailDecideWords,
  'digest.subject': ['{first}', '{first}'],
  'digest.opening': ['Hello {name}, this week in {workspace}.', '{name}，您好！{workspace}本周概要。'],
  'headquarters.subject': ['{first}', '{first}'],
  'headquarters.opening': [
    'Hello {name}, this is where {cycle} stands.',
    '{name}，您好！以下是 {cycle} 的整体进展。',
  ],
  'welcome.subject': ['Welcome to {workspace}', '欢迎加入“{workspace}”的目标协作'],
  'welcome.opening': [
    'Hello {name}, this is how {workspace} keeps to its goals ({cycle}): everybody sees all of them.\nNow and then a short form asks where your key results stand. It takes a minute, from any phone, without an account.\nWhat falls behind brings people who help. Nothing here decides on pay.',
    '{name}，您好！{workspace}在这里推进目标（{cycle}），所有人都能看到全部目标。\n您会定期收到一份简短的表单，填写关键结果的进展：一分钟即可，手机上也能填，无需账号。\n进度落后时，大家会来支援；进度不影响奖金和考核。',
  ],
  'reminder.subject': ['Your snapshot is due {due}', '请在 {due} 前提交进度快照'],
  'reminder.opening': [
    'Hello {name}, it takes a minute: the form knows your key results and last values.',
    '{name}，您好！只需一分钟：表单已带出您的关键结果和上次数值。',
  ],
  'nudge.subject': ['Still open: your snapshot of {day}', '尚未提交：{day} 的进度快照'],
  'nudge.opening': [
    'Hello {name}, your snapshot was due {due}. A late one still helps: it shows where support is needed.',
    '{name}，您好！快照应在 {due} 前提交。补交仍然有用：它能让大家看到哪里需要支援。',
  ],
  'notice.subject': ['{workspace}: {first}', '{workspace}：{first}'],
  'notice.opening': [
    'Hello {name}, this did not wait for the weekly mail.',
    '{name}，您好！以下事项未等周报，先行告知。',
  ],
  'signin.subject': ['Your sign-in to the board of {workspace}', '登录 {workspace} 看板'],
  'signin.opening': [
    'Hello {name}, open the board with this link. It works for an hour; if you did not ask for it, do nothing.',
    '{name}，您好！请用此链接打开看板，一小时内有效；如非您本人请求，请忽略。',
  ],
  'meeting.subject': ['Decoding meeting of {cycle}: {at}', '{cycle} 战略解码会：{at}'],
  'meeting.summary': ['Decoding meeting of {cycle}', '{cycle} 战略解码会'],
  'meeting.description': [
    'Which battles do we want to win? Regions answer within {days} working {days?day|days}.',
    '要打赢哪几场仗？各区域在会后 {days} 个工作日内提交提案。',
  ],
  'meeting.moved': ['Moved: {subject}', '改期：{subject}'],
  'meeting.off': ['Off: {subject}', '取消：{subject}'],
  'meeting.off.opening': [
    'The decoding meeting of {at} does not take place. Your calendar takes it out by itself.',
    '原定 {at} 的战略解码会已取消，日历将自动移除。',
  ],
  'meeting.opening': [
    'Hello {name}, in the first week of the cycle we decide which battles we want to win. Regions answer within {days} working {days?day|days}.',
    '{name}，您好！周期首周召开战略解码会，明确要打赢哪几场仗；各区域在会后 {days} 个工作日内提交提案。',
  ],
  trust: [
    'Progress here is for steering, never for pay. Everyone sees all goals; nobody is ranked.',
    '进度只用于协同与支援，不影响奖金和考核。目标全员可见，不对个人排名。',
  ],
  'section.watermelon': ['A talk to have', '建议沟通'],
  'section.well': ['What went well', '进展良好'],
  'section.indicators': ['How well we steer', '协同指标'],
  'section.others': ['The other key results', '其他关键结果'],
  'section.yours': ['Your key results', '您的关键结果'],
  'section.next': ['What comes next', '接下来'],
  'row.goal': ['{from} → {to}, by {day}', '{from} → {to}，{day}前'],
  'row.goal.kept': ['stays {range}, until {day}', '保持 {range}，至{day}'],
  'row.goal.done': ['done by {day}', '{day}前完成'],
  'row.firstReport': ['Your first report', '首次填报'],
  'row.firstReport.due': ['due {due}; a reminder comes before', '截止 {due}，届时会提前提醒'],
  'row.board': ['The board', '看板'],
  'row.board.what': ['all goals and how they stand', '所有目标及其进展'],
  'section.owed': ['What you report on', '本次填报内容'],
  'section.outOfBounds': ['To be corrected in the workbook', '请在工作簿中修改'],
  publishedOutOfBounds: [
    '“{name}” was published as {value}, before there were bounds: {used} counts until you correct it and publish again.',
    '“{name}”发布时为 {value}，当时尚无界限：在您修改并重新发布之前，按 {used} 计。',
  ],
  scheduleSkipped: [
    'One part of the schedule could not be done and was left out ({part}): look at what it reads, correct it and publish again.',
    '有一项定时任务无法完成，已跳过（{part}）：请检查相关内容，修改后重新发布。',
  ],
  'section.late': ['No proposal yet', '尚未提交提案'],
  'section.unsent': [
    'Mails that did not arrive: mail them again from your account page',
    '未送达的邮件（可在账户页重新发送）',
  ],
  'section.news': ['News', '动态'],
  'row.yesNo': ['not yet, due {day}', '尚未完成，{day}到期'],
  'row.yesNo.done': ['done', '已完成'],
  'row.attained': ['{attained} of {planned} planned', '完成 {attained}，计划 {planned}'],
  'row.now': ['now {attained}, plan {planned}', '现为 {attained}，计划 {planned}'],
  'row.kept': ['now {attained}, to stay {planned}', '现为 {attained}，应保持 {planned}'],
  'row.below.well': ['back to green further down: {count}', '下级组织转回绿灯：{count} 个'],
  between: [' · ', ' · '],
  titled: ['{news}: {what}', '{news}：{what}'],
  'first.more': ['{first} (+{count})', '{first}（另 {count} 项）'],
  'listed.more': ['{shown} and {count} more', '{shown}，另有 {count} 项'],
  'row.review.due': ['answer within {hours} h, by {until}', '请在 {hours} 小时内响应（截至 {until}）'],
  'row.proposal': ['{unit} proposes: {objective}', '{unit} 提案：{objective}'],
  'row.proposal.says': [
    'Alignment {score} of 5. Resources: {resources}',
    '关联度 {score}/5。资源需求：{resources}',
  ],
  'row.support.asked': ['{kind}, asked for by {name}: {request}', '{name}请求{kind}支援：{request}'],
  'row.support.offered': ['{kind}, lent by {name}: {request}', '{name}提供{kind}支援：{request}'],
  'row.said': ['{name}: {text}', '{name}：{text}'],
  'row.from': ['from {unit}', '由{unit}支援'],
  'row.watermelon': [
    '{name} sees it on track, the figures say {status}: what does one of you know that the other does not?',
    '{name}自评顺利，数据为{status}：聊一聊，看看彼此掌握哪些不同的信息',
  ],
  'row.helped': ['helped by {unit}', '由{unit}支援'],
  'row.recovered': ['back from red, where it stood at {before}', '已由红转绿（红灯时完成 {before}）'],
  'row.worked': ['the measure worked: {measure}', '措施有效：{measure}'],
  'row.ahead': ['well ahead of plan', '明显领先计划'],
  'row.award': [
    'fastest progress: from red to green in {days} {days?day|days}',
    '进步最快：{days} 天由红转绿',
  ],
  'row.last': ['last {value} on {day}; {aim}', '上次 {value}（{day}）；{aim}'],
  'row.first': ['first report; {aim}', '首次填报；{aim}'],
  'row.aim': ['on plan would be {planned}', '按计划应为 {planned}'],
  // On plan a yes-no would be “no” until its last day: that helps nobody.
  'row.aim.yesNo': ['to be done by {due}', '应于{due}前完成'],
  'row.climbed': ['unanswered for {waited}: it has come to you', '已 {waited}未响应，现上升至您处理'],
  'row.unanswered.last': [
    'unanswered for {waited}. From now on it stands in the weekly mail only',
    '已 {waited}未处理，此后仅列入周报',
  ],
  'row.break': ['{reach} (not yet: {names})', '{reach}（未贯通：{names}）'],
  'row.tried': ['Worked before on this metric: {measure}', '同一指标曾经有效的打法：{measure}'],
  'row.helps': ['for the review opened on {day}', '用于 {day} 开启的复盘'],
  'row.battle': ['Key results: {names}', '关键结果：{names}'],
  'indicator.penetration': ['Battles that reach the front line', '目标穿透率'],
  'indicator.agility': ['From alarm to change', '修正敏捷度'],
  'indicator.response': ['Reviews answered in time', '复盘按时响应率'],
  'indicator.signals': ['Signals acknowledged in time', '情报按时确认率'],
  'indicator.snapshots': ['Snapshots in time', '快照按时率'],
  'indicator.publish': ['From an edit to the plan', '修订到发布用时'],
  'row.lastCycle': ['last cycle {last}', '上一周期 {last}'],
  'button.firstForm': ['See your form', '查看填报表单'],
  'button.form': ['Report now', '立即填报'],
  'button.board': ['Open the board', '打开看板'],
  'button.unsent': ['See all, and send them again', '查看全部并重新发送'],
  'button.signin': ['Open the board', '打开看板'],
  'link.answer': ['Answer', '响应'],
  'link.decide': ['Decide', '处理'],
  'link.propose': ['Answer with a proposal', '提交提案'],
  'link.acknowledge': ['Acknowledge', '确认'],
  'link.comment': ['Say something back', '回复留言'],
  'news.review-opened': ['Review opened', '已开启复盘'],
  'news.review-lapsed': ['Review unanswered', '复盘逾期未响应'],
  'news.signal-lapsed': ['Signal unanswered', '情报逾期未确认'],
  'news.proposal-lapsed': ['Proposal undecided', '提案逾期未处理'],
  'news.support-asked': ['Support asked', '请求支援'],
  'news.support-offered': ['Help is offered', '有人提供支援'],
  'news.support-decided': ['Support {decision}', '支援结果：{decision}'],
  'news.proposal-submitted': ['Proposal to decide', '待审提案'],
  'news.proposal-decided': ['Proposal {decision}', '提案结果：{decision}'],
  'news.signal-reported': ['From the front line', '一线情报'],
  'news.commented': ['Talk at a key result', '关键结果留言'],
  'news.signal-acknowledged': ['Your signal was heard', '您的情报已被确认'],
  'news.micro-okr-confirmed': [
    'Micro-OKR confirmed: {points} {points?point|points}',
    '微OKR已确认：{points} 积分',
  ],
  'news.reward-redeemed': ['A reward to hand out', '待发放的兑换'],
  'news.form-proposed': ['Somebody proposes a form', '有人提议新增表单'],
  'news.battle': ['Battle of {cycle}', '{cycle} 战役'],
  green: ['green', '绿灯'],
  amber: ['amber', '黄灯'],
  red: ['red', '红灯'],
  none: ['no data', '无数据'],
  people: ['People', '人员'],
  budget: ['Budget', '预算'],
  supply: ['Supply', '物资'],
  decision: ['A decision', '决策'],
  adopted: ['adopted', '已采纳'],
  returned: ['returned', '已退回'],
  more: ['and {count} more on the board', '另有 {count} 项，见看板'],
  legend: ['Bar: how far along; tick: where the plan is.', '进度条：已完成部分；刻线：计划位置。'],
  attached: ['Attached, for the meeting: {units}', '附件（会议一页纸）：{units}'],
  unsubscribe: ['Stop mails of this kind', '不再接收此类邮件'],
} as const satisfies Words;

const say = sayFrom(mailWords);

export type SayInMail = SayIn<typeof mailWords>;

/** For tables that name a word. */
export type MailWord = Plain<typeof mailWords>;

/** The words of mails in a reader's language. */
export const sayInMail =
  (language: Language): SayInMail =>
  (key, ...parts) =>
    say(language, key, ...parts);

// The words of the cards on which a key result is reported: in the browser, beside those of the form.
import { figureWords } from '../figures.ts';
import { sayFrom, type Words } from '../say.ts';
import { standingWords } from '../standing.ts';

export const reportWords = {
  cardOf: ['{at} of {count}', '第 {at} 项，共 {count} 项'],
  cardsToGo: ['Your key results', '您的关键结果'],
  lessBy: ['Less by {step}', '减少 {step}'],
  moreBy: ['More by {step}', '增加 {step}'],
  unchanged: ['Unchanged: {value}', '没有变化：{value}'],
  asLastTime: ['as last time', '与上次相同'],
  next: ['Next', '下一项'],
  skip: ['Leave blank', '留空跳过'],
  back: ['Back', '上一项'],
  toSummary: ['Summary', '汇总'],
  planIs: ['plan {value}', '计划 {value}'],
  greenFrom: ['Green from {value} on', '达到 {value} 即为绿灯'],
  greenDownTo: ['Green from {value} down', '降到 {value} 即为绿灯'],
  early: [
    'So little is planned yet that this is amber, not red.',
    '目前计划尚少，因此最多为黄灯，不会是红灯。',
  ],
  opensReview: [
    'Sending this opens a review: a talk about help, not about blame.',
    '提交后会开启复盘：讨论的是支援，而不是追责。',
  ],
  unreadable: ['This is not a number yet.', '这还不是一个数字。'],
  doubt: ['This can be read in two ways: you will be asked which.', '这个数字有两种读法，提交后会请您选择。'],
  summaryTitle: ['Ready to send', '准备提交'],
  summaryLead: [
    '{filled} of {count} filled in. Press one to change it.',
    '共 {count} 项，已填 {filled} 项。点按任一项可修改。',
  ],
  leftBlank: ['left blank', '留空'],
  valueMissing: ['value missing', '缺少数值'],
  sendingNow: ['Sending …', '正在提交……'],
  noNetwork: ['There is no network.', '当前没有网络。'],
  noAnswer: ['The server has not answered yet.', '服务器尚未应答。'],
  keptHere: [
    'Kept on this device since {since}, not received yet. It is sent by itself as soon as it can be, and only once.',
    '已于 {since} 保存在本机，尚未送达；一旦可以就会自动提交，且只提交一次。',
  ],
  firstReceived: [
    'What you sent has arrived. What you changed since then has not been sent yet: press Send.',
    '您之前提交的内容已送达；此后修改的部分尚未提交，请再次提交。',
  ],
  trace: ['The plan, what was reported, and what is typed now', '计划、已填报的数值与当前填写的数值'],
} as const satisfies Words;

/** What a card speaks of. */
export const say = sayFrom({ ...standingWords, ...figureWords, ...reportWords });

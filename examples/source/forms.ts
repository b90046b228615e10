// The chain's own forms: its snapshot form and the entry that a shop manager proposed; and its one mail text.
// Never repeats a form that the product brings along unchanged.
import type { ChoiceValue } from '../../shared/sheet/table/words.ts';
import { type SourceCell, type Text, t } from './types.ts';
import { fieldType, word } from './words.ts';

const field = (
  form: string,
  id: string,
  label: Text,
  type: ChoiceValue<'field'>,
  isRequired: boolean,
  more: {
    options?: string;
    min?: number;
    max?: number;
    help?: Text;
    showWhen?: string;
    mapsTo?: string;
    /** The right answer of a level's question, by its option's key where it has options. */
    right?: string;
  } = {},
): SourceCell[] => [
  form,
  id,
  label.en,
  label.zh,
  fieldType(type),
  isRequired ? word.yes : word.no,
  more.options ?? null,
  more.min ?? null,
  more.max ?? null,
  more.help ? `${more.help.en}|${more.help.zh}` : null,
  more.showWhen ?? null,
  more.mapsTo ?? null,
  ...(more.right === undefined ? [] : [null, more.right]),
];

/** A row without a field names the form. */
const title = (form: string, text: Text): SourceCell[] => [form, null, text.en, text.zh];

/** The same of a level: so many right answers pass, and passing is worth so many points. */
const levelTitle = (form: string, text: Text, passAt: number, points: number): SourceCell[] => [
  ...title(form, text),
  ...Array<null>(10).fill(null),
  passAt,
  points,
];

const rival = 'report-competitor';
const videos = 'short-video-levels';

const statuses = [word.onTrack, word.atRisk, word.offTrack]
  .map(({ en, zh }) => `${en}=${en}|${zh}`)
  .join('; ');

// biome-ignore format: a table, one row a line
export const formRows: SourceCell[][] = [
  title('snapshot', t('Your snapshot', '进度快照')),
  field('snapshot', 'value', t('Where are you now?', '目前完成到多少？'), 'number', true, { help: t('OKR progress steers support, never pay', 'OKR进度只用于调配资源，不影响奖金'), mapsTo: 'Snapshots.Value' }),
  field('snapshot', 'confidence', t('How sure are you to get there?', '对达成有几分把握？'), 'confidence', true, { min: 1, max: 10, mapsTo: 'Snapshots.Confidence' }),
  field('snapshot', 'selfStatus', t('How is it going?', '您觉得进展如何？'), 'one choice', false, { options: statuses, mapsTo: 'Snapshots.Self status' }),
  field('snapshot', 'blocker', t('What is in the way?', '遇到什么障碍？'), 'long text', false, { max: 300, mapsTo: 'Snapshots.Blocker' }),
  field('snapshot', 'note', t('What worked?', '什么做法有效？'), 'long text', false, { max: 300, mapsTo: 'Snapshots.Note' }),
  field('snapshot', 'supportNeeded', t('Which help do you need?', '需要什么支援？'), 'text', false, { max: 200, showWhen: 'blocker', mapsTo: 'Snapshots.Support needed' }),
  title(rival, t('Report a competitor’s move', '竞品动态上报')),
  field(rival, 'what', t('What does the rival do?', '竞品做了什么？'), 'long text', true, { max: 300, help: t('Proposed by Cai Xiaotong, shop manager of Wujiaochang', '由五角场店店长蔡晓桐提议'), mapsTo: 'Signals.What' }),
  field(rival, 'where', t('Where did you see it?', '在哪里看到的？'), 'text', true, { max: 80, mapsTo: 'Signals.Where' }),
  field(rival, 'effect', t('What does it do to us?', '对我们有什么影响？'), 'text', false, { max: 200, mapsTo: 'Signals.Effect' }),
  levelTitle(videos, t('Short-video levels: the premium line', '短视频闯关：高端线'), 4, 60),
  field(videos, 'minutes', t('How many minutes has a scene?', '一个情景剧有几分钟？'), 'number', true, { help: t('One scene a day, five questions at the end; four right answers pass', '每天一个情景剧，最后五道题，答对四题即通过'), mapsTo: 'Levels.minutes', right: '3' }),
  field(videos, 'kitchen', t('A family cooks late. What do you show first?', '一家人下班晚、做饭晚，您先演示什么？'), 'one choice', true, { options: 'steam=Steam oven, ready in 12 minutes|蒸箱，12分钟上桌; sheet=The data sheet|参数表; price=The discount|折扣', mapsTo: 'Levels.kitchen', right: 'steam' }),
  field(videos, 'gift', t('Which questions open a gift talk?', '送礼场景先问哪些问题？'), 'several choices', true, { options: 'whom=For whom is it?|送给谁？; home=How do they live?|家里怎么住？; budget=What may it cost?|预算多少？', mapsTo: 'Levels.gift', right: 'whom; home' }),
  field(videos, 'rival', t('A customer names the group-buying price. Do you lower yours?', '顾客报出团购价，要跟着降价吗？'), 'yes-no', true, { mapsTo: 'Levels.rival', right: 'no' }),
  field(videos, 'share', t('Which premium share do we fight for?', '我们要打赢的高端市占率是多少？'), 'percent', true, { mapsTo: 'Levels.share', right: '18%' }),
];

export const mailRows: SourceCell[][] = [
  [
    'digest',
    t('en', 'zh'),
    t('{first}', '{first}'),
    t(
      'Good morning. This is for steering, never for grading: it says who waits for your help.',
      '早上好。这份周报只为支援，不为打分：它告诉您谁在等您帮忙。',
    ),
    t('Thank you for saying early where it hurts.', '感谢您早早说出难处。'),
  ],
];

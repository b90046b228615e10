// Takes nothing; gives what the workbench's server says to a person, in both languages, each with the way out. Never a person's text.
import type { Language } from '../../../shared/model/plan.ts';

const WORDS = {
  backEndOff: {
    en: 'The back end is switched off for the moment: switch it on in the View menu.',
    zh: '后端暂时已断开：请在“查看”菜单中恢复。',
  },
  restarted: {
    en: 'The workbench was started anew. Everything is still there: load the page again.',
    zh: '工作台已重新启动，内容都在：请重新加载页面。',
  },
  replaced: { en: 'Another workbook is open now.', zh: '现在打开的是另一个工作簿。' },
  startedOver: { en: 'The workbook was started over.', zh: '工作簿已重新开始。' },
  outOfOrder: {
    en: 'Somebody changed rows or tabs at the same moment, so this change could not be placed. The page loads anew: please type it again.',
    zh: '有人同时改动了行或工作表，这次修改无法定位。页面将重新加载：请再输入一次。',
  },
  refusedChange: {
    en: 'The sheet could not take this change. The page loads anew; nothing else is lost.',
    zh: '表格无法接受这次修改。页面将重新加载，其他内容不受影响。',
  },
  loading: {
    en: 'What happened before is still being loaded: one moment.',
    zh: '之前发生的内容仍在加载：请稍候。',
  },
  moving: { en: 'The clock is being moved: stop it first, or wait.', zh: '时钟正在移动：请先停止，或稍候。' },
  nothingLeft: { en: 'Nothing comes any more: the story has ended.', zh: '后面没有事件了：故事已结束。' },
  timedOut: {
    en: 'The action took too long and was ended. The workbook is as it was before.',
    zh: '该操作耗时过长，已被终止。工作簿保持操作前的样子。',
  },
  broken: {
    en: 'Something broke in the workbench. Nothing was lost: try again.',
    zh: '工作台出了问题，内容没有丢失：请重试。',
  },
  badCommand: {
    en: 'The page sent something that is no command: load it again.',
    zh: '页面发送了无法识别的命令：请重新加载。',
  },
  notInPeople: { en: 'Nobody in People has this address.', zh: '人员表中没有这个邮箱。' },
  answered: { en: 'This question has been answered already.', zh: '这个问题已经回答过了。' },
  tooLarge: {
    en: 'The file is larger than 50 MB. Remove what Attune does not need, or open it from the command line.',
    zh: '文件超过 50 MB。请删去同频不需要的内容，或从命令行打开。',
  },
  noWorkbook: {
    en: 'This is no workbook: open an .xlsx file, or a .zip of CSV files, one for each tab.',
    zh: '这不是工作簿：请打开 .xlsx 文件，或每个工作表一个 CSV 的 .zip 文件。',
  },
  skipped: { en: 'Left out of the story', zh: '故事中略去' },
} satisfies Record<string, Record<Language, string>>;

export type WordName = keyof typeof WORDS;

export const say = (language: Language, name: WordName): string => WORDS[name][language];

// The words of the sidebar's page that makes a form of a tab. Never those of forms themselves.
import type { Words } from '../say.ts';

export const tabFormWords = {
  lead: [
    'This is the form that “{tab}” would be. What each column asks for is guessed from its heading, its values and its checks: change what is wrong, leave out what nobody should be asked.',
    '这是由“{tab}”生成的表单。每一列问什么，是根据表头、已有的值和数据验证推测的：不对的请改，不需要问的请去掉。',
  ],
  reading: ['Reading the tab …', '正在读取此表……'],
  formTitle: ['Title of the form', '表单标题'],
  wantTitle: ['Give the form a title.', '请填写表单标题。'],
  columns: ['What it asks', '要问的内容'],
  asks: ['Ask for “{heading}”', '询问“{heading}”'],
  typeOf: ['Type of “{heading}”', '“{heading}”的类型'],
  options: ['Choices, separated by ;', '选项，用“；”分隔'],
  wantOptions: ['“{heading}” needs at least one choice.', '“{heading}”至少需要一个选项。'],
  wantField: ['Leave at least one column in.', '请至少保留一列。'],
  looks: ['How it will look', '表单的样子'],
  keep: ['Keep this form', '保存此表单'],
  keepHint: [
    'It is written to the tab Forms. Nobody is asked before you publish.',
    '将写入“表单”表。发布之前不会有人收到。',
  ],
  nothing: [
    'Every column of “{tab}” is in its form already. Change it in the tab Forms.',
    '“{tab}”的所有列都已在表单中。如需修改，请到“表单”表。',
  ],
  done: ['The form is in the tab Forms', '表单已写入“表单”表'],
  doneText: [
    'Questions: {count}. Once you publish, everybody finds it under Forms, and answers stand in “{tab}”.',
    '共 {count} 个问题。发布后，所有人都能在“表单”中找到它，回答会写入“{tab}”。',
  ],
  publish: ['Publish', '发布'],
  toForms: ['Open the tab Forms', '打开“表单”表'],
  other: ['Another tab', '换一张表'],
} as const satisfies Words;

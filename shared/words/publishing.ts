// What the server says to whoever publishes, and of cells what it alone can know. Never a fault that the
// add-on finds itself.
import { sayFrom, type Words } from './say.ts';

export const publishingWords = {
  admins: ['admins', '管理员'],
  reasonNeeded: ['You changed the {field} of {id}: say why.', '{id} 的{field}有调整：请填写原因。'],
  startsFilled: [
    '{count} key {count?result counts|results count} from the day of publishing; change Start where {count?it|they} began earlier: {list}',
    '{count} 个关键结果从发布当天开始计算；如更早已开始，请修改“开始”：{list}',
  ],
  undone: ['Publish of revision {revision} undone', '撤销第 {revision} 版的发布'],
  publishedSince: [
    '{by} has published since: look at what changed, then publish again.',
    '{by} 已在您之后发布过新版本：请查看变更后再发布。',
  ],
  erasedPerson: [
    '{email} was erased here: take the address out of the sheet. Somebody new under it? An admin lets it return on the page “People’s data”.',
    '{email} 的数据已在此抹除：请从表格中删除该邮箱。若为新成员使用，请管理员在“成员数据”页允许其重新发布。',
  ],
  noSuchForm: [
    'There is no built-in form “{id}”: a dot stands in those names alone. Correct it, or write it without a dot.',
    '没有名为“{id}”的内置表单：只有内置表单的编号才带点号。请更正，或去掉点号。',
  ],
  formLacks: [
    'These rows replace the built-in form “{id}”, but the step cannot be taken without {fields}: add it, or give the form another ID.',
    '这些行会替换内置表单“{id}”，但缺少该步骤必需的字段：{fields}。请补上，或换用其他表单编号。',
  ],
  beginningLacks: [
    'Answers to the form “{id}” take the step “{step}”, which cannot be taken without {fields}: map a field to each.',
    '表单“{id}”的提交会发起“{step}”，但缺少该步骤必需的字段：{fields}。请为每项添加对应的字段。',
  ],
} as const satisfies Words;

export const say = sayFrom(publishingWords);

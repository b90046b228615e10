// What a change of the plan is called by people: a value from and to, something new, something taken out.
// Never an ID where the thing has a name.
import type { Words } from '../say.ts';

export const changeWords = {
  settingChanged: ['{column}: {before} → {after}', '{column}：{before} → {after}'],
  changed: ['{name}: {column} {before} → {after}', '{name}：{column} {before} → {after}'],
  owned: [
    '{owner}’s {column}, “{name}”: {before} → {after}',
    '{owner}的{column}（{name}）：{before} → {after}',
  ],
  came: ['New: {name}', '新增：{name}'],
  gone: ['Taken out: {name}', '移除：{name}'],
  blank: ['blank', '空'],
  lasts: ['{from} → {to}', '{from} → {to}'],
  by: ['{name}, {more}', '{name}，{more}'],
  snapshot: ['the snapshot', '快照'],
  form: ['“{name}”', '“{name}”'],
  newForm: ['New form: {form}', '新增表单：{form}'],
  formGone: ['Form taken out: {form}', '移除表单：{form}'],
  formCalled: ['The form {before} is called {after}', '表单{before}改名为{after}'],
  newQuestion: ['New question in {form}: {label}', '{form}新增问题：{label}'],
  questionGone: ['Question taken out of {form}: {label}', '{form}移除问题：{label}'],
  questionOrder: ['{form}: its questions are in another order', '{form}：问题顺序有调整'],
  questionChanged: [
    '{form}, “{label}”: {column} {before} → {after}',
    '{form}的“{label}”：{column} {before} → {after}',
  ],
  questionOther: ['{form}, “{label}”: {column} changed', '{form}的“{label}”：{column}已修改'],
} as const satisfies Words;

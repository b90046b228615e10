// Forms that grow from below: a field or a form is proposed by anybody and adopted by an admin. Never without
// its author's name.
import { formTitle } from '../../form/labels.ts';
import { field, form, option, when } from '../../form/templates/define.ts';
import type { FieldType } from '../../model/form.ts';
import type { Language } from '../../model/language.ts';
import type { FormProposal } from '../../model/process.ts';
import { wordFor } from '../../sheet/table/words.ts';
import { formCells } from '../../sheet/write/write-forms.ts';
import { announcement } from './announcement.ts';
import { changedEntry, newEntry } from './entries.ts';
import { withProposedForm } from './grown-form.ts';
import { admins, anybody } from './rights.ts';
import { badAnswer, listedInBoth, listOf, newIdOf, refused, textOf, unknown } from './say.ts';
import { family, part, step } from './step.ts';

const FIELD_TYPES: readonly (readonly [FieldType, en: string, zh: string])[] = [
  ['text', 'A line of text', '一行文字'],
  ['long text', 'A longer text', '多行文字'],
  ['number', 'A number', '数字'],
  ['percent', 'A percent', '百分比'],
  ['date', 'A date', '日期'],
  ['one choice', 'One of several', '单选'],
  ['several choices', 'Several of several', '多选'],
  ['scale', 'A scale', '量表'],
  ['yes-no', 'Yes or no', '是否'],
  ['link', 'A link', '链接'],
];

const typeNames = (language: Language): string[] =>
  FIELD_TYPES.map(([type]) => wordFor('field', type, language));

const formPart = part({
  name: 'form',
  tag: 'formIdeas',
  sidebar: { view: 'forms', lead: 'leadForms', list: { title: 'proposed', none: 'noneProposed' } },
});

const formSteps = [
  /** Any person proposes (docs/case.md: a shop manager's "竞品动态上报入口"). */
  step({
    name: 'form.propose',
    did: ['{who} proposes a form', '{who}提议表单'],
    part: formPart,
    form: form(
      'form.propose',
      ['Propose a field or a form', '提议字段或表单'],
      [
        field('label', 'text', ['What should be asked?', '要填写什么？'], { required: true, max: 200 }),
        field('fieldType', 'one choice', ['What is the answer like?', '答案是什么类型？'], {
          required: true,
          options: FIELD_TYPES.map(([type, ...label]) => option(type, label)),
          initial: 'text',
        }),
        field('options', 'long text', ['The choices', '选项'], {
          required: true,
          max: 1000,
          help: ['One per line', '每行一个'],
          showWhen: when('fieldType', 'one choice', 'several choices'),
        }),
        field('formId', 'one choice', ['In which form?', '放在哪个表单？'], {
          help: ['Blank: a form of its own', '留空即新建表单'],
        }),
        field('title', 'text', ['Name of the new form', '新表单名称'], {
          max: 100,
          showWhen: { fieldId: 'formId', values: [], negated: true },
        }),
        field('why', 'long text', ['Why would it help?', '为什么有用？'], { max: 1000 }),
      ],
    ),
    needs: ['label', 'options'],
    choices: { field: 'formId', from: 'forms' },
    begins: { path: 'idea' },
    on: null,
    may: anybody,
    take: (asked) => {
      const label = textOf(asked, 'label');
      const typed = textOf(asked, 'fieldType') || 'text';
      const fieldType = FIELD_TYPES.find(([type]) => type === typed)?.[0];
      if (!fieldType) return badAnswer(['Type', '类型'], listedInBoth(typeNames));
      const isChoice = fieldType === 'one choice' || fieldType === 'several choices';
      const options = isChoice ? listOf(asked, 'options') : [];
      if (isChoice && options.length === 0)
        return badAnswer(['The choices', '选项'], ['say what there is to choose from', '请写明可选项']);
      const formId = textOf(asked, 'formId');
      const existing = asked.forms.find((each) => each.id === formId && asked.growing.has(formId));
      if (formId !== '' && !existing) return unknown(formId);
      const id = newIdOf(asked, 'F');
      const entry: FormProposal = {
        id,
        at: asked.now,
        by: asked.email,
        formId: formId || id,
        title: existing ? formTitle(existing, asked.language) : textOf(asked, 'title') || label,
        label,
        fieldType,
        options,
        why: textOf(asked, 'why'),
        adoptedAt: null,
        adoptedBy: '',
      };
      return {
        id,
        message: ['Thank you: an admin looks at {id}.', '谢谢：管理员将处理 {id}。'],
        values: { id },
        entries: [newEntry('formProposals', entry)],
      };
    },
    happens: 'form-proposed',
    announcement: announcement({
      of: 'formProposals',
      to: (_, { admins }) => admins,
      notice: ({ title, why }, { say }) => ({
        title: say('news.form-proposed'),
        parts: [title, why],
        link: { word: 'link.decide', step: 'form.adopt' },
      }),
    }),
  }),
  /** With one press everybody has it. */
  step({
    name: 'form.adopt',
    did: ['{who} adopts a form', '{who}采纳表单'],
    part: formPart,
    form: form('form.adopt', ['Adopt it for everybody', '对所有人启用'], []),
    on: 'formProposals',
    may: admins,
    open: ({ process }) =>
      process.formProposals
        .filter(({ adoptedAt }) => adoptedAt === null)
        .map((thing) => ({ id: thing.id, thing })),
    thing: ({ title, label, why, by }, { person }) => ({
      text: label,
      facts: [title === label ? '' : title, why, person(by)],
    }),
    take: (asked, known) => {
      if (known.thing.adoptedAt !== null) return refused('already-done');
      const { title } = known.thing;
      return {
        id: asked.id,
        message: ['“{title}” is live for everybody.', '“{title}”已对所有人开放。'],
        values: { title },
        entries: [changedEntry('formProposals', known, { adoptedAt: asked.now, adoptedBy: asked.email })],
        plan: withProposedForm(asked, known.thing),
      };
    },
    happens: 'plan-published',
  }),
] as const;

export const formFamily = family(formSteps, {
  formProposals: {
    lasts: true,
    written: [
      // The add-on adds what the Forms tab has not got of them; what stands there is its owner's.
      {
        tab: 'Forms',
        rows: ({ changed, plan }) => {
          const grown = new Set(
            changed.flatMap(({ adoptedAt, formId }) => (adoptedAt === null ? [] : formId)),
          );
          return plan.forms.filter(({ id }) => grown.has(id)).flatMap(formCells);
        },
      },
    ],
  },
});

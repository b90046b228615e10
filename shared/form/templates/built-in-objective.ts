// The form of a new objective with its key results. Never fills in an ID: the sheet's reader does.
import type { FormField } from '../../model/form.ts';
import { field, form, option, when } from './define.ts';

/** So many key results fit one form; more are added in the sheet. */
const KEY_RESULTS_IN_FORM = 5;

const TYPES = [
  option('', ['By its numbers', '按数值判断']),
  option('increase', ['Increase', '增加']),
  option('decrease', ['Decrease', '减少']),
  option('maintain', ['Maintain a range', '保持在范围内']),
  option('milestone', ['Milestone', '里程碑']),
  option('yes-no', ['Yes or no', '是否']),
];

/** The fields of key result `n`, 1 first: each set appears once the one before is named. */
function keyResultFields(n: number): FormField[] {
  const of = (name: string) => `kr${n}${name}`;
  const shown = { showWhen: when(of('Text')) };
  const numbered = (en: string, zh: string) => [`${en} ${n}`, `${zh} ${n}`] as const;
  const to = (column: string) => ({ to: `Key results.${column}` });
  return [
    field(of('Text'), 'text', numbered('Key result', '关键结果'), {
      required: n === 1,
      max: 300,
      ...(n === 1 ? {} : { showWhen: when(`kr${n - 1}Text`) }),
      ...to('Key result'),
    }),
    field(of('Metric'), 'text', ['Metric', '指标'], { ...shown, max: 100, ...to('Metric') }),
    field(of('Type'), 'one choice', ['Type', '类型'], { ...shown, options: TYPES, ...to('Type') }),
    field(of('Baseline'), 'text', ['Baseline', '基线'], {
      ...shown,
      max: 30,
      help: ['Where it stands today: 12 or 12%', '目前的数值：12 或 12%'],
      ...to('Baseline'),
    }),
    field(of('Target'), 'text', ['Target', '目标值'], {
      ...shown,
      max: 30,
      help: ['Where it shall stand: 18 or 18%', '要达到的数值：18 或 18%'],
      ...to('Target'),
    }),
    field(of('Owner'), 'person', ['Owner', '负责人'], { ...shown, ...to('Owner') }),
    field(of('Weight'), 'number', ['Weight', '权重'], { ...shown, ...to('Weight') }),
    field(of('Due'), 'date', ['Due', '截止'], { ...shown, ...to('Due') }),
  ];
}

/** Alignment is picked from what exists: hand the choices in with withOptions(form, 'alignedTo', …). */
export const objectiveForm = form(
  'objective.new',
  ['New objective', '新目标'],
  [
    field('objective', 'long text', ['What do you want to win?', '要打赢哪一场仗？'], {
      required: true,
      max: 300,
      to: 'Objectives.Objective',
    }),
    field('unit', 'unit', ['Unit', '组织'], { required: true, to: 'Objectives.Unit' }),
    field('alignedTo', 'one choice', ['Aligned to', '对齐'], {
      help: ['The objective or key result above that it serves', '它所支撑的上级目标或关键结果'],
      to: 'Objectives.Aligned to',
    }),
    field('weight', 'number', ['Weight', '权重'], {
      help: ['Above 0; blank counts as 1', '大于 0；留空按 1 计'],
      to: 'Objectives.Weight',
    }),
    ...Array.from({ length: KEY_RESULTS_IN_FORM }, (_, index) => keyResultFields(index + 1)).flat(),
  ],
);

// Takes the table of steps; specifies that each definition hangs together, so that every reader of it finds
// what it names. Never what a step does.
import { describe, expect, it } from '@jest/globals';
import { builtInForms } from '../../shared/process/gate/built-in-forms.ts';
import type { MailTexts } from '../../shared/process/steps/announcement.ts';
import {
  beginnings,
  ENTRY_TYPES,
  entryKind,
  STEP_NAMES,
  STEPS,
  stepNamed,
} from '../../shared/process/steps/table.ts';
import { TYPED_STEPS } from '../../shared/process/typed-rows.ts';
import { tabSpec } from '../../shared/sheet/table/tabs.ts';
import { planOf } from '../support/plans.ts';
import { TAKEN_STEPS } from '../support/taken-steps.ts';

describe.each(STEPS.map((step) => [step.name, step] as const))('The step %s', (name, step) => {
  const fields = step.form.fields.map(({ id }) => id);

  it('has its name as its form’s, among the built-in ones', () => {
    expect(step.form.id).toBe(name);
    expect(builtInForms.filter(({ id }) => id === name)).toHaveLength(1);
  });

  it('needs, keeps and offers choices in fields of its own form', () => {
    for (const field of [...(step.needs ?? []), ...(step.keeps ? [step.keeps] : [])])
      expect(fields).toContain(field);
    if (step.choices) expect(fields).toContain(step.choices.field);
  });

  it('maps its fields to columns that there are', () => {
    for (const { mapsTo } of step.form.fields) {
      if (!mapsTo) continue;
      const columns = tabSpec(mapsTo.tab as Parameters<typeof tabSpec>[0]).columns;
      expect(columns.map((column) => column.name)).toContain(mapsTo.column);
    }
  });

  it('says of what waits for it what it is', () => {
    if (step.open) expect(step.thing).toBeDefined();
  });

  it('leads from its mail to a step that there is: on what it made or changed, or that opens with it', () => {
    if (!step.announcement) return;
    const teller = new Proxy({ standing: { states: new Map() } } as unknown as MailTexts, {
      get: (of, key) => (key in of ? of[key as keyof MailTexts] : () => 'text'),
    });
    const entry = { keyResults: [], decision: 'granted' } as never;
    const link = step.announcement.notice(entry, teller)?.link;
    const next = link && stepNamed(link.step)!;
    if (next && !next.opens) expect(next.on).toBe(step.announcement.of);
  });
});

describe('The table of steps', () => {
  it('has a line of each step among those that tests take, with sound answers', () => {
    const taken = TAKEN_STEPS.map(([, action]) => action);
    expect([...new Set(taken)].sort()).toEqual([...STEP_NAMES].sort());
  });

  it('names each once, and each page on which one begins', () => {
    expect(new Set(STEP_NAMES).size).toBe(STEP_NAMES.length);
    const paths = beginnings.map(({ begins }) => begins!.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has one step for each tab whose rows begin one', () => {
    const tabs = beginnings.flatMap(({ begins }) => begins!.tab ?? []);
    expect(new Set(tabs).size).toBe(tabs.length);
  });

  it('begins by a row what its tab begins, and answers fields that the step has', () => {
    const begun = beginnings.flatMap(({ name, begins }) => (begins?.tab ? [[begins.tab, name]] : []));
    expect(TYPED_STEPS.map(({ tab, step }) => [tab, step]).sort()).toEqual(begun.sort());
    for (const { step, answersOf } of TYPED_STEPS) {
      const { form, beside = [] } = stepNamed(step)!;
      const answers = answersOf({ keyResults: [], steps: [] } as never);
      const fields = [...form.fields, ...beside].map(({ id }) => id);
      expect(fields).toEqual(expect.arrayContaining(Object.keys(answers)));
    }
  });

  it('writes rows into columns that their tabs have', () => {
    const plan = planOf({ forms: [{ id: 'F1', title: {}, fields: [] }] });
    const entry = { keyResults: [], steps: [], decision: 'adopted', idea: 'An idea', formId: 'F1' } as never;
    for (const { tab, rows } of ENTRY_TYPES.flatMap((type) => entryKind(type).written ?? [])) {
      const columns = tabSpec(tab).columns.map(({ name }) => name);
      const written = rows({ changed: [entry], all: [entry], plan, when: () => '' });
      expect([tab, written.length]).toEqual([tab, 1]);
      expect(columns).toEqual(expect.arrayContaining(Object.keys(written[0]!)));
    }
  });
});

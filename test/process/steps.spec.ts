// Takes the table of steps; specifies that each definition hangs together, so that every reader of it finds
// what it names. Never what a step does.
import { describe, expect, it } from '@jest/globals';
import { builtInForms } from '../../shared/process/steps/built-in-forms.ts';
import type { Teller } from '../../shared/process/steps/step.ts';
import { beginnings, ENTRY_ROWS, STEP_NAMES, STEPS, stepNamed } from '../../shared/process/steps/table.ts';
import { tabSpec } from '../../shared/sheet/table/tabs.ts';

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
    if (!step.told) return;
    const teller = new Proxy({ standing: { states: new Map() } } as unknown as Teller, {
      get: (of, key) => (key in of ? of[key as keyof Teller] : () => 'text'),
    });
    const entry = { keyResults: [], decision: 'granted' } as never;
    const link = step.told.notice(entry, teller)?.link;
    const next = link && stepNamed(link.step)!;
    if (next && !next.opens) expect(next.on).toBe(step.told.of);
  });
});

describe('The table of steps', () => {
  it('names each once, and each page on which one begins', () => {
    expect(new Set(STEP_NAMES).size).toBe(STEP_NAMES.length);
    const paths = beginnings.map(({ begins }) => begins!.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has one step for each tab whose rows begin one', () => {
    const tabs = beginnings.flatMap(({ begins }) => begins!.tab ?? []);
    expect(new Set(tabs).size).toBe(tabs.length);
  });

  it('writes rows into columns that their tabs have', () => {
    for (const { tab, cells } of ENTRY_ROWS) {
      const columns = tabSpec(tab as Parameters<typeof tabSpec>[0]).columns.map(({ name }) => name);
      const row = cells({ keyResults: [], steps: [] } as never, () => '');
      expect(columns).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });
});

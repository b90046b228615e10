// docs/workbook.md and its Chinese twin name every tab, column and setting that the product reads, as the
// product names them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { STEPS } from '../../shared/process/steps/table.ts';
import { defaultText, SETTING_KEYS } from '../../shared/sheet/table/setting-keys.ts';
import { TABS } from '../../shared/sheet/table/tabs.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
/** Lines are wrapped anywhere: what a reader sees is one text. */
const english = readFileSync(join(docs, 'workbook.md'), 'utf8').replaceAll(/(?<=[^\n|])\n(?=[^\n#|-])/g, ' ');
const chinese = readFileSync(join(docs, 'workbook.zh-CN.md'), 'utf8').replaceAll(
  /(?<=[^\n|])\n(?=[^\n#|-])/g,
  '',
);

/** The paragraph below a tab's heading. */
const columnsBelow = (page: string, heading: string): string =>
  page.split(`\n### ${heading}\n`)[1]?.trimStart().split('\n\n')[0] ?? '';

describe('the page about the workbook', () => {
  const described = TABS.filter(({ owner }) => owner !== 'output');

  it.each(described.map((tab) => [tab.name, tab] as const))('names every column of %s', (_, tab) => {
    const text = columnsBelow(english, `${tab.name} ${tab.zh}`);
    const heading = ({ name, zh, needed }: (typeof tab.columns)[number]) =>
      needed ? `**${name}** ${zh}` : `${name} ${zh}`;
    expect(tab.columns.map(heading).filter((each) => !text.includes(each))).toEqual([]);
  });

  it.each(described.map((tab) => [tab.zh, tab] as const))('in Chinese names every column of %s', (_, tab) => {
    const text = columnsBelow(chinese, `${tab.zh} ${tab.name}`);
    const missing = tab.columns
      .map(({ zh, needed }) => (needed ? `**${zh}**` : zh))
      .filter((each) => !text.includes(each));
    expect(missing).toEqual([]);
  });

  it('names every step that a person can take, by the title of its form', () => {
    const titles = STEPS.map(({ form }) => [form.title.en ?? '', form.title.zh ?? ''] as const);
    expect(titles.filter(([en, zh]) => !english.includes(`**${en}** ${zh}`))).toEqual([]);
    expect(titles.filter(([, zh]) => !chinese.includes(`**${zh}**`))).toEqual([]);
  });

  it('names the tabs that the product writes', () => {
    const written = TABS.filter(({ owner }) => owner === 'output');
    const missing = written.filter(
      ({ name, zh }) => !english.includes(`${name} ${zh}`) || !chinese.includes(zh),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names every setting with its default', () => {
    const missing = SETTING_KEYS.filter((spec) => {
      const { key, zh } = spec;
      const initial = defaultText(spec, 'en');
      const row = new RegExp(`\\| ${key} ${zh}(?: \\([^|]*\\))? \\| ${initial.replace(/[.*+?^$]/g, '\\$&')}`);
      return !row.test(english);
    });
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  it('in Chinese names every setting with its default', () => {
    const missing = SETTING_KEYS.filter((spec) => {
      const { key, zh, kind } = spec;
      const shown = kind === 'weekday' ? '星期' : defaultText(spec, 'zh').replace(/[.*+?^$]/g, '\\$&');
      return !new RegExp(`\\| ${zh} ${key}(?:（[^|]*）)? \\| ${shown}`).test(chinese);
    });
    expect(missing.map(({ zh }) => zh)).toEqual([]);
  });
});

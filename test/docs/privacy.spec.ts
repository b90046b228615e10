// docs/privacy.md and its Chinese twin say of every step of the process who may take it. Never who that is:
// the definition does.
import { describe, expect, it } from '@jest/globals';
import { STEPS } from '../../shared/process/steps/table.ts';
import { rowsOf, sectionOf } from './tables.ts';

describe('the page about privacy', () => {
  it.each([
    ['en', 'docs/privacy.md', 'Who may what'],
    ['zh', 'docs/privacy.zh-CN.md', '谁能做什么'],
  ] as const)(
    'says of every step who may take it, by the title of its form (%s)',
    (language, path, title) => {
      const steps = rowsOf(sectionOf(path, title)).map(([step]) => step);
      const missing = STEPS.map(({ form }) => form.title[language]).filter(
        (name) => !steps.some((cell) => cell?.includes(`**${name}**`)),
      );
      expect(missing).toEqual([]);
    },
  );
});

// The glossary of ARCHITECTURE.md: one word a thing, and a place where it is decided. Never what the word
// means.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openRepository } from '../../scripts/citations/repository.ts';
import { ROOT, rowsOf, sectionOf } from './tables.ts';

const wordsOf = (rows: readonly string[][]): string[] =>
  rows.flatMap(([word = '']) =>
    word
      .replace(/\(.*?\)/g, '')
      .split(',')
      .map((each) => each.trim()),
  );

const glossary = rowsOf(sectionOf('ARCHITECTURE.md', 'Words of the code'));
const words = wordsOf(glossary);

describe('the glossary', () => {
  it('has each word once, and none that names a thing of the design', () => {
    const ofDesign = new Set(wordsOf(rowsOf(sectionOf('docs/design.md', '2. Words'))));
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((word, at) => words.indexOf(word) !== at || ofDesign.has(word))).toEqual([]);
  });

  it('names for each the file that decides it', () => {
    const missing = glossary.filter(([, , place = '']) => !existsSync(join(ROOT, place.replaceAll('`', ''))));
    expect(missing).toEqual([]);
  });
});

describe('the code', () => {
  /** A name that said nothing to a stranger, or a second word for a thing, and what it is called now. */
  const GONE: readonly [name: RegExp, now: string][] = [
    [/\b(?:interface|type|class) (?:Led|Sight|Kept|World)\b/, 'what it really is'],
    [/\bSteeringMeasures\b|\bMeasureName\b|\bmeasuresOverTime\b/, 'indicator'],
    [/\bgrowthGoals?\b|\bGrowthGoal\b/, 'micro-OKR'],
    [/\bdoorsFor\b|\bdoors[?:]/, 'quick actions'],
    [/\b(?:const|let|function) (?:dress|coming|bench)\b/, 'what it really is'],
    [/\bkpis?\b(?!['.])/i, 'metric, or indicator'],
  ];
  const { files, textOf } = openRepository(ROOT);
  const sources = files.filter(
    (path) =>
      /^(?:shared|addon|functions\/src|workbench)\/.*\.tsx?$/.test(path) &&
      !/^shared\/(?:import|goals|words)\//.test(path),
  );

  it.each(GONE)('has no %s: it is %s', (name) => {
    expect(sources.filter((path) => name.test(textOf(path)))).toEqual([]);
  });
});

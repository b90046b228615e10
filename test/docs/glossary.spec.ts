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

/** Participles and pronouns that were types: the noun that each stood for is its name now. */
const PARTICIPLES =
  'Acting|Announced|Asked|Asking|Awaited|Begun|Between|Booked|Brought|Carried|Died|Ears|Erased|Erasing|Fate|' +
  'Figured|Gated|Going|Held|Kept|Led|Looked|Looking|Made|Measured|Placed|Planned|Proven|Repeated|Said|Seat|' +
  'Seen|Shower|Sight|Teller|Telling|Theirs|Told|Waiting|Wanted|Where|Whose|World';

describe('the code', () => {
  /** A name that said nothing to a stranger, or a second word for a thing, and what it is called now. */
  const GONE: readonly [name: RegExp, now: string][] = [
    [new RegExp(String.raw`\b(?:interface|type|class) (?:${PARTICIPLES})\b(?=[ <])`), 'what it really is'],
    [/\bSteeringMeasures\b|\bMeasureName\b|\bmeasuresOverTime\b|\blastMeasures\b/, 'indicator'],
    [/\b(?:readMeasure|measured|Measure(?!\b)\w*Question)\(/, 'figures'],
    [/\bgrowthGoals?\b|\bGrowthGoal\b|\bgrowth goals?\b/i, 'micro-OKR'],
    [/\bdoorsFor\b|\bdoors[?:]/, 'quick actions'],
    [/\b(?:const|let|function) (?:dress|coming|bench|steer|hanDay|calm|whenIn|mustRefer)\b/, 'what it does'],
    [
      /\b(?:letReturn|lookNoLater|wakeFor|keepLong|mustBeCalled|thatHelp|whatFits|whenLeft|whoPage)\b/,
      'what it does',
    ],
    [/\bkpis?\b(?!['.])/i, 'metric, or indicator'],
  ];
  /** Words of other people's sheets: they call things as they like. */
  const FOREIGN = /^(?:shared\/(?:import|goals|words)|examples)\//;
  const { files, textOf } = openRepository(ROOT);
  const sources = files.filter((path) =>
    /^(?:shared|addon|functions|workbench|scripts|examples|test\/support)\/.*\.(?:tsx?|mjs)$/.test(path),
  );

  it.each(GONE)('has no %s: it is %s', (name, now) => {
    const own = now.startsWith('metric') ? sources.filter((path) => !FOREIGN.test(path)) : sources;
    expect(own.filter((path) => name.test(textOf(path)))).toEqual([]);
  });
});

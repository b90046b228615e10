// Specification of the terms: one Chinese word for one thing, one way to address a person, the design's words
// and no others (design §2).
import { describe, expect, it } from '@jest/globals';
import { CHOICES } from '../../shared/sheet/table/words.ts';
import { code, found, product, read } from './catalogue.ts';
import { documents, elsewhere } from './elsewhere.ts';

/** What we don't say, and what we say instead. */
const TERMS: readonly [instead: string, said: string, why: RegExp][] = [
  ['you', '您', /你/],
  ['weekly digest', '周报', /每周摘要|周度摘要/],
  ['the answer to a review', '响应', /(回应|回复).{0,3}复盘|复盘.{0,3}(回应|回复)|[待已]回应/],
  ['review', '复盘', /回顾|评审/],
  ['support', '支援', /支持/],
  ['past its time', '逾期', /超时未|超期|过期未/],
  ['lent', '借调', /调借/],
  ['mail address', '邮箱', /邮件地址|电子邮件|邮箱地址/],
  ['snapshot: to report one', '填报', /上报(?!情报|人|入口)/],
  ['signal', '情报', /信号/],
  ['micro-OKR', '微OKR', /(?<!天 ?)成长目标|成长OKR/],
  ['indicators of how the company steers', '协同指标', /运行指标|运转指标|组织指标/],
  ['workbook', '工作簿', /工作薄/],
];

/**
 * What these words name besides: a heading of the sheet that the first workbooks have, what a program can do,
 * and the entry of the case by its name (docs/case.md).
 */
const OTHER_THINGS = /上报情报|所需支持|支持(?= TLS| Google|后台同步|页与)|竞品动态上报|主动上报/g;

describe('one Chinese word for one thing', () => {
  it.each(TERMS)('%s is %s', (_, __, wrong) => {
    expect(found(({ zh }) => wrong.test(zh.replace(OTHER_THINGS, '')))).toEqual([]);
  });

  it('holds in texts that stand elsewhere: forms, steps, the story', () => {
    const wrong = TERMS.map(([, , pattern]) => pattern);
    /** Patterns of what others say are read, whatever we say ourselves. */
    const READ = /^(shared\/(import|words)\/|shared\/books\/csv\/common-signs|addon\/sidebar\/state\/server)/;
    const lines = [...code, ...read('examples/source'), ...documents]
      .filter(({ path }) => !READ.test(path))
      .flatMap(({ path, text }) => text.split('\n').map((line) => `${path}: ${line.trim()}`))
      .filter((line) => /\p{Script=Han}/u.test(line) && !/: (\/\/|\/?\*)/.test(line))
      .filter((line) => wrong.some((pattern) => pattern.test(line.replace(OTHER_THINGS, ''))));
    expect(lines).toEqual([]);
  });
});

describe('one English word, one Chinese', () => {
  /** Said in two ways with reason. */
  const APART: Record<string, string> = {
    'on plan': 'a list of what goes well, and a figure that is exactly what the plan says',
    next: 'the next page of a list, and the next key result of a report',
    back: 'the key result before, and back to where one came from',
    open: 'a review that waits for its answer, and whatever waits for a step',
    'your key results': 'of a person, and of a proposal as its form asks for them',
    decision: 'what has been decided, and the help that is a decision',
    change: 'what a person does to an entry, and how many points a line moves',
    english: 'the name of the language in a cell, and the way to the page in it',
    none: 'the answer that no help is needed, and a status that there is none of',
    'one per line': 'steps are counted by their own word',
    中文: 'the name of the language, and the way to the page in it',
    now: 'the cycle that runs, and the column of today in a table of days',
    '{time} left to answer': 'a review is answered, a signal is acknowledged',
    'answer overdue by {time}': 'the same',
    from: 'where a span begins, and the cell that a row comes from',
    'battles that reach the front line': 'the indicator, and what it counts',
  };

  const plain = (text: string): string => text.toLowerCase().replace(/[.:]$/, '');
  /** 批准 and 已批准 are one word. */
  const root = (text: string): string =>
    text
      .replace(/[。：]$/, '')
      .replace(/^已/, '')
      .replace(/灯$/, '');

  /** Headings of the sheet have their words by tab. */
  const said = elsewhere.filter(({ name }) => !/^(workbench\/|shared\/sheet\/table\/tabs)/.test(name));
  const byEnglish = new Map<string, Set<string>>();
  const note = (en: string, zh: string) =>
    byEnglish.set(plain(en), (byEnglish.get(plain(en)) ?? new Set()).add(root(zh)));
  for (const { en, zh } of [...product, ...said]) note(en, zh);
  for (const name of [
    'supportKind',
    'supportDecision',
    'proposalDecision',
    'outcome',
    'selfStatus',
    'status',
  ] as const)
    for (const [, en, zh] of CHOICES[name]) note(en, zh);
  const apart = [...byEnglish].filter(([, chinese]) => chinese.size > 1);

  it('wherever it is said', () => {
    expect(
      apart.filter(([en]) => !(en in APART)).map(([en, chinese]) => `${en}: ${[...chinese].join(', ')}`),
    ).toEqual([]);
  });

  it('but where a reason is named, and no longer than there is one', () => {
    expect(Object.keys(APART).filter((en) => !apart.some(([each]) => each === en))).toEqual([]);
  });
});

describe('the language', () => {
  /** What a language is, and the catalogue's own functions. */
  const MAY_ASK = /^shared\/(model\/language|words\/)/;

  it('is asked for nowhere but in the catalogue', () => {
    const asking = code.filter(({ path, text }) => !MAY_ASK.test(path) && /[=!]== 'zh'/.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

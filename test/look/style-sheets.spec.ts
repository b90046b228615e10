// Takes the style sheets as they stand; holds that a designer finds each thing once: colours in the table,
// names in the code, a file's subject on a page or two. Never how anything looks.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tokens } from '../../shared/look/tokens.ts';

const root = join(import.meta.dirname, '..', '..');
const PLACES = ['shared/look', 'addon/sidebar', 'workbench/page/look', 'workbench/src'];
const CODE = [
  'shared',
  'addon/sidebar',
  'functions/src',
  'functions/browser',
  'workbench/src',
  'workbench/page',
];

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (places: readonly string[], endings: string): string[] =>
  globSync(
    places.map((place) => `${place}/**/*.${endings}`),
    { cwd: root },
  );
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, group]) => group!);

const sheets = below(PLACES, 'css').map((path) => ({
  path,
  text: textOf(path),
  rules: textOf(path).replaceAll(/\/\*[\s\S]*?\*\//g, ''),
}));

describe('a style sheet', () => {
  it('is there to be read', () => {
    expect(sheets.length).toBeGreaterThan(30);
  });

  it.each(sheets)('$path has no colour of its own', ({ rules }) => {
    const values = found(rules, /^\s*[\w-]+:([^;]+);/gm).join('\n');
    expect(found(values, /(#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b(?:white|black|gr[ae]y)\b)/gi)).toEqual(
      [],
    );
  });

  it.each(sheets)('$path uses no token that is not in the table', ({ rules }) => {
    const known = new Set(found(`${tokens}\n${rules}`, /(--[\w-]+):/g));
    expect(found(rules, /var\((--[\w-]+)/g).filter((name) => !known.has(name))).toEqual([]);
  });

  it('names no class that the code does not name', () => {
    const words = new Set(
      below(CODE, '{ts,tsx,html}').flatMap((path) => textOf(path).match(/[\w-]+/g) ?? []),
    );
    const classes = sheets.flatMap(({ path, rules }) =>
      found(rules, /\.([a-z][\w-]*)(?=[^{};]*\{)/gi).map((name) => ({ path, name })),
    );
    expect(classes.length).toBeGreaterThan(500);
    expect(classes.filter(({ name }) => !words.has(name))).toEqual([]);
  });

  it.each(sheets)('$path has at most 250 lines', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(250);
  });
});

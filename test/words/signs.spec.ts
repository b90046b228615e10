// Specification of the signs between what is put together: Chinese is joined with Chinese ones. What a pair
// of the catalogue holds itself is in catalogue.spec.ts.
import { describe, expect, it } from '@jest/globals';
import { code } from './catalogue.ts';

/** A colon, semicolon, comma or bracket of English beside a value in a template, or alone as a separator. */
const LATIN = /\$\{(?:[^{}]|\{[^{}]*\})*\}[:;,] |[:;,] \$\{| \(\$\{|\('[:;,] '\)/;

/** Where it is not what a person reads in their own language. */
const OTHERWISE: Record<string, RegExp> = {
  'values of one cell or answer, as it is read back':
    /^(shared\/sheet\/(write|table|cells\/proposed-key-results|read\/read-units)|shared\/check\/(dismissed|fix-words)|shared\/process\/(gate\/form-actions|steps\/say)|shared\/import\/text|addon\/sidebar\/(forms\/objective-rows|tab-form)|functions\/src\/usecases\/workspace\/form-record|workbench\/src\/play\/growth-steps)/,
  'what a snapshot keeps, read with both colons': /^shared\/form\/check\/support-needed\.ts$/,
  'a line of goals in one form, before it is read': /^shared\/goals\/(owner|plain-line)\.ts$/,
  'names made unique: of a tab, a sheet, a row of the plan':
    /^(shared\/process\/(cycle-cells|plan-changes)|functions\/src\/files\/xlsx\/workbook)\.ts$/,
  'a way from ID to ID, and how many are left out of it': /^shared\/sheet\/read\/loops\.ts$/,
  'a note on a cell, found again by its first line': /^addon\/src\/book\/mark-note\.ts$/,
  'what programs read: headers, styles, faults of the API':
    /^(functions\/src\/(http|store|mail\/look|pages\/parts\/(security|film-script))|shared\/(look|wire)\/)/,
  'the builds, the terminal, and the host that speaks as Google does':
    /^(addon\/build|workbench\/(page\/build|src\/(host|import|play|server|start|local|inbox|groups|live\/(engine|memory|sheet))))/,
};

/** Of a terminal or a log; or an invariant that is broken. */
const UNREAD = /new (Error|ScriptFailure)\(|\blog\(|\bsay\(`|split\('/;

const joined = (path: string, text: string): string[] =>
  text
    .split('\n')
    .filter((line) => LATIN.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) && !UNREAD.test(line))
    .map((line) => `${path}: ${line.trim()}`);

describe('what is put together of several texts', () => {
  const found = code.map(({ path, text }) => ({ path, lines: joined(path, text) }));

  it('has the signs of its language, from the catalogue', () => {
    const isRead = (path: string) => !Object.values(OTHERWISE).some((pattern) => pattern.test(path));
    expect(found.filter(({ path }) => isRead(path)).flatMap(({ lines }) => lines)).toEqual([]);
  });

  it('is let off nowhere that has none', () => {
    const held = found.filter(({ lines }) => lines.length > 0).map(({ path }) => path);
    const idle = Object.entries(OTHERWISE).filter(([, pattern]) => !held.some((path) => pattern.test(path)));
    expect(idle.map(([why]) => why)).toEqual([]);
  });
});

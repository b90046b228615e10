// Takes a proposal; says what was read, asked and left out, in the file's language. Never lists more than a
// screen holds.

import { sayOfImport } from '../../words/import.ts';
import { keyResultsOf } from '../key-results.ts';
import type { Import } from '../model.ts';
import { spokenIn } from '../words/spoken.ts';

const MOST_LINES = 20;

/** What was read, asked and left out, a line each, in the file's language. */
export function summaryOf(read: Import): string[] {
  const lines = [
    sayOfImport(spokenIn(read.language), 'counted', {
      objectives: read.objectives.length,
      keyResults: keyResultsOf(read).length,
      doubts: read.doubts.length,
      left: read.leftOut.length,
    }),
  ];
  lines.push(...some(read.doubts.map(({ at, question }) => `? ${at}  ${question}`)));
  lines.push(...some(read.leftOut.map(({ at, reason }) => `- ${at}  ${reason}`)));
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' '));
}

const some = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES), `  … +${lines.length - MOST_LINES}`];

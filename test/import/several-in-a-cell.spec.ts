// Takes a text with several key results in one cell, and what a person answered about them; holds what the
// next import of it says (design §9, Again). Never a file.
import { describe, expect, it } from '@jest/globals';
import type { Import } from '../../shared/import/model.ts';
import { ImportedBook } from './imported-book.ts';

const CELL = '1. Regulars a week to 140\n2. Complaints a month from 12 to 4';
const FILE = `Objective\tKey results\nNeighbours come back\t"${CELL}"`;
const FIGURES = [
  { baseline: 80, target: 140 },
  { baseline: 12, target: 4 },
];

const withFigures = (read: Import): Import => ({
  ...read,
  objectives: read.objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((each, at) => ({ ...each, ...FIGURES[at] })),
  })),
});

describe('Two key results in one cell', () => {
  it('are each remembered as they were read before they were answered', () => {
    const book = new ImportedBook();
    book.answer = withFigures;
    book.import(FILE);
    expect(book.rows('Key results').map(({ cells }) => cells.Baseline)).toEqual([80, 12]);
    book.answer = (read) => read;
    expect(book.compare(FILE)).toMatchObject({ added: [], changed: [], reworded: [], conflicts: [] });
  });
});

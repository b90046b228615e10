// What publishing leaves in the process: the owners' adjustments, and who published when. No step makes them.
import { adjustmentCells } from '../../sheet/write/records.ts';
import { rowPerLine } from './entries.ts';
import { family } from './step.ts';

export const publicationFamily = family([], {
  // They have no names of their own: all rows again as soon as there is another.
  adjustments: { written: [rowPerLine('Adjustments', adjustmentCells)] },
  publications: {},
});

// Takes the sources; gives the workbooks of the example companies as sheets. Never reads a clock, never writes a file.
import { chain, leadOfObjective } from '../source/chain.ts';
import { formRows, mailRows } from '../source/forms.ts';
import { microOkrRows, pointRows, rewardRows } from '../source/growth.ts';
import { headings } from '../source/headings.ts';
import { signalRows, supportRows } from '../source/help.ts';
import { proposalRows } from '../source/proposals.ts';
import { playbookRows } from '../source/reviews.ts';
import { team, teamUntil } from '../source/team.ts';
import { reviewsOf } from './reviews.ts';
import { adjustmentSheet, planSheets, reviewSheet, sheet, snapshotSheet } from './sheets.ts';
import { snapshotsOf } from './snapshots.ts';
import type { Sheet } from './types.ts';

function retailChain(): Sheet[] {
  const snapshots = snapshotsOf(chain.keyResults);
  return [
    ...planSheets(chain),
    sheet(headings.forms, formRows),
    sheet(headings.mails, mailRows),
    snapshotSheet(snapshots),
    sheet(headings.proposals, proposalRows),
    reviewSheet(reviewsOf(snapshots), (source) => leadOfObjective[source.objective] ?? source.owner),
    sheet(headings.support, supportRows),
    sheet(headings.signals, signalRows),
    sheet(headings.microOkrs, microOkrRows),
    sheet(headings.rewards, rewardRows),
    sheet(headings.points, pointRows),
    adjustmentSheet(chain.keyResults),
    sheet(headings.playbooks, playbookRows),
  ];
}

const teamOfEight = (): Sheet[] => [
  ...planSheets(team),
  snapshotSheet(snapshotsOf(team.keyResults, teamUntil)),
];

/** The example workbooks by the folder that they are kept in. */
export const workbooks: Record<string, () => Sheet[]> = {
  'retail-chain': retailChain,
  'team-of-eight': teamOfEight,
};

// Takes the sources; gives the workbooks of the example companies as sheets. Never reads a clock, never
// writes a file.
import { chain, leadOfObjective } from '../source/chain.ts';
import { formRows, mailRows } from '../source/forms.ts';
import { microOkrRows, pointRows, rewardRows } from '../source/growth.ts';
import { signalRows, supportRows } from '../source/help.ts';
import { proposalRows } from '../source/proposals.ts';
import { playbookRows } from '../source/reviews.ts';
import { team, teamUntil } from '../source/team.ts';
import type { Sheet } from '../source/types.ts';
import { reviewsOf } from './reviews.ts';
import { adjustmentSheet, planSheets, reviewSheet, sheet, snapshotSheet } from './sheets.ts';
import { snapshotsOf } from './snapshots.ts';

function retailChain(): Sheet[] {
  const snapshots = snapshotsOf(chain.keyResults);
  return [
    ...planSheets(chain),
    sheet('Forms', formRows),
    sheet('Mails', mailRows),
    snapshotSheet(snapshots),
    sheet('Proposals', proposalRows),
    reviewSheet(reviewsOf(snapshots), (source) => leadOfObjective[source.objective] ?? source.owner),
    sheet('Support', supportRows),
    sheet('Signals', signalRows),
    sheet('Micro-OKRs', microOkrRows),
    sheet('Rewards', rewardRows),
    sheet('Points', pointRows),
    adjustmentSheet(chain.keyResults),
    sheet('Playbooks', playbookRows),
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

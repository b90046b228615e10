// What handing in a proposal and deciding on it have in common: where it stands, and how the sheet holds it.
// Never who may.
import { planIndex } from '../../lookup/plan-index.ts';
import { proposalCells } from '../../sheet/write/records.ts';
import { ideaNote } from '../proposals.ts';
import { type EntryKind, rowPerEntry } from './entries.ts';
import { part } from './step.ts';

export const proposalPart = part({
  name: 'proposal',
  tag: 'proposals',
  sidebar: { view: 'proposal', lead: 'leadProposal', list: { title: 'open', none: 'nothingOpen' } },
});

export const proposalEntries: EntryKind<'proposals'> = {
  written: [
    // The add-on writes it where the notes are blank; what somebody wrote there stays, and the plan holds
    // both.
    {
      tab: 'Objectives',
      rows: ({ changed, plan }) =>
        changed
          .filter(({ decision, idea }) => decision === 'adopted' && idea !== '')
          .map((each) => ({
            'Objective ID': planIndex(plan).keyResults.get(each.answers)?.objectiveId ?? each.answers,
            Notes: ideaNote(each, plan),
          })),
    },
    rowPerEntry('Proposals', proposalCells),
  ],
};

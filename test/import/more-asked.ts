// Sheets whose questions no other sheet of these specifications asks. Never what is read of one.
import type { Grid } from '../../shared/import/model.ts';
import { book, text } from './shape.ts';

interface Asked {
  name: string;
  grids: readonly Grid[];
}

const csv = (name: string, lines: string, file = 'plan.csv'): Asked => ({ name, grids: text(file, lines) });

export const MORE_ASKED: readonly Asked[] = [
  csv(
    'no baselines, and a target of 0',
    `
Objective,Key result,Target,Owner
Neighbours come back,Regulars a week,140,Ben
Neighbours come back,Complaints a month,0,Mia`,
  ),
  csv(
    'weeks as due days',
    `
Objective,Key result,Baseline,Target,Due
Grow,Regulars,80,140,2026-W10
Grow,Visits,12,40,2026-W12`,
  ),
  csv(
    'quarters as due days',
    `
Objective,Key result,Baseline,Target,Due
Grow,Regulars,80,140,Q1 2026
Grow,Visits,12,40,Q2 2026`,
  ),
  csv(
    'due days without a year',
    `
Period,Objective,Key result,Baseline,Target,Due
Q1 2026,Grow,Regulars,80,140,Mar 31
Q1 2026,Grow,Visits,12,40,Feb 20`,
  ),
  csv(
    'a direction that the figures contradict',
    `
Objective,Key result,Type,Baseline,Target
Grow,Regulars,decrease,80,140
Grow,Visits,increase,12,40`,
  ),
  csv(
    'a goal of everybody and of one team',
    `
Team,Objective,Key result,Baseline,Target
"Everyone, Sales",Grow,Regulars,80,140`,
  ),
  csv(
    'a goal of two teams',
    `
Team,Objective,Key result,Baseline,Target
"Service, Sales",Grow,Regulars,80,140`,
  ),
  csv(
    'figures below a word of the house',
    `
Objective,Key result,Baseline,Shall,Owner
Grow,Regulars,80,140,Ben
Grow,Visits,12,40,Mia`,
  ),
  csv(
    'kinds that are no words of ours, or missing',
    `
Title,Type,Baseline,Target
Grow,Objective,,
Regulars,Key Result,80,140
Sell where we live,Pillar,5,9
Visits,,12,40`,
  ),
  csv(
    'a period that only the name of the file says',
    `
Objective,Key result,Baseline,Target
Grow,Regulars,80,140`,
    'OKR Q1 2026.csv',
  ),
  csv(
    'a period without a year',
    `
Period,Objective,Key result,Baseline,Target,Due
Q1,Grow,Regulars,80,140,2026-02-20`,
  ),
  csv(
    'a person under a short name too',
    `
Objective,Key result,Baseline,Target,Owner
Grow,Regulars,80,140,Jörg Böhm
Grow,Visits,12,40,J. Böhm
Grow,Calls,3,9,J. Böhm`,
  ),
  csv(
    'an owner beside a team',
    `
Objective,Key result,Baseline,Target,Owner
Grow,Regulars,80,140,Ben Lee / Sales team
Grow,Visits,12,40,Ben Lee / Sales team`,
  ),
  csv(
    'scores of ten',
    `
Objective,Key result,Baseline,Target,Score
Grow,Regulars,80,140,7
Grow,Visits,12,40,4`,
  ),
  {
    name: 'a hidden tab with goals',
    grids: book('plan.xlsx', {
      Plan: [
        ['Objective', 'Key result', 'Baseline', 'Target'],
        ['Grow', 'Regulars', 80, 140],
      ],
      Later: {
        hidden: true,
        rows: [
          ['Objective', 'Key result', 'Baseline', 'Target'],
          ['Open a second shop', 'Shops', 1, 2],
        ],
      },
    }),
  },
];

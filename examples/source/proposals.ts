// The regions' answers to headquarters: adopted, returned and revised, and one that came late.
// Never the objective that a proposal became: that stands in regions.ts under the same text.

import { listedApart } from '../../shared/words/punctuation.ts';
import { mail } from './people.ts';
import { regionKeyResults, regionObjectives } from './regions.ts';
import { type SourceCell, type Text, t } from './types.ts';
import { word } from './words.ts';

interface Proposal {
  id: string;
  at: string;
  unit: string;
  answers: string;
  objective?: string;
  text?: Text;
  keyResults?: Text;
  score: number;
  resources: Text;
  idea?: Text;
  decision?: Text;
  decidedOn?: string;
  by?: string;
  reason?: Text;
}

/** The decoding meeting is on Thursday 2 January: five working days end on Thursday the 9th. */
// biome-ignore format: a table, one row a line
const proposals: Proposal[] = [
  { id: 'P-1', at: '2025-01-07 15:20', unit: 'NC', answers: 'KR-HQ-2-1', score: 4,
    text: t('Keep selling premium during the works', '改造期间持续卖高端'), keyResults: t('5 pop-up stands open, 0, 5', '开设5个快闪点，0，5'),
    resources: t('Stands, staff and trucks, more to follow', '展台、人员、车辆，后续补充'),
    decision: word.returned, decidedOn: '2025-01-08 10:30', by: 'he.jian', reason: t('Which stands, how much, by when? And how do we see that people try?', '哪些点位、多少费用、何时到位？试用效果如何衡量？') },
  { id: 'P-2', at: '2025-01-08 09:40', unit: 'SC', answers: 'KR-HQ-1-1', objective: 'O-SC-4', score: 5,
    resources: t('Gym venues: 6 days, 48,000 yuan, by 20 January; trial sets: 60, by 15 January', '健身房场地：6场，48000元，1月20日前；试用装60套，1月15日前'),
    idea: t('Joint experience days with local gyms, so that people try the premium line where they train', '联合本地健身房做跨界体验日，让顾客在锻炼现场试用高端线'),
    decision: word.adopted, decidedOn: '2025-01-09 14:00', by: 'he.jian', reason: t('Brings trials where our shops cannot; every region may copy it', '把试用带到门店之外，各区可借鉴') },
  { id: 'P-3', at: '2025-01-09 17:10', unit: 'NC', answers: 'KR-HQ-2-1', objective: 'O-NC-4', score: 4,
    resources: t('5 stands: 30,000 yuan, by 13 January; 10 guides of the closed stores; 1 truck a week', '展台5个：30000元，1月13日前；停业门店导购10名；每周货车1辆'),
    decision: word.adopted, decidedOn: '2025-01-10 11:00', by: 'he.jian', reason: t('Clear now: places, money, trials counted', '点位、费用、试用口径已明确') },
  { id: 'P-4', at: '2025-01-13 16:45', unit: 'EC', answers: 'KR-HQ-1-4', objective: 'O-EC-4', score: 4,
    resources: t('Bundles: 1500 sets, by 20 January; 12 community stands; 1 designer for a week', '组合装1500套，1月20日前；社区快闪点12个；设计师1名，一周'),
    decision: word.adopted, decidedOn: '2025-01-15 09:30', by: 'he.jian', reason: t('Late, but the answer that the communities need', '虽迟但对症，社区正需要') },
];

function rowOf(proposal: Proposal): SourceCell[] {
  const became = regionObjectives.find((each) => each.id === proposal.objective);
  return [
    proposal.id,
    proposal.at,
    proposal.unit,
    proposal.answers,
    proposal.objective ?? null,
    became?.text ?? proposal.text ?? null,
    became ? keyResultsOf(became.id) : (proposal.keyResults ?? null),
    proposal.score,
    proposal.resources,
    proposal.idea ?? null,
    proposal.decision ?? null,
    proposal.decidedOn ?? null,
    proposal.by ? mail(proposal.by) : null,
    proposal.reason ?? null,
  ];
}

const COMMA = t(', ', '，');

const keyResultsOf = (objectiveId: string): Text => {
  const results = regionKeyResults.filter((each) => each.objective === objectiveId);
  const line = (language: keyof Text) =>
    listedApart(
      language,
      results.map((each) => [each.text[language], each.baseline, each.target].join(COMMA[language])),
    );
  return t(line('en'), line('zh'));
};

export const proposalRows: SourceCell[][] = proposals.map(rowOf);

// Takes a published plan; gives the notices that tell every region headquarters' battles at once (design §6,
// Battles). Never the same battle twice.

import { planIndex } from '../lookup/plan-index.ts';
import type { Objective } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { listed } from '../words/punctuation.ts';
import type { LinkTo } from './content.ts';
import type { Notice } from './news.ts';
import { plainRow, readerOf } from './reader.ts';

/**
 * One notice for each battle and each lead of a unit right below the root. A battle is new where its KRs or
 * their targets are.
 */
export function battleNotices(standing: Standing, by: string, linkTo: (email: string) => LinkTo): Notice[] {
  const { plan, asOf } = standing;
  const { root, rightBelow } = planIndex(plan);
  // A plan that is put right after its cycle's end calls nobody to battle.
  if (!root || asOf.day > plan.settings.cycleEnd) return [];
  const leads = rightBelow(root.id).flatMap(({ leadEmail }) => leadEmail ?? []);
  const battles = plan.objectives.filter((objective) => objective.unitId === root.id);
  return [...new Set(leads)]
    .filter((email) => email !== by)
    .flatMap((email) => battles.flatMap((battle) => noticeOf(standing, battle, email, linkTo(email))));
}

function noticeOf(standing: Standing, battle: Objective, email: string, linkTo: LinkTo): Notice[] {
  const { plan } = standing;
  const reader = readerOf(standing, email, linkTo);
  const keyResults = plan.keyResults.filter((each) => each.objectiveId === battle.id);
  if (!reader || keyResults.length === 0) return [];
  const { say, language } = reader;
  const names = listed(
    language,
    keyResults.map((each) => each.text),
  );
  const news = say('news.battle', { cycle: plan.settings.cycle });
  const title = say('titled', { news, what: battle.text });
  const version = keyResults.map((each) => [each.id, each.target, each.low, each.high]);
  const id = `battle~${plan.settings.cycleStart}~${JSON.stringify([battle.id, version])}`;
  const link = { label: say('link.propose'), url: linkTo('action', 'proposal.submit:') };
  return [{ id, email, row: plainRow(title, say('row.battle', { names }), link) }];
}

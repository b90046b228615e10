// Takes nothing; specifies to whom a step that is open is offered: to those whose it is, and to nobody else. Never a page.
import { describe, expect, it } from 'vitest';
import { openThings } from '../../functions/src/usecases/open-things.ts';
import {
  ADMIN,
  DAY,
  EAST,
  GUIDE,
  HEAD,
  NORTH,
  processCompany,
  SHANGHAI,
} from '../support/process-company.ts';

describe('What is open', () => {
  it('is shown to everybody, and its step offered to those whose it is', async () => {
    const { backEnd, does, standing } = await processCompany();
    await does(GUIDE, 'microOkr.set', 'M1', { goal: 'Speak last' });
    await does(GUIDE, 'signal.report', 'SG1', { what: 'A price war' });
    await does(SHANGHAI, 'support.request', 'S1', { keyResultId: 'K-SH', kind: 'people', request: 'a crew' });
    await does(EAST, 'proposal.submit', 'P1', {
      unit: 'E',
      answers: 'O-HQ',
      objective: 'Gyms',
      keyResults: 'Guests, 0, 500',
      alignmentScore: '4',
      resources: 'none',
    });
    await does(GUIDE, 'form.propose', 'F1', { label: 'Rival?' });
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
    const now = await standing();
    const offered = (part: string) =>
      [ADMIN, HEAD, EAST, NORTH, SHANGHAI, GUIDE].filter((email) => {
        const things = openThings(now, { email, isAdmin: email === ADMIN, language: 'en', now: now.asOf.at });
        const thing = things.find((each) => each.part === part);
        expect(thing).toBeDefined();
        return thing!.action !== null;
      });
    expect(offered('microOkr')).toEqual([ADMIN, HEAD, EAST, SHANGHAI]);
    expect(offered('signal')).toEqual([ADMIN, HEAD]);
    expect(offered('support')).toEqual([ADMIN, HEAD, EAST, NORTH, SHANGHAI]);
    expect(offered('proposal')).toEqual([ADMIN, HEAD]);
    expect(offered('form')).toEqual([ADMIN]);
    expect(offered('review')).toHaveLength(6);
  });

  it('of a review names the playbook that worked on its metric', async () => {
    const { backEnd, does, standing } = await processCompany();
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
    await does(EAST, 'review.respond', 'K-SH~1', { measure: 'Videos' });
    await does(EAST, 'review.start', 'K-SH~1');
    await does(EAST, 'review.close', 'K-SH~1', { outcome: 'effective' });
    const kept = await does(EAST, 'playbook.keep', 'K-SH~1');
    await backEnd.report(EAST, DAY, { 'K-E': 0 });
    const now = await standing();
    const [review] = openThings(now, { email: HEAD, isAdmin: false, language: 'en', now: now.asOf.at });
    expect(review!.about).toContain(`Worked before on this metric: Videos (${kept.ok && kept.reply.id})`);
  });
});

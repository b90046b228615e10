// Specifies who gets a digest and how much of it: one a week for a person, never too long, none where there
// is nothing to say. Never a sending.
import { describe, expect, it } from '@jest/globals';
import { renderMail } from '../../functions/src/mail/render.tsx';
import { mailDue, readersDue } from '../../functions/src/schedule/compose-due.ts';
import { standingOf } from '../../functions/src/usecases/standing/standing.ts';
import type { Language, Plan } from '../../shared/model/plan.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';

const HEAD = 'he@chain.example';
const LEAD = 'lin@chain.example';
const GONE = 'gone@chain.example';
const OWNER = 'owner@chain.example';
/** A Monday, at the hour of the digest. */
const MONDAY = Date.parse('2025-02-17T08:00:00+08:00');
const TOKEN = 't'.repeat(260);

/** What a plan and its reports give on that Monday. */
const onMonday = (plan: Plan, states = new Map<string, KeyResultState>()): Standing =>
  standingOf(
    { plan, warnings: [] },
    { states, entries: new Map(), log: [] },
    { day: '2025-02-17', at: MONDAY },
    { founder: HEAD },
  );

/**
 * Two units with one lead, one without any, one whose lead has left; each KR as reported on the last snapshot
 * day, `values` in turn.
 */
function company(keyResultsInEach: number, values: readonly number[], language: Language = 'en'): Standing {
  const units = ['East', 'South', 'North', 'West'];
  const plan = planOf({
    settings: settingsOf({ language }),
    units: [
      unitOf('HQ', null, HEAD),
      unitOf('East', 'HQ', LEAD),
      unitOf('South', 'HQ', LEAD),
      unitOf('North', 'HQ', null),
      unitOf('West', 'HQ', GONE),
    ],
    people: [
      personOf(HEAD, { role: 'admin' }),
      // A person in two units, who leads both.
      personOf(LEAD, { unitIds: ['East', 'South'] }),
      personOf(GONE, { unitIds: ['West'], leftOn: '2025-02-01' }),
      personOf(OWNER, { unitIds: ['North', 'West'] }),
    ],
    objectives: units.map((unitId) => objectiveOf({ id: `O-${unitId}`, unitId })),
    keyResults: units.flatMap((unitId) =>
      Array.from({ length: keyResultsInEach }, (_, index) =>
        keyResultOf({
          id: `${unitId}-${index}`,
          objectiveId: `O-${unitId}`,
          owner: OWNER,
          text: `第${index}项：${unitId} 高端产品线在社区店的动销与陈列改造进度`,
        }),
      ),
    ),
  });
  const states = new Map(
    plan.keyResults.map((each, index) => [
      each.id,
      stateAfter(each, plan.settings, [
        reportOf('2025-02-07', 45),
        reportOf('2025-02-14', values[index % values.length]!, {
          blocker: '物流延迟，竞品低价抢占社区店渠道。'.repeat(8),
        }),
      ]),
    ]),
  );
  return onMonday(plan, states);
}

const DIGEST = { at: MONDAY, kind: 'digest', day: '2025-02-17' } as const;

const digests = (standing: Standing) =>
  readersDue(standing, DIGEST).flatMap((email) =>
    mailDue(
      standing,
      DIGEST,
      email,
      (purpose, subject) => `https://attune.example/${purpose}/${email.split('@')[0]}/${subject}${TOKEN}`,
    ),
  );

describe('the weekly digest', () => {
  it('is one for a person who leads two units, and tells of both', () => {
    const toLead = digests(company(1, [5])).filter(({ to }) => to === LEAD);
    expect(toLead).toHaveLength(1);
    const said = JSON.stringify(toLead[0]!.content.sections);
    expect(said).toContain('East');
    expect(said).toContain('South');
  });

  it('goes to nobody for a unit without a lead, to nobody who has left, and headquarters hears of those units', () => {
    const all = digests(company(1, [5]));
    expect(all.map(({ to }) => to).sort()).toEqual([HEAD, LEAD]);
    const toHead = JSON.stringify(all.find(({ to }) => to === HEAD)!.content);
    expect(toHead).toContain('North');
    expect(toHead).toContain('West');
  });

  it('is none for a lead where there is nothing to say', () => {
    const calm = company(1, [50]);
    // Nothing reported, and no snapshot due yet.
    const early = { ...settingsOf(), cycleStart: '2025-02-10', cycleEnd: '2025-05-09' };
    const plan = {
      ...calm.plan,
      settings: early,
      keyResults: calm.plan.keyResults.map((each) => ({ ...each, start: '2025-02-10', due: '2025-05-09' })),
    };
    expect(digests(onMonday(plan)).filter(({ to }) => to === LEAD)).toEqual([]);
  });

  it.each<Language>(['en', 'zh'])(
    'to a lead of 200 red key results stays below what Gmail clips, counts the rest and links to the board (%s)',
    async (language) => {
      const [mail] = digests(company(100, [1], language)).filter(({ to }) => to === LEAD);
      const { html, text } = await renderMail(mail!.content, `https://attune.example/u/${TOKEN}`);
      expect(Buffer.byteLength(html)).toBeLessThan(102_000);
      expect(html).toContain(`https://attune.example/board/lin/${TOKEN}`);
      expect(text).toMatch(language === 'zh' ? /另有 \d+ (项|个关键结果)/ : /\d+ more/);
      // As data in the outbox it is far from what a document holds.
      expect(Buffer.byteLength(JSON.stringify(mail!.content))).toBeLessThan(300_000);
    },
  );
});

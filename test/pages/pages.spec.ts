// The specification of the pages: what people read on them, and that nothing they type becomes markup.
import { describe, expect, it } from '@jest/globals';
import {
  actionPage,
  badLinkPage,
  boardPage,
  filmPage,
  formPage,
  keyResultPage,
  linkSentPage,
  PAGE_HEADERS,
  problemPage,
  signInPage,
  unitPage,
  unitsPage,
  unsubscribePage,
} from '../../functions/src/pages/index.ts';
import { atEndOf, foldBoard } from '../../shared/board/fold.ts';
import type { Standing } from '../../shared/model/standing.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { formById } from '../../shared/process/gate/built-in-forms.ts';
import { context, owedOf } from '../form/fixtures.ts';
import {
  keyResultOf,
  objectiveOf,
  personOf,
  planOf,
  processOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';
import { asked, EVIL, form, text } from './owed-page.ts';

const settings = settingsOf({ workspace: EVIL });

const keyResult = keyResultOf({ text: `Sell ${EVIL}` });

const quiet = keyResultOf({ id: 'K2', text: 'Never reported' });

const state = stateAfter(keyResult, settings, [
  reportOf('2025-01-24', 24),
  reportOf('2025-02-07', 10, { blocker: EVIL, selfStatus: 'on track' }),
  reportOf('2025-02-14', 12),
]);

function standingOf(): Standing {
  const plan = planOf({
    settings,
    units: [unitOf('HQ'), { ...unitOf('E', 'HQ'), name: EVIL }],
    people: [personOf('owner@chain.example', { name: EVIL })],
    objectives: [objectiveOf({ unitId: 'E', text: EVIL })],
    keyResults: [keyResult, quiet],
  });
  const states = new Map<string, KeyResultState>([['K1', state]]);
  const process = processOf({
    adjustments: [
      {
        at: Date.parse('2025-02-01T09:00:00+08:00'),
        keyResultId: 'K1',
        field: 'target',
        before: '90',
        after: '100',
        by: 'owner@chain.example',
        reason: EVIL,
      },
    ],
  });
  const asOf = atEndOf('2025-02-16', settings.timeZone);
  return { plan, states, process, board: foldBoard({ plan, states, process, warnings: [] }, asOf), asOf };
}

const view = { language: 'en' as const, link: (path: string) => `/w/${path}`, person: null };

describe('the board', () => {
  const standing = standingOf();

  it('says where it is red, since when, and what it should have been', () => {
    const page = text(boardPage(standing, view));
    expect(page).toContain('Where it is red 1');
    expect(page).toContain('since 7 Feb (9 days)');
    expect(page).toContain('now 12');
    expect(page).toContain('plan 50');
    expect(page).toContain('76 % behind plan');
    expect(page).toContain('No report 1');
  });

  it('shows only what was asked for, by links without a script', () => {
    const page = boardPage(standing, { ...view, unitId: 'E', status: 'none' });
    expect(text(page)).not.toContain('Where it is red');
    expect(text(page)).toContain('Never reported');
    expect(page).toContain('href="/w/board?unit=E&amp;status=red"');
    expect(page).not.toContain('<script');
  });

  it('takes an unknown unit for the whole company', () => {
    expect(boardPage(standing, { ...view, unitId: 'gone' })).toBe(boardPage(standing, view));
  });

  it('is in Chinese where the reader is', () => {
    const page = boardPage(standing, { ...view, language: 'zh' });
    expect(page).toContain('<html lang="zh-CN">');
    expect(text(page)).toContain('2月7日起（9 天）');
    expect(text(page)).toContain('红灯在哪里');
  });

  it('has a page per key result with its snapshots, blockers, review, adjustments and forecast', () => {
    const page = text(keyResultPage(standing, 'K1', view)!);
    for (const part of ['Snapshots 3', 'Blocker', 'opened 7 Feb', 'On track', '90', 'At this pace'])
      expect(page).toContain(part);
    expect(keyResultPage(standing, 'K9', view)).toBeNull();
  });

  it('has a picture for the meeting per unit', () => {
    const page = text(unitPage(standing, 'E', view)!);
    expect(page).toContain('The picture for the meeting');
    expect(page).toContain('Where it is red 1');
    expect(page).toContain('answer overdue by 6 days');
    expect(unitPage(standing, 'X', view)).toBeNull();
  });
});

describe('nothing that people type becomes markup, and nothing is asked of another host', () => {
  const standing = standingOf();
  const evil = {
    ...form,
    workspace: EVIL,
    person: { ...form.person, name: EVIL },
    keyResults: [owedOf({ id: EVIL, text: EVIL, unit: EVIL, objective: EVIL, measureUnit: EVIL })],
  };
  const pages: [string, string][] = [
    ['board', boardPage(standing, view)],
    ['key result', keyResultPage(standing, 'K1', view)!],
    ['unit', unitPage(standing, 'E', view)!],
    ['units', unitsPage(standing, 'E', view)],
    ['film', filmPage(standing, { unitId: 'E', day: EVIL }, view)!],
    ['form', formPage({ ...asked, form: evil, raw: { [`${EVIL}::value`]: EVIL }, problem: EVIL })],
    [
      'action',
      actionPage({
        language: 'en',
        workspace: EVIL,
        template: formById([], 'signal.report')!,
        raw: { what: EVIL },
        faults: [],
        context,
        formKey: EVIL,
        lead: EVIL,
        about: EVIL,
      }),
    ],
    [
      'sign-in',
      signInPage({ language: 'zh', workspace: EVIL, action: '', typed: EVIL, hidden: { a: EVIL } }),
    ],
    ['link sent', linkSentPage('en', EVIL)],
    ['expired', badLinkPage('expired', 'en', '/signin')],
    ['unsubscribe', unsubscribePage({ language: 'en', workspace: EVIL, mail: EVIL, state: 'ask' })],
    ['problem', problemPage('fault', { language: 'en', reference: EVIL, message: EVIL })],
  ];

  it.each(pages)('on the page %s', (_, html) => {
    const body = html.slice(html.indexOf('<body'));
    expect(html).not.toContain('<script>alert');
    expect(body).not.toMatch(/\sstyle="/);
    expect(body).not.toMatch(/\son\w+="/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html).toMatch(/^<!doctype html><html lang="(en|zh-CN)">/);
  });

  it('is what the policy allows: our own style and scripts by hash', () => {
    expect(PAGE_HEADERS['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'( 'sha256-[^']+'){3}; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'/,
    );
  });
});

// Specifies the phone form as a page. Never a browser.
import { describe, expect, it } from '@jest/globals';
import { formPage, thanksPage } from '../../functions/src/pages/index.ts';
import { checkOwed } from '../../shared/form/owed/owed-answers.ts';
import { snapshotForm } from '../../shared/form/templates/built-in-snapshot.ts';
import { context } from '../form/fixtures.ts';
import { expectGolden } from '../support/golden.ts';
import { asked, EVIL, form, text } from './owed-page.ts';

describe('the phone form', () => {
  it('knows last values and plan, and works without a script', async () => {
    const page = formPage(asked);
    expect(page).toContain('<form class="form" method="post"');
    expect(page).toContain('name="key" value="KEY-0123456789abcdef"');
    expect(text(page)).toContain('On plan would be 14 %');
    expect(text(page)).toContain('OKR progress is for steering, never for pay.');
    expect(text(page)).toContain('Only if “Which help do you need?” is filled in');
    const body = page.slice(page.indexOf('<body'));
    expectGolden('pages/phone-form.html', body.replace(/></g, '>\n<'));
  });

  it('comes back with what was typed, each fault tied to its field, and the two readings', () => {
    const raw = { 'K1::value': 'much', 'K3::value': '1800', 'K3::blocker': EVIL };
    const { faults } = checkOwed(form.keyResults, snapshotForm, raw, context);
    const page = formPage({ ...asked, raw, faults });
    expect(page).toContain('href="#kr0-0"');
    expect(page).toMatch(/<input[^>]*id="kr0-0"[^>]*aria-describedby="kr0-0-fault/);
    expect(page).toContain('value="much"');
    expect(page).toContain('name="K3::value~as" value="percent:1800"');
    expect(text(page)).toContain('1,800 (180,000 %)');
    expect(page).not.toContain('<script>alert');
  });

  it('says where nothing is owed', () => {
    const page = text(formPage({ ...asked, form: { ...form, keyResults: [] } }));
    expect(page).toContain('Nothing is due from you today.');
  });

  it('thanks with what was recorded: colour with word, and how to correct', () => {
    const rows = [
      {
        keyResultId: 'K1',
        attainment: 0.38,
        planned: 0.5,
        deviation: 0.24,
        colour: 'amber' as const,
        reviewOpened: true,
      },
    ];
    const page = text(
      thanksPage({
        language: 'en',
        workspace: 'Lumen Home',
        personName: 'Lin',
        reply: { key: 'k', fresh: true, receivedAt: '', rows },
        keyResults: form.keyResults,
        values: { K1: 38 },
        formUrl: '/f/t',
        boardUrl: null,
      }),
    );
    for (const part of ['Amber', 'Recorded value: 38', 'A review has been opened', 'Correct an entry'])
      expect(page).toContain(part);
  });
});

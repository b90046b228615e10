// What the page of the phone form is made of, a page's text, and a text that would be markup. For
// specifications.
import { snapshotForm } from '../../shared/form/templates/built-in-snapshot.ts';
import { context, owedOf } from '../form/fixtures.ts';

export const EVIL = '<script>alert(1)</script>"\'&';

export const text = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export const form = {
  workspace: 'Lumen Home',
  language: 'en' as const,
  person: { email: 'lin@chain.example', name: 'Lin', role: 'member' as const },
  key: 'KEY-0123456789abcdef',
  today: '2025-01-24',
  snapshotDay: '2025-01-24',
  keyResults: [
    owedOf(),
    owedOf({
      id: 'K3',
      text: 'Share',
      percent: true,
      baseline: 0.12,
      target: 0.18,
      plannedValue: 0.14,
      lastValue: 0.125,
    }),
  ],
  templates: [],
};

export const asked = { form, snapshot: snapshotForm, raw: {}, faults: [], context };

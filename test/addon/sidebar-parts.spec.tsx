// Takes the sidebar's components and words alone; says what they show in both languages. Never a browser:
// those are in sidebar/.

import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { Recorded } from '../../addon/sidebar/parts/recorded.tsx';
import { ThingList } from '../../addon/sidebar/process/thing-list.tsx';
import { failureText } from '../../addon/sidebar/state/server.ts';
import type { Language } from '../../shared/model/plan.ts';
import type { OpenThing } from '../../shared/wire/messages/actions.ts';

const thing = (id: string, more: Partial<OpenThing> = {}): OpenThing => ({
  action: 'signal.acknowledge',
  part: 'signal',
  id,
  text: `What ${id} says`,
  about: '',
  overdue: false,
  ...more,
});

const listOf = (things: OpenThing[], language: Language = 'en') =>
  render(
    <ThingList
      things={things}
      state={{ language, form: null, alignable: [], battles: [] }}
      empty="nothing"
      onBegin={() => {}}
    />,
  );

describe('a call that fails', () => {
  it.each([
    ['NetworkError', 'Connection failure due to HTTP 0', 'check the connection', '检查网络'],
    ['ScriptError', 'You do not have permission to call UrlFetchApp.fetch', 'allow Attune', '授权'],
    ['Exception', 'Exceeded maximum execution time', 'took too long', '超时'],
    [
      'Exception',
      'Service error: Spreadsheets',
      'Service error: Spreadsheets',
      'Service error: Spreadsheets',
    ],
  ])('%s “%s” is told with the way out in both languages', (name, message, en, zh) => {
    const error = Object.assign(new Error(message), { name });
    expect(failureText(error, 'en')).toContain(en);
    expect(failureText(error, 'zh')).toContain(zh);
    if (!message.includes('permission')) {
      expect(failureText(error, 'en')).toContain('never counted twice');
      expect(failureText(error, 'zh')).toContain('不会重复记录');
    }
  });

  it('without any word of Google’s is told too', () => {
    expect(failureText(null, 'en')).toContain('That did not work');
  });
});

describe('the list of what is open', () => {
  it('shows what is overdue first, with its word, and each with the name of its next step', () => {
    const page = listOf([thing('A'), thing('B', { overdue: true })]);
    expect(page.indexOf('What B says')).toBeLessThan(page.indexOf('What A says'));
    expect(page.match(/overdue/g)).toHaveLength(1);
    expect(page.match(/Acknowledge the signal/g)).toHaveLength(4);
    expect(listOf([thing('A', { overdue: true })], 'zh')).toContain('已逾期');
  });

  it('offers no step that is not this person’s, and shows ten at first', () => {
    expect(listOf([thing('A', { action: null })])).not.toContain('<button');
    const many = listOf(Array.from({ length: 12 }, (_, at) => thing(`T${at}`)));
    expect(many.match(/<li/g)).toHaveLength(10);
    expect(many).toContain('Show 2 more');
  });

  it('shows typed markup as text', () => {
    expect(listOf([thing('A', { text: '<img src=x onerror=alert(1)>' })])).not.toContain('<img');
  });
});

describe('what came of sending', () => {
  it.each([
    ['en', 'Kept, not sent yet', 'sent with your next action'],
    ['zh', '已保存，尚未发送', '将在下次操作时发送'],
  ] as const)('says in %s that a form is kept and not yet sent', (language, title, text) => {
    const page = render(
      <Recorded
        reply={{ state: 'kept', fresh: true, message: '', receipt: [] }}
        keyResults={[]}
        values={{}}
        personName="Mei"
        language={language}
        again="Back"
        onAgain={() => {}}
      />,
    );
    expect(page).toContain(title);
    expect(page).toContain(text);
  });
});

// The small company with a snapshot form of its own: who says off track is asked why, by a field that stands
// below the long texts.
import type { Workbook } from '../../shared/model/workbook.ts';
import { bookWith } from './running.ts';

export function askingBook(): Workbook {
  const { tabs, ...rest } = bookWith();
  const rows = [
    ['Form ID', 'Field ID', 'Label', 'Type', 'Required', 'Options', 'Show when'],
    ['snapshot', '', 'Your snapshot', '', '', '', ''],
    ['snapshot', 'value', 'Where is it now?', 'number', 'yes', '', ''],
    ['snapshot', 'selfStatus', 'How is it going?', 'one choice', '', 'on track; at risk; off track', ''],
    ['snapshot', 'note', 'Anything else?', 'long text', '', '', ''],
    ['snapshot', 'why', 'Why is it off track?', 'text', 'yes', '', 'selfStatus = off track'],
  ];
  return { ...rest, tabs: [...tabs, { name: 'Forms', rows }] };
}

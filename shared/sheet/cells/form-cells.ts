// Takes the cells of Forms that have a syntax of their own; gives options, conditions, targets and texts in
// two languages.
// Syntax: Options `key; key=English|中文`. Show when `field`, `!field`, `field = a; b`, `field != a; b`. Maps
// to `Tab.Column`, or a column of Snapshots. Help `English|中文`.
import type { FieldOption, MapsTo, ShowWhen } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import type { Workbook } from '../../model/workbook.ts';
import { columnNamed, tabNamed } from '../table/headings.ts';
import { normal } from '../table/normal.ts';
import { tabSpec } from '../table/tabs.ts';
import { partsOf } from '../table/texts.ts';
import type { Row } from './row.ts';

/** `English|中文`; one text alone is for both languages. */
export function twoTexts(text: string): Partial<Record<Language, string>> {
  if (text === '') return {};
  const cut = text.search(/[|｜]/);
  if (cut < 0) return { en: text, zh: text };
  const [en, zh] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  return { ...(en === '' ? {} : { en }), ...(zh === '' ? {} : { zh }) };
}

/** The options of a choice; a key that comes twice counts once. */
export function readOptions(row: Row): FieldOption[] {
  const seen = new Set<string>();
  return row.list('Options').flatMap((part) => {
    const [key = '', ...label] = part.split(/[=＝]/).map((each) => each.trim());
    // `=None|无`: leaving the question open is a choice too.
    if ((key === '' && label.length === 0) || seen.has(key)) return [];
    seen.add(key);
    return [{ key, label: twoTexts(label.join('=')) }];
  });
}

/** After the field’s name, which is one character at least. */
const COMPARES = /!=|≠|=/;

/** Null where blank or a fault. */
export function readShowWhen(row: Row): ShowWhen | null {
  const text = row.line('Show when').replace(/＝/g, '=').replace(/！/g, '!');
  if (text === '') return null;
  const compares = COMPARES.exec(text.slice(1));
  if (!compares) {
    const negated = text[0] === '!';
    const fieldId = (negated ? text.slice(1) : text).trim();
    return fieldId === '' ? row.fault('Show when', 'bad-show-when') : { fieldId, values: [], negated };
  }
  const at = compares.index + 1;
  const values = partsOf(text.slice(at + compares[0].length).trim());
  return { fieldId: text.slice(0, at).trim(), values, negated: compares[0] !== '=' };
}

/** Null where blank or a fault. Tabs and columns of ours by their English names, others as in the sheet. */
export function readMapsTo(workbook: Workbook, row: Row): MapsTo | null {
  const text = row.line('Maps to');
  if (text === '') return null;
  for (let dot = text.search(/[.．]/); dot >= 0; dot = nextDot(text, dot)) {
    const found = columnOf(workbook, text.slice(0, dot).trim(), text.slice(dot + 1).trim());
    if (found) return found;
  }
  const column = columnNamed(tabSpec('Snapshots'), text);
  return column ? { tab: 'Snapshots', column: column.name } : row.fault('Maps to', 'bad-maps-to');
}

function nextDot(text: string, dot: number): number {
  const next = text.slice(dot + 1).search(/[.．]/);
  return next < 0 ? -1 : dot + 1 + next;
}

function columnOf(workbook: Workbook, tabName: string, columnName: string): MapsTo | null {
  const spec = tabNamed(tabName);
  if (spec) {
    const column = columnNamed(spec, columnName);
    return column ? { tab: spec.name, column: column.name } : ownColumn(workbook, tabName, columnName);
  }
  return ownColumn(workbook, tabName, columnName);
}

/**
 * A column that the company itself added. The back end may be given the plan tabs only: a tab that is not
 * there is not judged.
 */
function ownColumn(workbook: Workbook, tabName: string, columnName: string): MapsTo | null {
  if (tabName === '' || columnName === '') return null;
  const tab = workbook.tabs.find((each) => normal(each.name) === normal(tabName));
  if (!tab) return tabNamed(tabName) ? null : { tab: tabName, column: columnName };
  const heading = (tab.rows[0] ?? []).find((cell) => normal(String(cell ?? '')) === normal(columnName));
  return heading === undefined || heading === null ? null : { tab: tab.name, column: String(heading).trim() };
}

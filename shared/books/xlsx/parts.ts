// Takes a package; gives which of its parts are the workbook, its sheets, its texts and its looks. Never goes
// by a file's name where the package says it.
import { BookFault } from '../book-fault.ts';
import { MOST_NAMES, MOST_SHEETS } from '../limits.ts';
import type { Package } from './unpack.ts';
import { isOn, readXml } from './xml.ts';

interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`, `comments` … */
  kind: string;
  /** From the package's root. */
  part: string;
}

export interface SheetEntry {
  name: string;
  hidden: boolean;
  part: string;
}

interface WorkbookParts {
  sheets: SheetEntry[];
  /** Days are counted from 1904 (old Excel for Mac). */
  from1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
  theme: string | null;
  /** What names stand for, as the package has it. */
  names: { name: string; at: string }[];
}

/** What a part (`''`: the package) is related to, by the relation's ID. */
export function relationsOf(from: Package, part: string): Map<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const found = new Map<string, Relation>();
  readXml(from, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      found.set(Id, { kind: (Type ?? '').split('/').at(-1)!, part: resolved(part.slice(0, cut), Target) });
    },
  });
  return found;
}

/**
 * `../drawings/a.xml` beside `xl/worksheets/` is `xl/drawings/a.xml`; a leading slash is the package's root.
 * Some programs of Windows write their own slashes.
 */
function resolved(folder: string, typed: string): string {
  const target = typed.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * Sheets in the order of their tabs, hidden ones too, charts left out. Throws a `BookFault` where there is no
 * sheet, or more than the bound.
 */
export function workbookParts(from: Package): WorkbookParts {
  const root = [...relationsOf(from, '').values()];
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(workbook)) throw new BookFault('binary');
  if (!from.has(workbook)) throw new BookFault('no-workbook-in-it');
  const related = relationsOf(from, workbook);
  const partOf = (kind: string) => [...related.values()].find((each) => each.kind === kind)?.part ?? null;
  let from1904 = false;
  const sheets: SheetEntry[] = [];
  const names: { name: string; at: string }[] = [];
  let isName = false;
  readXml(from, workbook, {
    open: (name, attributes) => {
      isName = name === 'definedName' && names.length < MOST_NAMES;
      if (isName) names.push({ name: attributes.name ?? '', at: '' });
      if (name === 'workbookPr') from1904 = isOn(attributes.date1904);
      const relation = name === 'sheet' ? related.get(attributes.id ?? '') : undefined;
      // A tab that is a chart alone has no cells.
      if (relation?.kind !== 'worksheet' || !from.has(relation.part)) return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? `Sheet${sheets.length + 1}`, hidden, part: relation.part });
      if (sheets.length > MOST_SHEETS) throw new BookFault('too-many-sheets', { most: MOST_SHEETS });
    },
    text: (text) => {
      if (isName) names.at(-1)!.at += text;
    },
    close: () => {
      isName = false;
    },
  });
  if (sheets.length === 0) throw new BookFault('no-workbook-in-it');
  return {
    sheets,
    from1904,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    theme: partOf('theme'),
    names,
  };
}

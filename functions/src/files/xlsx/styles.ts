// Takes the looks of cells as they come; gives each its number, and all of them as the file's table of looks.
// Never two numbers for one look.
import type { XlsxCell } from './model.ts';
import { MAIN, plainXml, XML } from './xml.ts';

type Look = Pick<XlsxCell, 'format' | 'background' | 'fontColor' | 'bold' | 'wrap' | 'align'>;

/** Formats of a file's own have numbers from here on. */
const FIRST_FORMAT = 164;

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

/** A list that holds each thing once. */
class Numbered {
  readonly items: string[];
  readonly #at: Map<string, number>;

  constructor(first: readonly string[]) {
    this.items = [...first];
    this.#at = new Map(first.map((item, at) => [item, at]));
  }

  numberOf(item: string): number {
    const known = this.#at.get(item);
    if (known !== undefined) return known;
    this.#at.set(item, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** Elements in the order that the format demands. */
const fontXml = (bold: boolean | undefined, colour: string | undefined): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="11"/>${colour ? `<color rgb="${argb(colour)}"/>` : ''}<name val="Calibri"/><family val="2"/></font>`;

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

/**
 * One for each file, since its numbers hold in that file's table alone. `xml` comes last: a look that is
 * numbered after it has no entry.
 */
export class Styles {
  readonly #formats = new Numbered([]);
  readonly #fonts = new Numbered([fontXml(false, undefined)]);
  // The first two are the format's own (ECMA-376, fills).
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  readonly #known = new Map<string, number>();

  /** The number of a cell's look; 0: as every blank cell. */
  numberOf({ format, background, fontColor, bold, wrap, align }: Look): number {
    const key = [format, background, fontColor, bold, wrap, align].join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const hasFont = Boolean(bold || fontColor);
    const ids = [
      `numFmtId="${format === undefined ? 0 : FIRST_FORMAT + this.#formats.numberOf(format)}"`,
      `fontId="${this.#fonts.numberOf(fontXml(bold, fontColor))}"`,
      `fillId="${background === undefined ? 0 : this.#fills.numberOf(fillXml(background))}"`,
      'borderId="0" xfId="0"',
      ...(format === undefined ? [] : ['applyNumberFormat="1"']),
      ...(hasFont ? ['applyFont="1"'] : []),
      ...(background === undefined ? [] : ['applyFill="1"']),
      ...(wrap || align ? ['applyAlignment="1"'] : []),
    ].join(' ');
    const alignment = wrap || align ? alignmentOf(wrap, align) : '';
    const number = this.#looks.numberOf(alignment === '' ? `<xf ${ids}/>` : `<xf ${ids}>${alignment}</xf>`);
    this.#known.set(key, number);
    return number;
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const list = (name: string, items: readonly string[]) =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = this.#formats.items.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${plainXml(format)}"/>`,
    );
    return [
      `${XML}<styleSheet xmlns="${MAIN}">`,
      list('numFmts', formats),
      list('fonts', this.#fonts.items),
      list('fills', this.#fills.items),
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#looks.items),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}

const alignmentOf = (wrap: boolean | undefined, align: XlsxCell['align']): string =>
  `<alignment${align ? ` horizontal="${align}"` : ''}${wrap ? ' wrapText="1" vertical="top"' : ''}/>`;

// Takes the notes of a sheet; gives the two parts that the format keeps them in: their texts, and the boxes
// that show them. Never a picture.

import { lettersOf } from '../../../../shared/sheet/table/column-letters.ts';
import type { XlsxNote } from './model.ts';
import { cellText, MAIN, XML } from './xml.ts';

/** `xl/commentsN.xml`. */
export function commentsXml(notes: readonly XlsxNote[]): string {
  const list = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${lettersOf(column)}${row}" authorId="0"><text><t xml:space="preserve">${cellText(text)}</t></text></comment>`,
  );
  return `${XML}<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${list.join('')}</commentList></comments>`;
}

const SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="n" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** `xl/drawings/vmlDrawingN.vml`: an invisible box for each note, which Excel shows on its own. */
export function boxesXml(notes: readonly XlsxNote[]): string {
  const boxes = notes.map(
    ({ row, column }, at) =>
      `<v:shape id="n${at + 1}" type="#n" style="visibility:hidden;width:160pt;height:60pt" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return `${SHAPES}${boxes.join('')}</xml>`;
}

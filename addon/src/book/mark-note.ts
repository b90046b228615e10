// Takes a cell's note and colour; gives them with Attune's mark, and given a marked one, what the person had
// there.
// Never touches the person's own words: the mark is a block of its own inside the note, and remembers the
// colour it covers.

import { SHEET } from '../../../shared/look/colours.ts';

/** `told`: nothing is wrong, and the cell keeps its colour. */
export type Severity = 'problem' | 'warning' | 'told';

/**
 * Colours that only Attune sets: a cell in one of them without a mark is a left-over of a note deleted by
 * hand.
 */
const MARK_COLOURS: Record<Exclude<Severity, 'told'>, string> = {
  problem: SHEET.problem,
  warning: SHEET.warning,
};
/** On a dark ground, as our headings have, the text is light: it stays readable. */
const ON_DARK: typeof MARK_COLOURS = { problem: SHEET.problemOnDark, warning: SHEET.warningOnDark };

function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}

const HEAD = '⚠ Attune';
const TOLD_HEAD = '✓ Attune';
/** Invisible; what a person adds after the block stays theirs. */
const TAIL = '\u2060';
const BLOCK = /\n?[⚠✓] Attune(?: \((#[0-9a-f]{6})\))?\n[\s\S]*?(?:\u2060|$)/i;

export interface Look {
  note: string;
  /** As getBackgrounds gives it; null: no fill. */
  colour: string | null;
}

/** True where the cell's note or colour is Attune's. */
export function isMarked(look: Look): boolean {
  return BLOCK.test(look.note) || isMarkColour(look.colour);
}

function isMarkColour(colour: string | null): boolean {
  return [...Object.values(MARK_COLOURS), ...Object.values(ON_DARK)].includes((colour ?? '').toLowerCase());
}

/** What the cell looked like without the mark. A colour that the person has set since the mark stays. */
export function unmarked(look: Look): Look {
  const block = BLOCK.exec(look.note);
  const note = block ? look.note.replace(BLOCK, '') : look.note;
  const colour = isMarkColour(look.colour) ? (block?.[1]?.toLowerCase() ?? null) : fillOf(look.colour);
  return { note, colour };
}

function fillOf(colour: string | null): string | null {
  return colour === null || colour === '' || colour.toLowerCase() === SHEET.blank
    ? null
    : colour.toLowerCase();
}

/** The cell with a mark; marking twice leaves one. */
export function marked(look: Look, messages: readonly string[], severity: Severity): Look {
  const before = unmarked(look);
  const isTold = severity === 'told';
  const name = isTold ? TOLD_HEAD : HEAD;
  const head = isTold || before.colour === null ? name : `${name} (${before.colour})`;
  const colours = before.colour !== null && isDark(before.colour) ? ON_DARK : MARK_COLOURS;
  const block = `${head}\n${messages.join('\n')}${TAIL}`;
  return {
    note: before.note === '' ? block : `${before.note}\n${block}`,
    colour: isTold ? before.colour : colours[severity],
  };
}

/** True where neither note nor colour has to be written. */
export function sameLook(one: Look, other: Look): boolean {
  return one.note === other.note && fillOf(one.colour) === fillOf(other.colour);
}

// Takes the part of shared texts; gives them by number. Never the reading aids (furigana) beside them.
import type { Package } from './unpack.ts';
import { readXml, unescaped, type XmlVisitor } from './xml.ts';

/** Collects the text of `<t>` within a shared, inline or commented text. */
export class TextRuns {
  private runs: string[] = [];
  private inRun = false;
  private inAid = false;

  open(name: string): void {
    if (name === 'rPh') this.inAid = true;
    else if (name === 't') this.inRun = !this.inAid;
  }
  text(text: string): void {
    if (this.inRun) this.runs.push(text);
  }
  close(name: string): void {
    if (name === 't') this.inRun = false;
    else if (name === 'rPh') this.inAid = false;
  }
  take(): string {
    const text = unescaped(this.runs.join(''));
    this.runs = [];
    return text;
  }
}

/**
 * In the order in which cells number them, from 0. Null: the package has no such part, and no cell a shared
 * text.
 */
export function sharedTexts(from: Package, part: string | null): string[] {
  const texts: string[] = [];
  if (part === null) return texts;
  const runs = new TextRuns();
  const visitor: XmlVisitor = {
    open: (name) => runs.open(name),
    text: (text) => runs.text(text),
    close: (name) => {
      runs.close(name);
      if (name === 'si') texts.push(runs.take());
    },
  };
  readXml(from, part, visitor);
  return texts;
}

/** The notes of a sheet by cell reference. */
export function notesIn(from: Package, part: string): Map<string, string> {
  const notes = new Map<string, string>();
  const runs = new TextRuns();
  let reference = '';
  readXml(from, part, {
    open: (name, attributes) => {
      if (name === 'comment') reference = attributes.ref ?? '';
      runs.open(name);
    },
    text: (text) => runs.text(text),
    close: (name) => {
      runs.close(name);
      if (name === 'comment') notes.set(reference, runs.take());
    },
  });
  return notes;
}

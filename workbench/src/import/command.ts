// Takes the words of the import command; reads the files, writes DIR/import.json and DIR/book. Exit code 0, 2
// where a file cannot be read, 1 for a wrong call.
// Never writes beside DIR, never changes a file that it reads.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BookFault } from '../../../shared/books/book-fault.ts';
import { sheetOfValues } from '../../../shared/books/sheet-model.ts';
import { summaryOf } from '../../../shared/import/book/summary.ts';
import { workbookOf } from '../../../shared/import/book/workbook.ts';
import { importOf } from '../../../shared/import/index.ts';
import type { Grid } from '../../../shared/import/model.ts';
import { bookFaultText } from '../../../shared/words/book-faults.ts';
import { saveCsvFolder } from '../books/csv/folder.ts';
import { emptied } from '../play/out-folder.ts';
import { progressBar } from '../play/progress.ts';
import { gridsOfFile } from './read-files.ts';

const USAGE = 'npm run import -- FILE… --out DIR   (FILE: .xlsx, .csv, .tsv, .md, .html, .json)';

/** What a run writes into its folder. */
const WRITTEN = ['import.json', 'book'];

/**
 * Runs `import` with its words (design §9, Import); gives the exit code: 0, 2 where a file cannot be read, 1
 * for a wrong call.
 */
export async function importCommand(words: string[]): Promise<number> {
  const call = callOf(words);
  if (typeof call === 'string') return refuse(call, 1);
  const progress = progressBar();
  const grids: Grid[] = [];
  for (const [at, path] of call.files.entries()) {
    try {
      grids.push(...gridsOfFile(path));
    } catch (error) {
      if (!(error instanceof BookFault)) throw error;
      return refuse(bookFaultText(error, basename(path), 'en'), 2);
    }
    progress(at + 1, call.files.length + 1);
  }
  const read = importOf(grids);
  progress(1, 1);
  if (!emptied(call.out, WRITTEN))
    return refuse(`cannot write into ${call.out}: choose another folder with --out`, 1);
  writeFileSync(join(call.out, 'import.json'), `${JSON.stringify(read, null, 1)}\n`);
  const sheets = workbookOf(read).tabs.map(({ name, rows }) => sheetOfValues(name, rows));
  saveCsvFolder({ name: 'book', sheets }, join(call.out, 'book'));
  for (const line of summaryOf(read)) console.log(line);
  console.log(`→ ${join(call.out, 'import.json')}, ${join(call.out, 'book')}`);
  return 0;
}

function callOf(words: string[]): { files: string[]; out: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { out: { type: 'string', default: 'out' } },
    });
    return positionals.length === 0 ? USAGE : { files: positionals, out: values.out };
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
}

function refuse(message: string, code: number): number {
  console.error(message);
  return code;
}

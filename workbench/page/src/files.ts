// Takes files that a person chose or dropped; gives the one file that the server opens: an .xlsx, or a .zip
// of the folder's CSV files.
// Never reads what is in them.
import { zipSync } from 'fflate';
import { MOST_FILE_BYTES } from '../../../shared/books/limits.ts';
import type { SayOnPage } from './words.ts';

type BookFile =
  | { ok: true; name: string; blob(): Promise<Blob> }
  | { ok: false; why: (say: SayOnPage) => string };

/** One file is sent as it is: the server says what is wrong with it. */
export function bookFileOf(files: readonly File[]): BookFile {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  // Asked here so that nobody waits for the upload of a file that is refused.
  if (bytes > MOST_FILE_BYTES)
    return { ok: false, why: (say) => say('tooLarge', { limit: MOST_FILE_BYTES / 1024 / 1024 }) };
  const [only] = files;
  const csv = files.filter(({ name }) => name.toLowerCase().endsWith('.csv'));
  if (files.length === 1 && only && csv.length === 0) {
    return { ok: true, name: only.name, blob: () => Promise.resolve(only) };
  }
  if (csv.length === 0) return { ok: false, why: (say) => say('noCsv') };
  return { ok: true, name: folderOf(csv[0]!), blob: () => zipOf(csv) };
}

function folderOf(file: File): string {
  const [folder] = file.webkitRelativePath.split('/');
  return folder || file.name.replace(/\.csv$/i, '');
}

async function zipOf(files: readonly File[]): Promise<Blob> {
  const entries = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  );
  return new Blob([zipSync(Object.fromEntries(entries), { level: 1 }) as Uint8Array<ArrayBuffer>]);
}

/** Files of a drop, those in dropped folders (one level) included. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...data.files];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((...ways) => (entry as FileSystemFileEntry).file(...ways))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives at most 100 at a time, and nothing at the end.
    const some = await new Promise<FileSystemEntry[]>((...ways) => reader.readEntries(...ways));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.filter(({ isFile }) => isFile).map(filesIn))).flat();
}

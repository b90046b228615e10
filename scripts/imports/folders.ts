// How the folders of the repository lean on each other: in each folder, what stands in it, its subfolders
// taken whole. Never looks into a file.
import type { Graph } from './graph.ts';

/**
 * By folder: which of its files and subfolders imports which other of them. A folder's own files may import
 * from a subfolder that imports from others of them, as long as no way leads back.
 */
export function neighbours({ imports }: Pick<Graph, 'imports'>): Map<string, Map<string, Set<string>>> {
  const byFolder = new Map<string, Map<string, Set<string>>>();
  for (const [from, targets] of imports)
    for (const to of targets) {
      const [folder, one, other] = splitPoint(from, to);
      const inFolder = byFolder.get(folder) ?? new Map<string, Set<string>>();
      byFolder.set(folder, inFolder);
      for (const each of [one, other]) if (!inFolder.has(each)) inFolder.set(each, new Set());
      inFolder.get(one)!.add(other);
    }
  return byFolder;
}

/** The folder that holds both paths, and what in it each of them is or lies in; '' for the root. */
function splitPoint(one: string, other: string): [string, string, string] {
  const [parts, others] = [one.split('/'), other.split('/')];
  const depth = parts.findIndex((part, at) => part !== others[at]);
  const upTo = (path: string[], length: number) => path.slice(0, length).join('/');
  return [upTo(parts, depth), upTo(parts, depth + 1), upTo(others, depth + 1)];
}

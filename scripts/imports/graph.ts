// Which file of the repository imports which name of which other. Reads text only: the formatter keeps
// imports in the one form that is looked for.
import { posix } from 'node:path';

/** Sources by their path from the root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

export interface Graph {
  /** What each file imports of ours, by path. */
  imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names that somebody imports of a file; `*` where it is taken whole or opened while running. */
  taken: ReadonlyMap<string, ReadonlySet<string>>;
}

const STATIC =
  /^(?:import|export)\s+(?:type\s+)?(\*[^{}'"]*|\{[^}]*\}|[\w$]+(?:,\s*\{[^}]*\})?)\s+from '(\.[^']+)'/gm;
const BARE = /^import '(\.[^']+)'/gm;
/** While running: another thread's file, a script's; it may import back. */
const OPENED = /\b(?:import|URL|join)\([^()]*'([^'()]+\.tsx?)'/g;

export function graphOf(sources: Sources): Graph {
  const imports = new Map<string, Set<string>>();
  const taken = new Map<string, Set<string>>();
  const note = (from: string, specifier: string, names: readonly string[], isImport = true) => {
    const to = posix.join(posix.dirname(from), specifier);
    if (!sources.has(to)) return;
    if (isImport) imports.get(from)!.add(to);
    const known = taken.get(to) ?? new Set();
    taken.set(to, known);
    for (const name of names) known.add(name);
  };
  for (const [path, text] of sources) {
    imports.set(path, new Set());
    for (const [, clause = '', specifier = ''] of text.matchAll(STATIC))
      note(path, specifier, namesOf(clause));
    for (const [, specifier = ''] of text.matchAll(BARE)) note(path, specifier, ['*']);
    for (const [, specifier = ''] of text.matchAll(OPENED)) note(path, specifier, ['*'], false);
  }
  return { imports, taken };
}

function namesOf(clause: string): string[] {
  if (clause.startsWith('*')) return ['*'];
  const listed = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
  const names = listed.split(',').map(
    (each) =>
      each
        .trim()
        .replace(/^type /, '')
        .split(' as ')[0]!,
  );
  return clause.startsWith('{') ? names : [...names, 'default'];
}

/**
 * Groups of files, or of folders, that lead back to themselves (Tarjan's strongly connected components of
 * more than one).
 */
export function circlesOf({ imports }: Pick<Graph, 'imports'>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.get(path)!);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(path, Math.min(lowest.get(path)!, lowest.get(next)!));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1) circles.push(group.sort());
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return circles;
}

// How the sources hang together, and how large a file and a folder may be. Never what stands in a file beyond
// its imports and exports.
import { posix } from 'node:path';
import { neighbours } from './folders.ts';
import { circlesOf, type Graph, graphOf, type Sources } from './graph.ts';

export const ROOTS = ['shared', 'addon', 'functions', 'workbench'] as const;
const MOST_FILES = 25;
const MOST_LINES = 250;

/** Lists of words, headings and shapes: as long as what they list. */
const TABLES = [/^shared\/words\/(?:[a-z-]+\/)?[a-z-]+\.ts$/, /^shared\/import\/words\/headings\.ts$/];

/** Called by what runs or builds the product, not by an import. */
const ENTRIES = new Set([
  'addon/src/main.ts',
  'addon/src/entry/words-in-file.ts',
  'functions/src/index.ts',
  'functions/src/local.ts',
  'workbench/page/build.ts',
]);

const isOurs = (path: string): boolean => ROOTS.some((root) => path.startsWith(`${root}/`));

/** `path: rule: what`; empty where all is well. */
export function importFaults(sources: Sources): string[] {
  const graph = graphOf(sources);
  return [
    ...circles(graph),
    ...folderCircles(graph),
    ...fullFolders(sources),
    ...longFiles(sources),
    ...unread(sources, graph),
  ];
}

const circles = (graph: Graph): string[] =>
  circlesOf(graph)
    .filter((group) => group.some(isOurs))
    .map((group) => `${group[0]}: circle of imports: ${group.join(' ↔ ')}`);

/** Where no file leads back to itself, but a folder does: one of its files stands on the wrong side. */
function folderCircles(graph: Graph): string[] {
  if (circlesOf(graph).length > 0) return [];
  return [...neighbours(graph)]
    .filter(([folder]) => isOurs(`${folder}/`))
    .flatMap(([folder, imports]) =>
      circlesOf({ imports }).map((group) => {
        const names = group.map((each) => each.slice(folder.length + 1));
        return `${folder}: circle of folders: ${names.join(' ↔ ')}`;
      }),
    );
}

function fullFolders(sources: Sources): string[] {
  const counts = new Map<string, number>();
  for (const path of sources.keys())
    if (isOurs(path)) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: full folder: ${count} files, at most ${MOST_FILES}`);
}

function longFiles(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1;
    if (!isOurs(path) || lines <= MOST_LINES) return [];
    return TABLES.some((table) => table.test(path))
      ? []
      : [`${path}: long file: ${lines} lines, at most ${MOST_LINES}`];
  });
}

const EXPORTED = /^export (?:async )?(?:const|function) ([\w$]+)/gm;

/** A subject of words: the specification of the catalogue reads every one, by its folder. */
const isSubject = (path: string, name: string): boolean =>
  path.startsWith('shared/words/') && /(?:Words|Faults|Warnings)$/.test(name);

/** Values that are exported and that nobody imports. Types may be: they stand in what a file gives. */
function unread(sources: Sources, { taken }: Graph): string[] {
  return [...sources].flatMap(([path, text]) => {
    const names = taken.get(path);
    if (!isOurs(path) || ENTRIES.has(path) || names?.has('*')) return [];
    return [...text.matchAll(EXPORTED)]
      .filter(([, name = '']) => !names?.has(name) && !isSubject(path, name))
      .map(([, name]) => `${path}: nobody imports it: ${name}: take its "export" away, or the whole of it`);
  });
}

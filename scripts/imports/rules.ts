// How the sources hang together, and how large a file and a folder may be. Never what stands in a file beyond
// its imports and exports.
import { posix } from 'node:path';
import { neighbours } from './folders.ts';
import { circlesOf, type Graph, graphOf, type Sources } from './graph.ts';

const MOST_FILES = 25;
const MOST_LINES = 250;

/** Lists of words, headings, shapes and goals: as long as what they list. */
const TABLES = [
  /^test\/goals\/goal-lines\.ts$/,
  /^test\/import\/shapes\/(?:[a-z-]+\/)?[a-z-]+\.ts$/,
  /^shared\/words\/(?:[a-z-]+\/)?[a-z-]+\.ts$/,
  /^shared\/import\/words\/headings\.ts$/,
];

/** Called by what runs, builds or tests the product, not by an import. */
const ENTRIES = new Set([
  'addon/src/main.ts',
  'addon/src/entry/words-in-file.ts',
  'functions/src/index.ts',
  'functions/src/local.ts',
  'workbench/page/build.ts',
  'scripts/jest/api.mjs',
  'scripts/jest/next-turn.mjs',
]);

/** `path: rule: what`; empty where all is well. */
export function importFaults(sources: Sources): string[] {
  const graph = graphOf(sources);
  return [
    ...circles(graph),
    ...folderCircles(graph, sources),
    ...fullFolders(sources),
    ...longFiles(sources),
    ...unread(sources, graph),
  ];
}

const circles = (graph: Graph): string[] =>
  circlesOf(graph).map((group) => `${group[0]}: circle of imports: ${group.join(' ↔ ')}`);

/**
 * One of the files of such a folder stands on the wrong side. What only files make is a circle of imports.
 */
function folderCircles(graph: Graph, sources: Sources): string[] {
  return [...neighbours(graph)].flatMap(([folder, imports]) =>
    circlesOf({ imports: folder === '' ? withoutTests(imports) : imports })
      .filter((group) => !group.every((each) => sources.has(each)))
      .map((group) => `${folder || '.'}: circle of folders: ${namesIn(folder, group).join(' ↔ ')}`),
  );
}

/**
 * At the root `test` may lead to whom it is reached from: its specifications look at the scripts too, and a
 * script starts the benches that stand with them. That the product leads to no test is held by the compiler.
 */
const withoutTests = (imports: Map<string, Set<string>>) =>
  new Map([...imports].filter(([name]) => name !== 'test'));

const namesIn = (folder: string, paths: readonly string[]): string[] =>
  folder === '' ? [...paths] : paths.map((each) => each.slice(folder.length + 1));

function fullFolders(sources: Sources): string[] {
  const counts = new Map<string, number>();
  for (const path of sources.keys())
    counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: full folder: ${count} files, at most ${MOST_FILES}`);
}

function longFiles(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1;
    if (lines <= MOST_LINES) return [];
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
    if (ENTRIES.has(path) || names?.has('*')) return [];
    return [...text.matchAll(EXPORTED)]
      .filter(([, name = '']) => !names?.has(name) && !isSubject(path, name))
      .map(([, name]) => `${path}: nobody imports it: ${name}: take its "export" away, or the whole of it`);
  });
}

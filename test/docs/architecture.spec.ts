// ARCHITECTURE.md names every kind of document, route, queue and room that there is, and none that there is
// not. Never what they hold.
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type RoutePorts, routesOf } from '../../functions/src/http/routes.ts';
import { COLLECTIONS, paths } from '../../functions/src/store/paths.ts';
import { neighbours } from '../../scripts/imports/folders.ts';
import { graphOf } from '../../scripts/imports/graph.ts';
import { sourcesOf } from '../../scripts/imports/sources.ts';
import { beginnings } from '../../shared/process/steps/table.ts';
import { codesOf, ROOT, rowsOf, sectionOf, textOf } from './tables.ts';

const section = (title: string): string[][] => rowsOf(sectionOf('ARCHITECTURE.md', title));
const sources = sourcesOf(ROOT);
const leaning = neighbours(graphOf(sources));
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** `workspaces/W/krs` of `workspaces/W/krs/C~K`, `mails` of `mails/M`. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('workspaces/') ? 3 : 1)
    .join('/');

/**
 * `GET /a`, `POST /a` of the marks `GET, POST /a`; a mark without a method has those of the one before it.
 */
function routesIn(cell: string): string[] {
  let methods: string[] = [];
  return codesOf(cell).flatMap((code) => {
    const [address = '', ...named] = code.split(' ').reverse();
    if (named.length > 0) methods = named.map((method) => method.replace(',', ''));
    return methods.map((method) => `${method} ${address.split('?')[0]}`);
  });
}

/** The rooms of a folder in the order of their table. */
const roomsOf = (folder: string): string[] => {
  const rows =
    folder === 'workbench/src'
      ? section('The live workbench')
      : rowsOf(sectionOf('ARCHITECTURE.md', 'Places').split(`### \`${folder}/\`\n`)[1]!.split('\n### ')[0]!);
  return rows.map(([room = '']) => codesOf(room)[0]!);
};

/** Which room of a folder imports from which other, once. */
const importsBetween = (folder: string): [from: string, to: string][] =>
  [...(leaning.get(folder) ?? [])].flatMap(([from, targets]) =>
    [...targets].map((to): [string, string] => [posix.basename(from), posix.basename(to)]),
  );

describe('the page about the architecture', () => {
  it('names every kind of document, and no other', () => {
    const made = Object.values(paths).map((path) =>
      typeof path === 'string'
        ? path
        : (path as (...names: (string | number)[]) => string)('W', 'a', 'b', 'c'),
    );
    const named = section('Documents').flatMap(([path = '']) => codesOf(path).map(kindOf));
    expect(sorted(named)).toEqual(sorted(made.map(kindOf)));
  });

  it('knows of every collection of a workspace what erasing and ending a cycle walk over', () => {
    const named = section('Documents')
      .flatMap(([path = '']) => codesOf(path))
      .flatMap((path) => (/^workspaces\/W\/(\w+)/.exec(path) ?? []).slice(1));
    expect(sorted(named)).toEqual(sorted(COLLECTIONS));
  });

  it('names every route with its methods, and no other, but those that definitions of steps name', () => {
    const there = routesOf({ allowedDomains: [] } as unknown as RoutePorts).map(
      ({ method, pattern }) =>
        `${method} ${pattern.replaceAll(/:(\w+)/g, (_, name: string) => name.toUpperCase())}`,
    );
    expect(new Set(there).size).toBe(there.length);
    const begun = beginnings.flatMap(({ begins }) => [`GET /${begins!.path}`, `POST /${begins!.path}`]);
    const named = section('HTTP').flatMap(([routes = '']) => routesIn(routes));
    expect(sorted([...named, ...begun])).toEqual(sorted(there));
  });

  it('names every queue, and no other', () => {
    const [, names = ''] = /type QueueName = ([^;]+);/.exec(textOf('functions/src/ports/queue.ts')) ?? [];
    const there = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
    expect(sorted(section('Tasks').flatMap(([queue = '']) => codesOf(queue)))).toEqual(sorted(there));
  });

  it.each(['shared', 'addon/src', 'functions/src', 'workbench/src'])(
    'names every room of %s, and no other, each below those that it builds on',
    (folder) => {
      const named = roomsOf(folder);
      const rooms = named.filter((name) => /^[a-z-]+\/$/.test(name)).map((name) => name.slice(0, -1));
      const there = readdirSync(join(ROOT, folder), { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== 'dist' && each.name !== 'node_modules')
        .map(({ name }) => name);
      expect(sorted(rooms)).toEqual(sorted(there));
      expect(named.filter((name) => !existsSync(join(ROOT, folder, name)))).toEqual([]);
      const upwards = importsBetween(folder).filter(
        ([from, to]) => rooms.includes(from) && rooms.indexOf(from) < rooms.indexOf(to),
      );
      expect(upwards).toEqual([]);
    },
  );

  it('names every folder of sources', () => {
    const folders = rowsOf(sectionOf('ARCHITECTURE.md', 'Places').split('\n### ')[0]!);
    const there = [...sources.keys()].map((path) => `${path.split('/')[0]}/`);
    expect(sorted(folders.flatMap(([folder = '']) => codesOf(folder)))).toEqual(sorted(there));
  });
});

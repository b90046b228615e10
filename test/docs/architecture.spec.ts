// ARCHITECTURE.md names every kind of document, route, queue and room that there is, and none that there is
// not. Never what they hold.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type RoutePorts, routesOf } from '../../functions/src/http/routes.ts';
import { COLLECTIONS, paths } from '../../functions/src/store/paths.ts';
import { codesOf, ROOT, rowsOf, sectionOf, textOf } from './tables.ts';

const section = (title: string): string[][] => rowsOf(sectionOf('ARCHITECTURE.md', title));
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

  it('names every route with its methods, and no other', () => {
    const there = routesOf({ allowedDomains: [] } as unknown as RoutePorts).map(
      ({ method, pattern }) =>
        `${method} ${pattern.replaceAll(/:(\w+)/g, (_, name: string) => name.toUpperCase())}`,
    );
    const named = section('HTTP').flatMap(([routes = '']) => routesIn(routes));
    expect(sorted(named)).toEqual(sorted(there));
  });

  it('names every queue, and no other', () => {
    const [, names = ''] = /type QueueName = ([^;]+);/.exec(textOf('functions/src/ports/queue.ts')) ?? [];
    const there = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
    expect(sorted(section('Tasks').flatMap(([queue = '']) => codesOf(queue)))).toEqual(sorted(there));
  });

  it('names rooms that are there, and every room of the core', () => {
    const places = section('Places');
    const rooms = places.map(([folder = '']) => codesOf(folder)[0]!);
    const live = section('The live workbench').map(([name = '']) => `workbench/src/${codesOf(name)[0]}`);
    expect([...rooms, ...live].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const core = codesOf(places.find(([folder]) => folder === '`shared/`')![1]!);
    const there = readdirSync(join(ROOT, 'shared'), { withFileTypes: true })
      .filter((each) => each.isDirectory() && each.name !== 'dist')
      .map(({ name }) => name);
    expect(there.filter((name) => !core.includes(name))).toEqual([]);
  });
});

// ARCHITECTURE.md names every kind of document and every route that the back end has. Never what they hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type RoutePorts, routesOf } from '../../functions/src/http/routes.ts';
import { paths } from '../../functions/src/store/paths.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'ARCHITECTURE.md'), 'utf8');

describe('the page about the architecture', () => {
  it('names every kind of document', () => {
    const made = Object.values(paths).map((path) =>
      typeof path === 'string'
        ? path
        : (path as (...names: (string | number)[]) => string)('W', 'a', 'b', 'c'),
    );
    /** `workspaces/W/krs` of `workspaces/W/krs/a~b`. */
    const kinds = new Set(
      made.map((path) =>
        path
          .split('/')
          .slice(0, path.startsWith('workspaces/') ? 3 : 1)
          .join('/'),
      ),
    );
    expect(
      [...kinds].filter((kind) => !page.includes(`\`${kind}/`) && !page.includes(`\`${kind}\``)),
    ).toEqual([]);
  });

  it('names every route', () => {
    const addresses = routesOf({ allowedDomains: [] } as unknown as RoutePorts).map(({ pattern }) =>
      pattern.replaceAll(/:(\w+)/g, (_, name: string) => name.toUpperCase()),
    );
    const isNamed = (address: string) => new RegExp(`[\`, ]${address.replace('.', '\\.')}[\`?]`).test(page);
    expect([...new Set(addresses)].filter((address) => !isNamed(address))).toEqual([]);
  });
});

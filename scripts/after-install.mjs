// Runs after npm has installed: takes away what packages bring and nothing here loads. Never what an export
// of a package names.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');
const remove = (...path) => rmSync(join(packages, ...path), { recursive: true, force: true });

// Beside its binary, bin/node, the package `node` has 67 MB of headers for compiling against it.
if (existsSync(join(packages, 'node', 'bin'))) remove('node', 'node_modules');

// Each part of Univer comes once more as a script for pages without a build, 66 MB in all.
const univer = join(packages, '@univerjs');
if (existsSync(univer)) for (const part of readdirSync(univer)) remove('@univerjs', part, 'lib', 'umd');

// Runs after npm has installed: takes away what the package `node` brings beside its binary, 67 MB of headers
// for compiling against it. Never the binary: bin/node is a file of its own.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const node = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', 'node');
if (existsSync(join(node, 'bin'))) rmSync(join(node, 'node_modules'), { recursive: true, force: true });

// Checks types, lint, format, imports and regular expressions of the whole project, what comments and
// documents cite and how wide they are, and says what is wrong. Never changes a file.
import { spawnSync } from 'node:child_process';

const checks: [string, string[]][] = [
  ['types', ['node_modules/typescript/bin/tsc', '-b']],
  [
    'lint and format',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=50'],
  ],
  ['imports', ['scripts/imports.ts']],
  ['citations', ['scripts/citations.ts']],
  ['columns', ['scripts/columns.ts']],
  ['expressions', ['scripts/check-expressions.ts']],
];

const failed = checks.filter(([name, args]) => {
  console.log(`checking ${name} …`);
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
console.log(
  failed.length === 0 ? 'check: all good' : `check: ${failed.map(([name]) => name).join(' and ')} failed`,
);
process.exit(failed.length === 0 ? 0 : 1);

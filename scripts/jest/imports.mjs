// Leads two imports of a process that runs specifications elsewhere: Jest's globals to Jest's own parts,
// and the in-process Firestore's pause to a shorter one. For `node --import`. Never any other import.
import { registerHooks } from 'node:module';

/** By the end of what is imported. */
const ELSEWHERE = [
  ['@jest/globals', new URL('./api.mjs', import.meta.url).href],
  ['/functions/resolve-promise.js', new URL('./next-turn.mjs', import.meta.url).href],
];

registerHooks({
  resolve(specifier, context, nextResolve) {
    const [, url] = ELSEWHERE.find(([end]) => specifier.endsWith(end)) ?? [];
    return url ? { url, shortCircuit: true } : nextResolve(specifier, context);
  },
});

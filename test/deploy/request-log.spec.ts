// Specifies that the step of the deployment which keeps links out of the request log names every route whose
// path holds one, and no other. Never Google's log itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type RoutePorts, routesOf } from '../../functions/src/http/routes.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');

describe.each(['deploying.md', 'deploying.zh-CN.md'])('the exclusion that %s makes', (name) => {
  it('leaves out every request whose path holds a link, and no other', () => {
    const [, filter] = /requestUrl=~"([^"]+)"/.exec(readFileSync(join(docs, name), 'utf8'))!;
    const isLeftOut = (pattern: string) =>
      new RegExp(filter!).test(`https://attune.example${pattern.replace(':token', 'eyJh.bGci')}`);
    for (const { pattern } of routesOf({} as RoutePorts))
      expect([pattern, isLeftOut(pattern)]).toEqual([pattern, pattern.includes(':token')]);
  });
});

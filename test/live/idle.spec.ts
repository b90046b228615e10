// Takes a server of the workbench; specifies what becomes of a connection that nobody uses for a while. Never
// waits for it.
import { expect, it } from '@jest/globals';
import { listenOn } from '../../workbench/src/server/listen.ts';

it('a connection that is not used stays open: no request meets its end after the process was busy', async () => {
  const { url, close } = await listenOn([0], (_, answer) => answer.end('here'));
  const answer = await fetch(url);
  // Where a server hangs up by itself, it says after how many seconds.
  expect([await answer.text(), answer.headers.get('keep-alive')]).toEqual(['here', null]);
  await close();
});

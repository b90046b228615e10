// Specifies that a back end on one file which is really killed, in the middle of reports and roll-ups, has
// kept whatever it said that it has. Never a clean end.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import { paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { SOURCE_FLAGS } from '../../scripts/node-flags.mjs';
import { backEndOn } from '../support/backend.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = newFolder();

/** Reports that a process accepts before it is killed. */
const ACCEPTED = 25;

/** The keys that a back end on the file said it has accepted, until kill -9. */
async function acceptedUntilKilled(file: string, round: number): Promise<string[]> {
  const program = join(import.meta.dirname, 'reporter.ts');
  const child = spawn(process.execPath, [...SOURCE_FLAGS, program, file, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const accepted: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    accepted.push(line);
    if (accepted.length === ACCEPTED) child.kill('SIGKILL');
  }
  await ended;
  return accepted;
}

it('a back end that is killed with kill -9, again and again, has every report that it accepted, once', async () => {
  const file = join(folder, 'store.db');
  const accepted: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    accepted.push(...(await acceptedUntilKilled(file, round)));
    const { deps, workspace, store, clock } = backEndOn('2025-01-10', openSqliteStore(file));
    await rollUp(deps, workspace, clock.now());
    const kept = await store.getAll(accepted.map((key) => paths.submission(workspace, key)));
    expect(kept.filter((document) => document === null)).toEqual([]);
    const submissions = await store.query({ collection: `workspaces/${workspace}/submissions` });
    const { standing } = (await readStanding(deps, workspace, clock.now()))!;
    // Whatever was kept is on the board, each report once; one more than was said may have been kept.
    expect(standing.states.get('O1-K0')?.deviations).toHaveLength(submissions.length);
    expect(submissions.length).toBeGreaterThanOrEqual(accepted.length);
    expect(await store.query({ collection: paths.pendingOf(workspace) })).toEqual([]);
    await store.close();
  }
});

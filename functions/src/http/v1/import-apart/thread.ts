// Takes one file by message; answers with what it would become. Lives for that file only, so that it can be
// ended.
import type { FileSent } from './answer.ts';
import { proposalOf } from './proposal.ts';

// The thread's program is one text (thread.bundle): it imports nothing while it runs.
const { parentPort } = process.getBuiltinModule('node:worker_threads');

parentPort!.once('message', (file: FileSent) => parentPort!.postMessage(proposalOf(file)));

// The program of the process in which one file of /v1/import is read. It imports nothing while it runs: it is
// one text (program.bundle). Never more than one file: it is ended after its answer.
import type { FileSent } from './answer.ts';
import { proposalOf } from './proposal.ts';

// A listener that stays keeps the process until it is ended, or until whoever asked is gone.
process.on('message', (file: FileSent) => process.send!(proposalOf(file)));

// Takes a file that somebody sent; has it read in a process of its own with a bound of time and memory, one
// after the other. Never lets one hold up, or end, what else is answered.
import { BookFault } from '../../../../../shared/books/book-fault.ts';
import { answerApart, type Bounds } from '../../../answer-apart.ts';
import { oneAtATime } from '../../../one-at-a-time.ts';
import { type FileSent, faultOf, type Proposal } from './answer.ts';

/** 10,000 rows take a few seconds; an instance has 1 GiB for all that it answers. */
const BOUNDS: Bounds = { ms: 15_000, heapMb: 384 };

/** One is read, so many wait: none of them longer than a request may take. */
const MOST_WAITING = 3;

const inTurn = oneAtATime();
let waiting = 0;

/** Null where too many are waiting already. */
export async function readApart(file: FileSent, bounds = BOUNDS): Promise<Proposal | null> {
  if (waiting > MOST_WAITING) return null;
  waiting += 1;
  try {
    return await inTurn(() => inProcess(file, bounds));
  } finally {
    waiting -= 1;
  }
}

async function inProcess(file: FileSent, bounds: Bounds): Promise<Proposal> {
  const { default: text } = await import('./program.bundle');
  const answer = await answerApart<Proposal>({ args: ['-'], text }, file, bounds);
  return answer ?? faultOf(new BookFault('took-too-long'), file.name);
}

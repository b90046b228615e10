// Asks a program in a process of its own one question. Never in a thread: where a thread's heap is over, V8
// mostly ends the whole process, and with it whoever else is being answered (docs/platform-facts.md).
import { type ChildProcess, spawn } from 'node:child_process';

/** What Node runs. It answers the message that it gets with one message of its own. */
export interface Program {
  /** Arguments of Node: its flags and the path of the program, or `-` where `text` is the program. */
  args: readonly string[];
  text?: string;
}

export interface Bounds {
  /** Milliseconds from its start to its answer. */
  ms: number;
  /** Of its objects; the process itself takes some 45 MB more. */
  heapMb: number;
}

/** What is kept of an error's text. */
const MOST_ERROR_LENGTH = 4_000;

/** Node's exit code where nobody caught what was thrown. */
const THROWN = 1;

/**
 * Null where its time or its memory was not enough. Rejects with the text of what it threw, and where there
 * is no process to be had.
 */
export async function answerApart<Answer>(
  { args, text }: Program,
  question: unknown,
  { ms, heapMb }: Bounds,
): Promise<Answer | null> {
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, ...args], {
    stdio: [text === undefined ? 'ignore' : 'pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // Nothing else that this process knows is the program's business.
    env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE },
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), ms);
      child.once('message', (answer) => resolve(answer as Answer));
      watchEnd(child, () => resolve(null), reject);
      // A program that is gone before it has heard all is told by its end.
      child.stdin?.on('error', () => {}).end(text);
      child.send(question as object, () => {});
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    await ended;
  }
}

/** It went without an answer: because it threw, or because it was ended. */
function watchEnd(child: ChildProcess, onEnded: () => void, onError: (error: Error) => void): void {
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    errors = (errors + part).slice(0, MOST_ERROR_LENGTH);
  });
  child.once('error', onError);
  child.once('close', (code) => (code === THROWN ? onError(new Error(errors.trim())) : onEnded()));
}

// Takes a call to Code.js; gives how it stands: on its way, taking long, refused. Never starts a second one
// while the first is on its way.
import { useEffect, useRef, useState } from 'preact/hooks';

export type CallResult<Value> = { ok: true; value: Value } | { ok: false; message: string };

export interface Sending {
  busy: boolean;
  /** It takes longer than people expect; they are told so. */
  slow: boolean;
  /** Why it did not go through, in words; null while nothing is wrong. */
  problem: string | null;
  /** Ignored while one is on its way. */
  send<Value>(call: () => Promise<CallResult<Value>>, done: (value: Value) => string | null): void;
  say(problem: string | null): void;
}

const SLOW_MS = 15_000;

/** `done` gives null, or why what came back is not what was wanted. */
export function useSending(): Sending {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return {
    busy,
    slow,
    problem,
    say: setProblem,
    send: (call, done) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setProblem(null);
      void call().then((called) => {
        running.current = false;
        setBusy(false);
        setProblem(called.ok ? done(called.value) : called.message);
      });
    },
  };
}

// Takes what happens; numbers it and streams it to every page, or to the one that it concerns, and again to a
// page that was cut off. Never out of order, and never without saying so where something is missing.
import type { ServerResponse } from 'node:http';
import type { PageNotice } from './protocol.ts';

type Unnumbered = PageNotice extends infer Each
  ? Each extends PageNotice
    ? Omit<Each, 'number'>
    : never
  : never;

interface NumberedNotice {
  number: number;
  to: string | null;
  text: string;
}

export interface Notices {
  /** To one page, or to all. Gives its number. */
  tell(notice: Unnumbered, to?: string | null): number;
  /** The number of the last one. */
  latest(): number;
  /** Streams to a page what comes after a number; without one, from now on. */
  connect(page: string, after: number | null, outgoing: ServerResponse): void;
  isConnected(page: string): boolean;
  connected(): string[];
  close(): void;
}

interface NoticesOptions {
  /** Above every number of an earlier process, so that a page of that time is told to load anew. */
  first: number;
  /** A page whose stream ended is gone after so long without another one. Milliseconds. */
  patienceMs: number;
  gone: (page: string) => void;
  /** What a page is told that cannot be told all. */
  reload: string;
}

/** What is kept for pages that were cut off. */
const MOST_KEPT_BYTES = 32 * 1024 * 1024;
/** A stream that takes nothing is ended: the page comes back. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

/** The last notices, as many as `MOST_KEPT_BYTES` hold. */
function keptNotices(first: number) {
  let kept: NumberedNotice[] = [];
  let bytes = 0;
  /** Up to which number something was thrown away. */
  let forgotten = first;
  const forget = () => {
    let dropped = 0;
    while (bytes > MOST_KEPT_BYTES && dropped < kept.length) {
      const one = kept[dropped]!;
      bytes -= one.text.length;
      forgotten = one.number;
      dropped += 1;
    }
    if (dropped > 0) kept = kept.slice(dropped);
  };
  return {
    keep: (one: NumberedNotice) => {
      kept.push(one);
      bytes += one.text.length;
      forget();
    },
    /** What a page missed after a number; null where not all of it is known any more. */
    after: (number: number, page: string): NumberedNotice[] | null =>
      number < forgotten
        ? null
        : kept.filter((one) => one.number > number && (one.to === null || one.to === page)),
  };
}

/** The open streams of the pages; a page has several for a moment when it comes back. */
function pageStreams({ patienceMs, gone }: Pick<NoticesOptions, 'patienceMs' | 'gone'>) {
  const streams = new Map<string, Set<ServerResponse>>();
  const timers = new Set<NodeJS.Timeout>();
  const leave = (page: string, outgoing: ServerResponse) => {
    const own = streams.get(page);
    own?.delete(outgoing);
    if (!own || own.size > 0) return;
    streams.delete(page);
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!streams.has(page)) gone(page);
    }, patienceMs);
    timers.add(timer);
  };
  return {
    add: (page: string, outgoing: ServerResponse) => {
      const own = streams.get(page) ?? new Set();
      streams.set(page, own.add(outgoing));
      outgoing.on('close', () => leave(page, outgoing));
    },
    /** Of one page, or of all. */
    to: (page: string | null): ServerResponse[] =>
      page === null ? [...streams.values()].flatMap((own) => [...own]) : [...(streams.get(page) ?? [])],
    has: (page: string) => streams.has(page),
    pages: () => [...streams.keys()],
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      for (const own of streams.values()) for (const outgoing of own) outgoing.end();
      streams.clear();
    },
  };
}

function send(outgoing: ServerResponse, { number, text }: Pick<NumberedNotice, 'number' | 'text'>): void {
  outgoing.write(`id: ${number}\ndata: ${text}\n\n`);
  if (outgoing.writableLength > MOST_WAITING_BYTES) outgoing.destroy();
}

export function noticesOf({ first, patienceMs, gone, reload }: NoticesOptions): Notices {
  let number = first;
  const kept = keptNotices(first);
  const streams = pageStreams({ patienceMs, gone });
  return {
    tell: (notice, to = null) => {
      number += 1;
      const one = { number, to, text: JSON.stringify({ ...notice, number }) };
      kept.keep(one);
      for (const outgoing of streams.to(to)) send(outgoing, one);
      return number;
    },
    latest: () => number,
    connect: (page, after, outgoing) => {
      outgoing.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      outgoing.write('retry: 1000\n\n');
      if (after !== null) {
        const missed = after > number ? null : kept.after(after, page);
        const anew = { number, text: JSON.stringify({ type: 'reload', why: reload, number }) };
        for (const one of missed ?? [anew]) send(outgoing, one);
      }
      streams.add(page, outgoing);
    },
    isConnected: streams.has,
    connected: streams.pages,
    close: streams.close,
  };
}

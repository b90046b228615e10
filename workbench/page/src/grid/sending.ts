// Takes what is pending; brings it to the server, a batch after the other. Never sends one before an earlier
// one has its place, and never gives up where nobody answers.
import type { Command, Reply } from '../../../src/server/protocol.ts';
import type { Batch } from './page-changes.ts';
import type { Pending } from './pending.ts';

interface SendingOptions {
  page: string;
  pending: Pending;
  send(command: Command): Promise<Reply>;
  /** Resolves after a while that grows with `attempt`, or when the network is back. */
  pause(attempt: number): Promise<void>;
  /** True: the book is being opened anew, and what is pending has to wait for it. */
  isHeld(): boolean;
  /** A try began or ended. */
  tried(): void;
  /** The server does not take them, and why. */
  refused(message: string): void;
  /** Nothing more can be sent for now. */
  stopped(): void;
}

/** Sends nothing before `go`, which does nothing while an earlier one runs. */
export class Sending {
  readonly #options: SendingOptions;
  #isSending = false;
  #isReached = true;

  constructor(options: SendingOptions) {
    this.#options = options;
  }

  /** Whether the last try got through. */
  get isReached(): boolean {
    return this.#isReached;
  }

  /** Sends until all is sent, or a notice has to come first. */
  async go(): Promise<void> {
    const { pending, isHeld, pause, stopped } = this.#options;
    if (this.#isSending || isHeld()) return;
    this.#isSending = true;
    try {
      for (let attempt = 0; !isHeld(); ) {
        const batch = pending.next();
        if (!batch) break;
        const { seen } = pending;
        const reply = await this.#send(batch, seen);
        if (reply === null) await pause(attempt++);
        else if (!this.#goesOn(reply, seen)) break;
        else attempt = 0;
      }
    } finally {
      this.#isSending = false;
      stopped();
    }
  }

  /** Null: nobody answered. */
  async #send({ number, mutations }: Batch, seen: number): Promise<Reply | null> {
    const { page, send, tried } = this.#options;
    tried();
    const command: Command = { page, type: 'mutations', seen, batch: number, mutations };
    const reply = await send(command).catch(() => null);
    this.#isReached = reply !== null;
    tried();
    return reply;
  }

  /** False: a notice goes on from here, that of the own batch or of what made it outdated. */
  #goesOn(reply: Reply, seen: number): boolean {
    const { pending, refused } = this.#options;
    if (reply.ok) return !pending.isUnderWay;
    if (reply.name === 'Outdated') return pending.seen > seen;
    refused(reply.message);
    return false;
  }
}

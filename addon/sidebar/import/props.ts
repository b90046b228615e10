// What every part of the import page is given, and what an import has come to. Never what one part keeps for
// itself.
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';

/** What became of an import. */
export interface ImportOutcome {
  /** By which the log knows it. */
  import: string;
  count: number;
  /** Rows that were left alone: somebody had changed them meanwhile. */
  left: number;
}

export interface ImportProps {
  state: SidebarState;
  server: Server;
  /** The page anew. */
  onAgain: () => void;
}

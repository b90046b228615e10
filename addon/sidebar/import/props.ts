// What every part of the import page is given.
import type { SidebarState } from '../../src/entry/sidebar-messages.ts';
import type { Server } from '../state/server.ts';

export interface ImportProps {
  state: SidebarState;
  server: Server;
  /** The page anew. */
  onAgain: () => void;
}

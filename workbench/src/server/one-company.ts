// The company that is open, and how another takes its place. Never two at once.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { BookFolders } from '../live/book-folders.ts';
import type { BookRequest } from '../live/books.ts';
import type { Built } from '../live/built.ts';
import { type Company, type Listener, openCompany } from '../live/company.ts';
import type { LongestRun } from '../live/sheet/live-sheet.ts';

export interface CompanyOptions {
  folders: BookFolders;
  built: Built;
  baseUrl: string;
  say: (line: string) => void;
  longestRunMs?: LongestRun | undefined;
}

interface OneCompany {
  /** The one that is open, or was last. */
  current(): Company;
  /** Null while another one is being opened in its place. */
  openNow(): Company | null;
  enter(next: BookRequest): Promise<void>;
  /** Where the next cannot be opened, the one before opens again, and the fault is thrown. */
  replace(next: BookRequest, isErased: boolean): Promise<void>;
  /** The one that is open, as it began. */
  startOver(): Promise<void>;
}

/** `left`: whatever was known of the one before is of no use any more. */
export function oneCompany(
  { folders, built, baseUrl, say, longestRunMs }: CompanyOptions,
  {
    machine,
    listener,
    entered,
    left,
  }: { machine: () => EpochMs; listener: Listener; entered(): void; left(): void },
): OneCompany {
  let company: Company;
  let place: BookRequest['place'];
  let isOpen = false;
  const enter = async (next: BookRequest) => {
    const folder = folders.folderOf(next.place);
    const { source } = next;
    company = await openCompany({ folder, built, source, baseUrl, machine, listener, say, longestRunMs });
    isOpen = true;
    folders.open(next.place);
    place = next.place;
    entered();
  };
  const replace = async (next: BookRequest, isErased: boolean) => {
    const { source } = company;
    const before = { place, source: async () => source };
    isOpen = false;
    await company.close();
    if (isErased) folders.erase(next.place);
    left();
    try {
      await enter(next);
    } catch (error) {
      // The one that was open opens again: its folder has everything.
      await enter(before);
      throw error;
    }
  };
  return {
    current: () => company,
    openNow: () => (isOpen ? company : null),
    enter,
    replace,
    startOver: () => {
      const { source } = company;
      return replace({ place, source: async () => source }, true);
    },
  };
}

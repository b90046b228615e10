// Remembers in this browser that somebody closed the guide. Never beyond this browser.
const CLOSED = 'guide closed';

/** Not again for whoever closed it, in this browser. */
export function opensWithGuide(): boolean {
  try {
    return localStorage.getItem(CLOSED) === null;
  } catch {
    return true;
  }
}

export function rememberClosed(): void {
  try {
    localStorage.setItem(CLOSED, '1');
  } catch {
    // A browser that keeps nothing shows it again with the next visit.
  }
}

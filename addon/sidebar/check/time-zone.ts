// Takes a text; says whether it names a time zone, as this browser knows them. Never a list of its own.

/** Old names of a zone count, and offsets where the browser takes them. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

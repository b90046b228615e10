// Takes a text; says whether it names a time zone, as this browser knows them. Never a list of its own.

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

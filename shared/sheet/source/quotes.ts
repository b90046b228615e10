// Takes a name as it was typed; gives it without the quotes around it. Never changes what stands within them.

const QUOTES: Record<string, string> = { "'": "'", '"': '"', '「': '」', '《': '》', '“': '”', '‘': '’' };

/** A name as it stands within quotes, of any kind; `''` within them is one. */
export function unquoted(text: string): string {
  const name = text.trim();
  const end = QUOTES[name[0] ?? ''];
  if (end === undefined || name.length < 2 || !name.endsWith(end)) return name;
  return name.slice(1, -1).replaceAll("''", "'").trim();
}

/** Where the quotes end with which a text begins; 0 where it begins with none. */
export function endOfQuotes(text: string): number {
  const end = QUOTES[text[0] ?? ''];
  return end === undefined ? 0 : text.indexOf(end, 1) + 1;
}

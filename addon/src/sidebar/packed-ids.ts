// Takes IDs as rows were given them; writes those that follow each other as one, and back. Never another ID.

/** `KR7-9` for KR7, KR8, KR9; what does not end in a number stands as it is, with a blank before it. */
export function packedIds(ids: readonly string[]): string[] {
  const runs: { prefix: string; from: number; to: number }[] = [];
  for (const id of ids) {
    const [, prefix = '', digits = ''] = /^([A-Z]+)([1-9]\d{0,8})$/.exec(id) ?? [];
    const last = runs[runs.length - 1];
    if (digits === '') runs.push({ prefix: ` ${id}`, from: 0, to: 0 });
    else if (last?.prefix === prefix && last.to + 1 === Number(digits)) last.to += 1;
    else runs.push({ prefix, from: Number(digits), to: Number(digits) });
  }
  return runs.map(({ prefix, from, to }) => (from === 0 ? prefix : `${prefix}${from}-${to}`));
}

/** What packedIds wrote, in the same order. */
export const unpackedIds = (packed: readonly string[]): string[] =>
  packed.flatMap((text) => {
    const [, prefix = '', from = '', to = ''] = /^([A-Z]+)(\d+)-(\d+)$/.exec(text) ?? [];
    if (prefix === '') return [text.trim()];
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, at) => `${prefix}${Number(from) + at}`);
  });

// Takes a list; gives the last entry that fits. Never uses what the add-on's realm lacks.

export function lastWhere<Each>(list: readonly Each[], fits: (each: Each) => boolean): Each | undefined {
  for (let at = list.length - 1; at >= 0; at -= 1) if (fits(list[at]!)) return list[at];
  return undefined;
}

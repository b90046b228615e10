// Takes a list; gives the last entry that fits. Never uses what the add-on's realm lacks.

/**
 * The last that fits; undefined where none does. (`findLast` is not in every runtime that this is built for.)
 */
export function lastWhere<Each>(list: readonly Each[], fits: (each: Each) => boolean): Each | undefined {
  for (let at = list.length - 1; at >= 0; at -= 1) if (fits(list[at]!)) return list[at];
  return undefined;
}

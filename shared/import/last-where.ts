// Stands in for `findLast`, which is younger than the oldest runtime that the add-on runs in. Never anything
// else that a runtime may lack.

/**
 * The last that fits; undefined where none does. (`findLast` is not in every runtime that this is built for.)
 */
export function lastWhere<Each>(list: readonly Each[], fits: (each: Each) => boolean): Each | undefined {
  for (let at = list.length - 1; at >= 0; at -= 1) if (fits(list[at]!)) return list[at];
  return undefined;
}

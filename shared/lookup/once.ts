// Takes what is to be found out; finds it when it is first asked for, and never again.

/** Undefined and null are found too. Where `find` throws, it is asked again the next time. */
export function once<Found>(find: () => Found): () => Found {
  let known: { found: Found } | undefined;
  return () => {
    known ??= { found: find() };
    return known.found;
  };
}

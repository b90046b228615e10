// Takes what is to be found out; finds it when it is first asked for, and never again.

export function once<Found>(find: () => Found): () => Found {
  let known: { found: Found } | undefined;
  return () => {
    known ??= { found: find() };
    return known.found;
  };
}

// Takes what should have been true; throws. For broken invariants only: expected faults are values.

/** Throws an Error that says which invariant is broken. */
export function broken(what: string): never {
  throw new Error(`broken invariant: ${what}`);
}

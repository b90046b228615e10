// Takes values by name; keeps the last few that were asked for. Never lets them grow without bound, never
// says that a value is still true: the name does.

export interface LruCache<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/** Keeps `most` values; the one that was neither read nor set for the longest goes first. */
export function lruCache<Value>(most: number): LruCache<Value> {
  const values = new Map<string, Value>();
  const set = (name: string, value: Value) => {
    values.delete(name);
    values.set(name, value);
    if (values.size > most) values.delete(values.keys().next().value!);
  };
  return {
    get(name) {
      const value = values.get(name);
      if (value !== undefined) set(name, value);
      return value;
    },
    set,
  };
}

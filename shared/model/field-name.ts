// Takes a text; tells whether it can name a field of what is kept. Never repairs one.

/**
 * False for what no document of the store can have as a field's name: a blank, and `__…__`, which Firestore
 * keeps for itself.
 */
export const isFieldName = (name: string): boolean => name !== '' && !isReservedName(name);

/** True for `__…__`. */
export const isReservedName = (name: string): boolean =>
  name.length >= 4 && name.startsWith('__') && name.endsWith('__');

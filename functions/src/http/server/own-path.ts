// Takes where somebody wants to go on after signing in; gives a path of ours. Never another host's.

const LONGEST = 500;
/** One slash, then what stands in our addresses: `//host` and `/\host` are other hosts. */
const OWN = /^\/(?![/\\])[\w\-./?=&%~+@:]*$/;

/** The path as it is where it is one of ours; else the board's. */
export const ownPath = (wanted: string): string =>
  wanted.length <= LONGEST && OWN.test(wanted) ? wanted : '/board';

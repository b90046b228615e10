// The fault that a person can mend. Never an internal name in its message.

/** Its message says what to do. Thrown up to the entry, which shows it (guard.ts). */
export class PersonFault extends Error {}

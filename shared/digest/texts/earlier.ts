// Subjects and openings of mails that an earlier version said: a cell of the Mails tab that holds one of them was
// never changed by anybody, so that the mail says what it says now. Never one that is said today.

/** What a version took away; `test/digest/mail-texts.spec.ts` asks for it. */
export const EARLIER_TEXTS: readonly string[] = [];

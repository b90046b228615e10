// Takes whom People names as admins and who first published; gives who are admins. Never what they may.

/**
 * Those of the last published People who are here; where it names none, the founder
 * (design §6, Who may what). Where all of them have left they stay admins: else nobody could ever name new
 * ones.
 */
export function adminsOf(
  { admins, founder }: { admins: readonly string[]; founder: string | undefined },
  isGone: (email: string) => boolean,
): readonly string[] {
  const present = admins.filter((email) => !isGone(email));
  if (present.length > 0) return present;
  return admins.length > 0 || founder === undefined ? admins : [founder];
}

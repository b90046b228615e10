// Takes a person of People; gives what a member sees of them in a file: who is where (docs/privacy.md). Never
// what admins alone see.
import type { Person } from '../model/plan.ts';

/** The columns of People that members see, by the fields that they show. */
const SEEN = { email: 'Email', name: 'Name', unitIds: 'Unit', post: 'Post' } as const satisfies Partial<
  Record<keyof Person, string>
>;
const COLUMNS: readonly string[] = Object.values(SEEN);

/** `column` by its English name. */
export const isSeenByMembers = (column: string): boolean => COLUMNS.includes(column);

export const asMembersSee = ({ email, name, unitIds, post }: Person): Pick<Person, keyof typeof SEEN> => ({
  email,
  name,
  unitIds,
  post,
});

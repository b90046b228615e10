// Takes the plan before and after a publishing; gives what the access log says of rights that changed hands.
// Never keeps it.
import type { Plan } from '../../../../shared/model/plan.ts';
import type { AccessEntry } from '../access/access-log.ts';
import type { Head } from '../workspace/head.ts';

/** A transaction holds so many beside what it is for; of more the last entry says how many there were. */
const MOST_ROLE_CHANGES = 50;

interface Published {
  /** Null: the workspace's first plan. */
  head: Head | null;
  before: Plan | null;
  after: Plan;
}

/**
 * Who became an admin, a lead of which unit, or is one no more (design §7, Personal data); of a first plan
 * nobody. Beyond the most that are listed the last says how many are left.
 */
export function roleChanges({ head, before, after }: Published, next: Head): AccessEntry[] {
  if (!head || !before) return [];
  const changes = [
    ...moved('admin', head.admins, next.admins),
    ...unitsOf(before, after).flatMap((unitId) =>
      moved(`lead ${unitId}`, leadOf(before, unitId), leadOf(after, unitId)),
    ),
  ];
  const entries = changes.map(
    ({ about, detail }): AccessEntry => ({
      at: next.publishedAt,
      by: next.publishedBy,
      kind: 'changed-role',
      about,
      detail,
    }),
  );
  if (entries.length <= MOST_ROLE_CHANGES) return entries;
  const rest = entries.length - MOST_ROLE_CHANGES + 1;
  const last = { ...entries[MOST_ROLE_CHANGES - 1]!, about: next.publishedBy, detail: `± ${rest}` };
  return [...entries.slice(0, MOST_ROLE_CHANGES - 1), last];
}

/** Units whose lead differs, those that are new or gone included. */
const unitsOf = (before: Plan, after: Plan): string[] => {
  const leads = ({ units }: Plan) => new Map(units.map(({ id, leadEmail }) => [id, leadEmail]));
  const [had, has] = [leads(before), leads(after)];
  return [...new Set([...had.keys(), ...has.keys()])].filter(
    (id) => (had.get(id) ?? null) !== (has.get(id) ?? null),
  );
};

const leadOf = ({ units }: Plan, unitId: string): string[] =>
  units.flatMap(({ id, leadEmail }) => (id === unitId && leadEmail !== null ? [leadEmail] : []));

function moved(role: string, had: readonly string[], has: readonly string[]) {
  return [
    ...has.filter((each) => !had.includes(each)).map((about) => ({ about, detail: `+ ${role}` })),
    ...had.filter((each) => !has.includes(each)).map((about) => ({ about, detail: `− ${role}` })),
  ];
}

// The groups that a comparison is decided by, and what stands chosen before a person looks. Never a decision
// by itself.

export const GROUPS = ['added', 'changed', 'reworded', 'conflicts', 'gone', 'missing'] as const;

export type ChangeGroup = (typeof GROUPS)[number];

/** True: as the new version says. */
export type Choices = Record<ChangeGroup, boolean>;

/** Nothing that somebody wrote or took out here is undone unasked. */
export const FIRST_CHOICES: Choices = {
  added: true,
  changed: true,
  reworded: true,
  conflicts: false,
  gone: false,
  missing: false,
};

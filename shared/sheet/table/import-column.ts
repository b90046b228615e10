// What a column of somebody's own sheet can be taken for, as the tab Import headings says it. Never a
// heading.

export type ImportColumn =
  | 'objective'
  | 'keyResult'
  | 'item'
  | 'kind'
  | 'id'
  | 'parent'
  | 'team'
  | 'period'
  | 'owner'
  | 'email'
  | 'baseline'
  | 'target'
  | 'current'
  | 'progress'
  | 'low'
  | 'high'
  | 'measureUnit'
  | 'metric'
  | 'direction'
  | 'weight'
  | 'status'
  | 'confidence'
  | 'start'
  | 'due'
  | 'date'
  | 'note'
  | 'nextStep'
  | 'initiative'
  | 'ignored';

/** A heading of somebody's own sheets and what stands below it. */
export interface OwnHeading {
  heading: string;
  field: ImportColumn;
}

// Takes nothing; gives what the sidebar's page and Code.js say to each other by google.script.run. Never a Date (it refuses them).
import type { Language } from '../../shared/model/plan.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import type {
  ActionName,
  ActionRequest,
  FormReply,
  ReceiptRow,
  Submission,
} from '../../shared/wire/messages.ts';

export type View =
  | 'report'
  | 'objective'
  | 'review'
  | 'support'
  | 'signal'
  | 'proposal'
  | 'microOkr'
  | 'settings';

/** What the page is opened with. */
export interface Start {
  view: View;
  language: Language;
}

export interface Choice {
  id: string;
  text: string;
}

/** Something open that a step can be taken on. */
export interface Thing extends Choice {
  action: ActionName;
  /** What it is about, under its text. '' for nothing. */
  about: string;
  overdue: boolean;
}

export interface SidebarState {
  view: View;
  language: Language;
  /** Why there is no form, in words; null where there is. */
  notice: string | null;
  form: FormReply | null;
  /** A fresh key for one submission where `form` has none. */
  key: string;
  people: { email: string; name: string }[];
  units: { id: string; name: string }[];
  keyResults: Choice[];
  /** Objectives and key results that something can be aligned to. */
  aims: Choice[];
  things: Thing[];
  /** The person's own balance; null where nothing is known of it. */
  points: number | null;
  unsent: number;
  refused: { key: string; message: string }[];
  /** `2025-01-14 09:30`; '' for never. */
  refreshedAt: string;
  settings: SidebarSettings;
}

export interface SidebarSettings {
  language: Language;
  apiBase: string;
  /** True where the key was copied along with the spreadsheet. */
  isCopy: boolean;
  /** The last characters of the workspace's key; '' where there is none yet. */
  keyEnd: string;
  revision: number;
}

/** A row for a tab of the company's own, appended at once. */
export interface AppendedRow {
  tab: string;
  cells: Record<string, Cell>;
}

export interface SendRequest {
  what: { path: '/v1/submissions'; body: Submission } | { path: '/v1/actions'; body: ActionRequest };
  /** Without who and when: those come with the server's answer. */
  rows: AppendedRow[];
  email: string;
}

export interface SendReply {
  state: 'sent' | 'kept' | 'refused';
  message: string;
  receipt: ReceiptRow[];
  unsent: number;
}

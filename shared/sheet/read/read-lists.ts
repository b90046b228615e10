// Takes the Mails, Rewards and Import headings tabs; gives the texts of mails, the catalogue of rewards and
// the headings that an import knows. Never knows which mails there are.
import { BOUNDS } from '../../model/bounds.ts';
import type { Language, MailText, Reward } from '../../model/plan.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import type { OwnHeading } from '../table/import-column.ts';
import { normal } from '../table/normal.ts';
import { NamedThings } from './named-things.ts';

/** A blank Language is the workspace's. */
export function readMails(reading: Reading, workspaceLanguage: Language): MailText[] {
  const rows = new Map<string, number>();
  return openTable(reading, 'Mails').rows.map((row) => {
    const mail = row.needed('Mail');
    const language = row.choice('Language', 'language') ?? workspaceLanguage;
    const key = `${mail.toLowerCase()} ${language}`;
    const other = rows.get(key);
    if (other === undefined) rows.set(key, row.at);
    else row.fault('Mail', 'duplicate-id', { other });
    return {
      mail,
      language,
      subject: row.line('Subject'),
      opening: row.text('Opening'),
      closing: row.text('Closing'),
    };
  });
}

/**
 * The rows of Import headings that read well. A heading stands for one column: case, width and blanks do not
 * tell two apart.
 */
export function readImportHeadings(reading: Reading): OwnHeading[] {
  const places = new Map<string, number>();
  return openTable(reading, 'Import headings').rows.flatMap((row) => {
    const heading = row.needed('Heading');
    const field = row.demand('Column') ? row.choice('Column', 'importColumn') : null;
    const other = places.get(normal(heading));
    if (other === undefined) places.set(normal(heading), row.at);
    else row.fault('Heading', 'duplicate-id', { other });
    return row.sound && field !== null ? [{ heading, field }] : [];
  });
}

/** The rewards that read well, and all that rows may refer to. */
export function readRewards(reading: Reading): { rewards: Reward[]; known: NamedThings } {
  const { present, rows } = openTable(reading, 'Rewards');
  const known = new NamedThings('Rewards', present);
  const rewards = rows.map((row) => {
    const id = row.line('Reward ID');
    known.add(row, 'Reward ID', id, row.line('Reward'));
    const points = row.demand('Points') ? row.whole('Points', 1, BOUNDS.points) : null;
    return {
      id,
      reward: row.needed('Reward'),
      points: points ?? 0,
      stock: row.whole('Stock', 0, BOUNDS.points),
    };
  });
  return { rewards, known };
}

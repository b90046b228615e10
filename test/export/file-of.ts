// Takes a plan; gives the bytes of a file of it, as an admin gets it on a day without a report. Never a
// server.
import { exportedFile, fileNamed } from '../../functions/src/files/export-file.ts';
import { textsOf } from '../../functions/src/usecases/board/read-board.ts';
import { standingOf } from '../../functions/src/usecases/standing/standing.ts';
import type { Language, Plan } from '../../shared/model/plan.ts';

const AT = Date.parse('2025-02-20T12:00:00+08:00');

export async function fileOf(plan: Plan, file: string, language: Language): Promise<Buffer> {
  const memory = { states: new Map(), entries: new Map(), log: [] };
  const standing = standingOf({ plan, warnings: [] }, memory, { day: '2025-02-20', at: AT }, { founder: '' });
  const shown = { board: standing.board, ...textsOf(standing) };
  const exported = { standing, shown, language, isAdmin: true, at: AT };
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportedFile(fileNamed(file)!, exported).stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

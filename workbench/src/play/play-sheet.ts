// Takes a play; gives its plan tabs as they stand on the clock's day, and publishes them. Never decides when.
import type { AdjustedCell } from '../../../functions/src/usecases/publish/publish-trace.ts';
import type { Refused } from '../../../functions/src/usecases/refuse.ts';
import { isoWithOffset } from '../../../shared/calendar/zones.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import {
  adjustmentOf,
  cellKey,
  firstCells,
  ideasOf,
  proposedObjectives,
  withCells,
  withoutIdeas,
  withoutObjectives,
} from './plan-as-it-was.ts';
import type { Play } from './play.ts';
import type { EarlierCell } from './step.ts';

/** The plan tabs as they stand on the clock's day, and their publishing. */
export class PlaySheet {
  private readonly play: Play;
  private readonly cells: Map<string, EarlierCell>;
  private readonly notYet: Set<string>;

  constructor(play: Play) {
    this.play = play;
    this.cells = new Map(firstCells(play.happenings).map((cell) => [cellKey(cell), cell]));
    this.notYet = proposedObjectives(play.happenings);
  }

  /**
   * Publishes the plan as it was at first; gives what is wrong with the values before their first adjustment,
   * at their cells.
   */
  async begin(email: string): Promise<Problem[]> {
    const refused = await this.publish(email, '', {});
    if (!refused) return [];
    const { book, happenings } = this.play;
    return (refused.refusal.problems ?? []).map((problem) => {
      const row = adjustmentOf(book, happenings, problem);
      return row === null ? problem : { ...problem, tab: 'Adjustments', row, column: 'Before' };
    });
  }

  change(cell: EarlierCell): void {
    this.cells.set(cellKey(cell), cell);
  }

  adopt(objectiveId: string): void {
    this.notYet.delete(objectiveId);
  }

  async publish(
    email: string,
    keyResultId: string,
    reasons: Record<string, string>,
    adjusted: AdjustedCell[] = [],
  ): Promise<Refused | null> {
    const { engine, book, key, trace, plan } = this.play;
    const now = engine.clock.now();
    const ideas = ideasOf(this.play.happenings, this.notYet);
    const asItWas = withoutIdeas(withCells(book, [...this.cells.values()]), ideas);
    const workbook = withoutObjectives(asItWas, this.notYet);
    const request = {
      spreadsheetId: 'play',
      // All tabs: the server reads the plan tabs of them and leaves the record to its own documents.
      workbook,
      basedOn: 0,
      reasons,
      overwrite: true,
    };
    const result = await engine.use.publish(
      engine.deps,
      { key, email, request, replayed: { adjusted } },
      now,
    );
    if (!result.ok)
      return {
        ...result,
        refusal: {
          ...result.refusal,
          message: result.refusal.problems?.[0]?.message ?? result.refusal.message,
        },
      } as Refused;
    trace(isoWithOffset(now, plan.settings.timeZone), 'published', {
      revision: result.reply.revision,
      by: email,
      changes: result.reply.changesCount ?? result.reply.changes.length,
      keyResultId,
    });
    return null;
  }
}
